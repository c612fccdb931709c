import Expressions
import RealModule

/// Weights that fade out towards both ends: `hanning(51)`.
enum Windows {
    static let table = LibraryTable(
        window("hanning") { 0.5 - 0.5 * Double.cos(2 * .pi * $0) },
        window("hamming") { 0.54 - 0.46 * Double.cos(2 * .pi * $0) },
        window("blackman") { 0.42 - 0.5 * Double.cos(2 * .pi * $0) + 0.08 * Double.cos(4 * .pi * $0) },
        window("bartlett") { 1 - (2 * $0 - 1).magnitude })

    /// - Parameter weight: at a place from 0 to 1.
    private static func window(_ name: String, _ weight: @escaping @Sendable (Double) -> Double) -> LibraryFunction {
        LibraryFunction(name, "M") { call throws(Diagnostic) in
            let count = try call.integer(0)
            try call.machine.check(elements: count, at: call.fragment)
            guard count > 1 else { return .array(ArrayValue([Double](repeating: 1, count: max(0, count)))) }
            return .array(ArrayValue((0..<count).map { weight(Double($0) / Double(count - 1)) }))
        }
    }
}
