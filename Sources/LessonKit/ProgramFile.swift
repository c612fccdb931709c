#if canImport(Darwin)
    import Darwin
#endif

/// The file of this program, for processes of its own.
public enum ProgramFile {
    /// Its path with links resolved; nil where the system does not tell.
    public static let path: String? = {
        #if os(Linux)
            return FileAccess.resolved("/proc/self/exe")
        #else
            var size: UInt32 = 0
            _ = _NSGetExecutablePath(nil, &size)
            var path = [CChar](repeating: 0, count: Int(size))
            guard _NSGetExecutablePath(&path, &size) == 0 else { return nil }
            return path.withUnsafeBufferPointer { $0.baseAddress.flatMap { FileAccess.resolved(String(cString: $0)) } }
        #endif
    }()
}
