import Expressions
import RealModule
import Units

/// Polynomials, given by their coefficients with that of the highest power first.
enum Polynomials {
    static let table = LibraryTable(
        LibraryFunction("polyfit", "x, y, deg, rcond=, w=") { call throws(Diagnostic) in try fit(call) },
        LibraryFunction("roots", "p") { call throws(Diagnostic) in
            .array(ArrayValue(try roots(of: try coefficients(call, 0), at: call.fragment(0))))
        },
        LibraryFunction("poly", "seq_of_zeros") { call throws(Diagnostic) in
            .array(ArrayValue(try coefficients(call, 0).reduce([1]) { multiply($0, [1, -$1]) }))
        },
        LibraryFunction("polyder", "p, m=") { call throws(Diagnostic) in
            var result = try coefficients(call, 0)
            for _ in 0..<(try order(call, 1)) { result = derivative(result) }
            return like(call, [0], result)
        },
        LibraryFunction("polyint", "p, m=") { call throws(Diagnostic) in
            var result = try coefficients(call, 0)
            for _ in 0..<(try order(call, 1)) { result = integral(result) }
            return like(call, [], result, isObject: isPolynomial(call.value(0)))
        },
        LibraryFunction("polymul", "a1, a2") { call throws(Diagnostic) in
            like(call, [0, 1], multiply(try coefficients(call, 0), try coefficients(call, 1)))
        },
        LibraryFunction("polyadd", "a1, a2") { call throws(Diagnostic) in
            like(call, [0, 1], add(try coefficients(call, 0), try coefficients(call, 1)))
        },
        LibraryFunction("polysub", "a1, a2") { call throws(Diagnostic) in
            like(call, [0, 1], add(try coefficients(call, 0), try coefficients(call, 1).map { -$0 }))
        },
        LibraryFunction("polyval", "p, x") { call throws(Diagnostic) in
            let (coefficients, x) = (try coefficients(call, 0), try call.array(1))
            guard x.dimension.isDimensionless else { throw call.wrongDimension(1, .one, found: x.dimension) }
            let element = ArrayConversion.common(x.element, Polynomials.element(of: call.value(0)))
            return ElementwiseFunctions.result(
                ArrayValue(x.elements.map { value(of: coefficients, at: $0) }, shape: x.shape, element: element))
        },
        LibraryFunction("poly1d", "c_or_r, r=", isType: true) { call throws(Diagnostic) in
            let given = try coefficients(call, 0)
            guard try call.boolean(1, otherwise: false) else {
                return .object(PolynomialObject(given, element(of: call.value(0))))
            }
            return .object(PolynomialObject(given.reduce([1]) { multiply($0, [1, -$1]) }, .real))
        })

    static func coefficients(_ call: Call, _ position: Int) throws(Diagnostic) -> [Double] {
        if case .object(let object) = call.value(position), let polynomial = object as? PolynomialObject {
            return polynomial.coefficients
        }
        let array = try call.array(position)
        guard array.dimension.isDimensionless else { throw call.wrongDimension(position, .one, found: array.dimension) }
        return array.elements
    }

    /// A polynomial as the arguments were given, as an object or as an array, of integers where they were.
    private static func like(_ call: Call, _ positions: [Int], _ coefficients: [Double], isObject: Bool = false)
        -> Value
    {
        let element =
            positions.isEmpty
            ? .real
            : positions.map { self.element(of: call.value($0)) }.reduce(
                .integer, ArrayConversion.common)
        if isObject || positions.contains(where: { isPolynomial(call.value($0)) }) {
            return .object(PolynomialObject(coefficients, element))
        }
        return .array(ArrayValue(coefficients, element: element))
    }

    private static func isPolynomial(_ value: Value) -> Bool {
        if case .object(let object) = value { object is PolynomialObject } else { false }
    }

    /// What the coefficients are.
    static func element(of value: Value) -> ArrayValue.Element {
        switch value {
        case .array(let array): array.element == .real ? .real : .integer
        case .list(let list): list.items.allSatisfy { Numbers.integer($0) != nil } ? .integer : .real
        case .tuple(let tuple): tuple.items.allSatisfy { Numbers.integer($0) != nil } ? .integer : .real
        case .object(let object): (object as? PolynomialObject)?.element ?? .real
        default: Numbers.integer(value) != nil ? .integer : .real
        }
    }

    private static func order(_ call: Call, _ position: Int) throws(Diagnostic) -> Int {
        let order = try call.optionalInteger(position) ?? 1
        guard (0...10_000).contains(order) else {
            throw call.unsuitable(position, expected: "a number that is not negative")
        }
        return order
    }

    static func value(of coefficients: [Double], at x: Double) -> Double { coefficients.reduce(0) { $0 * x + $1 } }

    static func derivative(_ coefficients: [Double]) -> [Double] {
        coefficients.dropLast().enumerated().map { $1 * Double(coefficients.count - 1 - $0) }
    }

    static func integral(_ coefficients: [Double]) -> [Double] {
        coefficients.enumerated().map { $1 / Double(coefficients.count - $0) } + [0]
    }

    static func add(_ first: [Double], _ second: [Double]) -> [Double] {
        let count = max(first.count, second.count)
        let padded = { (part: [Double]) in [Double](repeating: 0, count: count - part.count) + part }
        return zip(padded(first), padded(second)).map { $0 + $1 }
    }

    static func multiply(_ first: [Double], _ second: [Double]) -> [Double] {
        guard !first.isEmpty, !second.isEmpty else { return [] }
        var result = [Double](repeating: 0, count: first.count + second.count - 1)
        for (place, value) in first.enumerated() {
            for (shift, factor) in second.enumerated() { result[place + shift] += value * factor }
        }
        return result
    }

    /// The eigenvalues of the companion matrix, as numpy has them.
    static func roots(of coefficients: [Double], at place: SourceFragment) throws(Diagnostic) -> [Double] {
        guard let first = coefficients.firstIndex(where: { $0 != 0 }),
            let last = coefficients.lastIndex(where: { $0 != 0 })
        else { return [] }
        let kept = Array(coefficients[first...last])
        let zeros = [Double](repeating: 0, count: coefficients.count - 1 - last)
        let size = kept.count - 1
        guard size > 0 else { return zeros }
        var companion = SquareMatrix([Double](repeating: 0, count: size * size), size: size)
        for column in 0..<size { companion[0, column] = -kept[column + 1] / kept[0] }
        for row in 1..<max(1, size) { companion[row, row - 1] = 1 }
        guard let eigen = RealEigen(companion) else {
            throw Diagnostic(
                "complex-number", "the polynomial has complex roots, which are not part of the language", at: place)
        }
        return eigen.values + zeros
    }

    /// `polyfit(x, y, 1)`: the polynomial with the least squares of the distances.
    private static func fit(_ call: Call) throws(Diagnostic) -> Value {
        let (x, y) = (try call.array(0).elements, try call.array(1).elements)
        let degree = try call.integer(2)
        guard x.count == y.count, !x.isEmpty else { throw call.unsuitable(1, expected: "\(x.count) values") }
        guard (0..<1000).contains(degree) else { throw call.unsuitable(2, expected: "a degree that is not negative") }
        var weights = [Double](repeating: 1, count: x.count)
        if let given = try call.optionalArray(4)?.elements {
            guard given.count == x.count else { throw call.unsuitable(4, expected: "\(x.count) weights") }
            weights = given
        }
        var rows = zip(x, weights).map { place, weight in
            (0...degree).reversed().map { Double.pow(place, $0) * weight }
        }
        // Columns of one length make the best of the precision.
        let scales = (0...degree).map { column in
            let length = rows.reduce(0) { $0 + $1[column] * $1[column] }.squareRoot()
            return length > 0 ? length : 1
        }
        rows = rows.map { zip($0, scales).map { $0 / $1 } }
        let singular = SingularValues(rows: rows)
        let part = try call.optionalReal(3) ?? Double(x.count) * 0x1p-52
        if singular.rank(part) < degree + 1 {
            call.machine.notice(
                "poor-fit", "the data do not determine a polynomial of degree \(degree)", at: call.fragment)
        }
        let solution = singular.solve(zip(y, weights).map { $0 * $1 }, part)
        return .array(ArrayValue(zip(solution, scales).map { $0 / $1 }))
    }
}
