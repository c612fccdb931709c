import Expressions
import Figures
import Simulation
import Units

/// What a script has left behind.
public struct ScriptRun {
    /// The figures in the order in which they were opened; those on which nothing was drawn are left out.
    public let figures: [Figure]
    /// The monitors and the names of the variables that hold them, in the order of the script.
    public let monitors: [(name: String, monitor: SimulationObject)]
    /// Why the run ended early: it was interrupted, or it is a part that went wrong.
    public let interruption: Diagnostic?
    /// The value of a bare expression at the end, as a notebook displays it; nil where there is none.
    public let lastValue: String?
    let machine: Machine

    init(machine: Machine, lastValue: Value, interruption: Diagnostic?) {
        self.machine = machine
        self.interruption = interruption
        figures = machine.drawing.figures
        monitors = machine.globals.bound.compactMap { entry in
            guard case .object(let object) = entry.value, let monitor = object as? MonitorObject else { return nil }
            return (entry.name, monitor.simulated)
        }
        if case .none = lastValue {
            self.lastValue = nil
        } else {
            self.lastValue = DrawnObject.isDrawing(lastValue) ? nil : Text.displayed(lastValue)
        }
    }

    /// The groups, synapses and monitors that variables hold, in the order of the script.
    public var objects: [(name: String, object: SimulationObject)] {
        names.compactMap { name in object(name).map { (name, $0) } }
    }

    /// That the script wants its model as a C++ project; nil where it does not, or where the settings have nobody who makes one.
    package var standalone: StandaloneRequest? { machine.session.standalone }

    /// What the script has most probably said by mistake, in the order in which it was met.
    public var slips: [Slip] { machine.slips }

    /// Names the objects that were made and that no run has included, as warnings.
    public func warnAboutUnsimulated() { machine.session.unsimulated.forEach(machine.warn) }

    /// The names that the script has assigned to, in the order in which they first stood in it.
    public var names: [String] { machine.globals.bound.map(\.name) }

    /// A variable that holds a number or a quantity; nil for anything else.
    public func quantity(_ name: String) -> Quantity? { value(name).flatMap(Numbers.scalar) }

    /// A variable that holds an array; nil for anything else.
    public func array(_ name: String) -> QuantityArray? {
        guard case .array(let array)? = value(name) else { return nil }
        return array.quantities
    }

    /// A variable that holds a string; nil for anything else.
    public func string(_ name: String) -> String? {
        guard case .string(let string)? = value(name) else { return nil }
        return string.text
    }

    /// A variable that holds a group, synapses, a connection or a monitor; nil for anything else.
    public func object(_ name: String) -> SimulationObject? {
        guard case .object(let object)? = value(name) else { return nil }
        return (object as? BrianObject)?.simulated
    }

    /// Any variable as `print` shows it; nil where there is none.
    public func description(_ name: String) -> String? { value(name).map(Text.str) }

    private func value(_ name: String) -> Value? {
        guard let value = machine.globals.existing(name)?.value else { return nil }
        if case .unbound = value { return nil }
        return value
    }
}
