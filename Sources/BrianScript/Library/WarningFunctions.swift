import Expressions

/// The module `warnings`: what tutor warns of is said once, and nothing needs to be silenced.
enum WarningFunctions {
    static let table = LibraryTable(
        silent("filterwarnings", "action, **options"), silent("simplefilter", "action, **options"),
        silent("resetwarnings", ""),
        LibraryFunction("warn", "message, category=, stacklevel=") { call throws(Diagnostic) in
            call.machine.notice("script-warning", Text.str(call.value(0)), at: call.fragment)
            return .none
        })

    private static func silent(_ name: String, _ parameters: String) -> LibraryFunction {
        LibraryFunction(name, parameters) { _ throws(Diagnostic) in .none }
    }
}
