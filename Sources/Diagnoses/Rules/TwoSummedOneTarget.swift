import Simulation

/// Two `(summed)` lines into one variable: only the last would survive. The run is refused, and that is what it takes.
enum TwoSummedOneTarget {
    static func find(in run: ObservedRun) -> [Diagnosis] {
        guard let error = run.error, error.id == "two-summed-one-target", let place = error.location else { return [] }
        return [Diagnosis(.twoSummedOneTarget, error.message, advice: error.advice, at: place, endsRun: true)]
    }
}
