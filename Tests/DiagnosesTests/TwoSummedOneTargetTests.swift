import Testing

@testable import Diagnoses

@Suite struct TwoSummedOneTargetTests {
    private static func script(_ second: String) -> String {
        """
        P = SpikeGeneratorGroup(1, [0], [5]*ms)
        G = NeuronGroup(2, '''dv/dt = (total + other - v)/(10*ms) : 1
        total : 1
        other : 1''', method='euler')
        A = Synapses(P, G[:1], 'total_post = 1 : 1 (summed)'); A.connect()
        B = Synapses(P, \(second) : 1 (summed)'); B.connect()
        run(20*ms)
        """
    }

    @Test func onlyTheLastWouldCount() throws {
        let diagnosis = try #require(try diagnoses(Self.script("G[:1], 'total_post = 2")).first)
        #expect(diagnosis.id == .twoSummedOneTarget)
        #expect(diagnosis.line == 7)
        #expect(diagnosis.endsRun)
        #expect(diagnosis.chapter == "3e")
    }

    @Test(arguments: ["G[:1], 'other_post = 2", "G[1:], 'total_post = 2"]) func twoTargetsAreNone(second: String) throws
    {
        #expect(try mistakes(Self.script(second)).isEmpty)
    }
}
