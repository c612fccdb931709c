import Expressions

/// Pairs of neurons that get a synapse, in the order of the synapses.
struct PairList {
    private(set) var pre: [Int32] = []
    private(set) var post: [Int32] = []
    /// How many there may be.
    private let limit: Int

    /// - Parameter present: how many synapses there are already.
    init(present: Int = 0) { limit = Int(Int32.max) - present }

    /// - Precondition: as many of the one as of the other.
    init(pre: [Int32], post: [Int32]) {
        precondition(pre.count == post.count, "a pair has two neurons")
        self.pre = pre
        self.post = post
        limit = pre.count
    }

    var count: Int { pre.count }

    mutating func reserve(_ number: Int) {
        pre.reserveCapacity(number)
        post.reserveCapacity(number)
    }

    /// Appends pairs, each once.
    mutating func append(
        pre first: UnsafePointer<Int32>, post second: UnsafePointer<Int32>, count number: Int
    ) throws(Diagnostic) {
        guard count + number <= limit else { throw ConnectDiagnostics.tooMany() }
        pre.append(contentsOf: UnsafeBufferPointer(start: first, count: number))
        post.append(contentsOf: UnsafeBufferPointer(start: second, count: number))
    }

    /// Appends a pair a number of times.
    mutating func append(pre first: Int32, post second: Int32, times: Int = 1) throws(Diagnostic) {
        guard times <= limit - count else { throw ConnectDiagnostics.tooMany() }
        for _ in 0..<times {
            pre.append(first)
            post.append(second)
        }
    }
}
