import Expressions
import ModelEquations
import Testing
import Units

@testable import Simulation

struct DeliveryOrderTests {
    private typealias Stretch = DeliveryOrder.Stretch

    private func order(_ neurons: [Int32], of count: Int, _ delays: [Double]) -> DeliveryOrder {
        delays.withUnsafeBufferPointer { delays in
            DeliveryOrder(
                neurons: neurons, count: neurons.count, neuronCount: count,
                delays: delays.baseAddress.map { .single($0, dt: 1) } ?? .common(0))
        }
    }

    private func stretches(_ order: DeliveryOrder, of neuron: Int) -> [Stretch] {
        var found: [Stretch] = []
        order.forEachStretch(of: neuron) { found.append($0) }
        return found
    }

    @Test func synapsesInOrderNeedNoList() {
        let order = order([0, 0, 2, 2, 2], of: 3, [4, 4, 4, 4, 4])
        #expect(order.synapses == nil)
        #expect(order.longestDelay == 4)
        #expect(stretches(order, of: 0) == [Stretch(start: 0, count: 2, delay: 4)])
        #expect(stretches(order, of: 1) == [])
        #expect(stretches(order, of: 2) == [Stretch(start: 2, count: 3, delay: 4)])
    }

    @Test func synapsesAreSortedByNeuronThenDelayThenAsTheyWereMade() {
        let order = order([1, 0, 1, 0, 1, 1], of: 2, [7, 2, 3, 2, 7, 3.4])
        #expect(order.synapses == [1, 3, 2, 5, 0, 4])
        #expect(order.longestDelay == 7)
        #expect(stretches(order, of: 0) == [Stretch(start: 0, count: 2, delay: 2)])
        #expect(
            stretches(order, of: 1) == [Stretch(start: 2, count: 2, delay: 3), Stretch(start: 4, count: 2, delay: 7)])
    }

    /// More synapses than a packed part counts are still one stretch.
    @Test func aStretchMayBeLong() {
        let neurons = [Int32](repeating: 0, count: 2000)
        let delays = (0..<2000).map { $0 < 999 ? 5.0 : 16_000_000 }
        let order = order(neurons, of: 1, delays)
        #expect(
            stretches(order, of: 0) == [
                Stretch(start: 0, count: 999, delay: 5), Stretch(start: 999, count: 1001, delay: 16_000_000),
            ])
    }

    @Test func targetsThatOneSpikeReachesTwiceAreNoticed() {
        #expect(!order([0, 0, 1], of: 2, [1, 1, 1]).repeats([3, 4, 4], targetCount: 5))
        #expect(order([0, 0, 1], of: 2, [1, 1, 1]).repeats([4, 4, 3], targetCount: 5))
        #expect(!order([0, 0, 1], of: 2, [1, 2, 1]).repeats([4, 4, 3], targetCount: 5))
    }

    @Test func aDelayOfTooManyStepsIsRefused() throws {
        let source = try SpikeGeneratorGroup(1, indices: [0], times: [1] * .ms)
        let target = try NeuronGroup(1, Equations("x : 1"))
        for common in [true, false] {
            let delay = 1e6 * .second
            let synapses = try Synapses(source, target, onPre: "x += 1", delay: common ? delay : nil)
            try synapses.connect()
            if !common { try synapses.set("delay", to: .quantity(delay)) }
            let error = #expect(throws: Diagnostic.self) { try Network(source, target, synapses).run(1 * .ms) }
            #expect(error?.id == "delay-too-long")
            #expect(error?.expected == "at most 16777215 steps of 0.1 ms")
        }
    }
}
