import Expressions
import Units

/// `close(found, expected, within=0.1*mV)`: whether values are equal as far as that matters.
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
        Builtin("close", "found, expected, within=, relative=") { call throws(Diagnostic) in
            guard call[2] == nil || call[3] == nil else {
                throw call.failure("wrong-argument", "close() takes within= or relative=, not both", at: 3)
            }
            let tolerance: Tolerance =
                if let most = try call.optionalQuantity(2) {
                    .absolute(most)
                } else {
                    .relative(try call.optionalReal(3) ?? share)
                }
            return .boolean(try compare(call, tolerance, evidence))
        }
    }

    private static func compare(_ call: Call, _ tolerance: Tolerance, _ evidence: EvidenceRecorder) throws(Diagnostic)
        -> Bool
    {
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
                "\(call.fragment(0).text) is \(found.dimension.phrase) and should be \(expected.dimension.phrase)",
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
        var pair = ValuePair(values[worst], target, found.dimension).words
        switch tolerance {
        case .absolute(let most): pair.expected += ", within \(most.spoken)"
        case .relative(let share) where share > Closeness.share:
            pair.expected += ", within \(Quantity(share * 100)) %"
        case .relative: break
        }
        if let moments {
            if case .object(let one as TraceObject) = call.value(0) { one.note(moments[worst]) }
            pair.found += " at \(Quantity(moments[worst], .time))"
        } else if values.count > 1 {
            pair.found += " (number \(worst) of \(values.count))"
        }
        evidence.comparison = pair
        return false
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
    let words: EvidenceRecorder.Comparison

    /// Two numbers of one dimension in one unit, with so many digits that they differ.
    init(_ found: Double, _ expected: Double, _ dimension: Dimension) {
        let unit = Unit.spoken(for: dimension, values: [expected == 0 ? found : expected])
        func text(_ value: Double, _ digits: Int) -> String {
            (try? Quantity(value, dimension).formatted(in: unit, precision: digits)) ?? "\(Quantity(value, dimension))"
        }
        var digits = 4
        while digits < 12, text(found, digits) == text(expected, digits), found != expected { digits += 1 }
        words = .init(expected: text(expected, digits), found: text(found, digits))
    }
}
