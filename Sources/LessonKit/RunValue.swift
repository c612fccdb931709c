import BrianScript
import Expressions
import Simulation
import Units

/// A value of a finished run as prose asks for it: an expression in the names of the script, and behind it, where they are wanted,
/// a moment and a unit.
///
/// - `neuron.Vb[0]`: any expression that is one number.
/// - `Ma[0] at 4*ms`: the sample of a recorded trace that is nearest to a time.
/// - `Ma[0] after 4*ms`: the first sample later than a time, the first to show a spike of that time.
/// - `neuron.Vb[0] in mV`: not in the unit that suits the number best but in this one.
public struct RunValue {
    private let expression: SourceFragment
    private let moment: (kind: TimeSeries.Moment, time: SourceFragment)?
    private let unit: Unit?

    /// How many digits of a number count.
    static let digits = 4

    /// Reads what the prose asks for.
    public init(_ fragment: SourceFragment) {
        var rest = fragment
        var unit: Unit?
        if let (before, after) = rest.split(at: "in"), let named = Unit.named(after.text) {
            (rest, unit) = (before, named)
        }
        self.unit = unit
        for kind in TimeSeries.Moment.allCases {
            guard let (before, after) = rest.split(at: kind.rawValue) else { continue }
            expression = before
            moment = (kind, after)
            return
        }
        expression = rest
        moment = nil
    }

    /// The value as people write it: `6.299 mV`, `0.1 ms`, `3`.
    ///
    /// - Throws: a diagnostic at the place in the prose where the run has no such value.
    public func text(in run: ScriptRun) throws(Diagnostic) -> String {
        let result = try run.evaluate(expression)
        guard let moment else { return try text(result) }
        guard case .array(let trace) = result else {
            throw Diagnostic(
                "lesson-value", "\(expression.text) is no trace", advice: "name a monitor and a neuron, as in M[0]",
                at: expression)
        }
        guard case .quantity(let time) = try run.evaluate(moment.time), time.dimension == .time else {
            throw Diagnostic(
                "lesson-value", "\(moment.time.text) is no time", expected: "a time, as in 4.1*ms", at: moment.time)
        }
        let times = try times(in: run)
        guard times.count == trace.count, let first = times.first, let last = times.last else {
            throw Diagnostic(
                "lesson-value", "\(expression.text) is not the trace of one neuron over time", at: expression)
        }
        let series = TimeSeries(times: times, values: trace.values, dimension: trace.dimension)
        guard let sample = series.position(moment.kind, time.value) else {
            throw Diagnostic(
                "lesson-value", "nothing was recorded \(moment.kind.rawValue) \(time)",
                expected: "from \(Quantity(first, .time)) to \(Quantity(last, .time))", at: moment.time)
        }
        return try text(.quantity(trace[sample]))
    }

    /// The times of the monitor that the expression begins with, in seconds.
    private func times(in run: ScriptRun) throws(Diagnostic) -> [Double] {
        let name = expression.text.drop { $0 == " " }.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
        guard let monitor = run.object(String(name)) as? StateMonitor else {
            throw Diagnostic(
                "lesson-value", "\(name) is no StateMonitor, so it has no value at a time", at: expression)
        }
        return monitor.t.values
    }

    private func text(_ result: ScriptResult) throws(Diagnostic) -> String {
        switch result {
        case .text(let text): return text
        case .array(let array):
            throw Diagnostic(
                "lesson-value", "\(expression.text) is \(array.count) numbers, and prose has room for one",
                advice: "take one of them, as in \(expression.text)[0], or a moment, as in \(expression.text) at 4*ms",
                at: expression)
        case .quantity(let quantity):
            let unit = unit ?? Unit.best(for: quantity.dimension, values: [quantity.value])
            do throws(DimensionMismatch) {
                return try quantity.formatted(in: unit, precision: RunValue.digits)
            } catch {
                throw Diagnostic(
                    "lesson-value", "\(expression.text) is in \(quantity.dimension) and not in \(unit.symbol)",
                    at: expression)
            }
        }
    }
}

extension SourceFragment {
    /// The parts before and behind the last place where `word` stands between blanks; nil where it does not.
    fileprivate func split(at word: String) -> (before: SourceFragment, after: SourceFragment)? {
        let wanted = Array(" \(word) ".utf8)
        let bytes = source.utf8[range]
        guard let place = bytes.indices.last(where: { bytes[$0...].starts(with: wanted) }) else { return nil }
        return (
            SourceFragment(source: source, range: range.lowerBound..<place),
            SourceFragment(source: source, range: (place + wanted.count)..<range.upperBound)
        )
    }
}
