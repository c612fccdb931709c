import Expressions
import Units

/// Which arguments of a function lose their units before it sees them.
enum UnitLoss {
    case none
    /// Lists and tuples of quantities, which numpy makes arrays of numbers of.
    case ofLists
    /// All of them: what Brian has not taught units to sees numbers in SI base units.
    case ofAll
}

/// numpy's functions with the regard for units that Brian2 has taught them, or not.
enum NumpyUnits {
    /// Those that see plain numbers.
    private static let losing: Set<String> = [
        "array", "asarray", "ascontiguousarray", "copy", "float64", "float32", "float_", "double", "int32", "int64",
        "bool_", "concatenate", "append", "hstack", "vstack", "row_stack", "stack", "column_stack", "dstack", "full",
        "arange", "where", "diag", "dot", "matmul", "inner", "vdot", "outer", "cross", "interp", "histogram",
        "histogram2d", "histogram_bin_edges", "convolve", "correlate", "pad", "triu", "tril", "broadcast_to",
        "intersect1d", "union1d", "cov", "corrcoef", "polyfit", "polyval", "bincount", "select", "digitize",
        "lexsort", "isin", "in1d", "norm",
    ]

    /// A table of numpy's functions as `np.` reaches them.
    static func taught(_ table: LibraryTable) -> LibraryTable {
        table.mapValues { $0.losing(losing.contains($0.name) ? .ofAll : .ofLists) }
    }

    /// A table of functions that know no units at all, as those of `np.random`.
    static func untaught(_ table: LibraryTable) -> LibraryTable { table.mapValues { $0.losing(.ofAll) } }

    /// What `from brian2 import *` replaces: there `arange`, `where` and `dot` keep units, and `zeros_like` loses them.
    static let brian: LibraryTable = {
        let tables = [ArrayCreation.table, ArraySearch.table, NumericalFunctions.table]
        let own = tables.reduce(into: LibraryTable()) { $0.merge($1) { first, _ in first } }
        var brian = LibraryTable()
        for name in ["arange", "where", "dot"] { brian[name] = own[name]?.losing(.ofLists) }
        for name in ["zeros_like", "ones_like"] { brian[name] = own[name]?.losing(.ofAll) }
        return brian
    }()
}

extension LibraryFunction {
    /// The same function for a script of the second generation, whose arguments lose their units.
    fileprivate func losing(_ loss: UnitLoss) -> LibraryFunction {
        let body = body
        return LibraryFunction(name, parameters, isType: isType, unitLoss: loss) { call throws(Diagnostic) in
            try body(try call.losing(loss))
        }
    }
}

extension Call {
    /// With arguments that have lost their units; in a script of the first generation all keep them.
    func losing(_ loss: UnitLoss) throws(Diagnostic) -> Call {
        guard machine.library.dialect == .second else { return self }
        var plain: [Value?] = []
        plain.reserveCapacity(values.count)
        for (position, value) in values.enumerated() {
            guard let value else {
                plain.append(nil)
                continue
            }
            plain.append(try PlainNumbers.of(value, loss, at: site(position)))
        }
        var plainRest: [Value] = []
        for value in rest { plainRest.append(try PlainNumbers.of(value, loss, at: site)) }
        return Call(
            name: name, parameterNames: parameterNames, values: plain, places: places, rest: plainRest, extra: extra,
            arguments: arguments)
    }
}

/// Quantities as their numbers in SI base units.
enum PlainNumbers {
    /// How deep lists are searched for quantities: as deep as arrays can be nested.
    private static let deepest = 32

    static func of(_ value: Value, _ loss: UnitLoss, at site: Site) throws(Diagnostic) -> Value {
        switch value {
        case .list, .tuple: return hasQuantity(value, depth: 0) ? try plain(value, depth: 0, at: site) : value
        case .quantity, .array, .object: return loss == .ofAll ? try plain(value, depth: 0, at: site) : value
        default: return value
        }
    }

    private static func plain(_ value: Value, depth: Int, at site: Site) throws(Diagnostic) -> Value {
        switch value {
        case .quantity(let quantity): return .real(quantity.value)
        case .array(let array):
            guard !array.dimension.isDimensionless else { return value }
            return .array(ArrayValue(plainlyViewing: array))
        case .object(let object):
            guard let number = try object.numeric(at: site) else { return value }
            if case .object = number { return value }
            return try plain(number, depth: depth, at: site)
        case .list(let list) where depth < deepest: return Value(list: try plain(list.items, depth: depth, at: site))
        case .tuple(let tuple) where depth < deepest:
            return Value(tuple: try plain(tuple.items, depth: depth, at: site))
        default: return value
        }
    }

    private static func plain(_ items: [Value], depth: Int, at site: Site) throws(Diagnostic) -> [Value] {
        var result: [Value] = []
        result.reserveCapacity(items.count)
        for item in items { result.append(try plain(item, depth: depth + 1, at: site)) }
        return result
    }

    /// Whether anything in a list has a unit; lists of plain numbers, which are most, then stay as they are.
    private static func hasQuantity(_ value: Value, depth: Int) -> Bool {
        guard depth < deepest else { return false }
        switch value {
        case .quantity, .object: return true
        case .array(let array): return !array.dimension.isDimensionless
        case .list(let list): return list.items.contains { hasQuantity($0, depth: depth + 1) }
        case .tuple(let tuple): return tuple.items.contains { hasQuantity($0, depth: depth + 1) }
        default: return false
        }
    }
}
