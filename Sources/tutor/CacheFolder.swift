import LessonKit

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The person's own folder for what can be made again: pictures that nobody has named.
enum CacheFolder {
    /// `$XDG_CACHE_HOME/tutor`, else `~/.cache/tutor`; made if missing, nil where it cannot be.
    static func path() -> String? {
        let base =
            environment("XDG_CACHE_HOME").flatMap { $0.hasPrefix("/") ? $0 : nil }
            ?? environment("HOME").map { $0 + "/.cache" }
        guard let base else { return nil }
        for folder in [base, base + "/tutor"] where !FileAccess.isFolder(folder) {
            guard mkdir(folder, 0o700) == 0 else { return nil }
        }
        return access(base + "/tutor", W_OK) == 0 ? base + "/tutor" : nil
    }

    private static func environment(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
    }
}
