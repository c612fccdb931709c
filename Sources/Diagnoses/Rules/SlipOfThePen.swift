import BrianScript
import Expressions

/// What a script says and does not mean: `tau = 2,5*ms`, a number with a comma; `C[0, 1] == 3*mV`, which sets nothing;
/// `start_scope`, which is not called.
///
/// It takes what a run has noted. What is only suspected counts where an error comes from it.
enum SlipOfThePen {
    static func find(in run: ObservedRun) -> [Diagnosis] {
        run.slips.compactMap { slip in
            let endsRun = run.error.map(slip.isCause) ?? false
            guard slip.isCertain || endsRun, let place = slip.diagnostic.location,
                let id = Diagnosis.Identifier(rawValue: slip.diagnostic.id.rawValue)
            else { return nil }
            return Diagnosis(
                id, slip.diagnostic.message, advice: slip.diagnostic.advice, at: place, endsRun: endsRun)
        }
    }
}
