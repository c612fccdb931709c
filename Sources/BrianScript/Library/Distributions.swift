import Expressions
import RealModule
import Units

/// The distributions of `numpy.random`, whose parameters may be arrays: each element is drawn with its own.
enum Distributions {
    static let entries: [RandomFunctions.Entry] = [
        entry("uniform", "low=, high=", [0, 1], keepsUnits: true) { $0.uniform() * ($1[1] - $1[0]) + $1[0] },
        entry("normal", "loc=, scale=", [0, 1], keepsUnits: true, spread) { $1[0] + $1[1] * $0.normal() },
        entry("laplace", "loc=, scale=", [0, 1], keepsUnits: true, spread) { random, values in
            let place = random.uniform() - 0.5
            let distance = -Double.log(1 - 2 * place.magnitude)
            return values[0] + (place < 0 ? -distance : distance) * values[1]
        },
        entry("logistic", "loc=, scale=", [0, 1], keepsUnits: true, spread) { random, values in
            let part = 1 - random.uniform()
            return values[0] + values[1] * (Double.log(part) - Double.log(onePlus: -part))
        },
        entry("gumbel", "loc=, scale=", [0, 1], keepsUnits: true, spread) {
            $1[0] - $1[1] * Double.log($0.exponential())
        },
        entry("exponential", "scale=", [1], keepsUnits: true, notNegative) { $1[0] * $0.exponential() },
        entry("rayleigh", "scale=", [1], keepsUnits: true, notNegative) { $1[0] * (2 * $0.exponential()).squareRoot() },
        entry("poisson", "lam=", [1], element: .integer, notNegative) { $0.poisson($1[0]) },
        entry("binomial", "n, p", [nil, nil], element: .integer, trials) { $0.binomial($1[0], $1[1]) },
        entry("negative_binomial", "n, p", [nil, nil], element: .integer, trials) {
            $0.poisson($0.gamma($1[0]) * (1 - $1[1]) / $1[1])
        },
        entry(
            "geometric", "p", [nil], element: .integer,
            Requirement("a probability above 0, up to 1") { $0[0] > 0 && $0[0] <= 1 }
        ) {
            $1[0] == 1 ? 1 : (-$0.exponential() / Double.log(onePlus: -$1[0])).rounded(.up)
        },
        entry("lognormal", "mean=, sigma=", [0, 1], spread) { Double.exp($1[0] + $1[1] * $0.normal()) },
        entry("gamma", "shape, scale=", [nil, 1], notNegative) { $0.gamma($1[0]) * $1[1] },
        entry("standard_gamma", "shape", [nil], notNegative) { $0.gamma($1[0]) },
        entry("chisquare", "df", [nil], positive) { 2 * $0.gamma($1[0] / 2) },
        entry("standard_t", "df", [nil], positive) { random, values in
            random.normal() / (2 * random.gamma(values[0] / 2) / values[0]).squareRoot()
        },
        entry("beta", "a, b", [nil, nil], positive) { $0.beta($1[0], $1[1]) },
        entry("weibull", "a", [nil], positive) { Double.pow($0.exponential(), 1 / $1[0]) },
        entry("pareto", "a", [nil], positive) { Double.expMinusOne($0.exponential() / $1[0]) },
        entry("power", "a", [nil], positive) { Double.pow(1 - $0.uniform(), 1 / $1[0]) },
        entry(
            "triangular", "left, mode, right", [nil, nil, nil],
            Requirement("left <= mode <= right") { $0[0] <= $0[1] && $0[1] <= $0[2] }
        ) {
            $0.triangular($1[0], $1[1], $1[2])
        },
        RandomFunctions.Entry("multinomial", "n, pvals, size=") { call, random throws(Diagnostic) in
            let trials = try call.integer(0)
            let probabilities = try call.array(1).elements
            guard trials >= 0 else { throw call.unsuitable(0, expected: "a number that is not negative") }
            guard probabilities.allSatisfy({ (0...1).contains($0) }), probabilities.reduce(0, +) <= 1 + 1e-12 else {
                throw call.unsuitable(1, expected: "probabilities whose sum is 1")
            }
            return try vectors(call, 2, probabilities.count, element: .integer) {
                var (left, rest) = (Double(trials), 1.0)
                return probabilities.enumerated().map { place, probability in
                    let part = min(1, max(0, probability / rest))
                    let count = place == probabilities.count - 1 ? left : random.binomial(left, rest > 0 ? part : 0)
                    left -= count
                    rest -= probability
                    return count
                }
            }
        },
        RandomFunctions.Entry("dirichlet", "alpha, size=") { call, random throws(Diagnostic) in
            let shapes = try call.array(0).elements
            guard shapes.allSatisfy({ $0 > 0 }) else { throw call.unsuitable(0, expected: "numbers above zero") }
            return try vectors(call, 1, shapes.count) {
                let parts = shapes.map(random.gamma)
                let total = parts.reduce(0, +)
                return parts.map { $0 / total }
            }
        },
        RandomFunctions.Entry("multivariate_normal", "mean, cov, size=, **options") { call, random throws(Diagnostic) in
            let mean = try call.array(0).elements
            let covariance = try call.array(1)
            guard covariance.shape == [mean.count, mean.count] else {
                throw call.unsuitable(1, expected: "a matrix with a row and a column for each mean")
            }
            let axes = SymmetricEigen(SquareMatrix(covariance.elements, size: mean.count))
            guard axes.values.allSatisfy({ $0 >= -1e-8 * (axes.values.last ?? 1).magnitude }) else {
                throw call.unsuitable(1, expected: "a covariance, which has no negative eigenvalues")
            }
            return try vectors(call, 2, mean.count) {
                let lengths = axes.values.map { max(0, $0).squareRoot() * random.normal() }
                return mean.indices.map { row in
                    lengths.indices.reduce(mean[row]) { $0 + axes.vectors[row, $1] * lengths[$1] }
                }
            }
        },
    ]

    /// What the parameters of a distribution have to be.
    struct Requirement: Sendable {
        let words: String
        let holds: @Sendable ([Double]) -> Bool

        init(_ words: String, _ holds: @escaping @Sendable ([Double]) -> Bool) {
            self.words = words
            self.holds = holds
        }
    }

    private static let spread = Requirement("a width that is not negative") { $0[1] >= 0 }
    private static let notNegative = Requirement("numbers that are not negative") { $0.allSatisfy { $0 >= 0 } }
    private static let positive = Requirement("numbers above zero") { $0.allSatisfy { $0 > 0 } }
    private static let trials = Requirement("a number that is not negative and a probability from 0 to 1") {
        $0[0] >= 0 && (0...1).contains($0[1])
    }

    /// - Parameters:
    ///   - defaults: what a parameter is where it is left out; nil where it has to be given.
    ///   - keepsUnits: whether the numbers are in the unit of the parameters, where those have kept theirs.
    private static func entry(
        _ name: String, _ parameters: String, _ defaults: [Double?], element: ArrayValue.Element = .real,
        keepsUnits: Bool = false, _ requirement: Requirement? = nil,
        _ draw: @escaping @Sendable (ScriptRandom, [Double]) -> Double
    ) -> RandomFunctions.Entry {
        RandomFunctions.Entry(name, parameters + ", size=") { call, random throws(Diagnostic) in
            var given: [ArrayValue] = []
            var dimension = Dimension.one
            for (position, value) in defaults.enumerated() {
                let parameter = try call.optionalArray(position) ?? ArrayValue([value ?? 0], shape: [])
                if !parameter.dimension.isDimensionless || !dimension.isDimensionless {
                    guard keepsUnits else { throw call.wrongDimension(position, .one, found: parameter.dimension) }
                    let operands = Operands(
                        whole: call.fragment, left: call.fragment(0), right: call.fragment(position))
                    dimension = try Arithmetic.dimension(
                        .add, dimension, parameter.dimension,
                        leftIsZero: given.allSatisfy { $0.elements.allSatisfy { $0 == 0 } },
                        rightIsZero: parameter.elements.allSatisfy { $0 == 0 }, at: operands)
                }
                given.append(parameter)
            }
            let shape = try shape(of: given, call, size: defaults.count)
            let layouts = given.compactMap { $0.layout.broadcast(to: shape) }
            guard layouts.count == given.count else {
                throw call.failure("wrong-shape", "the parameters of \(name)() do not fit a result of that size")
            }
            let places = layouts.map(\.positions)
            var values: [Double] = []
            values.reserveCapacity(places.first?.count ?? 0)
            var row = [Double](repeating: 0, count: given.count)
            for element in 0..<(places.first?.count ?? 0) {
                for column in given.indices { row[column] = given[column].storage.values[places[column][element]] }
                if let requirement, !requirement.holds(row), !row.contains(where: \.isNaN) {
                    throw call.failure("wrong-argument", "\(name)() needs \(requirement.words)")
                }
                values.append(draw(random, row))
            }
            return ElementwiseFunctions.result(
                ArrayValue(values, shape: shape, element: element, dimension: dimension))
        }
    }

    private static func shape(of parameters: [ArrayValue], _ call: Call, size: Int) throws(Diagnostic) -> [Int] {
        if call[size] != nil { return try ArrayCreation.shape(call, size) }
        var shape: [Int] = []
        for parameter in parameters {
            guard let common = ArrayLayout.commonShape(shape, parameter.shape) else {
                throw call.failure("wrong-shape", "the parameters of \(call.name)() do not go together")
            }
            shape = common
        }
        return shape
    }

    /// Drawn vectors as the rows of an array; one vector where no size is given.
    private static func vectors(
        _ call: Call, _ size: Int, _ length: Int, element: ArrayValue.Element = .real, _ draw: () -> [Double]
    ) throws(Diagnostic) -> Value {
        let shape = try RandomFunctions.size(call, size)
        let count = shape.reduce(1, *)
        try call.machine.check(shape: [count, max(1, length)], at: call.fragment)
        return .array(
            ArrayValue((0..<count).flatMap { _ in draw() }, shape: shape + [length], element: element))
    }
}
