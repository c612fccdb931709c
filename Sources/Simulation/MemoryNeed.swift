import Execution
import Expressions

/// Whether this machine can hold what an object of a simulation needs, asked before any of it is made.
enum MemoryNeed {
    /// How many things of so many bytes each there is room for.
    static func room(forEach bytes: Int) -> Int { (ProcessMemory.left ?? .max) / max(1, bytes) }

    /// - Parameters:
    ///   - bytes: what each of them needs.
    ///   - count: how many there are to be.
    ///   - things: what they are called: `neurons`.
    static func check(_ bytes: Int, forEachOf count: Int, _ things: String) throws(Diagnostic) {
        let room = room(forEach: bytes)
        guard count > room else { return }
        throw tooLarge("\(count) \(things)", things, bytes: Double(bytes) * Double(count), room: room)
    }

    static func tooLarge(_ what: String, _ things: String, bytes: Double, room: Int) -> Diagnostic {
        let needed = (bytes / 1e8).rounded() / 10
        return Diagnostic(
            "too-large", "\(what) would need \(needed) GB of memory, which this machine does not have",
            expected: "at most \(room) \(things)", advice: "simulate fewer, or only a part of them")
    }
}
