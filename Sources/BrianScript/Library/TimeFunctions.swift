import Expressions

/// The module `time`: a script may ask how long it has been running.
enum TimeFunctions {
    static let table = LibraryTable(
        clock("time"), clock("perf_counter"), clock("process_time"), clock("monotonic"),
        // Nobody waits for a script that waits.
        LibraryFunction("sleep", "secs") { call throws(Diagnostic) in
            guard try call.real(0) >= 0 else { throw call.unsuitable(0, expected: "a number that is not negative") }
            return .none
        })

    private static func clock(_ name: String) -> LibraryFunction {
        LibraryFunction(name, "") { call throws(Diagnostic) in .real(call.machine.secondsSinceStart) }
    }
}
