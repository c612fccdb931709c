import Expressions
import Testing
import Units

@testable import ModelEquations

@Suite struct TimeWithoutUnitTests {
    private static let scope = Scope(
        namespace: [
            "tau_a": 10, "t_ref": 0.02, "R": 3, "tau": 5 * Quantity(1e-3, .time), "g": Quantity(1e-2, .conductance),
        ])

    private func time(_ text: String) throws -> TimeWithoutUnit? {
        try Self.scope.timeWithoutUnit(in: SyntaxTree(parsing: SourceText(text).whole))
    }

    @Test(arguments: [
        ("-v/tau_a", "tau_a has no unit: 10 ms is written 10*ms"),
        ("(v - v)/(2*tau_a)", "tau_a has no unit: 10 ms is written 10*ms"),
        ("-v/t_ref + v", "t_ref has no unit: 0.02 s is written 0.02*second"),
    ]) func itIsNamedWithTheNumberThatItHas(text: String, advice: String) throws {
        #expect(try time(text)?.advice == advice)
    }

    @Test(arguments: ["-v/tau", "-v/R", "-v*tau_a", "tau_a", "-v/10"]) func nothingElseIsOne(text: String) throws {
        #expect(try time(text) == nil)
    }

    /// What an equation says of it.
    @Test(arguments: [
        ("dv/dt = -v/tau_a : volt", "tau_a has no unit: 10 ms is written 10*ms"),
        ("dx/dt = -x/tau_a : 1", "tau_a has no unit: 10 ms is written 10*ms"),
        ("dv/dt = -v/R : volt", "a time constant is missing: divide by a time, as in -v/R/tau"),
        ("dv/dt = -v/g : volt", "g is in S: mS is millisiemens; for milliseconds write ms"),
        ("dv/dt = -v/(10*mS) : volt", "mS is millisiemens; for milliseconds write ms"),
    ]) func equationsTellIt(text: String, advice: String) throws {
        let error = mistake(try Equations(SourceFragment(text)).check(in: Self.scope))
        #expect(error?.advice == advice)
    }
}
