import Testing

@testable import Diagnoses

@Suite struct NotConnectedTests {
    private static func script(_ lines: String) -> String {
        """
        P = SpikeGeneratorGroup(2, [0], [1]*ms)
        G = NeuronGroup(2, 'dv/dt = -v/(10*ms) : 1', method='exact')
        M = StateMonitor(G, 'v', record=True)
        S = Synapses(P, G, 'w : 1', on_pre='v_post += w')
        \(lines)
        run(10*ms)
        """
    }

    @Test func withoutConnect() throws {
        let diagnosis = try #require(try diagnoses(Self.script("")).first)
        #expect(diagnosis.id == .notConnected)
        #expect(diagnosis.line == 5)
        #expect(diagnosis.endsRun)
        #expect(
            diagnosis.sentence
                == "S is made but joins no neurons, so no spike would arrive through it, and its target would do what it does alone"
        )
        #expect(diagnosis.advice == "write S.connect() after making it")
    }

    @Test func aWeightBeforeConnect() throws {
        let diagnosis = try #require(try diagnoses(Self.script("S.w = 0.5\nS.connect()")).first)
        #expect(diagnosis.id == .notConnected)
        #expect(diagnosis.line == 6)
        #expect(diagnosis.advice == "call S.connect() first, and set S.w after it")
    }

    @Test func aDelayBeforeConnect() throws {
        #expect(try mistakes(Self.script("S.delay = 1*ms\nS.connect()")) == ["not-connected"])
    }

    @Test func aConditionThatNoPairMeets() throws {
        let found = try diagnoses(Self.script("S.connect('i > 5')"))
        #expect(found.map(\.id) == [.notConnected])
        #expect(found.first?.sentence == "S joins no pair of neurons, so no spike arrives through it: v stays at 0")
        #expect(found.first?.endsRun == false)
    }

    @Test func aConnectionWithoutWeights() throws {
        let text = """
            P = SpikeGeneratorGroup(1, [(0, 1*ms)])
            G = NeuronGroup(1, 'dV/dt = -V/(10*ms) : volt')
            C = Connection(P, G, 'V')
            run(10*ms)
            """
        let diagnosis = try #require(try diagnoses(text, in: firstDialect).first)
        #expect(diagnosis.id == .notConnected)
        #expect(diagnosis.advice == "give it weights: C[0, 0] = ..., or C.connect_full(...)")
    }

    @Test(arguments: [
        "S.connect()\nS.w = 1", "S.connect(i=0, j=1)\nS.w = 1", "S.connect(p=0.5)\nS.w = 'rand()'\nS.delay = 1*ms",
    ])
    func whatIsConnectedIsNone(lines: String) throws {
        #expect(try mistakes(Self.script(lines).replacing("run(10", with: "S.connect(i=1, j=1)\nrun(10")).isEmpty)
    }
}
