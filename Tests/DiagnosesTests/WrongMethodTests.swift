import Testing

@testable import Diagnoses

@Suite struct WrongMethodTests {
    @Test func exactRefusesWhatIsNotLinear() throws {
        let text = "G = NeuronGroup(1, 'dv/dt = (v - v**3)/(10*ms) : 1', method='exact')\nrun(20*ms)"
        let found = try diagnoses(text)
        let diagnosis = try #require(found.first)
        #expect(found.count == 1)
        #expect(diagnosis.id == .wrongMethod)
        #expect(diagnosis.line == 2)
        #expect(diagnosis.endsRun)
        #expect(
            diagnosis.sentence == "exact solves linear equations, but dv/dt is not linear in v: v**3 stands in the way")
        #expect(diagnosis.advice == "use method='rk4' or 'euler'")
    }

    private static func script(
        _ method: String, dt: String = "5*ms", right: String = "(1 - v)/tau", start: String = "0"
    ) -> String {
        """
        defaultclock.dt = \(dt)
        tau = 2*ms
        G = NeuronGroup(1, 'dv/dt = \(right) : 1', method='\(method)')
        G.v = \(start)
        M = StateMonitor(G, 'v', record=True)
        run(200*ms)
        """
    }

    @Test func theTraceExplodes() throws {
        let diagnosis = try #require(try diagnoses(Self.script("euler")).first)
        #expect(diagnosis.id == .wrongMethod)
        #expect(diagnosis.line == 4)
        #expect(!diagnosis.endsRun)
        #expect(
            diagnosis.sentence
                == "euler is unstable here: the time step of 5 ms is more than 2 times the time constant of v, 2 ms, so each step throws it "
                + "further to the other side, and it has grown to 7372000")
        #expect(
            diagnosis.advice == "make the time step shorter than 4 ms, or use method='exact' or 'exponential_euler'")
    }

    @Test(arguments: [script("rk2"), script("rk4", dt: "6*ms")]) func otherExplicitMethodsDoToo(text: String) throws {
        #expect(try mistakes(text) == ["wrong-method"])
    }

    @Test(arguments: [
        script("euler", dt: "0.1*ms"), script("euler", dt: "3*ms"), script("exact"), script("exponential_euler"),
        script("rk4", dt: "5*ms"),
        // It grows by itself.
        script("euler", right: "v/(50*ms)", start: "1"),
        // It lies where it stays.
        script("euler", start: "1"),
    ]) func whatIsStableOrGrowsByItselfIsNone(text: String) throws { #expect(try mistakes(text).isEmpty) }
}
