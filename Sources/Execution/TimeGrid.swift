import CKernels

/// How times are counted in steps, the same way for programs and for what keeps time beside them.
public enum TimeGrid {
    /// The number of whole steps in a time, with a thousandth of a step to spare for times that are no exact multiples in binary.
    public static func steps(in time: Double, dt: Double) -> Double { tutor_timestep(time, dt) }

    /// What began at this time or before it has lasted `steps` steps at the time `now`.
    public static func latestBeginning(lasting steps: Double, until now: Double, dt: Double) -> Double {
        (now + 1e-3 * dt) - steps * dt
    }
}
