import Foundation
import Testing
// --- what the README shows
import ModelEquations
import Simulation
import Units

func chapter2a() throws -> StateMonitor {
    let inputs = try SpikeGeneratorGroup(
        2, pairs: [(0, 1 * .ms), (0, 4 * .ms), (1, 2 * .ms), (1, 3 * .ms)])
    let neuron = try NeuronGroup(
        1, Equations("dVa/dt = -Va/tau_a : volt\ndVb/dt = -Vb/tau_b : volt"),
        threshold: "Va > Vt", reset: "Va = Vr")
    let a = try Connection(inputs, neuron, "Va")
    let b = try Connection(inputs, neuron, "Vb")
    try a.setWeight(6 * .mV, i: 0, j: 0)
    try b.setWeight(3 * .mV, i: 1, j: 0)
    let monitor = try StateMonitor(neuron, ["Va", "Vb"])
    try Network(inputs, neuron, a, b, monitor).run(
        10 * .ms, namespace: ["tau_a": 1 * .ms, "tau_b": 10 * .ms, "Vt": 10 * .mV, "Vr": 0 * .mV])
    return monitor
}
// --- end

@Suite struct ReadmeTests {
    @Test func theExampleGivesWhatTheChapterSays() throws {
        let monitor = try chapter2a()
        let va = try monitor.values(of: "Va")[0]
        let vb = try monitor.values(of: "Vb")[0]
        #expect(try va[41].formatted(in: Unit.named("mV")!, precision: 4) == "6.299 mV")
        #expect(try vb[31].formatted(in: Unit.named("mV")!, precision: 4) == "5.715 mV")
    }
}
