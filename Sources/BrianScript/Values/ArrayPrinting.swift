import Units

/// Arrays as text, as numpy prints them with its settings unchanged: columns of equal width, eight digits, lines of 75 characters,
/// dots in the middle of more than a thousand elements ("numpy/core/arrayprint.py" of numpy 1.26).
struct ArrayPrinting {
    private let format: ElementFormat
    private let values: [Double]
    private let shape: [Int]
    private let separator: String
    private let lineWidth: Int
    /// How many elements stand at each end of an axis that is shortened; nil where all are shown.
    private let edge: Int?

    /// `[1.  2.5]`, as `print` shows it.
    ///
    /// - Parameter precision: how many digits there are behind the point at most.
    static func str(
        _ values: [Double], shape: [Int], element: ArrayValue.Element, precision: Int = ArrayPrinting.precision
    ) -> String {
        guard !values.isEmpty else { return "[]" }
        guard !shape.isEmpty else {
            return ElementFormat(values, element, precision: precision, inArray: false).text(values[0])
        }
        return ArrayPrinting(values, shape, element, precision: precision, separator: " ", lineWidth: 75)
            .text(indent: " ")
    }

    static let precision = 8

    /// `array([1. , 2.5])`, as it could be typed.
    ///
    /// - Parameter hasNarrowIntegers: whether integers have 32 bits, as the variables of Brian have, and numpy says it.
    static func repr(
        _ values: [Double], shape: [Int], element: ArrayValue.Element, hasNarrowIntegers: Bool = false
    ) -> String {
        let opening = "array("
        guard !values.isEmpty else {
            let type =
                switch element {
                case .boolean: "bool"
                case .integer: hasNarrowIntegers ? "int32" : "int64"
                case .real: "float64"
                }
            let extent = shape == [0] ? "" : "shape=\(ArrayValue.describe(shape: shape)), "
            return "\(opening)[], \(extent)dtype=\(type))"
        }
        guard !shape.isEmpty else { return opening + str(values, shape: shape, element: element) + ")" }
        let printing = ArrayPrinting(values, shape, element, precision: precision, separator: ", ", lineWidth: 74)
        let text = opening + printing.text(indent: String(repeating: " ", count: opening.count + 1))
        guard hasNarrowIntegers, element == .integer else { return text + ")" }
        let type = "dtype=int32)"
        let lastLine = text.split(separator: "\n").last ?? ""
        let fits = lastLine.count + 1 + type.count + 1 <= 75
        return text + "," + (fits ? " " : "\n" + String(repeating: " ", count: opening.count)) + type
    }

    private init(
        _ values: [Double], _ shape: [Int], _ element: ArrayValue.Element, precision: Int, separator: String,
        lineWidth: Int
    ) {
        self.values = values
        self.shape = shape
        self.separator = separator
        self.lineWidth = lineWidth
        let edge = 3
        self.edge = values.count > 1000 ? edge : nil
        // Only what is shown counts for the width of the columns.
        var shown = values
        if values.count > 1000 {
            shown = ArrayPrinting.shownPositions(shape, edge: edge).map { values[$0] }
        }
        format = ElementFormat(shown, element, precision: precision, inArray: true)
    }

    /// The positions in row-major order of the elements at the ends of all axes.
    private static func shownPositions(_ shape: [Int], edge: Int) -> [Int] {
        var positions = [0]
        for extent in shape {
            let indices = extent > 2 * edge ? Array(0..<edge) + Array(extent - edge..<extent) : Array(0..<extent)
            positions = positions.flatMap { position in indices.map { position * extent + $0 } }
        }
        return positions
    }

    private func text(indent: String) -> String {
        text(from: 0, axis: 0, indent: indent, width: lineWidth)
    }

    /// The part of the array from a position on along an axis, in brackets; lines after the first begin with `indent`.
    private func text(from start: Int, axis: Int, indent: String, width: Int) -> String {
        guard axis < shape.count else { return format.text(values[start]) }
        let stride = shape[(axis + 1)...].reduce(1, *)
        let extent = shape[axis]
        var indices: [Int?] = (0..<extent).map { $0 }
        if let edge, extent > 2 * edge {
            indices = (0..<edge).map { $0 } + [nil] + (extent - edge..<extent).map { $0 }
        }
        let words = indices.map { index in
            index.map { text(from: start + $0 * stride, axis: axis + 1, indent: indent + " ", width: width - 1) }
                ?? "..."
        }
        let closed = separator.last == " " ? String(separator.dropLast()) : separator
        guard axis == shape.count - 1 else {
            let breaks = closed + String(repeating: "\n", count: shape.count - axis - 1) + indent
            return "[" + words.joined(separator: breaks) + "]"
        }
        let room = width - max(closed.count, 1)
        var (lines, line) = ("", indent)
        for (place, word) in words.enumerated() {
            if line.count + word.count > room, line.count > indent.count {
                while line.last == " " { line.removeLast() }
                lines += line + "\n"
                line = indent
            }
            line += word
            if place < words.count - 1 { line += separator }
        }
        return "[" + (lines + line).dropFirst(indent.count) + "]"
    }
}

/// How the elements of one array are written, all with the same width.
private enum ElementFormat {
    case boolean(inArray: Bool)
    case integer(width: Int)
    /// Digits before the point and behind it.
    case positional(before: Int, behind: Int, precision: Int)
    /// Digits before the point, behind it and of the exponent.
    case scientific(before: Int, behind: Int, exponent: Int)

    init(_ values: [Double], _ element: ArrayValue.Element, precision: Int, inArray: Bool) {
        switch element {
        case .boolean: self = .boolean(inArray: inArray)
        case .integer: self = .integer(width: values.map { ElementFormat.integer($0).count }.max() ?? 0)
        case .real: self.init(reals: values, precision: precision)
        }
    }

    private init(reals values: [Double], precision: Int) {
        let finite = values.filter(\.isFinite)
        let sizes = finite.lazy.filter { $0 != 0 }.map(\.magnitude)
        var (before, behind) = (0, 0)
        var exponent: Int?
        if let largest = sizes.max(), let smallest = sizes.min(),
            largest >= 1e8 || smallest < 1e-4 || largest / smallest > 1000
        {
            let parts = finite.map { ElementFormat.scientific($0, precision: precision) }
            before = parts.map(\.whole.count).max() ?? 0
            behind = parts.map(\.fraction.count).max() ?? 0
            exponent = parts.map { max(2, String($0.exponent.magnitude).count) }.max() ?? 2
        } else {
            let parts = finite.map { ElementFormat.positional($0, precision: precision) }
            before = parts.map(\.whole.count).max() ?? 0
            behind = parts.map(\.fraction.count).max() ?? 0
        }
        if finite.count < values.count {
            let behindPoint = 1 + behind + (exponent.map { $0 + 2 } ?? 0)
            let longest = values.contains(-.infinity) ? 4 : 3
            before = max(before, longest - behindPoint)
        }
        self =
            exponent.map { .scientific(before: before, behind: behind, exponent: $0) }
            ?? .positional(before: before, behind: behind, precision: precision)
    }

    func text(_ value: Double) -> String {
        switch self {
        case .boolean(let inArray): return value == 0 ? "False" : inArray ? " True" : "True"
        case .integer(let width): return ElementFormat.right(ElementFormat.integer(value), width)
        case .positional(let before, let behind, let precision):
            guard value.isFinite else { return ElementFormat.right(ElementFormat.word(value), before + behind + 1) }
            let (whole, fraction) = ElementFormat.positional(value, precision: precision)
            return ElementFormat.right(whole, before) + "." + fraction
                + String(repeating: " ", count: behind - fraction.count)
        case .scientific(let before, let behind, let exponent):
            guard value.isFinite else {
                return ElementFormat.right(ElementFormat.word(value), before + behind + exponent + 3)
            }
            let parts = ElementFormat.scientific(value, precision: behind, padded: true)
            let power = String(parts.exponent.magnitude)
            return ElementFormat.right(parts.whole, before) + "." + parts.fraction + "e"
                + (parts.exponent < 0 ? "-" : "+") + String(repeating: "0", count: max(0, exponent - power.count))
                + power
        }
    }

    private static func right(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(0, width - text.count)) + text
    }

    private static func integer(_ value: Double) -> String { NumberFormat.fixed(0).text(value) }

    private static func word(_ value: Double) -> String { value.isNaN ? "nan" : value < 0 ? "-inf" : "inf" }

    /// The digits before and behind the point: the fewest that read back as the number, rounded to `precision` behind the point,
    /// without zeros at the end.
    private static func positional(_ value: Double, precision: Int) -> (whole: String, fraction: String) {
        let text = NumberFormat.exact.text(value)
        if !text.contains("e") {
            let parts = split(text)
            if parts.fraction.count <= precision { return (sign(value, parts.whole), parts.fraction) }
        }
        let parts = split(NumberFormat.fixed(precision).text(value))
        return (sign(value, parts.whole), trimmed(parts.fraction))
    }

    /// The same before and behind the point of the mantissa, and the exponent.
    private static func scientific(
        _ value: Double, precision: Int, padded: Bool = false
    ) -> (whole: String, fraction: String, exponent: Int) {
        // With few enough digits the number itself, else rounded.
        var text = ""
        for places in 0...precision {
            text = NumberFormat.scientific(places).text(value)
            if Double(text) == value { break }
        }
        let parts = text.split(separator: "e")
        let mantissa = split(String(parts[0]))
        let fraction = trimmed(mantissa.fraction)
        let padding = String(repeating: "0", count: padded ? max(0, precision - fraction.count) : 0)
        return (mantissa.whole, fraction + padding, Int(parts[1]) ?? 0)
    }

    private static func split(_ text: String) -> (whole: String, fraction: String) {
        let parts = text.split(separator: ".", maxSplits: 1)
        return (String(parts[0]), parts.count > 1 ? String(parts[1]) : "")
    }

    private static func sign(_ value: Double, _ whole: String) -> String {
        value.sign == .minus && !whole.hasPrefix("-") ? "-" + whole : whole
    }

    private static func trimmed(_ fraction: String) -> String {
        var fraction = fraction[...]
        while fraction.last == "0" { fraction.removeLast() }
        return String(fraction)
    }
}
