import Expressions
import ModelEquations
import Testing
import Units

@testable import Simulation

struct NeuronGroupTests {
    private func intervals(_ monitor: SpikeMonitor) -> [Double] {
        zip(monitor.t.values.dropFirst(), monitor.t.values).map { (($0 - $1) * 1e4).rounded() / 10 }
    }

    /// v passes 0.8 in the 161st step after the reset (tau ln 5 = 16.094 ms). Held, it starts 50 steps after the spike, in a step
    /// that counts as the first of the 161.
    @Test(arguments: [(" (unless refractory)", 21.0), ("", 16.1)])
    func theHoldLengthensTheIntervalByTheRefractoryTime(flag: String, interval: Double) throws {
        let group = try NeuronGroup(
            1, Equations(SourceFragment("dv/dt = (1-v)/tau : 1\(flag)")), method: .exact, threshold: "v > 0.8",
            reset: "v = 0", refractory: .time(5 * .ms), namespace: ["tau": 10 * .ms])
        let spikes = try SpikeMonitor(group)
        try Network(group, spikes).run(100 * .ms)
        #expect(Set(intervals(spikes)) == [interval])
    }

    @Test func aConditionKeepsANeuronRefractoryAsLongAsItHolds() throws {
        let group = try NeuronGroup(
            1, Equations("v = sin(2*pi*t/(10*ms)) : 1"), threshold: "v > 0.5", refractory: .expression("v > 0.5"))
        let spikes = try SpikeMonitor(group)
        try Network(group, spikes).run(30 * .ms)
        #expect(spikes.spikeCount == 3)
    }

    @Test func eachNeuronHasItsOwnParameters() throws {
        let group = try NeuronGroup(
            3, Equations("dv/dt = -v/tau : volt\ntau : second"), method: .exact)
        try group.set("v", to: .quantity(1 * .volt))
        try group.set("tau", to: .array([5, 10, 20] * .ms))
        try Network(group).run(10 * .ms)
        let values = try group.values(of: "v").values
        for (value, tau) in zip(values, [5.0, 10, 20]) { #expect(abs(value - exponential(-10 / tau)) < 1e-13) }
    }

    @Test func aTimeConstantThatAnEventChangesCountsFromThenOn() throws {
        let group = try NeuronGroup(
            1, Equations("dv/dt = -v/tau : 1\ntau : second\ndx/dt = 1/ms : 1"), method: .exact, threshold: "x > 4.95",
            reset: "tau = 20*ms; x = -1000")
        try group.set("v", to: 1)
        try group.set("tau", to: .quantity(10 * .ms))
        try Network(group).run(10 * .ms)
        #expect(abs(try group.values(of: "v").values[0] - exponential(-0.5 - 0.25)) < 1e-12)
    }

    @Test func valuesCanBeSetByExpressionIndexAndCondition() throws {
        let group = try NeuronGroup(5, Equations("x : 1\ny : volt"))
        try group.set("x", to: "i*2")
        try group.set("y", to: .quantity(1 * .mV), at: .condition("x > 4"))
        try group.set("y", to: .array([7, 8] * .mV), at: .indices([0, 1]))
        #expect(try group.values(of: "x").values == [0, 2, 4, 6, 8])
        #expect(try group.values(of: "y") == [7, 8, 0, 1, 1] * .mV)
    }

    @Test func settingRefusesWhatDoesNotFit() throws {
        let group = try NeuronGroup(
            3, Equations("dv/dt = -v/ms : volt\nn : integer\nweight : 1"), threshold: "v > 1*volt")
        func refusal(_ name: String, _ value: VariableValue, _ selection: ElementSelection = .all) -> Diagnostic? {
            #expect(throws: Diagnostic.self) { try group.set(name, to: value, at: selection) }
        }
        let wrongUnit = refusal("v", .quantity(3 * .ms))
        #expect(wrongUnit?.message == "v has to be in V, but the value is in s")
        let missing = refusal("tau", .quantity(3 * .ms))
        #expect(missing?.message == "the model has no variable tau")
        #expect(refusal("wieght", 1)?.advice == "did you mean weight?")
        #expect(refusal("v", .array([1, 2] * .mV))?.id == "wrong-number-of-values")
        #expect(refusal("v", .quantity(1 * .mV), .indices([3]))?.id == "index-out-of-range")
        #expect(refusal("n", 1.5)?.id == "not-whole")
        #expect(refusal("t", .quantity(1 * .ms))?.id == "read-only")
        #expect(try group.values(of: "v").values == [0, 0, 0])
    }

    @Test func aRandomNumberForASharedVariableIsDrawnOnce() throws {
        let group = try NeuronGroup(3, Equations("s : 1 (shared)\nx : 1"))
        let regular = try RegularOperation(group, "s = rand()", dt: 1 * .ms)
        let monitor = try StateMonitor(group, ["s"], record: .indices([0]), dt: 1 * .ms)
        let copy = try RegularOperation(group, "x = s", dt: 1 * .ms, slot: .end)
        try Network(group, regular, copy, monitor, random: RandomSource(seed: 1)).run(3 * .ms)
        #expect(Set(try group.values(of: "x").values).count == 1)
        #expect(Set(try monitor.values(of: "s")[0].values).count == 3)
    }

    @Test func aGroupHasAtLeastOneNeuron() throws {
        let error = #expect(throws: Diagnostic.self) { try NeuronGroup(0, Equations("v : 1")) }
        #expect(error?.message == "a NeuronGroup needs at least one neuron")
    }

    @Test func aResetNeedsAThreshold() throws {
        let error = #expect(throws: Diagnostic.self) { try NeuronGroup(1, Equations("v : 1"), reset: "v = 0") }
        #expect(error?.id == "reset-without-threshold")
    }

    @Test func eventsOfOnesOwnRunTheirStatements() throws {
        let group = try NeuronGroup(
            2, Equations("dx/dt = r/ms : 1\nr : 1\nn : integer"), method: .euler, events: ["high": "x > 0.95"])
        try group.set("r", to: .array(QuantityArray([1, 2])))
        try group.runOnEvent("high", "x = 0; n += 1")
        let monitor = try SpikeMonitor(group, variables: ["x"], event: "high")
        try Network(group, monitor).run(2.5 * .ms)
        #expect(try group.values(of: "n").values == [2, 5])
        #expect(monitor.count == [2, 5])
        #expect(try monitor.values(of: "x").values.allSatisfy { $0 > 0.95 })
        let error = #expect(throws: Diagnostic.self) { try group.runOnEvent("low", "x = 0") }
        #expect(error?.message == "neurongroup has no event low")
        #expect(throws: Diagnostic.self) { try SpikeMonitor(group) }
    }

    @Test func whatIsConstantOverAStepIsDrawnOnceForIt() throws {
        let group = try NeuronGroup(
            3, Equations("x = rand() : 1 (constant over dt)\ny = x - x : 1\ndz/dt = x/ms : 1"), method: .euler)
        let monitor = try StateMonitor(group, ["x", "y", "z"])
        try Network(group, monitor, random: RandomSource(seed: 3)).run(1 * .ms)
        let x = try monitor.values(of: "x")[1].values
        let z = try monitor.values(of: "z")[1].values
        #expect(Set(x).count == 10)
        #expect(try monitor.values(of: "y").allSatisfy { $0.values.allSatisfy { $0 == 0 } })
        for step in 1..<10 {
            let growth: Double = z[step] - z[step - 1]
            #expect(abs(growth - 0.1 * x[step - 1]) < 1e-12)
        }
    }

    @Test func aRefractoryTimeIsATime() throws {
        #expect(throws: Diagnostic.self) {
            try NeuronGroup(1, Equations("v : 1"), threshold: "v > 1", refractory: .time(1 * .mV))
        }
        let group = try NeuronGroup(1, Equations("v : 1"), threshold: "v > 1", refractory: .expression("v"))
        let error = #expect(throws: Diagnostic.self) { try Network(group).run(1 * .ms) }
        #expect(error?.id == "refractory-dimension")
    }
}
