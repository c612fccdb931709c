import Expressions

/// `get_device()`: models are run where they are, and there is nothing to build.
final class DeviceObject: ScriptObject {
    override var typeName: String { "RuntimeDevice" }
    override var attributeNames: [String] { ["reinit", "activate"] }

    override func attribute(_ name: String, at site: Site) throws(Diagnostic) -> Value? {
        guard attributeNames.contains(name) else { return nil }
        return .builtin(Builtin(name, "*values, **options") { _ throws(Diagnostic) in .none })
    }
}
