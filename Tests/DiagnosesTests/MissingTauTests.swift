import Testing

@testable import Diagnoses

@Suite struct MissingTauTests {
    @Test func theTimeConstantIsNamedThatFits() throws {
        let text = """
            tau_a = 1*ms
            tau_b = 10*ms
            eqs = Equations('''
                  dVa/dt = -Va : volt
                  dVb/dt = -Vb/tau_b : volt
                  ''')
            G = NeuronGroup(1, eqs)
            run(10*ms)
            """
        for dialect in ["from brian2 import *", firstDialect] {
            let found = try diagnoses(text, in: dialect)
            let diagnosis = try #require(found.first)
            #expect(found.count == 1)
            #expect(diagnosis.id == .missingTau)
            #expect(diagnosis.line == 5)
            #expect(diagnosis.columns == 16..<19)
            #expect(diagnosis.endsRun)
            #expect(
                diagnosis.sentence
                    == "dVa/dt says how fast Va changes and has to be in V/s, but -Va is in V: the time constant is missing that says how "
                    + "long Va lasts")
            #expect(diagnosis.advice == "divide by a time constant: -Va/tau_a")
        }
    }

    @Test(arguments: [
        "dv/dt = -v : 1", "dx/dt = I - x : 1\nI : 1", "dg/dt = -g : siemens", "dv/dt = J - v : 1\nJ = 2*v : 1",
    ]) func inAnyUnit(model: String) throws {
        #expect(try mistakes("G = NeuronGroup(1, '''\(model)''')\nrun(1*ms)") == ["missing-tau"])
    }

    @Test func inSynapsesToo() throws {
        let text = """
            P = SpikeGeneratorGroup(1, [0], [1]*ms)
            G = NeuronGroup(1, 'v : 1')
            S = Synapses(P, G, 'ds/dt = -s : 1 (clock-driven)', on_pre='s += 1')
            S.connect()
            run(2*ms)
            """
        #expect(try mistakes(text) == ["missing-tau"])
    }

    /// It is there, and lacks its unit, as the error says.
    @Test func aTimeConstantWithoutAUnitIsAnotherMistake() throws {
        #expect(try mistakes("tau = 10\nG = NeuronGroup(1, 'dv/dt = -v/tau : volt')\nrun(1*ms)").isEmpty)
        #expect(try mistakes("R = 10\nG = NeuronGroup(1, 'dv/dt = -v/R : volt')\nrun(1*ms)") == ["missing-tau"])
    }

    @Test(arguments: [
        "dv/dt = -v/(10*ms) : volt", "dv/dt = 1/second : 1", "dv/dt = -3*nA : volt", "dv/dt = -v/(10*ms)/(1*ms) : volt",
    ]) func anythingElseIsNone(model: String) throws {
        #expect(try mistakes("G = NeuronGroup(1, '''\(model)''', method='euler')\nrun(1*ms)").isEmpty)
    }
}
