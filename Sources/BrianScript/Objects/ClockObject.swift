import Expressions
import Units

/// `Clock(dt=1*ms)`: a time step that several objects are given.
class ClockObject: ScriptObject {
    private let ownStep: Quantity?

    init(dt: Quantity?) { ownStep = dt }

    /// The time step as it is now.
    func dt(in session: Session) -> Quantity { ownStep ?? session.dt }

    static func isClock(_ value: Value) -> Bool {
        if case .object(let object) = value { object is ClockObject } else { false }
    }

    override var typeName: String { "Clock" }
    override var attributeNames: [String] { ["dt", "t", "timestep", "name"] }
    /// What Brian calls it.
    var name: String { "clock" }

    override func attribute(_ name: String, at site: Site) throws(Diagnostic) -> Value? {
        let session = site.machine.session
        switch name {
        case "dt": return Value(dt(in: session))
        case "dt_": return .real(dt(in: session).value)
        case "t": return Value(session.t)
        case "t_": return .real(session.t.value)
        case "timestep": return .integer(Int((session.t.value / dt(in: session).value).rounded()))
        case "name": return Value(self.name)
        default: return nil
        }
    }

    static let function = LibraryFunction("Clock", "dt=, name=", isType: true) { call throws(Diagnostic) in
        guard call[0] != nil else {
            guard call.machine.library.dialect == .first else {
                throw call.failure("missing-argument", "Clock() needs its time step", advice: "write Clock(dt=0.1*ms)")
            }
            return .object(ClockObject(dt: call.machine.session.dt))
        }
        let dt = try call.quantity(0, in: .time)
        guard dt.value > 0, dt.value.isFinite else { throw call.unsuitable(0, expected: "a time above zero") }
        return .object(ClockObject(dt: dt))
    }
}

/// `defaultclock`
final class DefaultClockObject: ClockObject {
    init() { super.init(dt: nil) }

    override var name: String { "defaultclock" }

    override func setAttribute(_ name: String, to value: Value, at site: Site) throws(Diagnostic) -> Bool {
        guard name == "dt" else { return false }
        guard let dt = try Numbers.quantity(value, at: site) else {
            throw Diagnostic(
                "wrong-type", "a time step has to be a time, not \(value.kindName)", expected: "0.1*ms",
                at: site.valueFragment)
        }
        do throws(Diagnostic) {
            try site.machine.session.set(dt: dt)
        } catch {
            throw error.located(at: site.valueFragment)
        }
        return true
    }
}

/// `prefs`: settings of Brian that say how it runs, which here nothing depends on.
final class PreferencesObject: ScriptObject {
    private let path: String

    init(_ path: String = "prefs") { self.path = path }

    override var typeName: String { "Preferences" }

    override func attribute(_ name: String, at site: Site) throws(Diagnostic) -> Value? {
        .object(PreferencesObject("\(path).\(name)"))
    }

    override func setAttribute(_ name: String, to value: Value, at site: Site) throws(Diagnostic) -> Bool {
        tellWithoutEffect("\(path).\(name)", at: site)
        return true
    }

    override func setElement(at index: Value, to value: Value, at site: Site) throws(Diagnostic) {
        tellWithoutEffect("\(path)[\(Text.repr(index))]", at: site)
    }

    /// How Brian makes its code changes no result, so nobody has to know that it is not made here.
    private func tellWithoutEffect(_ setting: String, at site: Site) {
        if setting.contains("codegen.") { return }
        site.machine.notice("no-effect", "\(setting) has no effect here", at: site.fragment)
    }

    override func call(_ arguments: Arguments) throws(Diagnostic) -> Value { .none }
}
