import Execution
import Units

/// The time of the objects that share a time step.
public final class Clock {
    /// Times that differ by less than this part of a step are the same.
    static let tolerance = 1e-4

    /// The length of a step.
    public let dt: Quantity
    /// How many steps have begun.
    public private(set) var timestep: Int {
        get { counters.pointee.timestep }
        set { counters.pointee.timestep = newValue }
    }
    /// The state arrays that programs read `t` and `t_in_timesteps` from.
    let arrays = StateArrays(count: 0)
    let tColumn: Int
    let timestepColumn: Int
    private(set) var endTimestep: Int {
        get { counters.pointee.end }
        set { counters.pointee.end = newValue }
    }
    /// Behind a constant pointer, since every operation of every step reads it.
    private let counters: UnsafeMutablePointer<(timestep: Int, end: Int)>
    private let seconds: Double
    /// Where `t` and `t_in_timesteps` lie; no column is added any more.
    private let published: (t: UnsafeMutablePointer<Double>, timestep: UnsafeMutablePointer<Double>)

    /// - Parameter dt: a positive time.
    init(dt: Quantity) {
        self.dt = dt
        seconds = dt.value
        counters = .allocate(capacity: 1)
        counters.initialize(to: (0, 0))
        tColumn = arrays.addColumn("t", isShared: true)
        timestepColumn = arrays.addColumn("t_in_timesteps", isShared: true)
        published = (arrays.pointer(tColumn), arrays.pointer(timestepColumn))
    }

    deinit { counters.deallocate() }

    /// The time at which the present step began.
    public var t: Quantity { Quantity(time, .time) }

    /// The same in seconds: the number of steps times their length, so that rounding does not add up.
    var time: Double { Double(timestep) * seconds }

    var isRunning: Bool { timestep < endTimestep }

    var stepsLeft: Int { endTimestep - timestep }

    /// More steps than any run takes: up to here every whole number is a number of its own.
    static let mostSteps = 1 << 53

    /// A number of steps; one beyond ``mostSteps`` is that.
    static func whole(_ steps: Double) -> Int {
        steps >= Double(mostSteps) ? mostSteps : steps <= -Double(mostSteps) ? -mostSteps : Int(steps)
    }

    /// Gets ready to run from one time to another, both in seconds.
    func setInterval(from start: Double, to end: Double) {
        timestep = step(of: start)
        endTimestep = step(of: end)
        publish()
    }

    /// Whether a step begins at a time.
    func hasStep(at time: Double) -> Bool {
        let nearest = (time / dt.value).rounded()
        return (nearest * dt.value - time).magnitude <= Clock.tolerance * dt.value
    }

    /// Goes to where the run ends, where no operation has taken it there step by step.
    func finish() {
        timestep = endTimestep
        publish()
    }

    func tick() {
        timestep += 1
        publish()
    }

    private func publish() {
        published.t.pointee = time
        published.timestep.pointee = Double(timestep)
    }

    /// The step that begins at a time; where none does (to a ten-thousandth of a step), the next one.
    private func step(of time: Double) -> Int {
        let nearest = (time / dt.value).rounded()
        if (nearest * dt.value - time).magnitude <= Clock.tolerance * dt.value { return Clock.whole(nearest) }
        return Clock.whole((time / dt.value).rounded(.up))
    }
}
