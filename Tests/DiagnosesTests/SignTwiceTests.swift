import Testing

@testable import Diagnoses

@Suite struct SignTwiceTests {
    private static func second(_ right: String, _ onPre: (e: String, i: String), names: (String, String) = ("ge", "gi"))
        -> String
    {
        """
        taum = 20*ms
        P = SpikeGeneratorGroup(2, [0, 1], [1, 40]*ms)
        G = NeuronGroup(1, '''dV/dt = (\(right))/taum : volt
        d\(names.0)/dt = -\(names.0)/(1*ms) : volt
        d\(names.1)/dt = -\(names.1)/(10*ms) : volt''', threshold='V > 10*mV', reset='V = 0*mV', method='exact')
        A = Synapses(P, G, on_pre='\(onPre.e)'); A.connect(i=0, j=0)
        B = Synapses(P, G, on_pre='\(onPre.i)'); B.connect(i=1, j=0)
        M = StateMonitor(G, 'V', record=True)
        run(100*ms)
        """
    }

    @Test func theInhibitoryInputExcites() throws {
        let text = """
            taum = 20*ms; taue = 1*ms; taui = 10*ms
            G = NeuronGroup(1, '''dV/dt = (-V+ge-gi)/taum : volt
            dge/dt = -ge/taue : volt
            dgi/dt = -gi/taui : volt''', threshold=10*mV, reset=0*mV)
            P = SpikeGeneratorGroup(2, [(0, 1*ms), (1, 40*ms)])
            Ce = Connection(P, G, 'ge')
            Ci = Connection(P, G, 'gi')
            Ce[0, 0] = 3*mV
            Ci[1, 0] = -3*mV
            M = StateMonitor(G, 'V', record=True)
            run(100*ms)
            """
        let found = try diagnoses(text, in: firstDialect)
        let diagnosis = try #require(found.first)
        #expect(found.count == 1)
        #expect(diagnosis.id == .signTwice)
        #expect(diagnosis.line == 10)
        #expect(
            diagnosis.sentence
                == "gi is subtracted in dV/dt, and a spike adds -3 mV to it: minus times minus is plus, so the inhibitory input excites; "
                + "after the spike at 40 ms V rises by 0.7387 mV")
        #expect(
            diagnosis.advice == "keep one of the two signs: a positive weight, or + gi in the equation")
    }

    @Test(arguments: [
        second("-V + ge - gi", ("ge += 3*mV", "gi -= 3*mV")),
        second("-(V - ge + gi)", ("ge += 3*mV", "gi += -3*mV")),
        second("a - b - V", ("a += 3*mV", "b -= 3*mV"), names: ("a", "b")),
        second("J_inh*-1 + J_exc - V", ("J_exc += 3*mV", "J_inh -= 1*mV"), names: ("J_exc", "J_inh")),
    ]) func byWhateverNames(text: String) throws {
        #expect(try mistakes(text) == ["sign-twice"])
    }

    @Test(arguments: [
        second("-V + ge - gi", ("ge += 3*mV", "gi += 3*mV")),
        second("-V + ge + gi", ("ge += 3*mV", "gi -= 3*mV")),
        // Outward currents: all inputs are subtracted, and the exciting ones negative.
        second("-V - a - b", ("a -= 3*mV", "b += 3*mV"), names: ("a", "b")),
    ]) func oneMinusIsRight(text: String) throws { #expect(try mistakes(text).isEmpty) }

    @Test func aConnectionWithBothSignsIsNone() throws {
        let text = """
            G = NeuronGroup(1, '''dV/dt = (ge - gi - V)/(20*ms) : volt
            dge/dt = -ge/(1*ms) : volt
            dgi/dt = -gi/(1*ms) : volt''', threshold='V > 10*mV', reset='V = 0*mV', method='exact')
            P = SpikeGeneratorGroup(2, [0, 1], [1, 40]*ms)
            A = Synapses(P, G, on_pre='ge += 1*mV'); A.connect()
            S = Synapses(P, G, 'w : volt', on_pre='gi += w')
            S.connect()
            S.w = [3, -3]*mV
            run(50*ms)
            """
        #expect(try mistakes(text).isEmpty)
    }

    /// Currents that the synapses integrate and the neurons sum up; `sum` is what the neurons get of `g`.
    private static func summed(_ right: String, _ onPre: String, sum: String = "g") -> String {
        """
        P = SpikeGeneratorGroup(2, [0, 1], [1, 40]*ms)
        G = NeuronGroup(1, '''dV/dt = (\(right))/(20*ms) : volt
        dge/dt = -ge/(1*ms) : volt
        total : volt''', threshold='V > 10*mV', reset='V = 0*mV', method='exact')
        A = Synapses(P, G, on_pre='ge += 3*mV'); A.connect(i=0, j=0)
        B = Synapses(P, G, '''dg/dt = -g/(10*ms) : volt (clock-driven)
        total_post = \(sum) : volt (summed)''', on_pre='\(onPre)', method='exact')
        B.connect(i=1, j=0)
        M = StateMonitor(G, 'V', record=True)
        run(100*ms)
        """
    }

    @Test func aSumIsLookedThrough() throws {
        let found = try diagnoses(Self.summed("ge - total - V", "g -= 3*mV"))
        #expect(found.map(\.id) == [.signTwice])
        #expect(
            found.first?.sentence
                == "total, the sum of g, is subtracted in dV/dt, and a spike adds -3 mV to g: minus times minus is plus, so the "
                + "inhibitory input excites; after the spike at 40 ms V rises by 0.7425 mV")
        #expect(found.first?.advice == "keep one of the two signs: a positive weight, or + total in the equation")
    }

    @Test(arguments: [
        summed("ge - total - V", "g += 3*mV"),
        summed("ge + total - V", "g -= 3*mV"),
        // The sum itself turns the sign.
        summed("ge - total - V", "g -= 3*mV", sum: "-g"),
        // The reversal potential decides.
        summed("ge - total - V", "g -= 3*mV", sum: "g*(V_post/(10*mV) - 8)"),
    ]) func oneMinusOnTheWayThroughASumIsRight(text: String) throws { #expect(try mistakes(text).isEmpty) }

    @Test func theSumMayBeWhatTurnsTheSignTwice() throws {
        let found = try diagnoses(Self.summed("ge + total - V", "g -= 3*mV", sum: "-2*g"))
        #expect(
            found.first?.sentence.hasPrefix(
                "g is subtracted in total, and a spike adds -3 mV to it: minus times minus is plus") == true)
        #expect(found.first?.advice == "keep one of the two signs: a positive weight, or no minus in total")
    }

    /// The reset raises adaptation and another cell relieves it.
    @Test func reliefFromAdaptationIsNone() throws {
        let text = """
            G = NeuronGroup(1, '''dv/dt = (I - a - v)/(10*ms) : 1
            da/dt = -a/(100*ms) : 1
            dI/dt = (2 - I)/(1*ms) : 1''', threshold='v > 1', reset='v = 0; a += 0.2', method='exact')
            P = SpikeGeneratorGroup(1, [0], [1]*ms)
            A = Synapses(P, G, on_pre='I += 1'); A.connect()
            S = Synapses(P, G, on_pre='a -= 0.1'); S.connect()
            run(50*ms)
            """
        #expect(try mistakes(text).isEmpty)
    }

    @Test func aConductanceHasItsSignFromTheReversalPotential() throws {
        let text = """
            G = NeuronGroup(1, '''dv/dt = (-v - g_inh*(v + 80*mV))/(10*ms) : volt
            dg_inh/dt = -g_inh/(100*ms) : 1''', threshold='v > 1*volt', reset='v = 0*mV', method='euler')
            P = SpikeGeneratorGroup(1, [0], [1]*ms)
            S = Synapses(P, G, on_pre='g_inh += 0.1'); S.connect()
            run(5*ms)
            """
        #expect(try mistakes(text).isEmpty)
    }
}
