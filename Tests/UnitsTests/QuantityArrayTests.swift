import Testing
import Units

@Suite struct QuantityArrayTests {
    @Test func isAListOfQuantities() throws {
        let array = [1, 4, 2] * .ms
        #expect(array.shape == [3] && array.count == 3 && array.dimension == .time)
        #expect(array[1] == 4 * .ms)
        #expect(try QuantityArray(joining: [1 * .ms, 4 * .ms, 2 * .ms]) == array)
        #expect(try QuantityArray(joining: []) == QuantityArray([]))
        #expect(throws: DimensionMismatch(operation: "a list", left: .time, right: .voltage)) {
            try QuantityArray(joining: [1 * .ms, 4 * .mV])
        }
    }

    @Test func countsInAUnit() throws {
        let millisecond = try #require(Unit.named("ms"))
        #expect(try ([1, 4, 2] * .ms).values(in: millisecond) == [1, 4, 2])
        #expect(throws: DimensionMismatch.self) { try ([1] * .mV).values(in: millisecond) }
    }

    @Test(
        arguments: [
            ([1, 4, 2] * .ms, "[1, 4, 2] ms"), ([0.1, 0.2 + 0.1] * 1, "[0.1, 0.3]"),
            ([-60, -55.5] * .mV, "[-60, -55.5] mV"),
            ([0, 100, 1000] * .mV, "[0, 0.1, 1] V"), ([0, 0] * .mV, "[0, 0] V"), ([] * .mV, "[] V"),
            ([.nan, 3, .infinity] * .nA, "[nan, 3, inf] nA"), ([1, 2] / .second / .second, "[1, 2]/s^2"),
            (QuantityArray([1.0 / 3]), "[0.33333333]"), (QuantityArray(5 * .mV), "5 mV"),
            (QuantityArray([1, 2, 3, 4], shape: [2, 2], dimension: .current), "[[1, 2], [3, 4]] A"),
            (QuantityArray((0...1000).map(Double.init)), "[0, 1, 2, ..., 998, 999, 1000]"),
            (QuantityArray([], shape: [2, 0]), "[[], []]"),
        ] as [(QuantityArray, String)])
    func printsAsPeopleWrite(array: QuantityArray, text: String) {
        #expect(array.description == text)
    }
}

private func / (left: [Double], right: Quantity) -> QuantityArray { QuantityArray(left) / right }
