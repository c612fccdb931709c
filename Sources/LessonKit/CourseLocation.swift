#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif
import Expressions

/// Where the lessons are: what the person names, else `TUTOR_LESSONS`, else the `Lessons` folder that the program came with, else the
/// one of the current folder.
public enum CourseLocation {
    /// - Throws: `lessons-folder` where there is none.
    public static func folder(
        option: String?, environment: (String) -> String?, executable: String?, currentFolder: String
    ) throws(Diagnostic) -> String {
        if let option { return option }
        if let named = environment("TUTOR_LESSONS"), !named.isEmpty { return named }
        if let executable, let found = folderAbove(executable) { return found }
        let here = currentFolder + "/Lessons"
        if holdsChapters(here) { return here }
        throw Diagnostic(
            "lessons-folder", "no folder of lessons was found",
            expected: "a folder named Lessons beside the program or in \(currentFolder)",
            advice: "name it with --lessons DIR or in TUTOR_LESSONS")
    }

    /// The same for this process.
    public static func folder(option: String?) throws(Diagnostic) -> String {
        try folder(
            option: option, environment: { name in getenv(name).map { String(cString: $0) } },
            executable: ProgramFile.path, currentFolder: FileAccess.resolved(".") ?? ".")
    }

    /// Looks beside the program and in each folder above it: for `Lessons`, as in the source tree, and for `share/tutor/Lessons`, as
    /// where it is installed in a `bin`.
    private static func folderAbove(_ executable: String) -> String? {
        var folder = executable[...]
        while let slash = folder.lastIndex(of: "/") {
            folder = folder[..<slash]
            for candidate in ["\(folder)/Lessons", "\(folder)/share/tutor/Lessons"] where holdsChapters(candidate) {
                return candidate
            }
        }
        return nil
    }

    /// A folder of that name with something else in it is not the course.
    private static func holdsChapters(_ folder: String) -> Bool {
        guard let course = try? Course(folder: folder) else { return false }
        return !course.chapters.isEmpty
    }
}
