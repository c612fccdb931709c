import Expressions

/// Classes and functions of Brian's first generation, where they differ from the second's; facts are from the sources of Brian 1.4.
enum FirstDialect {
    static let table = [FirstGroups.table, FirstMonitors.table, connections, housekeeping].reduce(into: LibraryTable())
    {
        table, part in table.merge(part) { first, _ in first }
    }

    private static let connections = LibraryTable(ConnectionObject.function, ConnectionObject.identityFunction)

    private static let housekeeping = LibraryTable(
        restart("reinit_default_clock", "t="), restart("clear", "erase=, all="), restart("reinit", "states="))

    /// What begins anew: what was made before takes no part in the runs to come.
    private static func restart(_ name: String, _ parameters: String) -> LibraryFunction {
        LibraryFunction(name, parameters) { call throws(Diagnostic) in
            call.machine.session.startScope()
            return .none
        }
    }
}
