import Expressions
import Testing
import Units

@testable import ModelEquations

@Suite struct EquationParserTests {
    @Test func theThreeFormsAreTold() throws {
        let equations = try Equations(
            """
            dv/dt = (I - v)/tau : volt (unless refractory)
                I = 2*J : volt (shared, constant over dt)
            J : volt (constant)   # set from outside

              # a line of its own
            n : integer
            b = v > 0*mV : boolean
            """)
        #expect(equations.definitions.map(\.name) == ["v", "I", "J", "n", "b"])
        #expect(equations.definitions.map(\.leftHandSide) == ["dv/dt", "I", "J", "n", "b"])
        #expect(equations.definitions.map(\.dimension) == [.voltage, .voltage, .voltage, .one, .one])
        #expect(equations.definitions.map(\.type) == [.real, .real, .real, .integer, .boolean])
        #expect(equations["v"]?.flags == [.unlessRefractory])
        #expect(equations["I"]?.flags == [.shared, .constantOverDt])
        #expect(equations["J"]?.role == .parameter)
        #expect(equations["v"]?.rightHandSideDimension == .voltage / .time)
        #expect(equations["b"]?.rightHandSide?.description == "v > 0*mV")
        #expect(equations.differentialEquations.map(\.name) == ["v"])
    }

    @Test func definitionsKnowWhereTheyStand() throws {
        let equations = try Equations("  dv/dt = -v/tau : volt (unless refractory)  # decay\n tau : second")
        #expect(equations["v"]?.fragment.text == "dv/dt = -v/tau : volt (unless refractory)")
        #expect(equations["v"]?.nameFragment.text == "v")
        #expect(equations["v"]?.nameFragment.range == 3..<4)
        #expect(equations["tau"]?.fragment.text == "tau : second")
        let tree = try #require(equations["v"]?.rightHandSide)
        #expect(equations.fragment.source.text(in: tree.range) == "-v/tau")
    }

    /// As in Brian2, an expression ends at its colon and not at the end of the line.
    @Test(arguments: [
        "dv/dt = -v/tau + I/tau : volt", "dv/dt = (-v\n / tau) + I/tau : volt",
        "dv/dt = -v/tau # leak\n + I/tau : volt",
        "dv/dt = -v/tau + \\\n I/tau : volt", "dv/dt = -v/tau +\n I/tau\n : volt", "dv / dt=-v/tau+I/tau:volt",
        "\n\r\n dv/dt = -v/tau\r\n + I/tau : volt\r\n",
    ])
    func anExpressionGoesOnOverLines(text: String) throws {
        let equations = try Equations(SourceFragment(text))
        #expect(equations.description == "dv/dt = -v/tau + I/tau : volt")
    }

    @Test func aNameThatEndsASumBelongsToIt() throws {
        #expect(try Equations("x = a +\n b : 1\n c : 1").definitions.map(\.name) == ["x", "c"])
        #expect(try Equations("x : 1\n (constant)\n y : 1").definitions.map(\.flags) == [[.constant], []])
    }

    @Test(arguments: [
        "dv/dt = -v/tau : volt (unless refractory)", "x = a**2*exp(-b/c) : 1", "y : amp/metre**2 (constant, shared)",
        "n : integer", "b = a > 0 and not c : boolean (constant over dt)", "dx/dt = xi*tau**-0.5 : 1",
        "z : second**-0.5",
        "q : metre**2*kilogram/second**3/amp**3",
    ])
    func whatIsPrintedReadsBack(line: String) throws {
        let equations = try Equations(SourceFragment(line + "\ntau : second"))
        let again = try Equations(SourceFragment(equations.description))
        #expect(again.description == equations.description)
        #expect(again.definitions.map(\.dimension) == equations.definitions.map(\.dimension))
        #expect(again.definitions.map(\.flags) == equations.definitions.map(\.flags))
    }

    @Test func noEquationsAreFine() throws {
        #expect(try Equations("").definitions.isEmpty)
        #expect(try Equations("\n  # nothing\n").definitions.isEmpty)
    }

    @Test(arguments: [
        ("v", "the unit of v is missing", "v"), ("v :", "the unit of v is missing", ":"),
        ("v : # volt", "the unit of v is missing", ":"),
        ("v : (constant)", "the unit of v is missing", ":"), ("dv/dt = -v/tau", "the unit of v is missing", "tau"),
        ("dv/dt = -v/tau\ndw/dt = -w/tau : volt", "the unit of v is missing", "tau"),
        ("x = 3 # three\ny : 1", "the unit of x is missing", "3"), ("x = f(3)\ny : 1", "the unit of x is missing", ")"),
        ("x = 3\ny = 4 : 1", "the unit of x is missing", "3"), ("dv/dt", "the unit of dv/dt is missing", "dt"),
        ("dv/dt : volt", "dv/dt needs its right-hand side: dv/dt = ...", "dv/dt : volt"),
        ("x = : 1", "behind = the value of x is missing", ":"),
        ("dx/dt = : 1", "behind = the value of dx/dt is missing", ":"),
        ("dx/dy = 3 : 1", "a differential equation begins with dx/dt", "dx/dy"),
        ("v/dt = 3 : 1", "a differential equation begins with dx/dt", "v/dt"),
        ("3 = x : 1", "an equation begins with the name that it defines", "3"),
        ("x y : 1", "behind x an equation goes on with = or :", "y"),
        ("x += 1 : 1", "behind x an equation goes on with = or :", "+="),
        ("x = y = 1 : 1", "one equation has one =", "="),
        ("x : 1 (constant) y : 1", "behind the unit and the flags nothing more can stand", "y"),
        ("x : 1; y : 1", "behind the unit and the flags nothing more can stand", ";"),
        ("x : 1 : 1", "behind the unit and the flags nothing more can stand", ":"),
        ("x : amp/(metre**2)", "a unit has no parentheses; what stands in them are flags", "amp/("),
        ("dn/dt = 1/second : integer", "dn/dt is the change of a number, so n cannot be integer", "integer"),
        ("x = [1] : 1", "a list cannot stand in the expressions of a model", "[1]"),
    ])
    func aMistakeIsNamedWhereItIs(text: String, message: String, place: String) throws {
        let found = try #require(mistake(try Equations(SourceFragment(text))))
        #expect(found.message == message)
        #expect(found.location?.text == place)
    }

    @Test func anErrorInAScriptPointsIntoTheScript() throws {
        let script = SourceText("eqs = '''\n    dv/dt = -v/tau : mV\n    '''", name: "model.py")
        let content = SourceFragment(source: script, range: 9..<script.utf8.count - 3)
        let found = try #require(mistake(try Equations(content)))
        #expect(found.location?.source.name == "model.py")
        #expect(found.location?.text == "mV")
    }
}
