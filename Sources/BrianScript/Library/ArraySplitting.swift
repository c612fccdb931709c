import Expressions
import Units

/// Functions that cut an array into parts.
enum ArraySplitting {
    static let table = LibraryTable(split("array_split", isEven: false), split("split", isEven: true))

    /// Into equally many parts, or at given places.
    private static func split(_ name: String, isEven: Bool) -> LibraryFunction {
        LibraryFunction(name, "ary, indices_or_sections, axis=") { call throws(Diagnostic) in
            let array = try call.array(0)
            guard let axis = array.rank == 0 ? nil : try AxisLines.axis(call, 2, of: array) ?? 0 else {
                throw call.unsuitable(0, expected: "an array")
            }
            let extent = array.shape[axis]
            var ends: [Int] = []
            if let count = Numbers.integer(call.value(1)) {
                guard count > 0, !isEven || extent % count == 0 else {
                    throw call.unsuitable(
                        1, expected: isEven ? "a number that divides \(extent)" : "a positive number of parts")
                }
                try call.machine.check(elements: count, at: call.fragment)
                for part in 0..<count {
                    ends.append((ends.last ?? 0) + extent / count + (part < extent % count ? 1 : 0))
                }
            } else {
                ends = try call.array(1).elements.map { min(extent, max(0, Int($0) < 0 ? Int($0) + extent : Int($0))) }
                ends.append(extent)
            }
            var start = 0
            var parts: [Value] = []
            for end in ends {
                var layout = array.layout
                layout.shape[axis] = max(0, end - start)
                if layout.shape[axis] > 0 { layout.offset += start * layout.strides[axis] }
                parts.append(.array(ArrayValue(viewing: array, layout: layout)))
                start = end
            }
            return Value(list: parts)
        }
    }
}
