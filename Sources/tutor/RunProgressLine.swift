import BrianScript
import Simulation

/// Says on the terminal how far a long simulation has come.
enum RunProgressLine {
    /// Shorter ones are over before anyone asks.
    private static let patience: Duration = .seconds(1)

    /// Makes the settings tell, and everything else that they write find a clean line.
    static func attach(to settings: inout ScriptSettings) {
        let (output, warning, note) = (settings.output, settings.warning, settings.note)
        settings.progress = { progress in
            guard progress.fraction < 1, progress.elapsed > patience else { return StatusLine.clear() }
            StatusLine.show(text(progress))
        }
        settings.output = { text in
            StatusLine.clear()
            output(text)
        }
        settings.warning = { diagnostic in
            StatusLine.clear()
            warning(diagnostic)
        }
        settings.note = { diagnostic in
            StatusLine.clear()
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
