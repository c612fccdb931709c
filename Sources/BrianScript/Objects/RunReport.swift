import Expressions
import Simulation
import Units

/// `run(duration, report='text')`: what is told of a run on its way.
final class RunReport {
    let period: Duration
    /// What the script's own function has thrown.
    private(set) var failure: Diagnostic?
    private let call: Call
    private let callee: Value?

    /// nil where nothing is to be told.
    init?(_ call: Call) throws(Diagnostic) {
        self.call = call
        period = .seconds(try call.optionalQuantity(2, in: .time)?.value ?? 10)
        switch call[1] {
        case nil: return nil
        case .string(let form)?:
            guard ["text", "stdout", "stderr"].contains(form.text) else {
                throw call.unsuitable(1, expected: "'text' or a function")
            }
            callee = nil
        case .function(let function)?: callee = .function(function)
        default: throw call.unsuitable(1, expected: "'text' or a function")
        }
    }

    var function: (RunProgress) -> Void { { [self] progress in tell(progress) } }

    private func tell(_ progress: RunProgress) {
        guard failure == nil else { return }
        do throws(Diagnostic) {
            if let callee {
                // As Brian does: time spent, part that is done, time at the start, duration.
                let values: [Value] = [
                    Value(Quantity(progress.elapsed / .seconds(1), .time)), .real(progress.fraction),
                    Value(progress.start),
                    Value(progress.duration),
                ]
                _ = try Callables.call(callee, with: values, from: call)
            } else {
                try call.machine.write(text(progress), at: call.fragment)
            }
        } catch {
            failure = error
        }
    }

    private func text(_ progress: RunProgress) -> String {
        if progress.fraction == 0 {
            return "Starting simulation at t=\(progress.start) for a duration of \(progress.duration)\n"
        }
        let done = Quantity(progress.duration.value * progress.fraction, .time)
        let percent = NumberFormat.fixed(0).text(progress.fraction * 100)
        var line = "\(done) (\(percent)%) simulated in \(RunReport.text(progress.elapsed))"
        if let remaining = progress.remaining, progress.fraction < 1 {
            line += ", estimated \(RunReport.text(remaining)) remaining"
        }
        return line + "\n"
    }

    static func text(_ duration: Duration) -> String {
        let seconds = duration / .seconds(1)
        return NumberFormat.significant(3).text(seconds) + " s"
    }
}
