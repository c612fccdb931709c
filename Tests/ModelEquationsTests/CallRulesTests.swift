import Expressions
import Testing
import Units

@testable import ModelEquations

@Suite struct CallRulesTests {
    private let scope: Scope

    init() throws {
        var scope = Scope.neuron
        let table = QuantityArray([1, 2, 3, 4], shape: [2, 2], dimension: .current)
        scope.namespace["S"] = .timedArray(
            try TimedArray(QuantityArray([1, 2], dimension: .current), dt: Quantity(1e-3, .time)))
        scope.namespace["S2"] = .timedArray(try TimedArray(table, dt: Quantity(1e-3, .time)))
        self.scope = scope
    }

    private static let results: [(text: String, unit: String, type: ValueType)] = [
        ("exp(v/mV)", "1", .real), ("sqrt(v*w)", "V", .real), ("sqrt(tau)", "s^(1/2)", .real), ("abs(v)", "V", .real),
        ("abs(n)", "1", .integer), ("sign(v)", "1", .real), ("sign(n)", "1", .integer), ("ceil(v)", "V", .real),
        ("floor(n)", "1", .real), ("clip(v, 0*mV, Vt)", "V", .real), ("clip(n, 0, 3)", "1", .integer),
        ("clip(n, 0, 2.5)", "1", .real), ("int(x)", "1", .integer), ("int(v > w)", "1", .integer),
        ("int(not b)", "1", .integer), ("rand()", "1", .real), ("randn()*mV", "V", .real),
        ("poisson(3.5)", "1", .integer),
        ("binomial(10, 0.5)", "1", .integer), ("timestep(t, dt)", "1", .integer), ("exprel(x)", "1", .real),
        ("S(t)", "A", .real), ("S(t - 5*ms)", "A", .real), ("S2(t, i)", "A", .real),
    ]

    @Test(arguments: results)
    func dimensionAndTypeFollowFromTheArguments(text: String, unit: String, type: ValueType) throws {
        let value = try scope.typed(text)
        #expect(value.dimension.description == unit)
        #expect(value.type == type)
    }

    @Test(arguments: [
        ("exp(v)", "the argument of exp has to be a pure number, but v is in V", "v"),
        ("x + log(I)", "the argument of log has to be a pure number, but I is in A", "I"),
        ("int(v)", "the argument of int has to be a pure number, but v is in V", "v"),
        ("clip(v, 0, Vt)", "the argument low of clip(x, low, high) has to be in V, but 0 is a pure number", "0"),
        ("timestep(t, x)", "the argument dt of timestep(t, dt) has to be in s, but x is a pure number", "x"),
        ("exp(1, 2)", "exp(x) takes 1 argument, but is given 2 arguments", "exp(1, 2)"),
        ("rand(3)", "rand() takes no argument, but is given 1 argument", "rand(3)"),
        ("S(v)", "the TimedArray S has to be asked for a time, but v is in V", "v"),
        ("S2(t)", "S2(t, i) takes 2 arguments, but is given 1 argument", "S2(t)"),
        ("S2(t, x)", "the column of the TimedArray S2 has to be a whole number", "x"),
        ("v(3)", "v is a variable of the model and cannot be called", "v(3)"),
        ("mV(3)", "mV is a unit and cannot be called", "mV(3)"),
        ("expp(x)", "expp is not known here", "expp"),
        ("exp + 1", "exp is a function and needs its arguments in parentheses", "exp"),
        ("S + I", "S is a TimedArray: its value depends on the time", "S"),
    ])
    func aMistakeIsNamedWhereItIs(text: String, message: String, place: String) throws {
        let found = try #require(mistake(try scope.typed(text)))
        #expect(found.message == message)
        #expect(found.location?.text == place)
    }

    @Test(arguments: [
        ("clip(v, 0, Vt)", "give the number its unit, as in 0*mV"),
        ("exp(v)", "divide it by something in V, as in v/mV"),
        ("exp(I)", "divide it by something in A, as in I/nA"), ("expp(x)", "did you mean exp?"),
        ("v(3)", "to multiply write v*3"), ("v(x + 1)", "to multiply write v*(x + 1)"), ("exp + 1", "write exp(x)"),
        ("S2", "write S2(t, i)"),
    ])
    func adviceSaysWhatToWrite(text: String, advice: String) {
        #expect(mistake(try scope.typed(text))?.advice == advice)
    }
}
