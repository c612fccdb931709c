import Testing

@testable import Diagnoses

@Suite struct NotInNetworkTests {
    @Test func whatOnlyAListHolds() throws {
        let text = """
            groups = [NeuronGroup(1, 'dv/dt = (1-v)/(10*ms) : 1', method='exact')]
            other = NeuronGroup(1, 'dv/dt = (1-v)/(10*ms) : 1', method='exact')
            run(10*ms)
            """
        let found = try diagnoses(text)
        let diagnosis = try #require(found.first)
        #expect(found.count == 1)
        #expect(diagnosis.id == .notInNetwork)
        #expect(diagnosis.line == 2)
        #expect(
            diagnosis.sentence
                == "this NeuronGroup was made here, but no run included it: v is still 0, as at the beginning")
    }

    @Test func aMonitorThatIsNotInTheNetwork() throws {
        let text = """
            G = NeuronGroup(1, 'dv/dt = (1-v)/(10*ms) : 1', method='exact')
            trace = StateMonitor(G, 'v', record=True)
            net = Network(G)
            net.run(10*ms)
            """
        let diagnosis = try #require(try diagnoses(text).first)
        #expect(diagnosis.id == .notInNetwork)
        #expect(diagnosis.line == 3)
        #expect(diagnosis.sentence == "trace was made here, but no run included it: it has recorded nothing")
        #expect(diagnosis.advice == "add it to the Network that is run")
    }

    @Test func whatTheNetworkRefuses() throws {
        let text = """
            G = NeuronGroup(1, 'dv/dt = (1-v)/(10*ms) : 1', method='exact')
            trace = StateMonitor(G, 'v', record=True)
            net = Network(trace)
            net.run(10*ms)
            """
        let diagnosis = try #require(try diagnoses(text).first)
        #expect(diagnosis.id == .notInNetwork)
        #expect(diagnosis.endsRun)
    }

    @Test(arguments: [
        "net = Network(G, M)\nnet.run(1*ms)", "run(1*ms)", "net = Network(collect())\nnet.run(1*ms)",
        "net = Network(G)\nnet.run(1*ms)\nnet.add(M)\nnet.run(1*ms)", "",
    ]) func whatWasRunOnceIsNone(lines: String) throws {
        let text = """
            G = NeuronGroup(1, 'dv/dt = (1-v)/(10*ms) : 1', method='exact')
            M = StateMonitor(G, 'v', record=True)
            \(lines)
            """
        #expect(try mistakes(text).isEmpty)
    }
}
