import Expressions

/// Pairs of neurons that get a synapse, in the order of the synapses.
struct PairList {
    private(set) var pre: [Int32] = []
    private(set) var post: [Int32] = []
    /// How many there may be.
    private let limit: Int
    /// How many can be numbered.
    private let countable: Int
    private let bytes: Int

    /// - Parameters:
    ///   - present: how many synapses there are already.
    ///   - bytes: what a synapse needs with all of its variables.
    init(present: Int = 0, bytesEach bytes: Int = 24) {
        countable = Int(Int32.max) - present
        limit = min(countable, MemoryNeed.room(forEach: bytes))
        self.bytes = bytes
    }

    /// - Precondition: as many of the one as of the other.
    init(pre: [Int32], post: [Int32]) {
        precondition(pre.count == post.count, "a pair has two neurons")
        self.pre = pre
        self.post = post
        (limit, countable, bytes) = (pre.count, pre.count, 0)
    }

    var count: Int { pre.count }

    /// Makes room for a number that chance decides about.
    mutating func reserve(expected: Double) throws(Diagnostic) {
        guard expected <= 1.001 * Double(limit) else { throw excess(Int(min(expected, 1e18))) }
        let number = Int(expected + 5 * expected.squareRoot())
        pre.reserveCapacity(number)
        post.reserveCapacity(number)
    }

    private func excess(_ number: Int) -> Diagnostic {
        guard number <= countable else { return ConnectDiagnostics.tooMany() }
        return MemoryNeed.tooLarge(
            "\(number) synapses", "synapses", bytes: Double(number) * Double(bytes), room: limit)
    }

    /// Appends pairs, each once.
    mutating func append(
        pre first: UnsafePointer<Int32>, post second: UnsafePointer<Int32>, count number: Int
    ) throws(Diagnostic) {
        guard count + number <= limit else { throw excess(count + number) }
        pre.append(contentsOf: UnsafeBufferPointer(start: first, count: number))
        post.append(contentsOf: UnsafeBufferPointer(start: second, count: number))
    }

    /// Appends a pair a number of times.
    mutating func append(pre first: Int32, post second: Int32, times: Int = 1) throws(Diagnostic) {
        guard times <= limit - count else {
            throw excess(count.addingReportingOverflow(times).overflow ? .max : count + times)
        }
        for _ in 0..<times {
            pre.append(first)
            post.append(second)
        }
    }
}
