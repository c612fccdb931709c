import Testing

@testable import Execution

struct StateArraysTests {
    @Test func aColumnKeepsItsValuesWhenOthersAreAdded() {
        let arrays = StateArrays(count: 5)
        let v = arrays.addColumn("v")
        arrays.setValues([1, 2, 3, 4, 5], v)
        for number in 0..<100 { arrays.addColumn("x\(number)") }
        #expect(arrays.values(v) == [1, 2, 3, 4, 5])
        #expect(arrays.values(50) == [0, 0, 0, 0, 0])
    }

    @Test func aSharedColumnHasOneValue() {
        let arrays = StateArrays(count: 5)
        let shared = arrays.addColumn("g", isShared: true)
        arrays.fill(shared, with: 2)
        #expect(arrays.values(shared) == [2])
    }

    @Test func aNameHasOneColumn() {
        let arrays = StateArrays(count: 2)
        #expect(arrays.addColumn("v") == arrays.addColumn("v"))
        #expect(arrays.index(of: "w") == nil)
    }

    @Test func elementsAreAddedWithZeros() {
        let arrays = StateArrays(count: 3)
        let v = arrays.addColumn("v")
        let g = arrays.addColumn("g", isShared: true)
        let w = arrays.addColumn("w")
        arrays.setValues([1, 2, 3], v)
        arrays.setValues([4, 5, 6], w)
        arrays.fill(g, with: 9)
        for _ in 0..<40 { arrays.grow(by: 1) }
        #expect(arrays.count == 43)
        #expect(arrays.values(v) == [1, 2, 3] + Array(repeating: 0, count: 40))
        #expect(arrays.values(w) == [4, 5, 6] + Array(repeating: 0, count: 40))
        #expect(arrays.values(g) == [9])
    }

    /// What was removed does not come back when its room is used again.
    @Test func removedElementsAreGone() {
        let arrays = StateArrays(count: 3)
        let v = arrays.addColumn("v")
        let g = arrays.addColumn("g", isShared: true)
        arrays.fill(g, with: 9)
        arrays.setValues([1, 2, 3], v)
        arrays.removeElements()
        #expect(arrays.count == 0)
        arrays.grow(by: 5)
        #expect(arrays.values(v) == [0, 0, 0, 0, 0])
        #expect(arrays.values(g) == [9])
    }

    /// Adding elements one by one costs a constant time each: the columns move a few times only.
    @Test func addingElementsOneByOneSeldomMovesTheColumns() {
        let arrays = StateArrays(count: 0)
        let v = arrays.addColumn("v")
        var places: Set<UnsafeMutablePointer<Double>> = []
        for _ in 0..<10_000 {
            arrays.grow(by: 1)
            places.insert(arrays.pointer(v))
        }
        #expect(places.count < 40)
    }
}
