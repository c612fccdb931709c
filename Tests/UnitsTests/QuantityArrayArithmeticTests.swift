import Testing
import Units

@Suite struct QuantityArrayArithmeticTests {
    private let times = [1, 2, 3] * .second

    @Test func calculatesElementByElement() throws {
        #expect(try times.adding(times) == [2, 4, 6] * .second)
        #expect(try times.subtracting(times) == [0, 0, 0] * .second)
        #expect(try times.multiplied(by: [2, 2, 0.5] * .volt) == [2, 4, 1.5] * (1 * .volt * .second))
        #expect(try times.divided(by: times) == QuantityArray([1, 1, 1]))
        #expect(try times.floorDivided(by: [2, 2, 2] * .second) == QuantityArray([0, 1, 1]))
        #expect(try times.remainder(dividingBy: [2, 2, 2] * .second) == [1, 0, 1] * .second)
        #expect(
            times * .ms / .ms == times && 2 * .one * times == [2, 4, 6] * .second && -times == [-1, -2, -3] * .second)
    }

    @Test func aSingleQuantityGoesWithEveryElement() throws {
        let one = QuantityArray(1 * .second)
        #expect(try times.adding(one) == [2, 3, 4] * .second)
        #expect(try one.subtracting(times) == [0, -1, -2] * .second)
        let flags = try times.compared(with: QuantityArray(2 * .second), by: >=)
        #expect(flags.values == [false, true, true] && flags.shape == [3])
    }

    @Test func zeroGoesWithEveryUnit() throws {
        #expect(try times.adding(QuantityArray(0)) == times)
        #expect(try QuantityArray([0, 0, 0]).adding(times) == times)
        #expect(throws: QuantityError.self) { try QuantityArray([0, 0, 1]).adding(times) }
    }

    @Test func whatDoesNotGoTogetherIsAnError() {
        let mismatch = DimensionMismatch(operation: "addition", left: .time, right: .voltage)
        #expect(throws: QuantityError.dimensions(mismatch)) { try times.adding([1, 2, 3] * .mV) }
        let shapes = ShapeMismatch(left: [3], right: [2])
        #expect(throws: QuantityError.shapes(shapes)) { try times.adding([1, 2] * .second) }
        #expect(throws: shapes) { try times.multiplied(by: [1, 2] * .second) }
        #expect(QuantityError.dimensions(mismatch).description == mismatch.description)
        #expect(QuantityError.shapes(shapes).description == "arrays of 3 and of 2 elements do not go together")
    }

    @Test func powersHaveOneUnit() throws {
        #expect(try times.raised(to: QuantityArray(2)) == [1, 4, 9] * (1 * .second * .second))
        #expect(try QuantityArray([2, 3]).raised(to: QuantityArray([3, 2])) == QuantityArray([8, 9]))
        #expect(throws: QuantityError.power(.manyExponents(base: .time))) {
            try times.raised(to: QuantityArray([1, 2, 3]))
        }
        #expect(throws: QuantityError.power(.exponentWithUnit(.time))) {
            try QuantityArray([2, 2, 2]).raised(to: times)
        }
        #expect(throws: QuantityError.shapes(ShapeMismatch(left: [2], right: [3]))) {
            try QuantityArray([2, 2]).raised(to: QuantityArray([1, 2, 3]))
        }
    }

    @Test func shapesAreStretchedAsInNumpy() throws {
        let column = QuantityArray([10, 20], shape: [2, 1])
        let row = QuantityArray([1, 2, 3])
        let sum = try column.adding(row)
        #expect(sum == QuantityArray([11, 12, 13, 21, 22, 23], shape: [2, 3]))
        #expect(try row.adding(column) == sum)
        #expect(try sum.subtracting(row) == QuantityArray([10, 10, 10, 20, 20, 20], shape: [2, 3]))
    }
}

extension Quantity {
    fileprivate static let one = Quantity(1)
}
