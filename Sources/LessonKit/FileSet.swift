#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif
import Expressions

/// Several files of one folder that are made together: each is written under a hidden name first, and none takes its own before all
/// are whole.
///
/// A disk that is full, or any other error before ``commit(clearing:)``, leaves the folder as it was.
public struct FileSet: ~Copyable {
    private let folder: String
    /// The folders that this set made, the innermost last.
    private var madeFolders: [String] = []
    private var drafts: [FileDraft] = []

    /// Makes the folder, and those above it, where they are missing.
    ///
    /// - Parameter folder: its path, with or without a slash at the end.
    /// - Throws: `cannot-write` with the path and the system's reason.
    public init(folder: String) throws(Diagnostic) {
        self.folder = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
        try makeFolder(self.folder)
    }

    deinit { FileSet.remove(drafts, folders: madeFolders) }

    /// Writes a table under its hidden name.
    ///
    /// - Throws: `cannot-write`, also where the disk is full.
    public mutating func add(_ name: String, _ table: DataTable) throws(Diagnostic) {
        try add(name) { (sink) throws(Diagnostic) in try table.writeCSV(to: sink) }
    }

    /// Writes a file under its hidden name.
    ///
    /// - Parameters:
    ///   - name: its path within the folder; folders in between are made where they are missing. Where it is a link, the file that
    ///     this leads to is meant.
    ///   - content: hands the bytes over, piece by piece.
    /// - Throws: `cannot-write`, also where the disk is full, and where the name is that of a folder, a device or a pipe.
    public mutating func add(
        _ name: String, _ content: (_ sink: ([UInt8]) throws(Diagnostic) -> Void) throws(Diagnostic) -> Void
    ) throws(Diagnostic) {
        let path = folder + "/" + name
        try makeFolder(String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)]))
        let draft = try FileDraft(at: FileAccess.target(of: path), name: path)
        try draft.write(flushes: false, content)
        drafts.append(draft)
    }

    /// Gives the files their names, one after the other.
    ///
    /// All are whole by then. Should the system refuse a name all the same, the files before it have theirs, and the others are taken
    /// away.
    ///
    /// - Parameter owned: folders within the folder that belong to such sets alone: files of an earlier one that this one no longer
    ///   has are taken away at the end.
    /// - Returns: their paths.
    /// - Throws: `cannot-write` with the path and the system's reason.
    public consuming func commit(clearing owned: [String] = []) throws(Diagnostic) -> [String] {
        for draft in drafts { try draft.takePlace() }
        let paths = drafts.map(\.name)
        for subfolder in owned.map({ folder + "/" + $0 }) {
            for name in FileAccess.names(in: subfolder) ?? [] where !paths.contains(subfolder + "/" + name) {
                unlink(subfolder + "/" + name)
            }
        }
        (drafts, madeFolders) = ([], [])
        return paths
    }

    private mutating func makeFolder(_ path: String) throws(Diagnostic) {
        if path.isEmpty || FileAccess.isFolder(path) { return }
        if let slash = path.lastIndex(of: "/"), slash != path.startIndex { try makeFolder(String(path[..<slash])) }
        guard mkdir(path, 0o777) == 0 else {
            if errno == EEXIST, FileAccess.isFolder(path) { return }
            let reason = errno == EEXIST ? "a file of that name is in the way" : FileAccess.systemReason()
            FileSet.remove([], folders: madeFolders)
            throw FileAccess.unwritable(path, reason)
        }
        madeFolders.append(path)
    }

    /// The folders go only where nothing else has come into them.
    private static func remove(_ drafts: [FileDraft], folders: [String]) {
        for draft in drafts { draft.remove() }
        for folder in folders.reversed() { rmdir(folder) }
    }
}
