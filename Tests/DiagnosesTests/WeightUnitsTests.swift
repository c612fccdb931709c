import Testing

@testable import Diagnoses

@Suite struct WeightUnitsTests {
    private static func script(_ model: String, _ onPre: String, _ w: String) -> String {
        """
        P = SpikeGeneratorGroup(1, [0], [1]*ms)
        G = NeuronGroup(1, '''dv/dt = -v/(10*ms) : volt
        dg/dt = -g/(5*ms) : siemens''', method='exact')
        S = Synapses(P, G, '\(model)', on_pre='\(onPre)')
        S.connect()
        \(w)
        run(10*ms)
        """
    }

    @Test func bothUnitsAreNamed() throws {
        let found = try diagnoses(Self.script("w : siemens", "v_post += w", "S.w = 1*nS"))
        let diagnosis = try #require(found.first)
        #expect(found.count == 1)
        #expect(diagnosis.id == .weightUnits)
        #expect(diagnosis.line == 5)
        #expect(diagnosis.columns == 43..<54)
        #expect(diagnosis.endsRun)
        #expect(
            diagnosis.sentence
                == "w is in S, but v_post, which it is added to, is in V: a weight has the unit of what it changes")
    }

    @Test(arguments: [
        script("w : 1", "v += w", "S.w = 1"), script("w : volt", "g_post -= w", "S.w = 1*mV"),
        script("", "v_post += 0.5", ""), script("w : volt", "v_post += w", "S.w = 3*nS"),
        script("w : volt", "v_post += w", "S.w = 3"),
    ]) func whereverTheyDoNotFit(text: String) throws { #expect(try mistakes(text) == ["weight-units"]) }

    @Test(arguments: [
        "C = Connection(P, G, 'V')\nC[0, 0] = 3*nS", "C = Connection(P, G, 'V', weight=3*ms)",
        "C = Connection(P, G, 'V')\nC.connect_full(P, G, weight=3*nA)",
    ]) func theFirstGenerationHasItToo(connection: String) throws {
        let text = """
            P = SpikeGeneratorGroup(1, [(0, 1*ms)])
            G = NeuronGroup(1, 'dV/dt = -V/(10*ms) : volt')
            \(connection)
            run(10*ms)
            """
        #expect(try mistakes(text, in: firstDialect) == ["weight-units"])
    }

    @Test func soHasAPoissonInput() throws {
        let text =
            "G = NeuronGroup(1, 'dv/dt = -v/(10*ms) : volt')\nPoissonInput(G, 'v', 10, 10*Hz, weight=0.1)\nrun(1*ms)"
        #expect(try mistakes(text) == ["weight-units"])
    }

    @Test(arguments: [
        script("w : volt", "v_post += w", "S.w = 1*mV"), script("w : siemens", "g += w", "S.w = 1*nS"),
        // Another mistake in the same place.
        script("w : volt", "v_post += w + 3*nA", "S.w = 1*mV"),
    ]) func whatFitsOrIsAnotherMistakeIsNone(text: String) throws { #expect(try mistakes(text).isEmpty) }
}
