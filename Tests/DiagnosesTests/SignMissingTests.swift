import Testing

@testable import Diagnoses

@Suite struct SignMissingTests {
    private static func script(
        _ right: String, _ e: String, _ i: String, names: (String, String) = ("ge", "gi"),
        objects: (String, String) = ("A", "B")
    ) -> String {
        """
        P = SpikeGeneratorGroup(2, [0, 1], [1, 40]*ms)
        G = NeuronGroup(1, '''dV/dt = (\(right))/(20*ms) : volt
        d\(names.0)/dt = -\(names.0)/(1*ms) : volt
        d\(names.1)/dt = -\(names.1)/(10*ms) : volt''', threshold='V > 10*mV', reset='V = 0*mV', method='exact')
        \(objects.0) = Synapses(P, G, on_pre='\(e)'); \(objects.0).connect(i=0, j=0)
        \(objects.1) = Synapses(P, G, on_pre='\(i)'); \(objects.1).connect(i=1, j=0)
        M = StateMonitor(G, 'V', record=True)
        run(100*ms)
        """
    }

    @Test func theInputThatIsCalledInhibitoryExcites() throws {
        let found = try diagnoses(Self.script("-V + ge + gi", "ge += 3*mV", "gi += 3*mV"))
        let diagnosis = try #require(found.first)
        #expect(found.count == 1)
        #expect(diagnosis.id == .signMissing)
        #expect(diagnosis.line == 7)
        #expect(
            diagnosis.sentence
                == "gi is meant to inhibit by its name, but a spike adds 3 mV to gi, which dV/dt adds: after the spike at 40 ms V rises by "
                + "0.7387 mV, and it never goes below 0 V")
    }

    @Test func theFirstGenerationHasItToo() throws {
        let text = """
            G = NeuronGroup(1, '''dV/dt = (-V+ge+gi)/(20*ms) : volt
            dge/dt = -ge/(1*ms) : volt
            dgi/dt = -gi/(10*ms) : volt''', threshold=10*mV, reset=0*mV)
            P = SpikeGeneratorGroup(2, [(0, 1*ms), (1, 40*ms)])
            Ce = Connection(P, G, 'ge', weight=1*mV, sparseness=1)
            Ci = Connection(P, G, 'gi')
            Ci[1, 0] = 3*mV
            M = StateMonitor(G, 'V', record=True)
            run(100*ms)
            """
        let found = try diagnoses(text, in: firstDialect)
        #expect(found.map(\.id) == [.signMissing])
        #expect(found.first?.line == 8)
    }

    @Test(arguments: [
        script("-V + x + y", "x += 3*mV", "y += 3*mV", names: ("x", "y"), objects: ("exc", "inh")),
        script("-V + x + inhibition", "x += 3*mV", "inhibition += 1*mV", names: ("x", "inhibition")),
        script("-V + x + gaba", "x += 3*mV", "V += 1*mV", names: ("x", "gaba"), objects: ("A", "inhibitory_synapses"))
            .replacing(
                "dgaba", with: "dother"
            ).replacing("-gaba", with: "-other").replacing("+ gaba", with: "+ other"),
    ]) func aNameSaysWhatIsMeant(text: String) throws { #expect(try mistakes(text).contains("sign-missing")) }

    @Test(arguments: [
        script("-V + ge - gi", "ge += 3*mV", "gi += 3*mV"),
        script("-V + ge + gi", "ge += 3*mV", "gi -= 3*mV"),
        // Two exciting inputs of different length.
        script("-V + ampa + nmda", "ampa += 3*mV", "nmda += 3*mV", names: ("ampa", "nmda")),
        // Internal and external currents.
        script("-V + I_e + I_i", "I_e += 3*mV", "I_i += 3*mV", names: ("I_e", "I_i")),
        // A name in i without its counterpart.
        script("-V + x + xi_s", "x += 3*mV", "xi_s += 3*mV", names: ("x", "xi_s")).replacing("xi_s", with: "hi"),
        // Relief from inhibition: what it adds to is subtracted by another equation.
        script("-V + a + b", "a += 3*mV", "b += 1*mV", names: ("a", "b"), objects: ("A", "exhibit")),
    ]) func whatExcitesAndIsNotCalledInhibitoryIsNone(text: String) throws { #expect(try mistakes(text).isEmpty) }

    @Test func aConductanceTowardsALowPotentialIsNone() throws {
        let text = """
            G = NeuronGroup(1, '''dv/dt = (-60*mV - v + gi*(-80*mV - v))/(10*ms) : volt
            dge/dt = -ge/(5*ms) : 1
            dgi/dt = -gi/(10*ms) : 1''', threshold='v > 1*volt', reset='v = 0*mV', method='euler')
            G.v = -60*mV
            P = SpikeGeneratorGroup(1, [0], [1]*ms)
            inhibitory = Synapses(P, G, on_pre='gi += 0.1'); inhibitory.connect()
            run(5*ms)
            """
        #expect(try mistakes(text).isEmpty)
    }

    @Test func namesAreReadAsWords() {
        #expect(InhibitoryNames.isInhibitory("w_inh", among: []))
        #expect(InhibitoryNames.isInhibitory("GABA_a", among: []))
        #expect(InhibitoryNames.isInhibitory("Ci", among: ["Ce"]))
        #expect(InhibitoryNames.isInhibitory("w_i", among: ["w_e"]))
        #expect(!InhibitoryNames.isInhibitory("w_i", among: ["w_j"]))
        #expect(!InhibitoryNames.isInhibitory("I_i", among: ["I_e"]))
        #expect(!InhibitoryNames.isInhibitory("exhibit", among: []))
        #expect(!InhibitoryNames.isInhibitory("i", among: ["e"]))
    }
}
