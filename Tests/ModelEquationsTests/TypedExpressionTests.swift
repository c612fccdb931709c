import Expressions
import Testing
import Units

@testable import ModelEquations

@Suite struct TypedExpressionTests {
    @Test func equalityIsOfWhatIsComputed() throws {
        #expect(try Scope.neuron.typed("v + w") == Scope.neuron.typed("  v+(w)"))
        #expect(try Scope.neuron.typed("v + w") != Scope.neuron.typed("w + v"))
        #expect(try Scope.neuron.typed("v + w").hashValue == Scope.neuron.typed("v+w").hashValue)
    }

    @Test func eachNodeKnowsItsPlace() throws {
        let sum = try Scope.neuron.typed("v + R*I")
        #expect(sum.location.text == "v + R*I")
        #expect(sum.children.map(\.location.text) == ["v", "R*I"])
    }

    @Test func variablesAreListedOnceInTheirOrder() throws {
        #expect(try Scope.neuron.typed("clip(w, v, w) + R*I").variables.map(\.name) == ["w", "v", "I"])
    }

    @Test func sharedConstantAndRandomAreTold() throws {
        let texts = ["tau", "v", "t", "i", "rand()", "tau*rand()", "2*ms"]
        let values = try texts.map { try Scope.neuron.typed($0) }
        #expect(values.map(\.isShared) == [true, false, true, false, false, false, true])
        #expect(values.map(\.isConstant) == [true, false, false, true, false, false, true])
        #expect(values.map(\.isStateful) == [false, false, false, false, true, true, false])
    }
}
