import Expressions
import Simulation

/// The wording of what a C++ project cannot hold.
enum ExportDiagnostics {
    static func operation(_ entry: PortableRun.Entry) -> Diagnostic {
        Diagnostic(
            "cannot-export",
            "\(entry.owner.title) cannot become C++: it is a function of the script, which runs in every step",
            advice: "say the same with run_regularly() or in the equations")
    }

    static func strays(_ synapses: String) -> Diagnostic {
        Diagnostic(
            "cannot-export", "spikes are on their way in \(synapses) that were sent before the first run",
            advice: "export the script that begins without restored spikes")
    }

    static func nothingRuns() -> Diagnostic {
        Diagnostic(
            "cannot-export", "the script simulates nothing, so there is nothing to export",
            advice: "call run(...) in it")
    }

    static func regrown(_ object: String) -> Diagnostic {
        Diagnostic(
            "cannot-export", "\(object) is given more synapses between two runs, which a C++ project cannot repeat",
            advice: "connect everything before the first run, and set weights to zero until they are needed")
    }

    static func restored() -> Diagnostic {
        Diagnostic(
            "cannot-export", "a run does not begin where the one before has ended, which a C++ project cannot repeat",
            advice: "leave out restore() and further networks, or export one script for each of the runs")
    }

    static func varying(_ object: String, _ what: String) -> Diagnostic {
        Diagnostic(
            "cannot-export", "\(what) of \(object) changes between two runs, which a C++ project cannot repeat",
            advice: "export a script with one of the runs")
    }
}
