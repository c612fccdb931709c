import Expressions
import Integration
import ModelEquations
import Simulation
import Units

/// A method that cannot integrate the equations, or a time step with which it becomes unstable.
///
/// It takes a run that was refused because of its method; or a linear decay whose time constant is so short that the explicit method
/// that was chosen multiplies it by more than one in each step, and values that have grown out of it. What grows by itself, and
/// methods that solve the decay exactly, are none.
enum WrongMethod {
    private static let refusals: Set<Diagnostic.Identifier> = [
        "not-linear", "not-constant-over-dt", "noise-not-supported", "multiplicative-noise", "noise-not-diagonal",
    ]

    static func find(in run: ObservedRun) -> [Diagnosis] {
        if let error = run.error {
            guard refusals.contains(error.id), let place = error.location else { return [] }
            let found = error.found.map { ": \($0) stands in the way" } ?? ""
            return [Diagnosis(.wrongMethod, error.message + found, advice: error.advice, at: place, endsRun: true)]
        }
        return run.neurons.flatMap { unstable($0, $0.group.method, run) }
            + run.synapses.flatMap { unstable($0, $0.group.method, run) }
    }

    /// Up to which multiple of the time constant a step may go.
    private static func limit(of method: Method) -> Double? {
        switch method {
        case .euler, .rk2, .heun, .milstein: 2
        case .rk4: 2.785
        default: nil
        }
    }

    private static func unstable<Group>(
        _ group: ObservedGroup<Group>, _ method: Method?, _ run: ObservedRun
    ) -> [Diagnosis] {
        guard let method, let limit = limit(of: method), let dt = group.made.run?.dt.value else { return [] }
        return group.equations.differentialEquations.compactMap { definition in
            let name = definition.name
            guard !definition.flags.contains(.eventDriven),
                case .linear(let factor, let names) = Influence.of(name, in: definition, group),
                !names.contains(where: group.equations.isDifferential), let rate = factor.min(), rate * dt < -limit,
                let values = try? group.group.values(of: name).values,
                let place = group.place(of: definition.fragment)
            else { return nil }
            let trace = run.recording.traces(of: name, of: group.group).first
            let grown =
                trace.map { max($0.highest.magnitude, $0.lowest.magnitude) }
                ?? values.map(\.magnitude).max() ?? 0
            let start = trace?.values.prefix(2).map(\.magnitude).max() ?? 0
            guard !grown.isFinite || grown > 100 * max(start, .leastNormalMagnitude), grown > 0 else { return nil }
            let tau = -1 / rate
            let size = grown.isFinite ? "has grown to \(text(grown, definition.dimension))" : "is no number any more"
            return Diagnosis(
                .wrongMethod,
                "\(method.rawValue) is unstable here: the time step of \(time(dt)) is more than \(text(limit, .one)) times the time "
                    + "constant of \(name), \(time(tau)), so each step throws it further to the other side, and it \(size)",
                advice:
                    "make the time step shorter than \(time(limit * tau)), or use method='exact' or 'exponential_euler'",
                at: place)
        }
    }
}
