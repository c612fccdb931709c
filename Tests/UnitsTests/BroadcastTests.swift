import Testing
import Units

@Suite struct BroadcastTests {
    /// Shapes as numpy's `broadcast_shapes` joins them.
    @Test(arguments: [
        ([3], [3], [3]), ([], [3], [3]), ([3], [], [3]), ([], [], []), ([1], [3], [3]), ([2, 1], [3], [2, 3]),
        ([4, 1, 3], [2, 1], [4, 2, 3]), ([0], [1], [0]), ([1, 1], [1], [1, 1]), ([2, 3], [2, 3], [2, 3]),
    ])
    func findsTheCommonShape(left: [Int], right: [Int], common: [Int]) throws {
        #expect(try Broadcast(left, right).shape == common)
        #expect(try Broadcast(right, left).shape == common)
    }

    @Test(arguments: [([3], [2]), ([2, 3], [2]), ([0], [2])])
    func refusesShapesWithoutACommonOne(left: [Int], right: [Int]) {
        #expect(throws: ShapeMismatch(left: left, right: right)) { try Broadcast(left, right) }
    }

    @Test func namesTheShapes() {
        #expect(
            ShapeMismatch(left: [2, 3], right: [4]).description
                == "arrays of 2 x 3 and of 4 elements do not go together")
    }
}
