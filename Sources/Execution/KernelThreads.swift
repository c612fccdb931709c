import CKernels

/// The threads that programs may be divided among.
public enum KernelThreads {
    /// As many as the machine has processors, up to a bound.
    public static let available = max(1, Int(kernel_available_threads()))
}
