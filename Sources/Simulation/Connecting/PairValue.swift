import Expressions
import ModelEquations
import Units

/// A quantity for each connected pair of neurons: weights or delays.
public enum PairValue {
    /// The same for all pairs.
    case quantity(Quantity)
    /// Between two quantities with equal probability.
    case uniform(Quantity, Quantity)
    /// One for each pair, in the order of the presynaptic neurons and for each of them of the postsynaptic ones.
    case array(QuantityArray)
    /// An expression of `i`, `j` and variables of both neurons: `'(1 + cos(i-j))*2*nS'`, `'rand()*nS'`.
    case expression(SourceFragment)
    /// A function of a presynaptic neuron and the postsynaptic ones that it is connected to; it gives one value for each of
    /// them, or one for all.
    case rows((_ i: Int, _ j: [Int]) throws(Diagnostic) -> QuantityArray)
}

extension PairValue: ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral, ExpressibleByStringLiteral {
    /// A pure number as it is written.
    public init(floatLiteral value: Double) { self = .quantity(Quantity(value)) }
    /// A pure number as it is written.
    public init(integerLiteral value: Int) { self = .quantity(Quantity(Double(value))) }
    /// An expression as it is written.
    public init(stringLiteral value: String) { self = .expression(SourceFragment(value)) }
}

/// What a ``PairValue`` comes to, in SI units.
enum PairValues {
    case common(Double)
    case single([Double])

    subscript(pair: Int) -> Double {
        switch self {
        case .common(let value): value
        case .single(let values): values[pair]
        }
    }

    /// The values without the common one, which goes with any number of pairs.
    var all: [Double] {
        switch self {
        case .common(let value): [value]
        case .single(let values): values
        }
    }
}

extension PairValue {
    /// The values for pairs.
    /// - Parameters:
    ///   - mismatch: the error for a value in another dimension.
    func values(
        for pairs: PairList, of synapses: Synapses, in dimension: Dimension, namespace: Namespace, random: RandomSource,
        mismatch: (Dimension, SourceFragment?) -> Diagnostic
    ) throws(Diagnostic) -> PairValues {
        func check(_ found: Dimension) throws(Diagnostic) {
            if found != dimension { throw mismatch(found, nil) }
        }
        switch self {
        case .quantity(let quantity):
            try check(quantity.dimension)
            return .common(quantity.value)
        case .uniform(let low, let high):
            try check(low.dimension)
            try check(high.dimension)
            let stream = random.stream()
            return .single(
                (0..<pairs.count).map {
                    let (i, j) = (UInt64(pairs.pre[$0]), UInt32(bitPattern: pairs.post[$0]))
                    return low.value + (high.value - low.value) * stream.uniform(step: i, element: j)
                })
        case .array(let array):
            try check(array.dimension)
            if array.count == 1 { return .common(array.values[0]) }
            guard array.count == pairs.count else {
                throw Diagnostic(
                    "wrong-number-of-values", "a matrix of weights has one value for each pair of neurons",
                    expected: "\(pairs.count) values", found: "\(array.count)",
                    advice: "its rows are the neurons of the source and its columns those of the target")
            }
            return .single(array.values)
        case .expression(let fragment):
            let model = try PairModel(synapses, variable: nil, namespace: namespace, random: random)
            let part = PairModel.Part(tree: try SyntaxTree(parsing: fragment), source: fragment.source)
            let expression = try model.checked(part)
            guard expression.typed.dimension == dimension else {
                throw mismatch(expression.typed.dimension, fragment)
            }
            return .single(try model.values(expression, for: pairs))
        case .rows(let function): return .single(try PairValue.rows(function, pairs, check))
        }
    }

    private static func rows(
        _ function: (Int, [Int]) throws(Diagnostic) -> QuantityArray, _ pairs: PairList,
        _ check: (Dimension) throws(Diagnostic) -> Void
    ) throws(Diagnostic) -> [Double] {
        var values: [Double] = []
        values.reserveCapacity(pairs.count)
        while values.count < pairs.count {
            let start = values.count
            let row = pairs.pre[start]
            var end = start
            while end < pairs.count, pairs.pre[end] == row { end += 1 }
            let found = try function(Int(row), pairs.post[start..<end].map(Int.init))
            try check(found.dimension)
            guard found.count == 1 || found.count == end - start else {
                throw Diagnostic(
                    "wrong-number-of-values", "a function of i and j gives one value for each j",
                    expected: "\(end - start) values for i = \(row)", found: "\(found.count)")
            }
            values += found.count == 1 ? Array(repeating: found.values[0], count: end - start) : found.values
        }
        return values
    }
}
