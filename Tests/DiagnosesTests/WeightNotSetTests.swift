import Testing

@testable import Diagnoses

@Suite struct WeightNotSetTests {
    private static func script(_ lines: String, model: String = "w : volt", statement: String = "v_post += w") -> String
    {
        """
        P = SpikeGeneratorGroup(2, [0], [1]*ms)
        G = NeuronGroup(1, 'dv/dt = -v/(10*ms) : volt', method='exact')
        S = Synapses(P, G, '''\(model)''', on_pre='\(statement)')
        S.connect()
        \(lines)
        run(10*ms)
        """
    }

    @Test func aWeightThatNothingSets() throws {
        let diagnosis = try #require(try diagnoses(Self.script("")).first)
        #expect(diagnosis.id == .weightNotSet)
        #expect(diagnosis.line == 4)
        #expect(
            diagnosis.sentence
                == "nothing sets w of S, so it is 0 V in each of its 2 synapses and a spike adds nothing to v")
        #expect(diagnosis.advice == "set S.w after S.connect()")
        #expect(!diagnosis.endsRun)
    }

    @Test func theOneOfTwoThatIsNotSet() throws {
        let text = Self.script("S.a = 2", model: "a : 1\nw : volt", statement: "v_post += a*w")
        #expect(try diagnoses(text).map(\.sentence).first?.hasPrefix("nothing sets w of S, ") == true)
    }

    @Test(arguments: [("a : 1\nw : volt", "a*w", "a"), ("w : volt", "w*v_post/mV", "w"), ("w : volt", "w*x_post", "w")])
    func whatElseIsZeroAtTheEndIsNotLookedAt(model: String, amount: String, name: String) throws {
        let text = Self.script("", model: model, statement: "v_post += \(amount)")
            .replacing("volt', method", with: "volt\\nx : 1', method")
        #expect(try diagnoses(text).map(\.sentence).first?.hasPrefix("nothing sets \(name) of S, ") == true)
    }

    @Test(arguments: [
        WeightNotSetTests.script("S.w = 1*mV"), WeightNotSetTests.script("S.w = 0*mV"),
        WeightNotSetTests.script("S.w[0, 0] = 0*mV"),
        WeightNotSetTests.script("", statement: "v_post += w + 1*mV"),
        // A synapse that is silent on purpose would be so with any gain.
        WeightNotSetTests.script("S.w = 0*mV", model: "gain : 1\nw : volt", statement: "v_post += (1 + gain)*w"),
        WeightNotSetTests.script("", model: "w : volt\nrate : volt", statement: "v_post += w; w += rate"),
        WeightNotSetTests.script("", model: "w = 0*mV : volt"),
        WeightNotSetTests.script("@network_operation(dt=2*ms)\ndef learn():\n    pass"),
        WeightNotSetTests.script("S.w = 'i*mV'"),
    ])
    func whatIsSetOrMayBeIsNone(text: String) throws {
        #expect(try !mistakes(text).contains("weight-not-set"))
    }
}
