extension Quantity: CustomStringConvertible {
    /// As people write it: `6 mV`, `1.5 ms`, `-60 mV`, `3 V/s`, `0.1`.
    ///
    /// The prefix is the one that fits the value; the digits are those of ``NumberFormat/plain``.
    public var description: String {
        guard value.isFinite else { return Unit.coherent(for: dimension).behind(NumberFormat.plain.text(value)) }
        let digits = NumberFormat.plain.digits(of: value)
        let unit = Unit.fitting(dimension, digits)
        return unit.behind(NumberFormat.written(digits.counted(in: unit)))
    }

    /// The quantity with so many digits that count, in the unit that fits it: `0.1278 mV`.
    public func formatted(precision: Int) -> String {
        let format = NumberFormat.significant(precision)
        guard value.isFinite else { return description }
        let unit = Unit.fitting(dimension, format.digits(of: value))
        return unit.behind(unit.text(value, format))
    }

    /// The quantity in a unit of the caller's choice: `quantity.formatted(in: unit, precision: 3)` is `6.1 mV`.
    /// - Parameters:
    ///   - precision: How many digits count; nil for as many as in ``description``.
    ///   - unit: the unit to show it in.
    /// - Throws: ``DimensionMismatch`` where the unit measures something else.
    public func formatted(in unit: Unit, precision: Int? = nil) throws(DimensionMismatch) -> String {
        try DimensionMismatch.check(dimension, unit.dimension, in: "conversion to \(unit.symbol)")
        let format = precision.map { NumberFormat.significant($0) } ?? .plain
        return unit.behind(unit.text(value, format))
    }
}

extension QuantityArray: CustomStringConvertible {
    /// As people write it: `[1, 4, 2] ms`, `[[1, 2], [3, 4]] mV`, `[0.1, 0.2]`; with 8 digits that count.
    /// Of more than a thousand elements only the first and last three along each axis are shown.
    public var description: String {
        let format = NumberFormat.significant(8)
        let largest = values.reduce(0) { $1.isFinite ? max($0, $1.magnitude) : $0 }
        let unit = Unit.fitting(dimension, format.digits(of: largest))
        return unit.behind(ArrayText(values: values, shape: shape, unit: unit, format: format).text)
    }
}

extension Unit {
    /// A number in SI base units, counted in this unit.
    func text(_ value: Double, _ format: NumberFormat) -> String {
        guard value.isFinite else { return format.text(value) }
        return NumberFormat.written(format.digits(of: value).counted(in: self))
    }

    /// The unit behind a number: `6 mV`, `6`, `6/s^2`.
    func behind(_ number: String) -> String {
        let symbol = symbol
        if symbol == "1" { return number }
        return symbol.hasPrefix("1/") ? number + symbol.dropFirst() : number + " " + symbol
    }
}

extension DecimalDigits {
    /// The digits of the number in a larger or smaller unit: only the point moves.
    fileprivate func counted(in unit: Unit) -> DecimalDigits {
        var digits = self
        if !isZero { digits.exponent -= unit.decimalExponent }
        return digits
    }
}

/// The numbers of an array in nested brackets.
private struct ArrayText {
    let values: [Double]
    let shape: [Int]
    let unit: Unit
    let format: NumberFormat

    var text: String { text(from: 0, axis: 0) }

    private func text(from start: Int, axis: Int) -> String {
        guard axis < shape.count else { return unit.text(values[start], format) }
        let stride = shape[(axis + 1)...].reduce(1, *)
        let count = shape[axis]
        var parts: [String] = []
        for index in 0..<count {
            if values.count > 1000, count > 6, (3..<count - 3).contains(index) {
                if index == 3 { parts.append("...") }
                continue
            }
            parts.append(text(from: start + index * stride, axis: axis + 1))
        }
        return "[" + parts.joined(separator: ", ") + "]"
    }
}
