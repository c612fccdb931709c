import Expressions
import Testing
import Units

@testable import ModelEquations

@Suite struct TypedStatementTests {
    private func typed(_ text: String, allowsShared: Bool = false) throws(Diagnostic) -> [TypedStatement] {
        let shared = [Variable("s", .one, storage: .shared), Variable("f", .voltage, isReadOnly: true)]
        return try Scope.neuron.adding(shared).typed(Statement.parse(SourceFragment(text)), allowsShared: allowsShared)
    }

    @Test func anAugmentedAssignmentBecomesTheWholeNewValue() throws {
        let statements = try typed("v += R*I; v *= 2; v = v + R*I")
        #expect(statements[0].value == statements[2].value)
        #expect(statements.map(\.target.name) == ["v", "v", "v"])
        #expect(statements.allSatisfy { !$0.isTemporary })
    }

    @Test func aNameThatLaterStatementsUseIsATemporary() throws {
        let statements = try typed("u = v/2; u += w; v = u")
        #expect(statements.map(\.isTemporary) == [true, true, false])
        #expect(statements[0].target == Variable("u", .voltage))
    }

    @Test func aTemporaryMayHideAConstantOrAUnit() throws {
        #expect(try typed("R = 3; x = R").map(\.isTemporary) == [true, false])
        #expect(try typed("mV = 3; x = mV").map(\.isTemporary) == [true, false])
    }

    /// As in Brian2, a value is cut off or becomes a truth value where the variable is no real number.
    @Test func valuesBecomeOfTheTargetsType() throws {
        let statements = try typed("n = 2.7; b = 3; x = v > w; n = 2")
        #expect(statements.map(\.value.type) == [.integer, .boolean, .real, .integer])
        guard case .call(.int, _) = statements[0].value.kind, case .compare(.notEqual, _, _) = statements[1].value.kind,
            case .number(2) = statements[3].value.kind
        else { Issue.record("the values are not converted"); return }
    }

    @Test(arguments: [
        ("v = 0", "v has to be in V, but 0 is a pure number", "0"), ("v = I", "v has to be in V, but I is in A", "I"),
        ("v += 0", "v is in V, but 0 is a pure number: they cannot be added", "v += 0"),
        ("v *= w", "v has to be in V, but v *= w gives V^2", "v *= w"),
        ("u = v; u = I; x = u/nA", "u has to be in V, but I is in A", "I"),
        ("vv = 0*mV", "vv is no variable of the model, so assigning to it has no effect", "vv"),
        ("vv += 1*mV", "vv is no variable of the model, so assigning to it has no effect", "vv"),
        ("t = 0*ms", "t cannot be assigned: the simulator sets it", "t"),
        ("i += 1", "i cannot be assigned: the simulator sets it", "i"),
        ("s = 1", "s is shared by all and cannot be assigned for some of them", "s"),
        ("x = xi", "xi is noise and can stand only in a differential equation", "xi"),
    ])
    func aMistakeIsNamedWhereItIs(text: String, message: String, place: String) throws {
        let found = try #require(mistake(try typed(text)))
        #expect(found.message == message)
        #expect(found.location?.text == place)
    }

    @Test func adviceSaysWhatToWrite() {
        #expect(mistake(try typed("v = -65"))?.advice == "give the number its unit, as in -65*mV")
        #expect(mistake(try typed("taus = 3*ms"))?.advice == "did you mean tau?")
    }

    @Test func aSharedVariableTakesASharedValue() throws {
        #expect(try typed("s = tau/ms", allowsShared: true).count == 1)
        let found = mistake(try typed("s = x", allowsShared: true))
        #expect(found?.message == "s is shared by all, but the value is different for each of them")
        #expect(mistake(try typed("s = x*rand()", allowsShared: true))?.id == "not-shared")
        // A random number is drawn once for all.
        #expect(try typed("s = rand()", allowsShared: true).count == 1)
    }

    @Test func sharedVariablesComeFirst() throws {
        #expect(try typed("s = 1; x = s", allowsShared: true).count == 2)
        let found = mistake(try typed("x = s; s = 1", allowsShared: true))
        #expect(
            found?.message
                == "s is shared by all and has to be assigned before x, which is different for each of them")
        #expect(found?.location?.text == "s = 1")
    }

    @Test func aSubexpressionCannotBeAssigned() throws {
        let equations = try Equations("f = 2*v : volt\nv : volt")
        let scope = equations.scope(in: Scope())
        let found = mistake(try scope.typed(Statement.parse("f = 3*mV")))
        #expect(found?.message == "f cannot be assigned: its definition gives its value")
        #expect(found?.found == "f = 2*v : volt")
    }
}
