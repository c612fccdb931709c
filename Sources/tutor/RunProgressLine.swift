import BrianScript
import Simulation

/// Says on the terminal how far a long simulation has come.
struct RunProgressLine {
    private let line = StatusLine()

    /// Shorter ones are over before anyone asks.
    private static let patience: Duration = .seconds(1)

    /// Makes the settings tell, and everything else that they write find a clean line.
    func attach(to settings: inout ScriptSettings) {
        let (line, output, warning, note) = (self.line, settings.output, settings.warning, settings.note)
        settings.progress = { progress in
            guard progress.fraction < 1, progress.elapsed > RunProgressLine.patience else { return line.clear() }
            line.show(RunProgressLine.text(progress))
        }
        settings.output = { text in
            line.clear()
            output(text)
        }
        settings.warning = { diagnostic in
            line.clear()
            warning(diagnostic)
        }
        settings.note = { diagnostic in
            line.clear()
            note(diagnostic)
        }
    }

    /// `simulated 41 % of 1 s, 29 s to go`
    static func text(_ progress: RunProgress) -> String {
        let percent = Int(progress.fraction * 100)
        let text = "simulated \(percent) % of \(progress.duration)"
        guard let remaining = progress.remaining, progress.fraction > 0.01 else { return text }
        return text + ", \(Int((remaining / .seconds(1)).rounded(.up))) s to go"
    }
}
