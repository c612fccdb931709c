#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif
import Expressions

extension LearnerFolder {
    /// Copies what an exercise begins with, unless the learner has a script for it.
    ///
    /// - Returns: whether it was copied; false where there is a script, which stays as it is.
    /// - Throws: `cannot-write` with the system's reason.
    public func begin(_ exercise: Exercise) throws(Diagnostic) -> Bool {
        try WholeFile.create(script(of: exercise), with: try exercise.start().whole.text)
    }

    /// What became of a script on going back to the start.
    public enum Reset: Hashable, Sendable {
        /// There was no script, and now there is the starting one.
        case begun
        /// The script was the starting one as it stands.
        case unchanged
        /// The script is kept under another path, and the starting one is in its place.
        case kept(as: String)
    }

    /// Puts what an exercise begins with in the place of the learner's script, and keeps that beside it.
    ///
    /// - Throws: `cannot-write` with the system's reason; the script is there then, under its own name or the other.
    public func reset(_ exercise: Exercise) throws(Diagnostic) -> Reset {
        let path = script(of: exercise)
        let start = try exercise.start().whole.text
        if try WholeFile.create(path, with: start) { return .begun }
        if let text = try? FileAccess.text(at: path).whole.text, text == start { return .unchanged }
        var number = 1
        while true {
            let kept = "\(path).backup-\(number)"
            // A second name for the same file: the script is never without one.
            if link(path, kept) == 0 {
                do throws(Diagnostic) {
                    try WholeFile.replace(path, with: start)
                } catch {
                    unlink(kept)
                    throw error
                }
                return .kept(as: kept)
            }
            guard errno == EEXIST || FileAccess.exists(kept) else {
                // A file system without links, such as that of a memory stick.
                guard rename(path, kept) == 0 else {
                    throw FileAccess.unwritable(kept, FileAccess.systemReason())
                }
                _ = try WholeFile.create(path, with: start)
                return .kept(as: kept)
            }
            number += 1
        }
    }
}

extension Course {
    /// The exercise whose copy a path names, wherever it is: `2a-3-inhibit-with-one-connection.py`.
    public func exercise(ofScript path: String) -> Exercise? {
        let name = path.lastIndex(of: "/").map { path[path.index(after: $0)...] } ?? path[...]
        return exercises.first { $0.copyName == name }
    }
}
