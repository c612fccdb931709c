#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif
import Expressions

/// Finds what is to be looked at in the folders of learners, who are not to be trusted: a name may stand for a pipe that never ends, a
/// link to somebody else's file, or a file larger than the memory.
public enum LearnerSurvey {
    /// The most bytes of a script or a record.
    private static let mostBytes = 4 << 20

    /// The folders of learners below a folder, by their names, and the names of links, none of which is followed.
    ///
    /// - Throws: `learners-folder` where there is no such folder.
    public static func folders(
        in parent: String
    ) throws(Diagnostic) -> (learners: [(name: String, folder: LearnerFolder)], links: [String]) {
        guard let names = FileAccess.names(in: parent) else {
            throw Diagnostic(
                "learners-folder", "there is no folder at \(parent)",
                expected: "a folder that holds one folder for each learner")
        }
        func kind(_ name: String) -> mode_t {
            var status = stat()
            return lstat(parent + "/" + name, &status) == 0 ? status.st_mode & S_IFMT : 0
        }
        return (
            names.filter { kind($0) == S_IFDIR }.map { ($0, LearnerFolder(parent + "/" + $0)) },
            names.filter { kind($0) == S_IFLNK }
        )
    }

    /// Opens a script for reading, whatever has come into its place since it was looked at.
    ///
    /// - Returns: a descriptor of a file of a size that a script may have.
    /// - Throws: `unreadable-file` where it is no such file, or cannot be opened.
    public static func open(_ script: String) throws(Diagnostic) -> Int32 {
        func unreadable(_ reason: String) -> Diagnostic { Diagnostic("unreadable-file", "the script \(reason)") }
        let descriptor = systemOpen(script, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { throw unreadable(errno == ELOOP ? isLink : noAccess()) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw unreadable(noAccess()) }
        if let fault = fault(of: status) {
            close(descriptor)
            throw unreadable(fault)
        }
        return descriptor
    }

    /// What is known of a learner before anything is checked: an entry without a finding of its own for each exercise.
    public static func report(of name: String, in folder: LearnerFolder, _ exercises: [Exercise]) -> LearnerReport {
        var record = LearnerRecord()
        var problem: String?
        switch state(of: folder.path(of: LearnerFolder.recordName)) {
        case .missing: break
        case .unreadable(let reason): problem = "\(LearnerFolder.recordName) \(reason)"
        case .file:
            do throws(Diagnostic) { record = try folder.record() ?? record } catch { problem = error.message }
        }
        return LearnerReport(
            name: name,
            entries: exercises.map {
                LearnerReport.Entry($0.number, record: record[$0.number], finding: finding(of: $0, in: folder))
            },
            current: record.current, problem: problem)
    }

    /// What can be said of a script without running it; `unchecked` where it is there to be checked.
    private static func finding(of exercise: Exercise, in folder: LearnerFolder) -> LearnerReport.Finding {
        switch state(of: folder.script(of: exercise)) {
        case .missing: LearnerReport.Finding(.missing)
        case .unreadable(let reason): LearnerReport.Finding(.unreadable, "the script \(reason)")
        case .file: LearnerReport.Finding(.unchecked)
        }
    }

    private enum State {
        case file
        case missing
        case unreadable(String)
    }

    private static func state(of path: String) -> State {
        var status = stat()
        guard lstat(path, &status) == 0 else {
            return errno == ENOENT ? .missing : .unreadable(noAccess())
        }
        return fault(of: status).map { .unreadable($0) } ?? .file
    }

    /// Why something is no script or record, whoever may read it; nil where it may be one.
    private static func fault(of status: stat) -> String? {
        switch status.st_mode & S_IFMT {
        case S_IFREG: status.st_size > mostBytes ? "is larger than 4 MB" : nil
        case S_IFLNK: isLink
        default: "is no file"
        }
    }

    private static let isLink = "is a link, which is not followed"

    private static func noAccess() -> String { "cannot be read: \(FileAccess.systemReason())" }
}

private func systemOpen(_ path: String, _ flags: Int32) -> Int32 { open(path, flags) }
