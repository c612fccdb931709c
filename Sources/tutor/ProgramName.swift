import LessonKit

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What a person types to run this program, for the commands that it advises.
enum ProgramName {
    /// The launcher says how it was called, `./tutor` say; else the name is taken to be on the search path.
    static let current = getenv("TUTOR_COMMAND").map { String(cString: $0) } ?? "tutor"
}
