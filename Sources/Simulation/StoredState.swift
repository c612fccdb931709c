/// The state of a network at a time, as `store` keeps it: for each object, by its name, arrays of numbers by theirs.
public struct StoredState: Hashable, Sendable {
    /// The values of one object.
    public typealias Arrays = [String: [Double]]

    /// The time in seconds.
    public var time: Double
    /// The time step in seconds of objects that have none of their own.
    public var dt: Double
    /// What each object holds.
    public var objects: [String: Arrays]

    /// A state from its parts, as a file holds them.
    public init(time: Double, dt: Double, objects: [String: Arrays]) {
        self.time = time
        self.dt = dt
        self.objects = objects
    }
}
