import Execution
import Simulation

/// Writes down what a script lets its networks run: each run as data, and the state before it as far as it is needed to begin there.
public final class RunRecorder: RunObserver {
    /// One run, with the values that the script has set before it.
    struct Recorded {
        let run: PortableRun
        /// The columns that were not known before, or whose values differ from those that the run before has left.
        var changes: [Change] = []
    }

    struct Change {
        let arrays: StateArrays
        let column: Int
        let values: [Double]
        /// Whether no run before has used it.
        let isNew: Bool
    }

    private(set) var runs: [Recorded] = []
    /// The synapses whose number has changed between two runs.
    private(set) var regrown: Set<String> = []
    private var known: [ColumnKey: [Double]] = [:]
    private var used: [(arrays: StateArrays, column: Int)] = []
    private var counts: [ObjectIdentifier: Int] = [:]

    /// A recorder that has heard of no run.
    public init() {}

    package func willRun(_ run: PortableRun) {
        var recorded = Recorded(run: run)
        let clocks = Set(run.clocks.map { ObjectIdentifier($0.arrays) })
        for entry in run.entries {
            for (arrays, column) in entry.work?.columns ?? [] where !clocks.contains(ObjectIdentifier(arrays)) {
                let key = ColumnKey(arrays, column)
                let identifier = ObjectIdentifier(arrays)
                if let before = counts[identifier], before != arrays.count { regrown.insert(entry.owner.title) }
                counts[identifier] = arrays.count
                let values = arrays.values(column)
                if let before = known[key], RunRecorder.areEqual(before, values) { continue }
                recorded.changes.append(
                    Change(arrays: arrays, column: column, values: values, isNew: known[key] == nil))
                if known[key] == nil { used.append((arrays, column)) }
                known[key] = values
            }
        }
        runs.append(recorded)
    }

    package func didRun() {
        for (arrays, column) in used { known[ColumnKey(arrays, column)] = arrays.values(column) }
    }

    /// By bits, so that nan equals itself.
    private static func areEqual(_ left: [Double], _ right: [Double]) -> Bool {
        left.count == right.count && zip(left, right).allSatisfy { $0.bitPattern == $1.bitPattern }
    }
}

/// A column of certain state arrays.
struct ColumnKey: Hashable {
    let arrays: ObjectIdentifier
    let column: Int

    init(_ arrays: StateArrays, _ column: Int) {
        (self.arrays, self.column) = (ObjectIdentifier(arrays), column)
    }

    init(_ place: Work.Place) { self.init(place.arrays, place.column) }
}

extension Work {
    /// The programs, with the state arrays that only they use for results.
    var programs: [PortableProgram] {
        switch self {
        case .elements(let program, _), .reaction(let program, _), .sum(let program, _, _, _):
            [program]
        case .stateUpdate(let program, _, _, let propagators): [program] + (propagators.map { [$0.program] } ?? [])
        case .threshold(let program, _, _, let marking, _): [program] + (marking.map { [$0] } ?? [])
        case .pathway(let pathway): [pathway.program] + (pathway.propagators.map { [$0.program] } ?? [])
        case .stateRecording(let recording): recording.source.program.map { [$0] } ?? []
        case .spikeRecording(let recording): recording.source?.program.map { [$0] } ?? []
        case .generator, .rateRecording, .nothing: []
        }
    }

    /// The columns of state that it reads or writes.
    var columns: [(arrays: StateArrays, column: Int)] {
        var result: [(arrays: StateArrays, column: Int)] = []
        var seen: Set<ColumnKey> = []
        func add(_ arrays: StateArrays, _ column: Int) {
            if seen.insert(ColumnKey(arrays, column)).inserted { result.append((arrays, column)) }
        }
        var computed: StateArrays?
        var places: [Place] = []
        switch self {
        case .stateUpdate(_, _, let release, let propagators):
            if let release { places += [release.notRefractory, release.lastSpike] }
            computed = propagators?.coefficients
            if let results = propagators?.results { for column in results.columns.indices { add(results, column) } }
        case .threshold(_, _, _, _, let release):
            if let release { places += [release.notRefractory, release.lastSpike] }
        case .sum(_, _, let target, _): places.append(target)
        case .stateRecording(let recording):
            places += recording.source.places
            computed = recording.source.computed
        case .spikeRecording(let recording):
            places += recording.source?.places ?? []
            computed = recording.source?.computed
        case .pathway(let pathway):
            if case .column(let column) = pathway.delay { add(pathway.synapses.arrays, column) }
            if let lastUpdate = pathway.propagators?.lastUpdate { places.append(lastUpdate) }
            computed = pathway.propagators?.coefficients
        case .elements, .reaction, .generator, .rateRecording, .nothing: break
        }
        for place in places { add(place.arrays, place.column) }
        for program in programs {
            for operand in program.program.operands {
                switch operand {
                case .column(let column), .shared(let column), .indexedColumn(let column):
                    add(program.storages[column.storage], column.index)
                case .register, .scalar, .constant, .parameter, .repeated: break
                }
            }
        }
        return result.filter { $0.arrays !== computed }
    }
}
