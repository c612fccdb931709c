import Expressions

/// Files that are there whole or not at all, whenever the process or the machine ends.
///
/// The bytes reach the disk before the name does. The folder itself is not waited for: after a failure of the power there may be the
/// file that was there before, but never a part of one.
enum WholeFile {
    /// Writes a file, in place of another where there is one.
    ///
    /// - Parameters:
    ///   - draft: the name that the file has while it is written, in the same folder; one for this process alone unless given.
    ///   - name: what diagnostics call it; its path unless given.
    /// - Throws: `cannot-write` with the system's reason; what was there is there still.
    static func replace(
        _ path: String, with text: String, draft: String? = nil, name: String? = nil
    ) throws(Diagnostic) {
        let draft = try FileDraft(at: path, path: draft, name: name)
        try draft.write(flushes: true) { (sink) throws(Diagnostic) in try sink(Array(text.utf8)) }
        do throws(Diagnostic) { try draft.takePlace() } catch {
            draft.remove()
            throw error
        }
    }

    /// Writes a file where there is none.
    ///
    /// - Returns: whether it was written; false where there is something of that name.
    /// - Throws: `cannot-write` with the system's reason.
    static func create(_ path: String, with text: String) throws(Diagnostic) -> Bool {
        if FileAccess.isTaken(path) { return false }
        let draft = try FileDraft(at: path)
        try draft.write(flushes: true) { (sink) throws(Diagnostic) in try sink(Array(text.utf8)) }
        defer { draft.remove() }
        return try draft.takeFreePlace()
    }
}
