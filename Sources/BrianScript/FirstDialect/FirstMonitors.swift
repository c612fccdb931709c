import Expressions
import Simulation
import Units

/// The monitors of the first generation.
enum FirstMonitors {
    static let table = LibraryTable(
        LibraryFunction("SpikeMonitor", "source, record=, delay=, function=, name=", isType: true) {
            call throws(Diagnostic) in
            guard call[3] == nil else {
                throw call.failure(
                    "wrong-argument", "a SpikeMonitor does not call a function here",
                    advice: "write a @network_operation that looks at the group", at: 3)
            }
            return try spikes(call, keepsSpikes: try call.boolean(1, otherwise: true), delay: 2, name: 4)
        },
        LibraryFunction("SpikeCounter", "source, name=", isType: true) { call throws(Diagnostic) in
            try spikes(call, keepsSpikes: false, name: 1)
        },
        LibraryFunction("PopulationSpikeCounter", "source, delay=, name=", isType: true) { call throws(Diagnostic) in
            try spikes(call, keepsSpikes: false, delay: 1, name: 2)
        },
        LibraryFunction(
            "StateMonitor", "source, variables, clock=, record=, timestep=, when=, name=, dt=, order=", isType: true
        ) {
            call throws(Diagnostic) in
            let every = try call.optionalInteger(4) ?? 1
            guard every > 0 else { throw call.unsuitable(4, expected: "a number of steps, at least 1") }
            let step = try BrianArguments.timeStep(call, 7, clock: 2)
            let object = try BrianArguments.group(call, 0)
            let own = step ?? object.simulated.dt ?? call.machine.session.dt
            return try StateMonitorObject.make(
                call, record: call[3], recordPosition: 3,
                dt: every == 1 ? step : Quantity(own.value * Double(every), .time), slot: 5, order: 8, name: 6)
        },
        LibraryFunction("PopulationRateMonitor", "source, bin=, name=", isType: true) { call throws(Diagnostic) in
            let source = try BrianArguments.spikeSource(call, 0)
            let bin = try call.optionalQuantity(1, in: .time)
            let monitor = try BrianArguments.located(call, ["no-threshold": 0]) { () throws(Diagnostic) in
                try PopulationRateMonitor(source, name: try call.optionalString(2))
            }
            return .object(RateMonitorObject(monitor, of: call.value(0), bin: bin, call.machine.session))
        })

    private static func spikes(_ call: Call, keepsSpikes: Bool, delay: Int? = nil, name: Int) throws(Diagnostic)
        -> Value
    {
        if let delay, let given = call[delay], Numbers.scalar(given)?.value != 0 {
            throw call.failure(
                "wrong-argument", "\(call.name)() records spikes when they happen", advice: "leave delay= out",
                at: delay)
        }
        let source = try BrianArguments.spikeSource(call, 0)
        let monitor = try BrianArguments.located(call, ["no-threshold": 0]) { () throws(Diagnostic) in
            try SpikeMonitor(source, keepsSpikes: keepsSpikes, name: try call.optionalString(name))
        }
        return .object(SpikeMonitorObject(monitor, of: call.value(0), call.machine.session))
    }
}
