#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif
import Expressions

/// The folder that a learner works in: the scripts, and `tutor.json` with what has been done.
public struct LearnerFolder: Hashable, Sendable {
    /// Its path as it was given; `.` for the present folder.
    public let path: String

    /// What the record is called in the folder.
    public static let recordName = "tutor.json"

    /// The folder at a path; nothing is looked at yet.
    public init(_ path: String) { self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path }

    /// The folder that the person names, else `TUTOR_FOLDER`, else the present one.
    ///
    /// - Throws: `learner-folder` where there is none of that name.
    public static func named(_ option: String?) throws(Diagnostic) -> LearnerFolder {
        let named = getenv("TUTOR_FOLDER").map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
        let folder = LearnerFolder(option ?? named ?? ".")
        guard FileAccess.isFolder(folder.path) else {
            throw Diagnostic(
                "learner-folder", "there is no folder at \(folder.path) to work in", advice: "mkdir \(folder.path)")
        }
        return folder
    }

    /// The path of something in the folder, as short as it can be.
    public func path(of name: String) -> String { path == "." ? name : path + "/" + name }

    /// The path of the learner's script for an exercise.
    public func script(of exercise: Exercise) -> String { path(of: exercise.copyName) }

    /// Whether a file stands in the folder itself.
    public func holds(_ file: String) -> Bool {
        let parent = file.lastIndex(of: "/").map { $0 == file.startIndex ? "/" : String(file[..<$0]) } ?? "."
        guard let parent = FileAccess.resolved(parent) else { return false }
        return file != "-" && parent == FileAccess.resolved(path)
    }

    /// Whether there is a record.
    public var hasRecord: Bool { FileAccess.exists(recordPath) }

    /// What has been done, from `tutor.json`. Nothing is changed, whatever is found.
    ///
    /// - Returns: nil where there is no such file.
    /// - Throws: `progress-damaged`, `progress-newer`, or `unreadable-file` with the system's reason.
    public func record() throws(Diagnostic) -> LearnerRecord? {
        guard hasRecord else { return nil }
        return try LearnerRecordFile.record(in: try recordText())
    }

    /// What came of a change.
    struct Change {
        let record: LearnerRecord
        /// Where a damaged record was put aside: what was wrong with it, and its new path.
        let putAside: (reason: Diagnostic, path: String)?
    }

    /// Changes the record while nobody else does, and writes it where that makes a difference.
    ///
    /// - Parameters:
    ///   - beginning: what to begin with where there is no record, or only a damaged one.
    ///   - change: is given what has been done till now.
    /// - Throws: `cannot-write`, `progress-busy`, `progress-newer`, or `unreadable-file`; the record is as it was then.
    func change(
        beginning: () -> LearnerRecord, _ change: (inout LearnerRecord) -> Void
    ) throws(Diagnostic) -> Change {
        let lock = try FolderLock(path(of: ".tutor.lock"), of: recordPath)
        // The lock is let go of at its end, which is not to come before that of the change.
        return try withExtendedLifetime(lock) { () throws(Diagnostic) in
            try changeAlone(beginning: beginning, change)
        }
    }

    /// The same for who holds the lock.
    private func changeAlone(
        beginning: () -> LearnerRecord, _ change: (inout LearnerRecord) -> Void
    ) throws(Diagnostic) -> Change {
        var record = beginning()
        var putAside: (Diagnostic, String)?
        var text: SourceText?
        if hasRecord {
            do throws(Diagnostic) {
                let found = try recordText()
                record = try LearnerRecordFile.record(in: found)
                text = found
            } catch {
                guard error.id == "progress-damaged" else { throw error }
                putAside = (error, try putRecordAside())
            }
        }
        change(&record)
        let changed = LearnerRecordFile.text(of: record)
        if text?.whole.text != changed {
            // A record that is a link stays one. Only who holds the lock writes the draft, so one that was left behind is written over.
            let place = FileAccess.target(of: recordPath)
            let slash = place.lastIndex(of: "/").map { place.index(after: $0) } ?? place.startIndex
            try WholeFile.replace(
                place, with: changed, draft: "\(place[..<slash]).\(place[slash...]).part", name: recordPath)
        }
        return Change(record: record, putAside: putAside)
    }

    private var recordPath: String { path(of: LearnerFolder.recordName) }

    private func recordText() throws(Diagnostic) -> SourceText {
        do throws(Diagnostic) {
            return try FileAccess.text(at: recordPath)
        } catch {
            guard error.id == "not-text" else { throw error }
            throw Diagnostic("progress-damaged", "\(recordPath) is damaged: it is not a text")
        }
    }

    /// - Returns: what it is called now.
    private func putRecordAside() throws(Diagnostic) -> String {
        var aside = recordPath + ".damaged"
        var number = 2
        while FileAccess.exists(aside) {
            aside = "\(recordPath).damaged-\(number)"
            number += 1
        }
        guard rename(recordPath, aside) == 0 else {
            throw Diagnostic("cannot-write", "\(recordPath) cannot be put aside: \(FileAccess.systemReason())")
        }
        return aside
    }
}
