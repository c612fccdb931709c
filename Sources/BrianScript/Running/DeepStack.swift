#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Runs work on a thread with a stack of its own, large enough for scripts that call deep.
enum DeepStack {
    /// The sizes that are tried in turn; memory is taken only as far as the stack grows.
    private static let sizes = [256 << 20, 64 << 20, 16 << 20]

    /// Waits for the work to end and passes on what it returns or throws.
    static func run<Result, Failure: Error>(_ work: (StackGuard) throws(Failure) -> Result) throws(Failure) -> Result {
        var outcome: Swift.Result<Result, Failure>?
        run { stack in
            do throws(Failure) {
                outcome = .success(try work(stack))
            } catch {
                outcome = .failure(error)
            }
        }
        guard let outcome else { preconditionFailure("work on a stack of its own ends before run does") }
        return try outcome.get()
    }

    private static func run(_ work: (StackGuard) -> Void) {
        withoutActuallyEscaping(work) { work in
            for size in sizes where start(Box(size: size, work: work)) { return }
            work(StackGuard(size: 4 << 20))
        }
    }

    private final class Box {
        let size: Int
        let work: (StackGuard) -> Void

        init(size: Int, work: @escaping (StackGuard) -> Void) {
            self.size = size
            self.work = work
        }
    }

    private static func start(_ box: Box) -> Bool {
        var attributes = pthread_attr_t()
        guard pthread_attr_init(&attributes) == 0 else { return false }
        defer { pthread_attr_destroy(&attributes) }
        guard pthread_attr_setstacksize(&attributes, box.size) == 0 else { return false }
        let held = Unmanaged.passRetained(box)
        #if canImport(Darwin)
            var thread: pthread_t?
            let status = pthread_create(&thread, &attributes, { DeepStack.enter($0) }, held.toOpaque())
            guard status == 0, let thread else {
                held.release()
                return false
            }
        #else
            var thread = pthread_t()
            guard pthread_create(&thread, &attributes, { DeepStack.enter($0) }, held.toOpaque()) == 0 else {
                held.release()
                return false
            }
        #endif
        pthread_join(thread, nil)
        return true
    }

    private static func enter(_ pointer: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
        guard let pointer else { return nil }
        let box = Unmanaged<Box>.fromOpaque(pointer).takeRetainedValue()
        box.work(StackGuard(size: box.size))
        return nil
    }
}
