import BrianScript
import Expressions
import ModelEquations
import Simulation

/// An object that only a list holds, or that was not put into the Network: it is never simulated.
///
/// It takes an object that no run has included, although others were run after the same `start_scope()`; or a run that was refused since
/// what one of its objects needs is not in the network.
enum NotInNetwork {
    static func find(in run: ObservedRun) -> [Diagnosis] {
        if let error = run.error {
            guard error.id == "not-in-network", let place = error.location else { return [] }
            return [
                Diagnosis(
                    .notInNetwork, error.message + ", so neither can be simulated", advice: error.advice, at: place,
                    endsRun: true)
            ]
        }
        return run.made.compactMap { made in
            guard made.isLeftOut, let place = made.place else { return nil }
            let name = made.names.first ?? (made.kind.isEmpty ? "the object" : "this \(made.kind)")
            let advice =
                made.names.isEmpty
                ? "run() sees what variables hold, not what lists hold: put the list into a Network(...) and run that"
                : "add it to the Network that is run"
            return Diagnosis(
                .notInNetwork, "\(name) was made here, but no run included it: \(consequence(made, run))",
                advice: advice,
                at: place)
        }
    }

    private static func consequence(_ made: MadeObject, _ run: ObservedRun) -> String {
        switch made.object {
        case is StateMonitor, is SpikeMonitor, is PopulationRateMonitor: return "it has recorded nothing"
        case let group as NeuronGroup:
            guard let first = group.equations.differentialEquations.first,
                let values = try? group.values(of: first.name).values, let value = values.first
            else { return "its neurons are as they were made" }
            let all = values.allSatisfy { $0 == value } ? "" : " and the like"
            return "\(first.name) is still \(text(value, first.dimension))\(all), as at the beginning"
        case is Synapses, is Connection: return "no spike went through it"
        default: return "nothing came from it"
        }
    }
}
