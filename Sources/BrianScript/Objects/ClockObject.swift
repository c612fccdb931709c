import Expressions
import Units

/// `defaultclock`
final class ClockObject: ScriptObject {
    override var typeName: String { "Clock" }
    override var attributeNames: [String] { ["dt", "t"] }

    override func attribute(_ name: String, at site: Site) throws(Diagnostic) -> Value? {
        switch name {
        case "dt": return Value(site.machine.session.dt)
        case "dt_": return .real(site.machine.session.dt.value)
        case "t": return Value(site.machine.session.t)
        default: return nil
        }
    }

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
        site.machine.notice("no-effect", "\(path).\(name) has no effect here", at: site.fragment)
        return true
    }

    override func setElement(at index: Value, to value: Value, at site: Site) throws(Diagnostic) {
        site.machine.notice("no-effect", "\(path)[\(Text.repr(index))] has no effect here", at: site.fragment)
    }

    override func call(_ arguments: Arguments) throws(Diagnostic) -> Value { .none }
}
