import Expressions
import Units

/// Values given for consecutive intervals of time; the first and the last hold beyond the ends.
public struct TimedArray: Hashable, Sendable {
    /// Row-major, shape `[steps]` or `[steps, columns]`.
    public let values: QuantityArray
    /// The length of an interval.
    public let dt: Quantity

    /// A table of values, of which each holds for `dt`.
    /// - Throws: a ``Expressions/Diagnostic`` where `dt` is no time greater than 0, or the values have not one or two axes or are none.
    public init(_ values: QuantityArray, dt: Quantity) throws(Diagnostic) {
        guard dt.dimension == .time, dt.value > 0, dt.value.isFinite else {
            throw Diagnostic(
                "timed-array", "the dt of a TimedArray has to be a time greater than 0",
                expected: "a time such as 0.1*ms",
                found: "\(dt)")
        }
        guard values.count > 0, values.shape.count == 1 || values.shape.count == 2 else {
            let shape = values.shape.map(String.init).joined(separator: ", ")
            throw Diagnostic(
                "timed-array", "a TimedArray needs values along one axis, time, or along two, time and column",
                expected: "a list of values, or a list of lists that are equally long", found: "the shape (\(shape))")
        }
        self.values = values
        self.dt = dt
    }

    /// What it is called with: the time, and where it has columns the column.
    public var parameters: [String] { values.shape.count == 2 ? ["t", "i"] : ["t"] }
}
