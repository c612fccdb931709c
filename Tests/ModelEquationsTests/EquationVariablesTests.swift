import Expressions
import Testing
import Units

@testable import ModelEquations

@Suite struct EquationVariablesTests {
    @Test func eachDefinitionButASummedOneMakesAVariable() throws {
        let equations = try Equations(
            """
            dv/dt = -v/tau : volt
            tau : second (constant, shared)
            f = 2*v : volt
            r = rand() : 1 (constant over dt)
            g_post = v/ohm : amp (summed)
            on : boolean
            """)
        #expect(
            equations.variables == [
                Variable("v", .voltage), Variable("tau", .time, storage: .shared, isConstant: true),
                Variable("f", .voltage, isReadOnly: true, definition: equations["f"]),
                Variable("r", .one, isReadOnly: true),
                Variable("on", .one, type: .boolean),
            ])
    }

    @Test func noisesAreCollected() throws {
        let equations = try Equations("dv/dt = (xi_b + xi_a + xi_b)*second**-0.5 : 1\ndw/dt = xi*second**-0.5 : 1")
        #expect(equations.noiseNames == ["xi", "xi_a", "xi_b"])
        #expect(Variable.noise("xi").dimension == Dimension.time.raised(to: Rational(-1, 2)))
        #expect(!Variable.isNoise("xix"))
    }
}
