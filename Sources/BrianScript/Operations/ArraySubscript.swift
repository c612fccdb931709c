import Expressions
import Units

/// `a[index]` and `a[index] = value` for arrays.
enum ArraySubscript {
    static func get(_ array: ArrayValue, _ index: Value, at site: Site) throws(Diagnostic) -> Value {
        if case .integer(let number) = index, array.rank >= 1 {
            // The usual case without a detour.
            let place = number < 0 ? number + array.shape[0] : number
            if place >= 0, place < array.shape[0] { return array.row(place) }
        }
        switch try ArraySelection(index, of: array, at: site) {
        case .view(let layout):
            guard !layout.shape.isEmpty else { return array.scalar(array.storage.values[layout.offset]) }
            return .array(ArrayValue(viewing: array, layout: layout, origin: origin(of: array, after: index)))
        case .places(let places, let shape):
            return .array(
                ArrayValue(
                    places.map { array.storage.values[$0] }, shape: shape, element: array.element,
                    dimension: array.dimension))
        }
    }

    static func set(_ array: ArrayValue, _ index: Value, to value: Value, at site: Site) throws(Diagnostic) {
        let selection = try ArraySelection(index, of: array, at: site)
        guard let operand = try ArrayConversion.operand(value, at: site) else {
            throw Diagnostic(
                "wrong-type", "\(value.kindName) cannot be an element of \(array.kindName)", at: site.valueFragment)
        }
        let given = try ArrayConversion.array(operand, at: site)
        // An array of plain numbers takes a quantity as its number, as numpy's do; one that belongs to a group does not.
        let takesNumbers = array.dimension.isDimensionless && array.storage.didAssign == nil
        if given.dimension != array.dimension, !takesNumbers,
            !(given.dimension.isDimensionless && given.elements.allSatisfy { $0 == 0 })
        {
            throw Diagnostic(
                "dimension-mismatch",
                "the elements of this array \(state(array.dimension)), but the value is \(given.dimension.phrase)",
                expected: array.dimension.unitPhrase, found: given.dimension.unitPhrase, at: site.valueFragment)
        }
        let (places, shape) =
            switch selection {
            case .view(let layout): (layout.positions, layout.shape)
            case .places(let places, let shape): (places, shape)
            }
        var source = given.layout
        // Leading axes of extent 1 do not count.
        while source.shape.count > shape.count, source.shape[0] == 1 {
            source.shape.removeFirst()
            source.strides.removeFirst()
        }
        guard let fitted = source.broadcast(to: shape) else {
            throw Diagnostic(
                "wrong-shape",
                "values of shape \(given.shapeDescription) do not fit a place of shape \(ArrayValue.describe(shape: shape))",
                at: site.valueFragment)
        }
        let numbers = fitted.positions.map { given.storage.values[$0] }
        if array.element == .integer {
            for number in numbers where !(number.magnitude <= ArrayValue.largestInteger) {
                throw ArrayValue.unfit(number, at: site.valueFragment)
            }
        }
        for (place, number) in zip(places, numbers) { array.storage.values[place] = array.stored(number) }
        array.origin = nil
        try array.storage.didAssign?(site)
    }

    private static func state(_ dimension: Dimension) -> String {
        dimension.isDimensionless ? "have no unit" : "are in \(dimension)"
    }

    /// A stretch of a recording is still that recording; other selections are not.
    private static func origin(of array: ArrayValue, after index: Value) -> RecordingOrigin? {
        guard let origin = array.origin, array.rank == 1, case .slice(let slice) = index else {
            return rows(of: array, index)
        }
        guard case .none = slice.step else { return nil }
        if case .none = slice.lower { return origin }
        guard let lower = Numbers.integer(slice.lower) else { return nil }
        return origin.dropping(min(array.count, max(0, lower < 0 ? lower + array.count : lower)))
    }

    /// `values[0, :]` is a row as `values[0]` is.
    private static func rows(of array: ArrayValue, _ index: Value) -> RecordingOrigin? {
        guard array.rank == 2, case .tuple(let tuple) = index, tuple.items.count == 2,
            let row = Numbers.integer(tuple.items[0]), case .slice(let slice) = tuple.items[1],
            case .none = slice.lower, case .none = slice.step
        else { return nil }
        return array.origin?.row(row < 0 ? row + array.shape[0] : row)
    }
}

extension ArrayValue {
    /// A number as the storage of this kind of element holds it.
    func stored(_ number: Double) -> Double {
        switch element {
        case .real: number
        case .integer: number.rounded(.towardZero)
        case .boolean: number != 0 ? 1 : 0
        }
    }
}
