#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What this process holds of the machine's memory.
public enum ProcessMemory {
    /// The bytes that this process may come to hold: the machine's, or fewer where the system sets it a limit; nil where the
    /// system does not say.
    public static var ofMachine: Int? {
        let (pages, size) = (sysconf(Int32(_SC_PHYS_PAGES)), sysconf(Int32(_SC_PAGESIZE)))
        guard pages > 0, size > 0 else { return nil }
        return min(pages * size, allowed ?? .max)
    }

    /// The bytes that the process could still take and leave something to the others; nil where the system does not say.
    public static var left: Int? { ofMachine.map { max(0, $0 / 4 * 3 - (present ?? 0)) } }

    /// Whether the process holds more than so many bytes.
    public static func exceeds(_ bytes: Int) -> Bool {
        // What was held at most is known at once; what is held now has to be read, and is less once something was freed.
        guard let most, most > bytes else { return false }
        return (present ?? most) > bytes
    }

    /// The bytes that are held now, or where the system does not say, the most that were.
    public static var present: Int? {
        #if os(Linux)
            if let pages = residentPages { return pages * sysconf(Int32(_SC_PAGESIZE)) }
        #endif
        return most
    }

    /// The most bytes that were held at any time; nil where the system does not say.
    private static var most: Int? {
        var usage = rusage()
        #if canImport(Glibc)
            guard getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage) == 0 else { return nil }
        #else
            guard getrusage(RUSAGE_SELF, &usage) == 0 else { return nil }
        #endif
        #if canImport(Darwin)
            return usage.ru_maxrss
        #else
            return usage.ru_maxrss * 1024
        #endif
    }

    /// The bytes of address space that the system allows the process; nil where it sets no limit.
    private static var allowed: Int? {
        var limit = rlimit()
        #if canImport(Glibc)
            guard getrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit) == 0 else { return nil }
        #else
            guard getrlimit(RLIMIT_AS, &limit) == 0 else { return nil }
        #endif
        return Int(exactly: limit.rlim_cur)
    }

    #if os(Linux)
        /// The second number that the system tells of the process's memory.
        private static var residentPages: Int? {
            let file = open("/proc/self/statm", O_RDONLY)
            guard file >= 0 else { return nil }
            defer { close(file) }
            var bytes = [UInt8](repeating: 0, count: 128)
            let count = read(file, &bytes, bytes.count)
            guard count > 0 else { return nil }
            let words = bytes[..<count].split(separator: UInt8(ascii: " "))
            return words.count > 1 ? Int(String(decoding: words[1], as: UTF8.self)) : nil
        }
    #endif
}
