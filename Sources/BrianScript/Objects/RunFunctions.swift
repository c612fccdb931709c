import Expressions
import ModelEquations
import Simulation
import Units

/// Functions that build and run a simulation.
enum RunFunctions {
    static let table = LibraryTable(
        LibraryFunction("run", "duration, report=, report_period=, namespace=, profile=, level=") {
            call throws(Diagnostic) in
            let objects = BrianObject.visible(in: call.frame)
            let duration = try duration(call)
            if objects.isEmpty {
                call.machine.notice(
                    "nothing-to-run", "run() finds no objects to simulate",
                    advice: "it sees what variables hold here; put objects of a list into a Network(...)",
                    at: call.fragment)
            }
            let namespace = call[3] == nil ? nil : try BrianArguments.namespace(call, 3)
            try call.machine.session.run(duration, objects: objects, namespace: namespace, call)
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
        LibraryFunction("set_device", "device, **options") { call throws(Diagnostic) in
            call.machine.notice("no-effect", "set_device() has no effect here", at: call.fragment)
            return .none
        },
        LibraryFunction("in_unit", "x, u, precision=") { call throws(Diagnostic) in
            Value(
                try UnitText.text(
                    try call.array(0), in: try call.quantity(1), precision: try call.optionalInteger(2), call))
        },
        LibraryFunction("get_dimensions", "x") { call throws(Diagnostic) in Value("\(try call.array(0).dimension)") },
        LibraryFunction("have_same_dimensions", "x, y") { call throws(Diagnostic) in
            .boolean(try call.array(0).dimension == (try call.array(1).dimension))
        },
        LibraryFunction("is_dimensionless", "x") { call throws(Diagnostic) in
            .boolean(try call.array(0).dimension.isDimensionless)
        },
        LibraryFunction("Quantity", "value, dim=, dtype=", isType: true) { call throws(Diagnostic) in
            ElementwiseFunctions.result(try call.array(0).copy())
        },
        LibraryFunction("check_units", "**units") { _ throws(Diagnostic) in
            // Equations do not call functions of the script, so there is nothing to declare.
            .builtin(Builtin("check_units", "function") { call throws(Diagnostic) in call.value(0) })
        })

    /// The duration of a run, which the network checks.
    static func duration(_ call: Call) throws(Diagnostic) -> Quantity {
        let duration = try call.quantity(0)
        guard duration.dimension == .time, duration.value >= 0 else {
            throw Diagnostic(
                "invalid-duration", "a run needs a duration that is a time and not negative", expected: "s",
                found: duration.dimension == .time ? "\(duration)" : duration.dimension.phrase,
                advice: "write \(call.name)(100*ms), with a unit of time", at: call.fragment(0))
        }
        return duration
    }
}
