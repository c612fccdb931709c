#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Knows how far the stack of the running thread may grow.
struct StackGuard {
    /// What is kept for the expression that is being evaluated and for the library.
    private static let reserve = 2 << 20
    private let lowest: UInt

    /// - Parameter size: what the stack of this thread holds in bytes, seen from here.
    init(size: Int) {
        let here = StackGuard.position
        lowest = here > UInt(size) ? here - UInt(size) + UInt(StackGuard.reserve) : 0
    }

    var hasRoom: Bool { StackGuard.position > lowest }

    private static var position: UInt {
        var marker = 0
        return withUnsafeMutablePointer(to: &marker) { UInt(bitPattern: $0) }
    }
}
