import Expressions
import Units

/// `close(found, expected, within=0.1*mV)`: whether values are equal as far as that matters.
///
/// With `hidden=True` a failure says how the value misses and not what was expected: for what the learner is to find out.
enum Closeness {
    /// How far values may differ, in SI base units.
    private enum Tolerance {
        case absolute(Quantity)
        case relative(Double)

        func allows(_ found: Double, _ expected: Double) -> Bool {
            switch self {
            case .absolute(let most): (found - expected).magnitude <= most.value
            case .relative(let share): (found - expected).magnitude <= share * expected.magnitude
            }
        }
    }

    /// Without a word by the author, values that came about on different ways may differ by this share.
    private static let share = 1e-6

    static func function(_ evidence: EvidenceRecorder) -> Builtin {
        Builtin("close", "found, expected, within=, relative=, hidden=") { call throws(Diagnostic) in
            guard call[2] == nil || call[3] == nil else {
                throw call.failure("wrong-argument", "close() takes within= or relative=, not both", at: 3)
            }
            let tolerance: Tolerance =
                if let most = try call.optionalQuantity(2) {
                    .absolute(most)
                } else {
                    .relative(try call.optionalReal(3) ?? share)
                }
            let isHidden = try call.boolean(4, otherwise: false)
            return .boolean(try compare(call, tolerance, isHidden: isHidden, evidence))
        }
    }

    private static func compare(
        _ call: Call, _ tolerance: Tolerance, isHidden: Bool, _ evidence: EvidenceRecorder
    ) throws(Diagnostic) -> Bool {
        var (found, expected): (ArrayValue, ArrayValue)
        var moments: [Double]?
        if case .object(let one as TraceObject) = call.value(0), case .object(let other as TraceObject) = call.value(1)
        {
            one.note()
            (found, expected, moments) = try traces(one, other, call)
        } else {
            found = try ArrayConversion.array(call.value(0), at: call.site(0))
            expected = try ArrayConversion.array(call.value(1), at: call.site(1))
        }
        let isZero = expected.dimension.isDimensionless && expected.elements.allSatisfy { $0 == 0 }
        guard found.dimension == expected.dimension || isZero else {
            throw evidence.failure(
                "\(call.fragment(0).text) \(found.dimension.predicate) and should be \(expected.dimension.phrase)",
                at: evidence.place)
        }
        if case .absolute(let most) = tolerance, most.dimension != found.dimension {
            throw call.wrongDimension(2, found.dimension, found: most.dimension)
        }
        guard expected.rank == 0 || expected.count == found.count else {
            evidence.comparison = .init(expected: "\(expected.count) values", found: "\(found.count)")
            return false
        }
        let (values, wanted) = (found.elements, expected.elements)
        var worst: Int?
        var distance = 0.0
        for index in values.indices {
            let target = wanted[expected.rank == 0 ? 0 : index]
            let own = (values[index] - target).magnitude
            // What is no number is never close.
            guard !tolerance.allows(values[index], target), worst == nil || own > distance || own.isNaN else {
                continue
            }
            (worst, distance) = (index, own)
        }
        guard let worst else { return true }
        let target = wanted[expected.rank == 0 ? 0 : worst]
        var pair =
            isHidden
            ? HiddenTarget(
                values[worst], target, found.dimension,
                isUntouched: evidence.place(of: call.fragment(0).text)?.text.hasZero ?? false
            ).words
            : shown(ValuePair(values[worst], target, found.dimension), tolerance)
        if let moments {
            if case .object(let one as TraceObject) = call.value(0) { one.note(moments[worst]) }
            pair.found += " at \(Quantity(moments[worst], .time))"
        } else if values.count > 1 {
            pair.found += " (number \(worst) of \(values.count))"
        }
        evidence.comparison = pair
        return false
    }

    /// What was expected and what was found, with the tolerance in the unit of both.
    private static func shown(_ pair: ValuePair, _ tolerance: Tolerance) -> EvidenceRecorder.Comparison {
        let within: String? =
            switch tolerance {
            case .absolute(let most): pair.text(most.value, digits: 4)
            case .relative(let share): share > Closeness.share ? "\(Quantity(share * 100)) %" : nil
            }
        var words = pair.words
        if let within, let expected = words.expected { words.expected = "\(expected), within \(within)" }
        return words
    }

    /// The samples of a trace, and those of another at the same times.
    private static func traces(_ one: TraceObject, _ other: TraceObject, _ call: Call) throws(Diagnostic)
        -> (ArrayValue, ArrayValue, [Double])
    {
        var (found, expected, moments): ([Double], [Double], [Double]) = ([], [], [])
        for (time, value) in zip(one.series.times, one.series.values) {
            guard let position = other.series.position(.at, time) else { continue }
            found.append(value)
            expected.append(other.series.values[position])
            moments.append(time)
        }
        // A run that ends too early would agree as far as it goes.
        let wanted = other.series.times.last ?? 0
        guard let last = moments.last, last > wanted - 1.5 * max(one.series.spacing, other.series.spacing) else {
            let end = Quantity(one.series.times.last ?? 0, .time)
            guard let evidence = call.machine.evidence else {
                return (ArrayValue(found), ArrayValue(expected), moments)
            }
            throw evidence.failure(
                "\(one.kindName) ends at \(end), and it is looked at until \(Quantity(wanted, .time))")
        }
        return (
            ArrayValue(found, dimension: one.series.dimension), ArrayValue(expected, dimension: other.series.dimension),
            moments
        )
    }
}

/// A value that was found and one that was expected, in words.
struct ValuePair {
    private let found: Double
    private let expected: Double
    private let dimension: Dimension
    private let unit: Unit

    /// Two numbers of one dimension.
    init(_ found: Double, _ expected: Double, _ dimension: Dimension) {
        (self.found, self.expected, self.dimension) = (found, expected, dimension)
        unit = Unit.spoken(for: dimension, values: [expected == 0 ? found : expected])
    }

    /// A number of that dimension in the unit of both.
    func text(_ value: Double, digits: Int) -> String {
        (try? Quantity(value, dimension).formatted(in: unit, precision: digits)) ?? "\(Quantity(value, dimension))"
    }

    /// Both in one unit, with so many digits that they differ.
    var words: EvidenceRecorder.Comparison {
        var digits = 4
        while digits < 12, text(found, digits: digits) == text(expected, digits: digits), found != expected {
            digits += 1
        }
        return .init(expected: text(expected, digits: digits), found: text(found, digits: digits))
    }
}

/// A value that was found, and how it misses one that the learner is to find out.
struct HiddenTarget {
    let words: EvidenceRecorder.Comparison

    /// - Parameter isUntouched: whether it is the zero that a start leaves to be replaced.
    init(_ found: Double, _ expected: Double, _ dimension: Dimension, isUntouched: Bool) {
        let text = ValuePair(found, found, dimension).text(found, digits: 6)
        if found == 0, isUntouched {
            words = .init(found: text, advice: "put your own number in the place of the zero")
            return
        }
        let miss =
            if found.isNaN {
                "no number"
            } else if found * expected < 0 {
                "of the wrong sign"
            } else if expected < 0 {
                found < expected ? "too far below zero" : "not far enough below zero"
            } else {
                found > expected ? "too large" : "too small"
            }
        words = .init(found: "\(text), which is \(miss)")
    }
}

extension String {
    /// Whether it is an assignment of a zero as written: `rate = 0*Hz`.
    fileprivate var hasZero: Bool {
        split(separator: "=").last?.drop { $0 == " " }.first == "0"
    }
}
