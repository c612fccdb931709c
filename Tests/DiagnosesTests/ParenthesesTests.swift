import Testing

@testable import Diagnoses

@Suite struct ParenthesesTests {
    private static func script(_ line: String) -> String {
        """
        tau = 20*ms
        tau_m = 10*ms
        v_rest = 0*mV
        g_L = 1
        G = NeuronGroup(1, '''\(line)
                              I : volt
                              J : volt''')
        run(10*ms)
        """
    }

    @Test func onlyTheLastTermIsDivided() throws {
        let found = try diagnoses(Self.script("dv/dt = -(v-v_rest) + I/tau : volt"))
        let diagnosis = try #require(found.first)
        #expect(found.count == 1)
        #expect(diagnosis.id == .parentheses)
        #expect(diagnosis.line == 6)
        #expect(diagnosis.columns == 31..<50)
        #expect(diagnosis.endsRun)
        #expect(
            diagnosis.sentence
                == "-(v-v_rest) + I/tau: only I is divided by tau, since / binds before +; -(v-v_rest) is not, so it is in V where V/s is "
                + "needed, and would be tau times too strong")
        #expect(diagnosis.advice == "put the sum into parentheses: (-(v - v_rest) + I)/tau")
    }

    @Test(arguments: [
        ("dx/dt = x - x**3/3 + I/(1*mV)/tau : 1", "(x - x**3/3 + I/(1*mV))/tau"),
        ("dv/dt = J/g_L - v/tau : volt", "(J/g_L - v)/tau"),
    ]) func otherDivisorsAreKept(line: String, whole: String) throws {
        #expect(try diagnoses(Self.script(line)).first?.advice == "put the sum into parentheses: \(whole)")
    }

    @Test(arguments: [
        "dv/dt = I + J - v/tau_m : volt",
        "dv/dt = -v/tau + I : volt",
        "dx/dt = -x + ((I + J)/g_L)/tau : volt",
        "dv/dt = (v_rest - v) + I/tau + J/tau : volt (unless refractory)",
    ]) func whateverIsDivided(line: String) throws { #expect(try mistakes(Self.script(line)) == ["parentheses"]) }

    @Test(arguments: [
        (
            "dv/dt = -v + v_rest + I/tau + J/tau : volt",
            "only I and J are divided by tau, since / binds before +; -v and v_rest are not, so they are in V where V/s is needed, and would be "
                + "tau times too strong"
        ),
        (
            "dx/dt = -x + 1 - x/tau : 1",
            "only x is divided by tau, since / binds before +; -x and 1 are not, so they have no unit where Hz is needed, and would be tau times "
                + "too strong"
        ),
    ]) func severalAreSpokenOfAsSeveral(line: String, end: String) throws {
        #expect(try diagnoses(Self.script(line)).first?.sentence.hasSuffix(end) == true)
    }

    @Test func theForumsModelWithoutUnits() throws {
        let text = """
            t_tau = 20.*ms
            g_L = 1
            lif = '''
            dv/dt = -(v - v_rest) + ((I_ext + I_int)/g_L) / t_tau : 1 (unless refractory)
            I_int : 1
            I_ext : 1
            '''
            v_rest = 0
            net_dyn = NeuronGroup(3, model=lif, threshold="v>1", reset="v = v_rest", refractory=2*ms)
            run(10*ms)
            """
        let diagnosis = try #require(try diagnoses(text).first)
        #expect(diagnosis.id == .parentheses)
        #expect(diagnosis.line == 5)
        #expect(
            diagnosis.sentence.contains("it has no unit where Hz is needed") || diagnosis.sentence.contains("no unit"))
    }

    @Test func theFirstGenerationHasItToo() throws {
        let text =
            "tau = 20*ms\nG = NeuronGroup(1, 'dV/dt = -V + 2*mV/tau : volt', threshold=10*mV, reset=0*mV)\nrun(1*ms)"
        #expect(try mistakes(text, in: firstDialect) == ["parentheses"])
    }

    @Test(arguments: [
        "dv/dt = (-(v-v_rest) + I)/tau : volt", "dv/dt = -(v-v_rest)/tau + I/tau_m : volt",
        "dv/dt = -(v-v_rest)/tau + J/g_L/tau : volt",
    ]) func aRightOneIsNone(line: String) throws { #expect(try mistakes(Self.script(line)).isEmpty) }

    @Test(arguments: ["dv/dt = -v/tau + 3*nA : volt", "dv/dt = -v/tau + I*J/tau : volt", "dv/dt = -v/tau + tau : volt"])
    func anotherMistakeIsNone(line: String) throws { #expect(try mistakes(Self.script(line)).isEmpty) }
}
