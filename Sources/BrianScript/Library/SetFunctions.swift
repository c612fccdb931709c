import Expressions
import Units

/// Arrays as sets: sorted, without repetitions.
enum SetFunctions {
    static let table = LibraryTable(
        combined("intersect1d") { first, second in first.filter(Set(second).contains) },
        combined("setdiff1d") { first, second in
            let removed = Set(second)
            return first.filter { !removed.contains($0) }
        },
        combined("union1d") { first, second in first + second },
        combined("setxor1d") { first, second in
            let (one, other) = (Set(first), Set(second))
            return first.filter { !other.contains($0) } + second.filter { !one.contains($0) }
        },
        LibraryFunction("lexsort", "keys, axis=") { call throws(Diagnostic) in
            let keys = try call.array(0)
            guard keys.rank == 2 else { throw call.unsuitable(0, expected: "several keys of one length") }
            // The last key decides first.
            let lines = Array(AxisLines(keys, axis: 1).lines.reversed())
            let order = (0..<keys.shape[1]).sorted { one, other in
                for line in lines where line[one] != line[other] { return line[one] < line[other] }
                return one < other
            }
            return .array(ArrayValue(integers: order))
        })

    private static func combined(_ name: String, _ combine: @escaping @Sendable ([Double], [Double]) -> [Double])
        -> LibraryFunction
    {
        LibraryFunction(name, "ar1, ar2, assume_unique=") { call throws(Diagnostic) in
            let (first, second) = (try call.array(0), try call.array(1))
            let operands = Operands(whole: call.fragment, left: call.fragment(0), right: call.fragment(1))
            let dimension = try Arithmetic.dimension(
                .add, first.dimension, second.dimension, leftIsZero: first.elements.allSatisfy { $0 == 0 },
                rightIsZero: second.elements.allSatisfy { $0 == 0 }, at: operands)
            let values = Set(combine(first.elements, second.elements)).sorted()
            let element =
                name == "setdiff1d" ? first.element : ArrayConversion.common(first.element, second.element)
            return .array(ArrayValue(values, element: element, dimension: dimension))
        }
    }
}
