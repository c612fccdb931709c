import Execution
import Expressions

/// How much a script may use before it is stopped with an error.
public struct Limits: Sendable {
    /// How deep functions may call each other, and how deep values may be nested where they are compared.
    public var recursionDepth = 1000
    /// How many elements a list, a string or an array may have.
    public var elements = 100_000_000
    /// How many bytes `print` may write.
    public var outputBytes = 10_000_000
    /// How many bytes of memory the process may hold: half of the machine's.
    public var memoryBytes = ProcessMemory.ofMachine.map { min($0 / 2, 16_000_000_000) } ?? 4_000_000_000
    /// How many figures may be open.
    public var figures = 100
    /// How many seconds it may run, by the clock on the wall; nil for as long as it takes.
    public var seconds: Double?

    /// The limits that a course or a lecture never meets.
    public init() {}

    /// A number of elements that says no more than that there are too many.
    static let beyondCounting = 1_000_000_000_000_000_000

    /// Refuses what would have too many elements, before it is made.
    func check(elements count: Int, at fragment: SourceFragment) throws(Diagnostic) {
        guard count > elements else { return }
        // Where sizes are multiplied, the last number that is known stands for all beyond it.
        let number = count < Limits.beyondCounting ? "\(count) elements" : "more elements than can be counted"
        throw Diagnostic(
            "too-large", "this would have \(number)", expected: "at most \(elements)",
            advice: "take fewer, or larger steps; --limit elements=1e9 allows more", at: fragment)
    }
}
