import Execution
import Expressions
import ModelEquations
import Units

/// Records variables of a group in each step, at its beginning, as Brian2 does: a spike at 1 ms shows in the sample at 1.1 ms.
public final class StateMonitor: SimulationObject {
    /// Which elements are recorded.
    public enum Selection: Sendable {
        case all
        case indices([Int])
    }

    /// For how many elements jumps are noted: more traces than this are not drawn as lines.
    static let mostTracesWithJumps = 64

    /// For how many samples room is made before a run.
    private static let mostReserved = 1 << 20

    /// The group that is recorded.
    public let source: StateGroup
    /// The names of what is recorded.
    public let variables: [String]
    /// When in a step samples are taken.
    public let slot: Slot
    private let selection: Selection
    /// The elements of the source that count as a group of their own; nil for all.
    public let part: Range<Int>?
    private var elements: [Int32] = []
    private var settled: [Int]?
    private var times: [Double] = []
    /// For each variable the samples, one row of elements after the other.
    private var samples: [[Double]]
    /// For each variable and element the samples that were reached by a jump.
    private var jumps: [[[Int]]]
    private var beforeEvents: [[Double]] = []
    private var dimensions: [Dimension] = []

    /// - Parameters:
    ///   - variables: names of variables or subexpressions of the group.
    ///   - selection: which elements; indices in any order.
    ///   - dt: the time between samples; nil for the step of the group.
    ///   - slot: when in a step they are taken.
    ///   - source: the group that is recorded.
    ///   - name: what error messages and summaries call it; nil for a name made from its kind.
    /// - Throws: a diagnostic where there is no such variable or element.
    public convenience init(
        _ source: StateGroup, _ variables: [String], record selection: Selection = .all, dt: Quantity? = nil,
        slot: Slot = .start, name: String? = nil
    ) throws(Diagnostic) {
        try self.init(source, part: nil, variables, selection, dt, slot, name)
    }

    /// Records a part of a group, whose elements are numbered from 0.
    /// - Parameters: as for a whole group.
    /// - Throws: a diagnostic where there is no such variable or element.
    public convenience init(
        _ source: Subgroup, _ variables: [String], record selection: Selection = .all, dt: Quantity? = nil,
        slot: Slot = .start, name: String? = nil
    ) throws(Diagnostic) {
        guard let group = source.stateGroup else {
            throw StateDiagnostics.noVariables(variables.first ?? "v", in: source)
        }
        try self.init(group, part: source.elements, variables, selection, dt, slot, name)
    }

    private init(
        _ source: StateGroup, part: Range<Int>?, _ variables: [String], _ selection: Selection, _ dt: Quantity?,
        _ slot: Slot, _ name: String?
    ) throws(Diagnostic) {
        self.source = source
        self.part = part
        self.slot = slot
        self.variables = variables
        self.selection = selection
        samples = Array(repeating: [], count: variables.count)
        jumps = Array(repeating: [], count: variables.count)
        for name in variables {
            guard let variable = source.variable(named: name) else { throw StateDiagnostics.unknown(name, in: source) }
            dimensions.append(variable.dimension)
        }
        if case .indices(let indices) = selection {
            let isEmptyYet = source is Synapses && source.count == 0
            let count = part?.count ?? source.count
            for index in indices where index < 0 || index >= count && !isEmptyYet {
                throw StateDiagnostics.indexOutOfRange(index, count: count, in: source.title)
            }
        }
        try super.init(dt: dt ?? source.dt, name: name)
    }

    override var baseName: String { "statemonitor" }

    override var requiredObjects: [SimulationObject] { [source] }

    /// The elements that are recorded, in the order of the rows. Those of all synapses are settled when the first run begins.
    public var recordedIndices: [Int] {
        if let settled { return settled }
        switch selection {
        case .all: return Array(0..<(part?.count ?? source.count))
        case .indices(let indices): return indices
        }
    }

    /// The times of the samples.
    public var t: QuantityArray { QuantityArray(times, dimension: .time) }

    /// The samples of a variable: one array of as many values as there are times for each recorded element.
    ///
    /// - Parameters:
    ///   - name: the variable.
    ///   - most: of how many elements; the others are left out.
    /// - Throws: a diagnostic where the variable is not recorded.
    public func values(of name: String, most: Int = .max) throws(Diagnostic) -> [QuantityArray] {
        let number = try number(of: name)
        let width = recordedIndices.count
        return (0..<min(width, most)).map { row in
            let trace = stride(from: row, to: times.count * width, by: width).map { samples[number][$0] }
            return QuantityArray(trace, dimension: dimensions[number])
        }
    }

    /// The numbers of the samples that a recorded element reached by a jump: an event changed the variable in the step before.
    /// - Throws: a diagnostic where the variable is not recorded.
    public func jumps(of name: String, row: Int) throws(Diagnostic) -> [Int] {
        let number = try number(of: name)
        return jumps[number].indices.contains(row) ? jumps[number][row] : []
    }

    private func number(of name: String) throws(Diagnostic) -> Int {
        guard let number = variables.firstIndex(of: name) else {
            throw Diagnostic(
                "not-recorded", "\(name) was not recorded", expected: Diagnostic.oneOf(variables),
                advice: NearestName.to(name, among: variables).map { "did you mean \($0)?" }
                    ?? "name it when the StateMonitor is made")
        }
        return number
    }

    override var storedArrays: StoredState.Arrays {
        var arrays: StoredState.Arrays = ["t": times]
        for (number, name) in variables.enumerated() {
            arrays["samples \(name)"] = samples[number]
            for (row, found) in jumps[number].enumerated() { arrays["jumps \(name) \(row)"] = found.map(Double.init) }
        }
        return arrays
    }

    override func check(_ stored: StoredArrays) throws(Diagnostic) {
        // How many synapses there were may differ from how many there are.
        let (times, isOpen) = (stored.count("t"), source is Synapses && part == nil)
        for name in variables {
            let samples = stored.count("samples \(name)")
            let width = times > 0 && isOpen && samples % times == 0 ? samples / times : recordedIndices.count
            try stored.check("samples \(name)", count: times * width)
        }
    }

    override func restore(_ stored: StoredState.Arrays) {
        times = stored["t"] ?? []
        beforeEvents = []
        if let name = variables.first, let samples = stored["samples \(name)"], !times.isEmpty, case .all = selection {
            settled = Array(0..<samples.count / times.count)
        }
        for (number, name) in variables.enumerated() {
            samples[number] = stored["samples \(name)"] ?? []
            jumps[number] = []
            while let row = stored["jumps \(name) \(jumps[number].count)"] { jumps[number].append(row.map { Int($0) }) }
        }
    }

    // MARK: - Recording

    override func operations(_ run: RunContext) throws(Diagnostic) -> [Operation] {
        if settled == nil || times.isEmpty {
            settled = nil
            settled = recordedIndices
        }
        let first = part?.lowerBound ?? 0
        for index in recordedIndices where index < 0 || index + first >= source.count {
            throw StateDiagnostics.indexOutOfRange(index, count: source.count, in: source.title)
        }
        elements = recordedIndices.map { Int32($0 + first) }
        let reader = try StateReader(source, variables, clock: run.clock, run)
        let width = elements.count
        // A run may be far longer than it will be let go on.
        let steps = min(max(0, run.clock.stepsLeft), StateMonitor.mostReserved / max(1, width))
        times.reserveCapacity(times.count + steps)
        for number in samples.indices { samples[number].reserveCapacity(samples[number].count + steps * width) }
        let noteJumps = slot == .start && width <= StateMonitor.mostTracesWithJumps && run.clockOf(source) === run.clock
        for number in jumps.indices where jumps[number].count != width {
            jumps[number] = Array(repeating: [], count: width)
        }
        if beforeEvents.count != variables.count || !noteJumps { beforeEvents = [] }
        let clock = run.clock
        var result = [
            Operation(
                slot, order: order, name: displayName, clock: clock,
                work: .stateRecording(Work.StateRecording(monitor: self, elements: elements, source: reader.source))
            ) { [self] in
                reader.read(step: UInt64(clock.timestep))
                record(reader, at: clock.time)
            }
        ]
        if noteJumps {
            result.append(
                Operation(
                    Slot(.thresholds, .before), order: order, name: displayName, clock: clock, work: .nothing
                ) { [self] in
                    reader.read(step: UInt64(clock.timestep))
                    beforeEvents = variables.indices.map { number in elements.map { reader.value(number, $0) } }
                })
        }
        return result
    }

    private func record(_ reader: StateReader, at time: Double) {
        let sample = times.count
        times.append(time)
        for number in variables.indices {
            for (row, element) in elements.enumerated() {
                let value = reader.value(number, element)
                samples[number].append(value)
                if !beforeEvents.isEmpty, beforeEvents[number][row] != value, sample > 0 {
                    jumps[number][row].append(sample)
                }
            }
        }
    }
}
