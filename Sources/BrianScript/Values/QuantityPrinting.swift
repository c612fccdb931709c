import Units

/// Quantities as text, as Brian2 prints them: in the unit of their dimension in which they come closest to 10.
enum QuantityPrinting {
    /// `3. mV`, `[1. 2.] mV`, as `print` shows it.
    static func str(_ values: [Double], shape: [Int], dimension: Dimension) -> String {
        let unit = Unit.closestToTen(for: dimension, values: values)
        let numbers = counted(values, in: unit)
        return shape.isEmpty ? scalar(numbers[0]) + " " + unit.symbol : array(numbers, shape) + " " + unit.symbol
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
    static func scalar(_ number: Double) -> String {
        let text = ArrayPrinting.str([number], shape: [1], element: .real)
        return String(text.dropFirst().dropLast().drop { $0 == " " })
    }

    private static func array(_ numbers: [Double], _ shape: [Int]) -> String {
        ArrayPrinting.str(numbers, shape: shape, element: .real)
    }

    private static func counted(_ values: [Double], in unit: Unit) -> [Double] {
        let scale = unit.scale
        return values.map { $0 / scale }
    }
}
