import Expressions

/// Python's order of values of any kind.
enum Sorting {
    /// The items in ascending order, equal ones in the order in which they came.
    static func sorted(_ items: [Value], key: Value?, reverse: Bool, _ call: Call) throws(Diagnostic) -> [Value] {
        var keys = items
        if let key {
            keys = []
            for item in items { keys.append(try Callables.call(key, with: [item], from: call)) }
        }
        var order = Array(items.indices)
        try merge(&order, from: 0, to: order.count) { first, second throws(Diagnostic) in
            // Looked at from the other side, equal items keep their order in a reversed result too.
            reverse ? try less(keys[first], keys[second], call) : try less(keys[second], keys[first], call)
        }
        return order.map { items[$0] }
    }

    static func less(_ left: Value, _ right: Value, _ call: Call) throws(Diagnostic) -> Bool {
        try call.machine.poll(at: call.fragment)
        let result = try Comparison.compare(.less, left, right, at: Operands(call.fragment), in: call.frame)
        return try Truth.of(result, at: call.site)
    }

    /// Sorts a part by halves; `isAfter` says whether the first has to stand behind the second.
    private static func merge(
        _ order: inout [Int], from start: Int, to end: Int, _ isAfter: (Int, Int) throws(Diagnostic) -> Bool
    ) throws(Diagnostic) {
        guard end - start > 1 else { return }
        let middle = (start + end) / 2
        try merge(&order, from: start, to: middle, isAfter)
        try merge(&order, from: middle, to: end, isAfter)
        let (left, right) = (Array(order[start..<middle]), Array(order[middle..<end]))
        var (first, second) = (0, 0)
        for place in start..<end {
            if second == right.count {
                order[place] = left[first]
                first += 1
            } else if first == left.count {
                order[place] = right[second]
                second += 1
            } else if try isAfter(left[first], right[second]) {
                order[place] = right[second]
                second += 1
            } else {
                order[place] = left[first]
                first += 1
            }
        }
    }
}
