import Expressions
import LessonKit
import ModelEquations
import Simulation
import TestSupport
import Testing
import Units

@Suite struct DataFolderTests {
    /// A neuron that climbs by 1 V/s and is reset at 0.25 mV: one spike every third step.
    private func recorded() throws -> [(name: String, monitor: SimulationObject)] {
        let neurons = try NeuronGroup(
            2, Equations("dv/dt = slope : volt\nslope : volt/second"), threshold: "v > 0.25*mV", reset: "v = 0*mV")
        try neurons.set("slope", to: .array([1, 0] * Quantity(1, .voltage / .time)))
        let traces = try StateMonitor(neurons, ["v"], record: .indices([1, 0]))
        let spikes = try SpikeMonitor(neurons, variables: ["v"])
        let rate = try PopulationRateMonitor(neurons)
        try Network(neurons, traces, spikes, rate).run(0.5 * .ms)
        return [("M", traces), ("S", spikes), ("R", rate), ("G", neurons)]
    }

    @Test func eachMonitorBecomesAFileOfItsColumns() throws {
        let folder = try TemporaryFolder()
        let paths = try DataFolder.write(try recorded(), to: folder.path + "/new/data")
        #expect(paths == ["M", "S", "R"].map { "\(folder.path)/new/data/\($0).csv" })
        let traces = try folder.text(of: "new/data/M.csv").split(separator: "\n").map { $0.split(separator: ",") }
        #expect(traces.map(\.count) == [3, 3, 3, 3, 3, 3])
        #expect(traces[0] == ["t", "v[1]", "v[0]"])
        #expect(traces[1] == ["0.0", "0.0", "0.0"])
        #expect(traces[2] == ["0.0001", "0.0", "0.0001"])
        let spikes = try folder.text(of: "new/data/S.csv").split(separator: "\n").map { $0.split(separator: ",") }
        #expect(spikes[0] == ["i", "t", "v"])
        #expect(spikes.count == 2)
        #expect(spikes[1][0] == "0")
        #expect(spikes[1][1] == "0.0002")
        #expect(abs((Double(spikes[1][2]) ?? 0) - 0.0003) < 1e-18)
        #expect(
            try folder.text(of: "new/data/R.csv")
                == "t,rate\n0.0,0.0\n0.0001,0.0\n0.0002,5000.0\n0.00030000000000000003,0.0\n0.0004,0.0\n")
    }

    @Test func aFolderThatCannotBeWrittenIsNamedAndNothingIsLeft() throws {
        let folder = try TemporaryFolder()
        try folder.write(["data": "in the way"])
        let monitors = try recorded()
        let error = #expect(throws: Diagnostic.self) { try DataFolder.write(monitors, to: folder.path + "/data/") }
        #expect(error?.message == "\(folder.path)/data cannot be written: a file of that name is in the way")
        #expect(folder.names == ["data"])
    }
}
