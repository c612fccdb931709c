import Expressions
import ModelEquations
import Simulation
import Units

/// Functions that build and run a simulation.
enum RunFunctions {
    static let table = LibraryTable(
        LibraryFunction("run", "duration, report=, report_period=, namespace=, profile=, level=") {
            call throws(Diagnostic) in
            let network = try call.machine.session.network(call)
            if network.objects.isEmpty {
                call.machine.notice(
                    "nothing-to-run", "run() finds no objects to simulate",
                    advice: "it sees what variables hold here; put objects of a list into a Network(...)",
                    at: call.fragment)
            }
            try call.machine.session.run(network, call)
            return .none
        },
        LibraryFunction("start_scope", "") { call throws(Diagnostic) in
            call.machine.session.startScope()
            return .none
        },
        LibraryFunction("stop", "") { call throws(Diagnostic) in
            call.machine.session.stop()
            return .none
        },
        LibraryFunction("collect", "level=") { call throws(Diagnostic) in
            Value(list: BrianObject.visible(in: call.frame).map { .object($0) })
        },
        LibraryFunction("store", "name=, filename=") { call throws(Diagnostic) in
            try StateStorage.store(try call.machine.session.network(call), call)
        },
        LibraryFunction("restore", "name=, filename=, restore_random_state=") { call throws(Diagnostic) in
            try StateStorage.restore(try call.machine.session.network(call), call)
        },
        LibraryFunction("profiling_summary", "net=, show=") { call throws(Diagnostic) in
            var network = call.machine.session.current
            if case .object(let object)? = call[0], let object = object as? NetworkObject { network = object.network }
            guard let profile = network?.profile else {
                throw call.failure("not-profiled", "no run has been profiled", advice: "write run(..., profile=True)")
            }
            return Value(ProfilingSummary(profile, showing: try call.optionalInteger(1)).text)
        },
        LibraryFunction("scheduling_summary", "net=") { call throws(Diagnostic) in
            let network: Network
            if case .object(let object)? = call[0], let object = object as? NetworkObject {
                network = object.network
            } else {
                network = try call.machine.session.network(call)
            }
            let entries = try network.schedulingSummary(namespace: ScriptNamespace.visible(in: call.frame))
            return Value(entries.map { "\($0.slot)  \($0.order)  \($0.name)  dt = \($0.dt)" }.joined(separator: "\n"))
        },
        LibraryFunction("network_operation", "function=, dt=, clock=, when=, order=, name=") {
            call throws(Diagnostic) in
            // Without a function it is a decorator with settings: @network_operation(dt=1*ms)
            if let function = call[0], Numbers.scalar(function) == nil, !(ClockObject.isClock(function)) {
                return try operation(function, settings: call, call)
            }
            return .builtin(
                Builtin("network_operation", "function") { inner throws(Diagnostic) in
                    try operation(inner.value(0), settings: call, inner)
                })
        },
        LibraryFunction("NetworkOperation", "function, dt=, clock=, when=, order=, name=", isType: true) {
            call throws(Diagnostic) in try operation(call.value(0), settings: call, call)
        },
        LibraryFunction("get_device", "") { _ throws(Diagnostic) in .object(DeviceObject()) },
        LibraryFunction("get_logger", "module_name=") { _ throws(Diagnostic) in .object(LoggerObject()) },
        LibraryFunction("set_device", "device, build_on_run=, directory=, **options") { call throws(Diagnostic) in
            try DeviceObject.choose(try call.string(0), directory: try call.optionalString(2), call)
            return .none
        })

    /// The duration of a run, which the network checks.
    static func duration(_ call: Call) throws(Diagnostic) -> Quantity {
        let duration = try call.quantity(0)
        guard duration.dimension == .time, duration.value >= 0 else {
            throw Diagnostic(
                "invalid-duration", "a run needs a duration that is a time and not negative", expected: "s",
                found: duration.dimension == .time ? "\(duration)" : duration.dimension.unitPhrase,
                advice: call.advice(0, duration.dimension, expected: .time)
                    ?? "write \(call.name)(100*ms), with a unit of time", at: call.fragment(0))
        }
        return duration
    }

    /// A function of the script that runs in each step; it may take the time as its argument.
    private static func operation(_ function: Value, settings: Call, _ call: Call) throws(Diagnostic) -> Value {
        var takesTime = false
        switch function {
        case .function(let function): takesTime = !function.code.parameters.isEmpty
        case .builtin: break
        default: throw call.unsuitable(0, expected: "a function")
        }
        // `@network_operation(1*ms)` or `@network_operation(clock)` gives the step in the place of the function.
        var dt = try BrianArguments.timeStep(settings, 1, clock: 2)
        if let first = settings[0] {
            if Numbers.scalar(first) != nil { dt = try settings.quantity(0, in: .time) }
            if ClockObject.isClock(first) { dt = try BrianArguments.timeStep(settings, clock: 0) }
        }
        let operation = try NetworkOperation(
            slot: try BrianArguments.slot(settings, 3), dt: dt, name: try settings.optionalString(5)
        ) { time throws(Diagnostic) in
            _ = try Callables.call(function, with: takesTime ? [Value(time)] : [], from: call)
        }
        if let order = try settings.optionalInteger(4) { operation.order = order }
        return .object(NetworkOperationObject(operation, call.machine.session))
    }
}

/// What `network_operation` makes of a function.
final class NetworkOperationObject: BrianObject {
    override var when: Slot { (simulated as? NetworkOperation)?.slot ?? .start }
    override var typeName: String { "NetworkOperation" }
    override var decidesRestart: Bool { false }
}
