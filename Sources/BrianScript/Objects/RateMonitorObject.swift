import Expressions
import RealModule
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
    override var attributeNames: [String] { super.attributeNames + ["t", "rate", "N", "smooth_rate"] }

    override func attribute(_ name: String, at site: Site) throws(Diagnostic) -> Value? {
        switch name {
        case "t", "times": return .array(ArrayValue(monitor.t))
        case "rate": return .array(ArrayValue(monitor.rate))
        case "t_": return .array(ArrayValue(monitor.t.values))
        case "rate_": return .array(ArrayValue(monitor.rate.values))
        case "N": return .integer(monitor.t.count)
        case "smooth_rate":
            return .builtin(
                Builtin(name, "window=, width=") { call throws(Diagnostic) in
                    .array(ArrayValue(try self.smoothed(call), dimension: .frequency))
                })
        default: return try super.attribute(name, at: site)
        }
    }

    /// The rates under a moving window, Gaussian or flat, of a width in time.
    private func smoothed(_ call: Call) throws(Diagnostic) -> [Double] {
        let rates = monitor.rate.values
        let times = monitor.t.values
        let dt = times.count > 1 ? times[1] - times[0] : call.machine.session.dt.value
        var window: [Double]
        let form = call[0].map(Text.str) ?? "gaussian"
        if case .string = call[0] ?? Value("gaussian") {
            guard call[1] != nil else {
                throw call.failure(
                    "missing-argument", "smooth_rate() needs the width of the window", advice: "write width=10*ms")
            }
            let width = try call.quantity(1, in: .time).value / dt
            guard width > 0, width < 1e7 else { throw call.unsuitable(1, expected: "a time above zero") }
            switch form {
            case "gaussian":
                let reach = Int((2 * width).rounded(.toNearestOrEven))
                window = (-reach...reach).map { Double.exp(-Double($0 * $0) / (2 * width * width)) }
            case "flat": window = Array(repeating: 1, count: Int(width / 2) * 2 + 1)
            default: throw call.unsuitable(0, expected: "'gaussian' or 'flat'")
            }
        } else {
            window = try call.array(0).elements
        }
        let total = window.reduce(0, +)
        let middle = (window.count - 1) / 2
        return rates.indices.map { place in
            var sum = 0.0
            for (shift, weight) in window.enumerated() {
                let other = place + middle - shift
                if rates.indices.contains(other) { sum += rates[other] * weight }
            }
            return sum / total
        }
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
