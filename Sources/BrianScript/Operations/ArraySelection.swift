import Expressions

/// The elements of an array that an index in brackets selects, by numpy's rules.
enum ArraySelection {
    /// Numbers and slices: another look at the same storage.
    case view(ArrayLayout)
    /// Lists of places and masks: places in the storage, and the shape they make.
    case places([Int], shape: [Int])

    init(_ index: Value, of array: ArrayValue, at site: Site) throws(Diagnostic) {
        var indices = [index]
        if case .tuple(let tuple) = index { indices = tuple.items }
        var parts: [Part] = []
        var open: Int?
        for index in indices {
            if case .object(let object) = index, object is EllipsisObject {
                guard open == nil else {
                    throw Diagnostic("wrong-index", "an index has ... only once", at: site.fragment)
                }
                open = parts.count
            } else {
                parts += try Part.parts(index, at: site)
            }
        }
        let used = parts.reduce(0) { $0 + ($1.usesAxis ? 1 : 0) }
        guard used <= array.rank else {
            throw Diagnostic(
                "wrong-index", "an array of shape \(array.shapeDescription) has no \(Self.ordinal(used)) axis",
                at: site.fragment)
        }
        parts.insert(contentsOf: Self.whole(array.rank - used), at: open ?? parts.count)
        if parts.contains(where: \.isAdvanced) {
            self = try Self.gather(parts, array, at: site)
        } else {
            self = .view(try Self.layout(parts, array, at: site))
        }
    }

    /// What one index does to an axis.
    private enum Part {
        case number(Int)
        case slice(SliceValue)
        /// An axis of extent 1 that is put in: `None`.
        case added
        /// Places along the axis.
        case places(ArrayValue)
        /// Places along the axis, out of a mask of which this is one axis.
        case masked([Int], extent: Int)

        var usesAxis: Bool {
            switch self {
            case .added: false
            default: true
            }
        }

        var isAdvanced: Bool {
            switch self {
            case .places, .masked: true
            default: false
            }
        }

        static func parts(_ index: Value, at site: Site) throws(Diagnostic) -> [Part] {
            switch index {
            case .none: return [.added]
            case .slice(let slice): return [.slice(slice)]
            case .boolean: break
            case .array(let array) where array.rank > 0: break
            default: if let number = Numbers.integer(index) { return [.number(number)] }
            }
            guard let operand = try ArrayConversion.operand(index, at: site) else {
                throw ArraySelection.unsuitable(index, at: site)
            }
            let array = try ArrayConversion.array(operand, at: site)
            if array.element == .boolean { return mask(array) }
            guard array.element == .integer || array.count == 0 else {
                throw ArraySelection.unsuitable(index, at: site)
            }
            return [.places(array)]
        }

        /// A mask selects the places where it is true.
        private static func mask(_ array: ArrayValue) -> [Part] {
            let places = array.elements.indices.filter { array.elements[$0] != 0 }
            var stride = array.count
            return array.shape.map { extent in
                stride /= max(extent, 1)
                let step = max(stride, 1)
                return .masked(places.map { $0 / step % max(extent, 1) }, extent: extent)
            }
        }
    }

    private static func whole(_ count: Int) -> [Part] {
        [Part](repeating: .slice(SliceValue(lower: .none, upper: .none, step: .none)), count: count)
    }

    private static func layout(_ parts: [Part], _ array: ArrayValue, at site: Site)
        throws(Diagnostic) -> ArrayLayout
    {
        var shape: [Int] = []
        var strides: [Int] = []
        var offset = array.layout.offset
        var axis = 0
        for part in parts {
            switch part {
            case .number(let number):
                offset += try place(number, extent: array.shape[axis], at: site) * array.layout.strides[axis]
                axis += 1
            case .slice(let slice):
                let range = try SliceRange(slice, length: array.shape[axis], at: site)
                offset += range.count > 0 ? range.start * array.layout.strides[axis] : 0
                shape.append(range.count)
                // A step beyond the end leads nowhere.
                strides.append(range.count > 1 ? range.step * array.layout.strides[axis] : 0)
                axis += 1
            case .added:
                shape.append(1)
                strides.append(0)
            case .places, .masked: break
            }
        }
        return ArrayLayout(shape: shape, strides: strides, offset: offset)
    }

    /// Lists of places are broadcast against each other; their axes stand where the first of them stood.
    private static func gather(_ parts: [Part], _ array: ArrayValue, at site: Site)
        throws(Diagnostic) -> ArraySelection
    {
        var axis = 0
        // Offsets that the broadcast places contribute, and those of each basic axis before and after them.
        var advanced: (shape: [Int], offsets: [Int]) = ([], [0])
        var before: [[Int]] = []
        var after: [[Int]] = []
        var seen = false
        for part in parts {
            let stride = part.usesAxis ? array.layout.strides[axis] : 0
            let extent = part.usesAxis ? array.shape[axis] : 1
            if part.usesAxis { axis += 1 }
            var basic = [0]
            switch part {
            case .number(let number):
                let offset = try place(number, extent: extent, at: site) * stride
                advanced.offsets = advanced.offsets.map { $0 + offset }
                continue
            case .slice(let slice):
                basic = try SliceRange(slice, length: extent, at: site).places.map { $0 * stride }
            case .added: break
            case .places(let places):
                var offsets: [Int] = []
                for number in places.elements {
                    let number = try ArrayValue.integer(number, at: site.fragment)
                    offsets.append(try place(number, extent: extent, at: site) * stride)
                }
                advanced = try combined(advanced, (places.shape, offsets), at: site)
                seen = true
                continue
            case .masked(let places, let expected):
                guard expected == extent else {
                    throw Diagnostic(
                        "wrong-index", "a mask of \(expected) elements does not fit an axis of \(extent)",
                        at: site.fragment)
                }
                advanced = try combined(advanced, ([places.count], places.map { $0 * stride }), at: site)
                seen = true
                continue
            }
            if seen { after.append(basic) } else { before.append(basic) }
        }
        let shape = before.map(\.count) + advanced.shape + after.map(\.count)
        try site.machine.check(shape: shape, at: site.fragment)
        var positions = [array.layout.offset]
        for offsets in before + [advanced.offsets] + after {
            positions = positions.flatMap { position in offsets.map { position + $0 } }
        }
        return .places(positions, shape: shape)
    }

    private static func combined(
        _ first: (shape: [Int], offsets: [Int]), _ second: (shape: [Int], offsets: [Int]),
        at site: Site
    ) throws(Diagnostic) -> (shape: [Int], offsets: [Int]) {
        guard let shape = ArrayLayout.commonShape(first.shape, second.shape),
            let one = ArrayLayout(shape: first.shape).broadcast(to: shape),
            let other = ArrayLayout(shape: second.shape).broadcast(to: shape)
        else {
            throw Diagnostic(
                "wrong-index", "lists of places for several axes have to be equally long", at: site.fragment)
        }
        try site.machine.check(shape: shape, at: site.fragment)
        return (shape, zip(one.positions, other.positions).map { first.offsets[$0] + second.offsets[$1] })
    }

    /// A place counted from the front; negative numbers count from the back.
    private static func place(_ number: Int, extent: Int, at site: Site) throws(Diagnostic) -> Int {
        let place = number < 0 ? number + extent : number
        guard (0..<extent).contains(place) else {
            throw Diagnostic(
                "index-out-of-range", "there is no element \(number) along an axis of \(extent)",
                expected: extent == 0 ? nil : "0 to \(extent - 1), or -1 to \(-extent) from the back",
                at: site.fragment)
        }
        return place
    }

    private static func unsuitable(_ index: Value, at site: Site) -> Diagnostic {
        var advice: String?
        if case .real = index { advice = "write int(...) around it, or divide with //" }
        return Diagnostic(
            "wrong-index", "\(index.kindName) cannot select elements of an array",
            expected: "integers, slices, masks", advice: advice, at: site.fragment)
    }

    private static func ordinal(_ number: Int) -> String {
        switch number {
        case 1: "first"
        case 2: "second"
        case 3: "third"
        default: "\(number)th"
        }
    }
}
