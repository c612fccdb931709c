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

    @Test func elementsCanBeRearrangedAndAdded() {
        let arrays = StateArrays(count: 3)
        let v = arrays.addColumn("v")
        let g = arrays.addColumn("g", isShared: true)
        arrays.setValues([1, 2, 3], v)
        arrays.fill(g, with: 9)
        arrays.rearrange([2, -1, 0, 1, -1])
        #expect(arrays.count == 5)
        #expect(arrays.values(v) == [3, 0, 1, 2, 0])
        #expect(arrays.values(g) == [9])
    }
}
