import Testing

@testable import Diagnoses

@Suite struct FanInTests {
    private static func script(
        _ model: String, _ set: String = "", i: String = "[0,0,1,0,1,2,3]", j: String = "[0,1,1,2,2,2,2]"
    )
        -> String
    {
        """
        P = SpikeGeneratorGroup(4, [0,1,2,3], [5,5,5,5]*ms)
        G = NeuronGroup(3, '''dv/dt = (total - v)/(10*ms) : 1
        total : 1''', method='euler')
        S = Synapses(P, G, '''dc/dt = -c/(4*ms) : 1 (clock-driven)
        \(model)''', on_pre='c += 1', method='exact')
        S.connect(i=\(i), j=\(j))
        \(set)
        M = StateMonitor(G, 'total', record=True)
        run(20*ms)
        """
    }

    @Test func theWrongCountDivides() throws {
        let found = try diagnoses(Self.script("total_post = c/N_pre : 1 (summed)"))
        let diagnosis = try #require(found.first)
        #expect(found.count == 1)
        #expect(diagnosis.id == .fanIn)
        #expect(diagnosis.line == 6)
        #expect(
            diagnosis.sentence
                == "total is divided by N_pre, which is the same for all, and not by the number of synapses that each neuron receives: a "
                + "neuron with 4 synapses gets 4 times as much as one with 1 synapse (total reaches 1 against 0.25)")
    }

    @Test func theFactorIsSetAndNotUsed() throws {
        let text = Self.script(
            "total_post = c : 1 (summed)\nnormalization : 1 (constant)", "S.normalization = '1.0/N_incoming'")
        let diagnosis = try #require(try diagnoses(text).first)
        #expect(diagnosis.id == .fanIn)
        #expect(diagnosis.advice == "multiply what is summed by normalization")
    }

    @Test func ofSeveralFactorsTheFirstByNameIsNamed() throws {
        let names = "hgfedcba".map { "k\($0)" }
        let text = Self.script(
            "total_post = c : 1 (summed)\n" + names.map { "\($0) : 1" }.joined(separator: "\n"),
            names.map { "S.\($0) = '1.0/N_incoming'" }.joined(separator: "\n"))
        #expect(try diagnoses(text).first?.advice == "multiply what is summed by ka")
    }

    @Test func theSynapsesOfASourceAreTheWrongCount() throws {
        let diagnosis = try #require(try diagnoses(Self.script("total_post = c/N_outgoing : 1 (summed)")).first)
        #expect(diagnosis.id == .fanIn)
        #expect(
            diagnosis.sentence.hasPrefix(
                "total is divided by N_outgoing, the number of synapses that leave a source, and not by the number of synapses that "
                    + "each neuron receives (total reaches "))
    }

    @Test func aMeanBesideASumIsNone() throws {
        let text = """
            P = SpikeGeneratorGroup(4, [0,1,2,3], [5,5,5,5]*ms)
            G = NeuronGroup(3, '''dv/dt = (total - mean - v)/(10*ms) : 1
            total : 1
            mean : 1''', method='euler')
            S = Synapses(P, G, '''dc/dt = -c/(4*ms) : 1 (clock-driven)
            total_post = c : 1 (summed)
            mean_post = k*c : 1 (summed)
            k : 1''', on_pre='c += 1', method='exact')
            S.connect(i=[0,0,1,0,1,2,3], j=[0,1,1,2,2,2,2])
            S.k = '1/N_incoming'
            run(20*ms)
            """
        #expect(try mistakes(text).isEmpty)
    }

    @Test func theFactorIsSetFromTheWrongCount() throws {
        let text = Self.script("total_post = k*c : 1 (summed)\nk : 1", "S.k = '1.0/N_post'")
        let found = try diagnoses(text)
        #expect(found.map(\.id) == [.fanIn])
        #expect(found.first?.line == 9)
    }

    @Test(arguments: [
        script("total_post = c/N_incoming : 1 (summed)"),
        script("total_post = k*c : 1 (summed)\nk : 1", "S.k = '1.0/N_incoming'"),
        // What is normalised is what a spike adds elsewhere.
        script("total_post = c : 1 (summed)\nw : 1", "S.w = '1.0/N_incoming'").replacing(
            "on_pre='c += 1'", with: "on_pre='c += 1; v_post += w'"),
        script("total_post = c : 1 (summed)\nk : 1", "S.k = '1.0/N_incoming'").replacing("-c/", with: "-k*c/"),
        // A sum is a sum.
        script("total_post = c : 1 (summed)"),
        // All receive as many.
        script("total_post = c/N_pre : 1 (summed)", i: "[0,1,0,1,0,1]", j: "[0,0,1,1,2,2]"),
    ]) func whatIsNormalisedOrNotMeantToBeIsNone(text: String) throws { #expect(try mistakes(text).isEmpty) }

    @Test func aRandomNetworkScaledByItsSizeIsNone() throws {
        let text = """
            P = PoissonGroup(100, 10*Hz)
            G = NeuronGroup(100, '''dv/dt = (total - v)/(10*ms) : 1
            total : 1''', method='euler')
            S = Synapses(P, G, '''dc/dt = -c/(4*ms) : 1 (clock-driven)
            total_post = c/N_pre : 1 (summed)''', on_pre='c += 1', method='exact')
            S.connect(p=0.05)
            run(5*ms)
            """
        #expect(try mistakes(text).isEmpty)
    }
}
