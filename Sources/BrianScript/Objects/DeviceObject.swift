import Expressions

/// What models run on, `get_device()`: this program's own engine, which a C++ project can be made of.
final class DeviceObject: ScriptObject {
    private static let cpp = "cpp_standalone"

    override var typeName: String { "Device" }
    override var attributeNames: [String] { ["activate", "build", "reinit"] }

    override func attribute(_ name: String, at site: Site) throws(Diagnostic) -> Value? {
        switch name {
        case "build":
            return .builtin(
                Builtin("build", "directory=, **options") { call throws(Diagnostic) in
                    guard call.machine.session.standalone != nil, let directory = try call.optionalString(0) else {
                        return .none
                    }
                    try DeviceObject.choose(DeviceObject.cpp, directory: directory, call)
                    return .none
                })
        case "activate", "reinit":
            return .builtin(Builtin(name, "*values, **options") { _ throws(Diagnostic) in .none })
        default: return nil
        }
    }

    /// `set_device(name, directory=...)`
    static func choose(_ name: String, directory: String?, _ call: Call) throws(Diagnostic) {
        let session = call.machine.session
        if name == "runtime" { return session.standalone = nil }
        if name == cpp, call.machine.settings.standaloneObserver != nil {
            // Brian2's name for the folder.
            session.standalone = try StandaloneRequest(directory: directory ?? "output", at: call.fragment)
            return
        }
        call.machine.notice(
            "no-effect", "set_device() has no effect here: the script runs in this program's own engine",
            advice: name == cpp ? "export the script to get it as a C++ project, which gives the same spikes" : nil,
            at: call.fragment)
    }
}
