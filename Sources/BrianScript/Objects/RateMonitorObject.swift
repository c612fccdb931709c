import Expressions
import Simulation
import Units

/// `PopulationRateMonitor(...)`
final class RateMonitorObject: MonitorObject {
    private let monitor: PopulationRateMonitor

    init(_ monitor: PopulationRateMonitor, of source: Value, _ session: Session) {
        self.monitor = monitor
        super.init(monitor, of: source, session)
    }

    override var typeName: String { "PopulationRateMonitor" }
    override var count: Int? { monitor.t.count }
    override var attributeNames: [String] { super.attributeNames + ["t", "rate", "N", "smooth_rate", "get_states"] }
    override var when: Slot { .end }

    override func attribute(_ name: String, at site: Site) throws(Diagnostic) -> Value? {
        switch name {
        case "t", "times": return .array(ArrayValue(monitor.t))
        case "rate": return .array(ArrayValue(monitor.rate))
        case "t_": return .array(ArrayValue(monitor.t.values))
        case "rate_": return .array(ArrayValue(monitor.rate.values))
        case "N": return .integer(monitor.t.count)
        case "get_states":
            return MonitorStates.method([
                ("rate", .array(ArrayValue(monitor.rate))), ("t", .array(ArrayValue(monitor.t))),
                ("N", .integer(monitor.t.count)),
            ])
        case "smooth_rate":
            return .builtin(
                Builtin(name, "window=, width=") { call throws(Diagnostic) in
                    .array(ArrayValue(try self.smoothed(call)))
                })
        default: return try super.attribute(name, at: site)
        }
    }

    /// `smooth_rate(window='gaussian', width=10*ms)`, or `smooth_rate(window=[1, 2, 1])`
    private func smoothed(_ call: Call) throws(Diagnostic) -> QuantityArray {
        let window: PopulationRateMonitor.Window
        switch call[0] {
        case nil: window = .gaussian(try width(call))
        case .string(let form)?:
            switch form.text {
            case "gaussian": window = .gaussian(try width(call))
            case "flat": window = .flat(try width(call))
            default: throw call.unsuitable(0, expected: "'gaussian' or 'flat'")
            }
        default: window = .weights(try call.array(0).elements)
        }
        return try BrianArguments.located(call, ["invalid-window": call[1] == nil ? 0 : 1]) { () throws(Diagnostic) in
            try monitor.smoothRate(window)
        }
    }

    private func width(_ call: Call) throws(Diagnostic) -> Quantity {
        guard call[1] != nil else {
            throw call.failure(
                "missing-argument", "smooth_rate() needs the width of the window", advice: "write width=10*ms")
        }
        return try call.quantity(1, in: .time)
    }

    static let function = LibraryFunction("PopulationRateMonitor", "source, name=, bin=", isType: true) {
        call throws(Diagnostic) in
        let source = try BrianArguments.spikeSource(call, 0)
        let monitor = try BrianArguments.located(call, ["no-threshold": 0]) { () throws(Diagnostic) in
            try PopulationRateMonitor(source, name: try call.optionalString(1))
        }
        return .object(RateMonitorObject(monitor, of: call.value(0), call.machine.session))
    }
}
