import Testing
import Units

@Suite struct DimensionMismatchTests {
    @Test func namesBothUnits() {
        #expect(
            DimensionMismatch(operation: "addition", left: .voltage, right: .voltage / .time).description
                == "the units do not match in addition: the left is in V, the right is in V/s")
        #expect(
            DimensionMismatch(operation: "assignment to w", left: .voltage, right: .one).description
                == "the units do not match in assignment to w: the left is in V, the right is a pure number")
    }

    @Test func passesWhereTheDimensionsAgree() throws {
        try DimensionMismatch.check(.time, .capacitance * .resistance, in: "comparison")
    }
}
