import Expressions
import Testing
import Units

@testable import ModelEquations

@Suite struct EquationCheckTests {
    private let outside = Scope(
        variables: [
            Variable("t", .time, storage: .shared, isReadOnly: true),
            Variable("i", .one, type: .integer, isReadOnly: true, isConstant: true),
        ],
        namespace: [
            "tau_a": Quantity(1e-3, .time), "tau_b": Quantity(2e-3, .time), "R": Quantity(1e8, .resistance),
            "E": Quantity(0.07, .voltage),
        ])

    private func problem(_ text: String) -> Diagnostic? {
        mistake(try Equations(SourceFragment(text)).check(in: outside))
    }

    @Test(arguments: [
        "dv/dt = -v/tau_a : volt", "dv/dt = (R*I - v)/tau_a : volt\nI : amp",
        "dv/dt = -v/tau : volt\ntau = 2*tau_a : second",
        "dv/dt = -v/tau_a + s*xi*tau_a**-0.5 : volt\ns : volt",
        "dv/dt = xi_1*mV*second**-0.5 + xi_2*mV/sqrt(ms) : volt",
        "b = v > 0*mV and not c : boolean\nv : volt\nc : boolean", "x = rand() : 1 (constant over dt)",
        "x = 2*y : 1 (shared)\ny : 1 (shared)", "n = i//2 : integer", "w_post = g*2 : siemens (summed)\ng : siemens",
        "dv/dt = x*mV/ms : volt\nx = y : 1\ny = v/mV : 1",
    ])
    func whatFitsPasses(text: String) { #expect(problem(text) == nil) }

    @Test func aMissingTimeConstantIsNamed() throws {
        let found = try #require(problem("dVa/dt = -Va : volt"))
        #expect(found.id == "dimension-mismatch")
        #expect(found.message == "dVa/dt has to be in V/s, but -Va is in V")
        #expect(found.expected == "V/s")
        #expect(found.found == "V")
        #expect(found.advice == "a time constant is missing: divide by a time, as in -Va/tau_a")
        #expect(found.location?.text == "-Va")
    }

    @Test(arguments: [
        ("dVb/dt = -Vb : volt", "a time constant is missing: divide by a time, as in -Vb/tau_b"),
        ("dv/dt = R*I - v : volt\nI : amp", "a time constant is missing: divide by a time, as in (R*I - v)/tau_a"),
        ("dv/dt = v/tau_a/tau_b : volt", "it is divided by a time once too often"),
        ("dv = -v/tau_a : volt\nv : volt", "to say how v changes over time write dv/dt = ..."),
        ("v = I : volt\nI : amp", "multiply by R, which is in ohm: I*R"),
        ("I = v : amp\nv : volt", "divide by R, which is in ohm: v/R"),
        ("dv/dt = (I - v)/tau_a : volt\nI : amp (constant)", "multiply by R, which is in ohm: I*R"),
        ("v = 2*i : volt", "give it a unit, as in (2*i)*mV"),
        ("dx/dt = -x : 1", "a time constant is missing: divide by a time, as in -x/tau_a"),
        ("dv/dt = -v/E : volt", "E is in V, and a time is needed there, as in E = 10*ms"),
        ("dv/dt = (R*I - v)/R : volt\nI : amp", "R is in ohm, and a time is needed there, as in R = 10*ms"),
        ("dv/dt = -v*tau_a : volt", "divide by tau_a instead of multiplying by it"),
        ("v = -70 : volt", "give the number its unit, as in -70*mV"),
    ])
    func adviceNamesWhatIsMissing(text: String, advice: String) { #expect(problem(text)?.advice == advice) }

    @Test(arguments: [
        (
            "dv/dt = -v + I/tau_a : volt\nI : volt", "-v is in V, but I/tau_a is in V/s: they cannot be added",
            "-v + I/tau_a"
        ),
        ("v = 3*mA : volt", "v has to be in V, but 3*mA is in A", "3*mA"),
        ("x = v : 1\nv : volt", "x has to be a pure number, but v is in V", "v"),
        ("dv/dt = -v/taua : volt", "taua is not known here", "taua"),
        (
            "x = rand() : 1", "x would be drawn anew at each use, because its definition calls a random function",
            "rand()"
        ),
        ("x = 2*y : 1 (shared)\ny : 1", "x is shared by all, but y is different for each of them", "2*y"),
        ("x = 2*i : 1 (shared)", "x is shared by all, but i is different for each of them", "2*i"),
        (
            "x = xi_1*sqrt(second) : 1 (constant over dt)\ny = exp(v) : 1\nv : volt",
            "the argument of exp has to be a pure number, but v is in V", "v"
        ),
    ])
    func aMistakeIsNamedWhereItIs(text: String, message: String, place: String) throws {
        let found = try #require(problem(text))
        #expect(found.message == message)
        #expect(found.location?.text == place)
    }

    @Test(arguments: [
        ("x : 1\ny : 1\nx = 3 : 1", "x is defined twice", "x"),
        ("x = xi*second**0.5 : 1", "xi is noise and can stand only in a differential equation", "xi"),
        ("da/dt = xi*second**-0.5 : 1\ndb/dt = xi*second**-0.5 : 1", "xi already stands in the equation of a", "xi"),
        ("x = y : 1\ny = x : 1", "these are defined by each other: x uses y uses x", "x"),
        ("x = x + 1 : 1", "x is defined by itself", "x"),
    ])
    func someMistakesAreSeenWithoutTheNamesFromOutside(text: String, message: String, place: String) throws {
        let found = try #require(mistake(try Equations(SourceFragment(text))))
        #expect(found.message == message)
        #expect(found.location?.text == place)
    }

    @Test func aSubexpressionStandsForItsDefinition() throws {
        let equations = try Equations("dv/dt = f/tau_a : volt\nf = v - 1*mV : volt")
        let definition = try #require(equations["v"])
        let value = try #require(try equations.typedRightHandSide(of: definition, in: outside))
        let direct = try outside.adding([Variable("v", .voltage)]).typed("(v - 1*mV)/tau_a")
        #expect(value == direct)
        #expect(value.children[0].location.text == "v - 1*mV")
    }

    /// A value is held as the declared type says, as compiled Brian2 code holds it.
    @Test func aDeclaredTypeConverts() throws {
        let equations = try Equations("n = v/mV : integer\nb = v/mV : boolean\nx = v > 0*mV : 1\nv : volt")
        let typed = try equations.definitions.prefix(3).map {
            try #require(try equations.typedRightHandSide(of: $0, in: outside))
        }
        #expect(typed.map(\.type) == [.integer, .boolean, .real])
        guard case .call(.int, _) = typed[0].kind, case .compare(.notEqual, _, _) = typed[1].kind,
            case .compare = typed[2].kind
        else { Issue.record("the values are not converted"); return }
    }
}
