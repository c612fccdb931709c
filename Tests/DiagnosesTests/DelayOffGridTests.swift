import Testing

@testable import Diagnoses

@Suite struct DelayOffGridTests {
    private static func script(_ arguments: String, _ lines: String = "", dt: String = "0.1*ms") -> String {
        """
        defaultclock.dt = \(dt)
        P = SpikeGeneratorGroup(1, [0], [1]*ms)
        G = NeuronGroup(3, 'dv/dt = -v/(10*ms) : 1', method='exact')
        S = Synapses(P, G, on_pre='v += 1'\(arguments))
        S.connect()
        \(lines)
        run(10*ms)
        """
    }

    @Test func theDelayIsRounded() throws {
        let found = try diagnoses(Self.script(", delay=1.23*ms"))
        let diagnosis = try #require(found.first)
        #expect(found.count == 1)
        #expect(diagnosis.id == .delayOffGrid)
        #expect(diagnosis.line == 5)
        #expect(diagnosis.columns == 43..<50)
        #expect(
            diagnosis.sentence
                == "a delay of 1.23 ms is no multiple of the time step of 0.1 ms: spikes arrive after 1.2 ms, 30 us early"
        )
    }

    @Test(arguments: [
        script("", "S.delay = 0.25*ms"), script("", "S.delay = [1, 2.55, 3]*ms"), script(", delay=1.5*ms", dt: "1*ms"),
        script("", "S.delay = '0.33*ms'"), script("", "d = 0.25*ms\nS.delay = d"),
    ]) func howeverItIsWritten(text: String) throws { #expect(try mistakes(text) == ["delay-off-grid"]) }

    @Test func theFirstGenerationHasItToo() throws {
        let text = """
            P = SpikeGeneratorGroup(1, [(0, 1*ms)])
            G = NeuronGroup(1, 'dV/dt = -V/(10*ms) : volt')
            C = Connection(P, G, 'V', delay=1.25*ms)
            C[0, 0] = 1*mV
            run(10*ms)
            """
        #expect(try mistakes(text, in: firstDialect) == ["delay-off-grid"])
    }

    @Test(arguments: [
        script(", delay=1.2*ms"), script(", delay=0*ms"), script("", "S.delay = '0.33*ms + 0.11*ms*j'"),
        script("", "S.delay = rand(3)*ms"), script("", "S.delay = 'rand()*ms'"), script(", delay=3*ms", dt: "1*ms"),
        script(", delay=0.7*ms"),
        script("", "distance = [1, 2, 3]*mmeter\nvelocity = 3*meter/second\nS.delay = distance/velocity"),
    ]) func aMultipleOrAnExpressionIsNone(text: String) throws { #expect(try mistakes(text).isEmpty) }
}
