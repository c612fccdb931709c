import Units

/// Quantities as text, as Brian2 prints them: in the unit of their dimension in which they come closest to 10.
enum QuantityPrinting {
    /// `3. mV`, `[1. 2.] mV`, as `print` shows it.
    static func str(
        _ values: [Double], shape: [Int], dimension: Dimension, precision: Int = ArrayPrinting.precision
    ) -> String {
        str(values, shape: shape, in: .closestToTen(for: dimension, values: values), precision: precision)
    }

    /// The same in a unit of the caller's choice.
    static func str(_ values: [Double], shape: [Int], in unit: Unit, precision: Int = ArrayPrinting.precision) -> String
    {
        let numbers = counted(values, in: unit)
        let text =
            shape.isEmpty
            ? scalar(numbers[0], precision: precision)
            : ArrayPrinting.str(numbers, shape: shape, element: .real, precision: precision)
        return unit == .one ? text : text + " " + unit.symbol
    }

    /// `3. * mvolt`, `array([1., 2.]) * mvolt`, as it could be typed.
    static func repr(_ values: [Double], shape: [Int], dimension: Dimension) -> String {
        let unit = Unit.closestToTen(for: dimension, values: values)
        let numbers = counted(values, in: unit)
        let text =
            shape.isEmpty ? scalar(numbers[0]) : ArrayPrinting.repr(numbers, shape: shape, element: .real)
        return text + " * " + unit.typedName
    }

    /// A number with the digits that it has as the only element of an array.
    static func scalar(_ number: Double, precision: Int = ArrayPrinting.precision) -> String {
        let text = ArrayPrinting.str([number], shape: [1], element: .real, precision: precision)
        return String(text.dropFirst().dropLast().drop { $0 == " " })
    }

    private static func counted(_ values: [Double], in unit: Unit) -> [Double] {
        let scale = unit.scale
        return values.map { $0 / scale }
    }
}
