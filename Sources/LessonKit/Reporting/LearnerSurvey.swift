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

    /// The folders of learners below a folder, by their names.
    ///
    /// - Throws: `learners-folder` where there is no such folder.
    public static func folders(in parent: String) throws(Diagnostic) -> [(name: String, folder: LearnerFolder)] {
        guard let names = FileAccess.names(in: parent) else {
            throw Diagnostic(
                "learners-folder", "there is no folder at \(parent)",
                expected: "a folder that holds one folder for each learner")
        }
        return names.filter { FileAccess.isFolder(parent + "/" + $0) }.map {
            ($0, LearnerFolder(parent + "/" + $0))
        }
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
            return errno == ENOENT ? .missing : .unreadable("cannot be read: \(FileAccess.systemReason())")
        }
        switch status.st_mode & S_IFMT {
        case S_IFREG: break
        case S_IFLNK: return .unreadable("is a link, which is not followed")
        default: return .unreadable("is no file")
        }
        return status.st_size > mostBytes ? .unreadable("is larger than 4 MB") : .file
    }
}
