import Expressions
import Simulation

/// How a script is to be run.
public struct ScriptSettings {
    /// Names whose first assignment at the top level gets another right-hand side, and its text: `("tau_a", "3*ms")`.
    public var knobs: [(name: String, text: String)] = []
    /// Where `print` writes: text with its line breaks.
    public var output: (String) -> Void = { _ in }
    /// Told what does not stop the run: a plotting call without a counterpart, advice of the simulation.
    public var warning: (Diagnostic) -> Void = { _ in }
    /// Told what was chosen where the script leaves a choice, such as the method of integration.
    public var note: (Diagnostic) -> Void = { _ in }
    /// How often the person has asked for an end, asked again and again while the script runs. A simulation on its way stops, and
    /// the script goes on with what it has recorded; where none is on its way, or at the second time, the script ends there.
    public var stopRequests: () -> Int = { 0 }
    /// How much the script may use up.
    public var limits = Limits()
    /// The seed of all random numbers; nil for other numbers in each run.
    public var seed: UInt32?
    /// The most threads that a simulation may use; nil for one. Results do not depend on it.
    public var threads: Int?
    /// Told several times a second how far a simulation has come, but not of those on which the script itself reports.
    public var progress: ((RunProgress) -> Void)?
    /// Told of each run as data, for what repeats it elsewhere.
    package var runObserver: (any RunObserver)?
    /// The same for a script that asks for a C++ project by `set_device('cpp_standalone')`; where it is nil, that has no effect.
    package var standaloneObserver: (any RunObserver)?
    /// Told where the time of each run went; where it is nil, only runs that the script profiles are measured.
    public var profile: ((Profile) -> Void)?
    /// Whether it is a part of which others may follow, such as a cell of a notebook: an error ends it as an interruption does, and
    /// what no run has included yet may still be.
    public var isPart = false
    /// The run whose variables this script sees and goes on with: the cell before, or the script that is being checked.
    public var continuing: ScriptRun?

    /// The defaults run a script silently.
    public init() {}
}
