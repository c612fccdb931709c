import Expressions
import Testing
import Units

@testable import ModelEquations

@Suite struct ModelExpressionTests {
    @Test func whatAPersonWroteIsParsedAndTyped() throws {
        let fragment: SourceFragment = "v + R*I"
        #expect(try Scope.neuron.typed(fragment) == Scope.neuron.typed("v+R*I" as String))
    }

    /// Only generated statements may choose in this form, since Brian2 has it not.
    @Test func aChoiceIsForGeneratedStatements() throws {
        let fragment: SourceFragment = "v if b else w"
        #expect(mistake(try Scope.neuron.typed(fragment))?.id == "not-in-a-model")
        #expect(try Scope.neuron.typed(SyntaxTree(parsing: fragment), in: fragment.source).dimension == .voltage)
    }

    /// The tallest tree that the parser makes is typed, compared and walked without running out of stack.
    @Test func aSumOfAThousandTermsIsTyped() throws {
        let sum = try Scope.neuron.typed(Array(repeating: "x", count: 1000).joined(separator: " + "))
        #expect(sum.variables.map(\.name) == ["x"])
        #expect(sum == sum)
    }
}
