import Expressions
import Units

/// Values written in a unit that the script names.
enum UnitText {
    /// `in_unit(x, mV)`: the unit is given by its size.
    static func text(_ array: ArrayValue, in size: Quantity, precision: Int?, _ call: Call) throws(Diagnostic) -> String
    {
        guard size.dimension == array.dimension else {
            throw Diagnostic(
                "dimension-mismatch", "values in \(array.dimension) cannot be written in \(size.dimension)",
                expected: "\(array.dimension)", found: "\(size.dimension)", at: call.fragment)
        }
        if let precision, !(0...300).contains(precision) {
            throw Diagnostic(
                "wrong-argument", "a number is not written with \(precision) digits behind the point",
                expected: "0 to 300", at: call.fragment)
        }
        let format = precision.map { NumberFormat.fixed($0) } ?? .plain
        let numbers = array.elements.map { format.text($0 / size.value) }
        let text = array.rank == 0 ? numbers[0] : "[" + numbers.joined(separator: ", ") + "]"
        let symbol = name(of: size)
        return symbol == "1" ? text : text + " " + symbol
    }

    /// The name of the unit of this size.
    private static func name(of size: Quantity) -> String {
        let named = Unit.importedNames.lazy.compactMap { Unit.named($0) }.first { $0.quantity == size }
        return named?.symbol ?? Unit.best(for: size.dimension, values: [size.value]).symbol
    }
}
