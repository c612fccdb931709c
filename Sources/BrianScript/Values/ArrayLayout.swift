/// Where the elements of an array stand in its storage: its shape, and how far apart neighbours along each axis are.
///
/// Slices, transposes and most reshapes are other layouts of the same storage, so that writing into a slice writes
/// into the array it was taken from, as in numpy.
struct ArrayLayout: Hashable {
    var shape: [Int]
    var strides: [Int]
    var offset: Int

    /// Row-major from the start of the storage.
    init(shape: [Int]) {
        self.shape = shape
        self.strides = ArrayLayout.rowMajorStrides(shape)
        self.offset = 0
    }

    init(shape: [Int], strides: [Int], offset: Int) {
        self.shape = shape
        self.strides = strides
        self.offset = offset
    }

    var count: Int { shape.reduce(1, *) }

    /// Whether the elements follow each other in row-major order without gaps.
    var isContiguous: Bool {
        var expected = 1
        for axis in shape.indices.reversed() {
            if shape[axis] != 1 {
                guard strides[axis] == expected else { return false }
            }
            expected *= shape[axis]
        }
        return true
    }

    /// The places in the storage in row-major order.
    var positions: [Int] {
        var positions = [offset]
        for (extent, stride) in zip(shape, strides) {
            var next: [Int] = []
            next.reserveCapacity(positions.count * extent)
            for position in positions {
                for index in 0..<extent { next.append(position + index * stride) }
            }
            positions = next
        }
        return positions
    }

    /// The layout with its axes in the given order.
    func transposed(_ order: [Int]) -> ArrayLayout {
        ArrayLayout(shape: order.map { shape[$0] }, strides: order.map { strides[$0] }, offset: offset)
    }

    /// The same elements seen in a larger shape: axes of extent 1 and missing leading axes repeat their element.
    /// nil where the shapes do not fit.
    func broadcast(to target: [Int]) -> ArrayLayout? {
        guard target.count >= shape.count else { return nil }
        let lead = target.count - shape.count
        var strides = [Int](repeating: 0, count: target.count)
        for axis in shape.indices {
            if shape[axis] == target[lead + axis] {
                strides[lead + axis] = self.strides[axis]
            } else if shape[axis] != 1 {
                return nil
            }
        }
        return ArrayLayout(shape: target, strides: strides, offset: offset)
    }

    /// The shape that two shapes broadcast to; nil where they do not fit.
    static func commonShape(_ left: [Int], _ right: [Int]) -> [Int]? {
        let rank = max(left.count, right.count)
        var shape = [Int](repeating: 1, count: rank)
        for axis in 0..<rank {
            let first = axis < rank - left.count ? 1 : left[axis - (rank - left.count)]
            let second = axis < rank - right.count ? 1 : right[axis - (rank - right.count)]
            guard first == second || first == 1 || second == 1 else { return nil }
            shape[axis] = first == 1 ? second : first
        }
        return shape
    }

    static func rowMajorStrides(_ shape: [Int]) -> [Int] {
        var strides = [Int](repeating: 1, count: shape.count)
        for axis in shape.indices.dropLast().reversed() { strides[axis] = strides[axis + 1] * shape[axis + 1] }
        return strides
    }
}
