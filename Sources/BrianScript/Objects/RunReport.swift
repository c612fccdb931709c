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
            return
                "Starting simulation at t=\(written(progress.start)) for a duration of \(written(progress.duration))\n"
        }
        let done = Quantity(progress.duration.value * progress.fraction, .time)
        let percent = NumberFormat.fixed(0).text(progress.fraction * 100)
        var line = "\(written(done)) (\(percent)%) simulated in \(RunReport.text(progress.elapsed))"
        if let remaining = progress.remaining, progress.fraction < 1 {
            line += ", estimated \(RunReport.text(remaining)) remaining"
        }
        return line + "\n"
    }

    private func written(_ time: Quantity) -> String { Text.str(.quantity(time)) }

    /// Whole days, hours, minutes and seconds as Brian tells them, so that what a short run prints is the same each time.
    static func text(_ duration: Duration) -> String {
        var rest = duration.components.seconds
        var parts: [String] = []
        for (length, letter) in [(86400, "d"), (3600, "h"), (60, "m"), (1, "s")] as [(Int64, String)] {
            if rest >= length || !parts.isEmpty { parts.append("\(rest / length)\(letter)") }
            rest %= length
        }
        return parts.isEmpty ? "< 1s" : parts.joined(separator: " ")
    }
}
