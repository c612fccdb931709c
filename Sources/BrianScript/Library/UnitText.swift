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
                expected: array.dimension.unitPhrase, found: size.dimension.unitPhrase, at: call.fragment)
        }
        if let precision, !(0...300).contains(precision) {
            throw Diagnostic(
                "wrong-argument", "a number is not written with \(precision) digits behind the point",
                expected: "0 to 300", at: call.fragment)
        }
        return QuantityPrinting.str(
            array.elements, shape: array.shape, in: unit(of: size), precision: precision ?? ArrayPrinting.precision)
    }

    /// `x.in_best_unit(precision=3)`: in the unit that suits the values.
    static func best(_ array: ArrayValue, precision: Int?, _ call: Call) throws(Diagnostic) -> String {
        QuantityPrinting.str(
            array.elements, shape: array.shape, dimension: array.dimension,
            precision: precision ?? ArrayPrinting.precision)
    }

    /// The unit of this size.
    private static func unit(of size: Quantity) -> Unit {
        let named = Unit.importedNames.lazy.compactMap { Unit.named($0) }.first { $0.quantity == size }
        return named ?? Unit.best(for: size.dimension, values: [size.value])
    }
}
