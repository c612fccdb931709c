import Expressions
import Testing
import Units

@testable import ModelEquations

@Suite struct TimedArrayTests {
    private let dt = Quantity(1e-3, .time)

    @Test func aListHasOneParameterAndATableTwo() throws {
        #expect(try TimedArray(QuantityArray([1, 2, 3]), dt: dt).parameters == ["t"])
        #expect(try TimedArray(QuantityArray([1, 2, 3, 4], shape: [2, 2]), dt: dt).parameters == ["t", "i"])
    }

    @Test(arguments: [
        Quantity(1), Quantity(0, .time), Quantity(-1e-3, .time), Quantity(.nan, .time), Quantity(.infinity, .time),
    ])
    func anIntervalHasToBeATimeGreaterThan0(dt: Quantity) {
        #expect(
            mistake(try TimedArray(QuantityArray([1]), dt: dt))?.message
                == "the dt of a TimedArray has to be a time greater than 0")
    }

    @Test(arguments: [QuantityArray([]), QuantityArray([1], shape: [1, 1, 1]), QuantityArray([1], shape: [])])
    func valuesHaveOneOrTwoAxes(values: QuantityArray) {
        #expect(
            mistake(try TimedArray(values, dt: dt))?.message
                == "a TimedArray needs values along one axis, time, or along two, time and column")
    }
}
