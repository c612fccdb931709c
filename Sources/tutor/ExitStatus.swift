import Expressions

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// How the program ends, for scripts that call it.
enum ExitStatus: Int32 {
    case done = 0
    /// The model, an exercise or a chapter is wrong.
    case wrongModel = 1
    /// The command line asks for what cannot be.
    case wrongUse = 2
    /// The machine lacks something: gnuplot, space on a disk.
    case machineLacks = 3
    /// The person has ended it, as a shell counts the signal of Ctrl-C.
    case interrupted = 130

    init(for diagnostic: Diagnostic) {
        if let source = diagnostic.location?.source.name, source.hasPrefix("--set ") {
            self = .wrongUse
            return
        }
        switch diagnostic.id {
        case "unknown-command", "unknown-chapter", "unknown-exercise", "nothing-to-check", "number-taken",
            "lesson-title", "learners-folder", "unreadable-file", "not-text", "lessons-folder", "unknown-knob",
            "figure-format", "figure-theme", "figure-size", "no-current-exercise", "not-passed", "no-editor",
            "learner-folder", "progress-newer", "unknown-topic", "unknown-term":
            self = .wrongUse
        case "interrupted":
            self = .interrupted
        case "gnuplot-missing", "gnuplot-failed", "machine-lacks":
            self = .machineLacks
        case "cannot-write":
            self = ExitStatus.lacks.contains { diagnostic.message.hasSuffix($0) } ? .machineLacks : .wrongUse
        default:
            self = .wrongModel
        }
    }

    /// The system's sentences for what is not the fault of the path that was given.
    private static let lacks = [ENOSPC, EDQUOT, EFBIG, EIO].map { ": " + String(cString: strerror($0)) }
}
