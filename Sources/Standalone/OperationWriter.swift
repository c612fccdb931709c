import Execution
import Expressions
import ModelEquations
import Simulation

/// Makes functions of the operations of a run.
struct OperationWriter {
    let model: Model
    let run: PortableRun
    /// The C++ names of the run's clocks.
    let clockNames: [String]

    /// What one operation becomes.
    struct Result {
        var function: Function
        /// Functions that it needs, and which stand before it.
        var helpers: [Function] = []
        /// What stands beside it in its namespace, such as the object that holds spikes on their way.
        var declarations: [String] = []
        /// What has to happen when the state is there.
        var setUp: [String] = []
        /// What has to happen before each run.
        var beforeRun: [String] = []
        /// What writes down what has been recorded.
        var results: [String] = []

        /// Calls a helper by another name, where its own is that of another run's.
        mutating func rename(_ helper: Function, to name: String) {
            func renamed(_ line: String) -> String {
                for call in ["\(helper.name)(", "\(helper.scope)::\(helper.name)("] where line.hasPrefix(call) {
                    return call.dropLast(helper.name.utf8.count + 1) + name + line.dropFirst(call.utf8.count - 1)
                }
                return line
            }
            beforeRun = beforeRun.map(renamed)
            function = Function(
                scope: function.scope, name: function.name, parameters: function.parameters, comment: function.comment,
                lines: function.lines.map(renamed))
        }
    }

    /// - Returns: nil for what does nothing.
    /// - Throws: `cannot-export` for what C++ cannot do.
    func result(of entry: PortableRun.Entry) throws(Diagnostic) -> Result? {
        guard let work = entry.work else { throw ExportDiagnostics.operation(entry) }
        let scope = model.scope(of: entry.owner)
        let writer = EntryWriter(
            model: model, entry: entry, scope: scope, clock: clockNames[entry.clock],
            clocks: Dictionary(
                zip(run.clocks.map { ObjectIdentifier($0.arrays) }, clockNames), uniquingKeysWith: { first, _ in first }
            ))
        switch work {
        case .elements(let program, let count): return writer.elements(program, count: count)
        case .stateUpdate(let program, let count, let release, let propagators):
            return try writer.stateUpdate(program, count: count, release: release, propagators: propagators)
        case .threshold(let program, let count, let events, let marking, let release):
            return writer.threshold(program, count: count, events: events, marking: marking, release: release)
        case .reaction(let program, let events): return writer.reaction(program, events: events)
        case .pathway(let pathway): return try writer.pathway(pathway)
        case .sum(let program, let count, let target, let elements):
            return writer.sum(program, count: count, target: target, elements: elements)
        case .generator(let steps, let elements, let period, let events):
            return writer.generator(steps: steps, elements: elements, period: period, events: events)
        case .stateRecording(let recording): return writer.stateRecording(recording)
        case .spikeRecording(let recording): return writer.spikeRecording(recording)
        case .rateRecording(_, let events, let elements, let isPart, let scale):
            return writer.rateRecording(events: events, elements: elements, isPart: isPart, scale: scale)
        case .nothing: return nil
        }
    }
}
