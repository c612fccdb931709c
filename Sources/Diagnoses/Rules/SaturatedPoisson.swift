import Simulation
import Units

/// A rate so high that a Poisson neuron spikes in nearly each step: it cannot spike more than once in one.
///
/// It takes a rate of a PoissonGroup times its time step of a half or more, or a PoissonInput that was refused since its is above one.
enum SaturatedPoisson {
    static func find(in run: ObservedRun) -> [Diagnosis] {
        if let error = run.error {
            guard error.id == "saturated-poisson" else { return [] }
            return run.made.compactMap { made in
                guard let input = made.object as? PoissonInput, let place = made.place,
                    let dt = made.run?.dt.value ?? input.dt?.value ?? run.made.compactMap(\.run).first?.dt.value,
                    input.rate.value * dt > 1
                else { return nil }
                return Diagnosis(
                    .saturatedPoisson,
                    error.message
                        + ", but \(text(input.rate.value, .frequency)) asks for \(text(input.rate.value * dt, .one)) in one of \(time(dt))",
                    advice: error.advice, at: place, endsRun: true)
            }
        }
        return run.made.compactMap { made in
            guard let group = made.object as? PoissonGroup, let dt = made.run?.dt.value, let place = made.place,
                let rates = try? group.values(of: "rates", namespace: made.run?.namespace ?? [:]).values,
                let highest = rates.max(), highest * dt >= 0.5
            else { return nil }
            let wanted = text(highest, .frequency)
            var sentence =
                "a neuron spikes at most once in a step of \(time(dt)), and a rate of \(wanted) asks for \(text(highest * dt, .one)) "
                + "spikes in each: it spikes in nearly every step, as regularly as a clock and not at random"
            if let spikes = run.recording.spikes(of: group), let end = made.run?.end.value, end > 0, group.count > 0 {
                let rate = Double(spikes.count) / end / Double(group.count)
                sentence += "; what came out is \(text(rate, .frequency)) a neuron"
            }
            return Diagnosis(
                .saturatedPoisson, sentence,
                advice: "let more neurons spike at a lower rate, or make the time step shorter", at: place)
        }
    }
}
