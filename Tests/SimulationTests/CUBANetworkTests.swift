import Expressions
import Foundation
import Testing

@testable import Simulation

// --- what the article shows
import ModelEquations
import Units

/// A network of leaky integrate-and-fire neurons, a fifth of them inhibitory, with exponential currents and random connections.
struct CUBANetwork {
    let neurons: NeuronGroup
    let network: Network
    let spikes: SpikeMonitor
    let trace: StateMonitor

    init(_ count: Int, seed: UInt32) throws {
        let random = RandomSource(seed: seed)
        neurons = try NeuronGroup(
            count,
            Equations(
                """
                dv/dt  = (ge + gi - (v - El))/taum : volt (unless refractory)
                dge/dt = -ge/taue : volt
                dgi/dt = -gi/taui : volt
                """),
            method: .exact, threshold: "v > Vt", reset: "v = Vr", refractory: .time(5 * .ms), namespace: constants)
        try neurons.set("v", to: "Vr + rand()*(Vt - Vr)", namespace: constants, random: random)

        let excitatory = try Subgroup(neurons, 0..<count * 4 / 5)
        let inhibitory = try Subgroup(neurons, count * 4 / 5..<count)
        let excitation = try Synapses(excitatory, neurons, onPre: "ge_post += 1.62*mV")
        let inhibition = try Synapses(inhibitory, neurons, onPre: "gi_post -= 9*mV")
        let probability = PairNumber.number(80 / Double(count))
        try excitation.connect(p: probability, random: random)
        try inhibition.connect(p: probability, random: random)

        spikes = try SpikeMonitor(neurons)
        trace = try StateMonitor(neurons, ["v"], record: .indices([0]))
        network = Network(neurons, excitation, inhibition, spikes, trace, random: random)
    }

    private let constants: Namespace = [
        "taum": 20 * .ms, "taue": 5 * .ms, "taui": 10 * .ms, "Vt": -50 * .mV, "Vr": -60 * .mV, "El": -49 * .mV,
    ]
}
// --- end

struct CUBANetworkTests {
    /// The published network of 4000 neurons is active at about 5.5 Hz; so is one of a quarter of that size with as many
    /// synapses a neuron.
    @Test func theNetworkOfTheArticleIsActiveAsPublished() throws {
        let model = try CUBANetwork(1000, seed: 1)
        try model.network.run(300 * .ms)
        let rate = Double(model.spikes.spikeCount) / 1000 / 0.3
        #expect((4.0...9.0).contains(rate))
        #expect(try model.trace.values(of: "v")[0].values.allSatisfy { $0 < -0.04 })
    }

    @Test func theArticleShowsTheErrorThatComes() throws {
        let group = try NeuronGroup(1, Equations("v : volt"), threshold: SourceFragment("v > -50", name: "threshold"))
        let error = #expect(throws: Diagnostic.self) { try Network(group).run(1 * .ms) }
        let shown = try #require(error?.rendered(color: false))
        #expect(try article().contains("```\n" + shown + "\n```\n"))
    }

    private func article() throws -> String {
        let article = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
            "../../Sources/Simulation/Simulation.docc/CUBANetwork.md")
        return try String(contentsOf: article, encoding: .utf8)
    }

    @Test func theArticleShowsTheModelThatIsCompiledHere() throws {
        let source = try String(contentsOfFile: #filePath, encoding: .utf8)
        let begin = try #require(source.range(of: "// --- what the article shows\n"))
        let end = try #require(source.range(of: "// --- end\n"))
        let shown = source[begin.upperBound..<end.lowerBound].replacing(
            "import ModelEquations\n", with: "import ModelEquations\nimport Simulation\n")
        #expect(try article().contains("```swift\n" + shown + "```\n"))
    }
}
