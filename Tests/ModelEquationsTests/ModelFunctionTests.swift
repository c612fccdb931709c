import Testing
import Units

@testable import ModelEquations

@Suite struct ModelFunctionTests {
    @Test func theRandomOnesAreStateful() {
        #expect(ModelFunction.allCases.filter(\.isStateful) == [.rand, .randn, .poisson, .binomial])
    }

    @Test func aSignatureNamesTheArguments() {
        #expect(ModelFunction.clip.signature == "clip(x, low, high)")
        #expect(ModelFunction.rand.signature == "rand()")
    }

    /// All but `binomial` are names that Brian2 itself reserves; there it is an object that a script makes.
    @Test func onlyBriansOwnNamesAreReserved() {
        #expect(ModelFunction.brian(named: "exprel") == .exprel)
        #expect(ModelFunction.brian(named: "binomial") == nil)
        #expect(ModelFunction.brian(named: "max") == nil)
    }

    @Test func rootsAndSignsHaveTheirOwnDimensions() {
        let area = Dimension.length.raised(to: 2)
        #expect(ModelFunction.sqrt.resultDimension([area]) == .length)
        #expect(ModelFunction.abs.resultDimension([area]) == area)
        #expect(ModelFunction.sign.resultDimension([area]) == .one)
    }
}
