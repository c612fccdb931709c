import Expressions
import Simulation
import Units

/// `PopulationRateMonitor(...)`
final class RateMonitorObject: MonitorObject {
    private let monitor: PopulationRateMonitor
    private let bin: Quantity?

    /// - Parameter bin: how long a time one rate is about, as the first generation has it; nil for one step.
    init(_ monitor: PopulationRateMonitor, of source: Value, bin: Quantity? = nil, _ session: Session) {
        self.monitor = monitor
        self.bin = bin
        super.init(monitor, of: source, session)
    }

    override var typeName: String { "PopulationRateMonitor" }
    override var count: Int? { monitor.t.count }
    override var attributeNames: [String] { super.attributeNames + ["t", "rate", "N", "smooth_rate", "get_states"] }
    override var when: Slot { .end }

    override func attribute(_ name: String, at site: Site) throws(Diagnostic) -> Value? {
        switch name {
        case "t", "times": return recorded(ArrayValue(try rates(at: site).t), as: name, at: site)
        case "rate": return recorded(ArrayValue(try rates(at: site).rate), as: name, at: site)
        case "t_", "times_": return recorded(ArrayValue(try rates(at: site).t.values), as: name, at: site)
        case "rate_": return recorded(ArrayValue(try rates(at: site).rate.values), as: name, at: site)
        case "N": return .integer(try rates(at: site).t.count)
        case "get_states":
            let rates = try rates(at: site)
            return MonitorStates.method([
                ("rate", .array(ArrayValue(rates.rate))), ("t", .array(ArrayValue(rates.t))),
                ("N", .integer(rates.t.count)),
            ])
        case "smooth_rate":
            if site.machine.library.dialect == .first {
                return .builtin(
                    Builtin(name, "width=, filter=") { call throws(Diagnostic) in
                        .array(ArrayValue(try self.smoothed(call, window: 1, width: 0)))
                    })
            }
            return .builtin(
                Builtin(name, "window=, width=") { call throws(Diagnostic) in
                    .array(ArrayValue(try self.smoothed(call, window: 0, width: 1)))
                })
        default: return try super.attribute(name, at: site)
        }
    }

    private func rates(at site: Site) throws(Diagnostic) -> (t: QuantityArray, rate: QuantityArray) {
        guard let bin else { return (monitor.t, monitor.rate) }
        do throws(Diagnostic) {
            return try monitor.binned(bin)
        } catch {
            throw error.located(at: site.fragment)
        }
    }

    /// `smooth_rate(window='gaussian', width=10*ms)`, or `smooth_rate(window=[1, 2, 1])`
    private func smoothed(_ call: Call, window form: Int, width: Int) throws(Diagnostic) -> QuantityArray {
        let window: PopulationRateMonitor.Window
        switch call[form] {
        case nil: window = .gaussian(try self.width(call, width))
        case .string(let name)?:
            switch name.text {
            case "gaussian": window = .gaussian(try self.width(call, width))
            case "flat": window = .flat(try self.width(call, width))
            default: throw call.unsuitable(form, expected: "'gaussian' or 'flat'")
            }
        default: window = .weights(try call.array(form).elements)
        }
        return try BrianArguments.located(call, ["invalid-window": call[width] == nil ? form : width]) {
            () throws(Diagnostic) in
            try monitor.smoothRate(window)
        }
    }

    private func width(_ call: Call, _ position: Int) throws(Diagnostic) -> Quantity {
        guard call[position] != nil else {
            throw call.failure(
                "missing-argument", "smooth_rate() needs the width of the window", advice: "write width=10*ms")
        }
        return try call.quantity(position, in: .time)
    }

    static let function = LibraryFunction("PopulationRateMonitor", "source, name=", isType: true) {
        call throws(Diagnostic) in
        let source = try BrianArguments.spikeSource(call, 0)
        let monitor = try BrianArguments.located(call, ["no-threshold": 0]) { () throws(Diagnostic) in
            try PopulationRateMonitor(source, name: try call.optionalString(1))
        }
        return .object(RateMonitorObject(monitor, of: call.value(0), call.machine.session))
    }
}
