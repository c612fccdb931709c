import Expressions
import ModelEquations
import Testing
import Units

@Suite struct UserFunctionTests {
    private func scope(_ function: UserFunction) -> Scope {
        var namespace = Namespace()
        namespace[function.name] = .function(function)
        return Scope(variables: [Variable("v", .voltage), Variable("x", .one)], namespace: namespace)
    }

    private func typed(_ text: String, _ function: UserFunction) throws -> TypedExpression {
        let fragment = SourceFragment(text)
        return try scope(function).typed(SyntaxTree(parsing: fragment), in: fragment.source)
    }

    @Test func theExpressionStandsInThePlaceOfTheCall() throws {
        let function = try UserFunction("f", [.init("y", .one), .init("z", .one)], result: .one, "y**2/(1 + z)")
        #expect(try typed("2*f(x + 1, 3*x)", function) == typed("2*((x + 1)**2/(1 + 3*x))", function))
    }

    @Test func aParameterOfAnyDimensionTakesAll() throws {
        let function = try UserFunction("f", [.init("y", nil)], result: nil, "2*y")
        #expect(try typed("f(v)", function).dimension == .voltage)
        #expect(try typed("f(x)", function).dimension == .one)
    }

    @Test(arguments: [
        ("f(v, x)", "the argument y of f(y, z) has to be a pure number, but v is in V", "v"),
        ("f(x)", "f(y, z) takes 2 arguments, but is given 1 argument", "f(x)"),
        ("f + 1", "f is a function and needs its arguments in parentheses", "f"),
    ]) func callsThatDoNotFitAreNamed(text: String, message: String, place: String) throws {
        let function = try UserFunction("f", [.init("y", .one), .init("z", .one)], result: .one, "y + z")
        let error = #expect(throws: Diagnostic.self) { try typed(text, function) }
        #expect(error?.message == message)
        #expect(error?.location?.text == place)
    }

    @Test func definitionsThatDoNotFitAreNamed() throws {
        let unknown = #expect(throws: Diagnostic.self) {
            try UserFunction("f", [.init("y", .one)], result: .one, "y + tau")
        }
        #expect(unknown?.message == "tau is not known here")
        let dimension = #expect(throws: Diagnostic.self) {
            try UserFunction("f", [.init("y", .voltage)], result: .one, "2*y")
        }
        #expect(dimension?.message == "the result of f has to be a pure number, but 2*y is in V")
    }

    /// A method of integration sees through the call: what is linear is integrated exactly.
    @Test func equationsHoldTheExpressions() throws {
        let function = try UserFunction("f", [.init("y", .one)], result: .one, "3 - 2*y")
        var namespace = Namespace()
        namespace["f"] = .function(function)
        let equations = try Equations("dx/dt = f(x)/ms : 1\nw = f(f(x)) : 1").expandingFunctions(of: namespace)
        #expect(equations.description == "dx/dt = (3 - 2*x)/ms : 1\nw = 3 - 2*(3 - 2*x) : 1")
    }
}
