import Testing

@testable import Simulation

struct StraySpikesTests {
    @Test func spikesArriveAfterTheirTimeInTheirOrder() {
        var strays = StraySpikes(flattened: [2e-3, 7, 0, 3, 1e-3, 9, 0, 1, 5e-3, 100])
        strays.prepare(dt: 1e-3, synapseCount: 10)
        #expect(strays.arriving() == [3, 1])
        #expect(strays.arriving() == [9])
        #expect(strays.flattened == [0, 7])
        #expect(strays.arriving() == [7])
        #expect(strays.isEmpty)
        #expect(strays.arriving().isEmpty)
    }

    @Test func aChangedStepKeepsTheTimeThatIsLeft() {
        var strays = StraySpikes(flattened: [4e-3, 0])
        strays.prepare(dt: 1e-3, synapseCount: 1)
        _ = strays.arriving()
        #expect(strays.flattened == [3e-3, 0])
        strays.prepare(dt: 0.5e-3, synapseCount: 1)
        var steps = 0
        while strays.arriving().isEmpty { steps += 1 }
        #expect(steps == 6)
    }
}
