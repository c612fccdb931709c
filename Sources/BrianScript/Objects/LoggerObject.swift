import Expressions

/// `get_logger(__name__)`: what it is told appears as a warning; what only interests developers does not.
final class LoggerObject: ScriptObject {
    override var typeName: String { "BrianLogger" }
    override var attributeNames: [String] { LoggerObject.heard + LoggerObject.silent }

    private static let heard = ["warn", "error", "info"]
    private static let silent = ["debug", "diagnostic"]

    override func attribute(_ name: String, at site: Site) throws(Diagnostic) -> Value? {
        let isHeard = LoggerObject.heard.contains(name)
        guard isHeard || LoggerObject.silent.contains(name) else { return nil }
        return .builtin(
            Builtin(name, "msg, name_suffix=, once=") { call throws(Diagnostic) in
                if isHeard { call.machine.notice("script-warning", Text.str(call.value(0)), at: call.fragment) }
                return .none
            })
    }
}
