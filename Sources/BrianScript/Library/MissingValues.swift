import Expressions
import Units

/// numpy's functions that pass over what is not a number.
enum MissingValues {
    static let table = LibraryTable(
        Reductions.fold("nanmedian", element: .real) { Statistics.quantile(present($0), 0.5) },
        Reductions.fold("nanargmax", element: .place, needsValues: true) { line in
            Double(place(line, present(line).max()))
        },
        Reductions.fold("nanargmin", element: .place, needsValues: true) { line in
            Double(place(line, present(line).min()))
        },
        Reductions.spread("nanstd") { Statistics.variance(present($0), lost: $1).squareRoot() },
        Reductions.spread("nanvar", squared: true) { Statistics.variance(present($0), lost: $1) },
        Reductions.quantile("nanpercentile", scale: 100, present),
        Reductions.quantile("nanquantile", scale: 1, present),
        Reductions.running("nancumsum") { $0.reduce(into: []) { $0.append(($0.last ?? 0) + ($1.isNaN ? 0 : $1)) } },
        LibraryFunction("nan_to_num", "x, copy=, nan=, posinf=, neginf=") { call throws(Diagnostic) in
            let array = try call.array(0)
            let missing = try number(call, 2, array) ?? 0
            let high = try number(call, 3, array) ?? .greatestFiniteMagnitude
            let low = try number(call, 4, array) ?? -.greatestFiniteMagnitude
            let changed = array.mapped { $0.isNaN ? missing : $0 == .infinity ? high : $0 == -.infinity ? low : $0 }
            guard !(try call.boolean(1, otherwise: true)), case .array(let given) = call.value(0) else {
                return ElementwiseFunctions.result(changed)
            }
            given.overwrite(with: changed.elements)
            return .array(given)
        })

    @Sendable private static func present(_ line: [Double]) -> [Double] { line.filter { !$0.isNaN } }

    private static func place(_ line: [Double], _ value: Double?) -> Int { line.firstIndex { $0 == value } ?? 0 }

    private static func number(_ call: Call, _ position: Int, _ array: ArrayValue) throws(Diagnostic) -> Double? {
        guard let quantity = try call.optionalQuantity(position) else { return nil }
        guard quantity.dimension == array.dimension || quantity.value == 0 else {
            throw call.wrongDimension(position, array.dimension, found: quantity.dimension)
        }
        return quantity.value
    }
}
