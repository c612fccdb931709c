import Expressions
import Units

/// `np.r_[a, 0, 1:5]` joins, `np.c_[a, b]` sets side by side.
final class JoiningBrackets: ScriptObject {
    private let name: String

    init(_ name: String) { self.name = name }

    override var typeName: String { name }

    override func element(at index: Value, at site: Site) throws(Diagnostic) -> Value {
        var items = [index]
        if case .tuple(let tuple) = index { items = tuple.items }
        var parts: [ArrayValue] = []
        for item in items {
            if case .slice(let slice) = item {
                parts.append(try IndexTricks.numbers(slice, at: site))
            } else {
                parts.append(try ArrayConversion.array(try PlainNumbers.of(item, .ofAll, at: site), at: site))
            }
        }
        let isColumns = name == "c_"
        let shaped = parts.map { part in
            part.rank == 0
                ? ArrayManipulation.reshaped(part, isColumns ? [1, 1] : [1])
                : part.rank == 1 && isColumns ? ArrayManipulation.reshaped(part, [part.count, 1]) : part
        }
        return .array(try ArrayManipulation.joined(shaped, axis: isColumns ? -1 : 0, at: site, called: "\(name)[]"))
    }
}

/// `np.mgrid[0:3, 0:2]`: the coordinates of all points; `np.ogrid` leaves them to broadcasting.
final class GridBrackets: ScriptObject {
    private let name: String

    init(_ name: String) { self.name = name }

    override var typeName: String { name }

    override func element(at index: Value, at site: Site) throws(Diagnostic) -> Value {
        var items = [index]
        if case .tuple(let tuple) = index { items = tuple.items }
        var axes: [ArrayValue] = []
        for item in items {
            guard case .slice(let slice) = item else {
                throw Diagnostic(
                    "wrong-index", "\(name) takes ranges", expected: "\(name)[0:3, 0:2]", at: site.fragment)
            }
            axes.append(try IndexTricks.numbers(slice, at: site))
        }
        if items.count == 1, case .slice = index { return .array(axes[0]) }
        guard name == "ogrid" else {
            let element = axes.map(\.element).reduce(.boolean, ArrayConversion.common)
            return .array(try IndexTricks.grids(axes.map(\.elements), element: element, at: site))
        }
        return Value(
            list: axes.enumerated().map { position, axis in
                var shape = [Int](repeating: 1, count: axes.count)
                shape[position] = axis.count
                return .array(ArrayManipulation.reshaped(axis, shape))
            })
    }
}
