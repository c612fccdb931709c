/// Evaluates a ``Propagator`` for many elements in turn without allocating memory for each.
public struct PropagatorEvaluator {
    private let propagator: Propagator
    private var memory: [Double]

    /// An evaluator of `propagator`.
    public init(_ propagator: Propagator) {
        self.propagator = propagator
        memory = Array(repeating: 0, count: propagator.computations.map(\.memoryCount).max() ?? 0)
    }

    /// Writes the values of ``Propagator/entries`` for one element, as ``Propagator/evaluate(coefficients:dt:)`` returns them.
    ///
    /// - Parameters:
    ///   - coefficients: as many values as there are ``Propagator/coefficients``.
    ///   - dt: the step in seconds, greater than zero.
    ///   - values: room for as many values as there are ``Propagator/entries``.
    public mutating func evaluate(coefficients: [Double], dt: Double, into values: inout [Double]) {
        coefficients.withUnsafeBufferPointer { coefficients in
            values.withUnsafeMutableBufferPointer { evaluate(coefficients: coefficients, dt: dt, into: $0) }
        }
    }

    /// The same over borrowed memory.
    public mutating func evaluate(
        coefficients: UnsafeBufferPointer<Double>, dt: Double, into values: UnsafeMutableBufferPointer<Double>
    ) {
        precondition(coefficients.count == propagator.coefficients.count, "one value for each coefficient")
        precondition(values.count == propagator.entries.count, "room for one value for each entry")
        memory.withUnsafeMutableBufferPointer { memory in
            guard let memory = memory.baseAddress else { return }
            for computation in propagator.computations {
                computation.run(coefficients, dt: dt, into: values, memory: memory)
            }
        }
    }
}
