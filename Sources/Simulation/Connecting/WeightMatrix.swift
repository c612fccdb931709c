import Execution
import Expressions

/// The synapses of a ``Connection`` as a matrix with at most one entry a pair, in the order of rows and columns, so that an entry
/// is found by bisection.
///
/// Single weights are collected before they become synapses, since to insert each at its place would move all those behind it.
struct WeightMatrix {
    let synapses: Synapses
    private let column: Int
    /// Weights by row and column that have no place among the synapses yet.
    private var collected: [UInt64: Double] = [:]
    /// How many synapses there were when they were last known to be in order.
    private var countInOrder = 0

    /// A part of the matrix.
    struct Block {
        let rows: Range<Int>
        let columns: Range<Int>

        func contains(_ row: Int32, _ column: Int32) -> Bool {
            rows.contains(Int(row)) && columns.contains(Int(column))
        }
    }

    /// - Parameters:
    ///   - synapses: those that carry the weights.
    ///   - weight: the name of their variable.
    init(_ synapses: Synapses, weight: String) {
        self.synapses = synapses
        column = synapses.arrays.addColumn(weight)
    }

    /// The weight of a pair; nil where it is not connected.
    mutating func weight(_ i: Int, _ j: Int) -> Double? {
        if let weight = collected[WeightMatrix.key(i, j)] { return weight }
        return find(i, j).map { synapses.arrays.pointer(column)[$0] }
    }

    /// Connects a pair, or changes its weight.
    mutating func setWeight(_ weight: Double, _ i: Int, _ j: Int) {
        if collected.isEmpty, let synapse = find(i, j) {
            synapses.arrays.pointer(column)[synapse] = weight
        } else {
            collected[WeightMatrix.key(i, j)] = weight
        }
    }

    /// The place of a pair among the synapses.
    mutating func find(_ i: Int, _ j: Int) -> Int? {
        bringIntoOrder()
        let key = WeightMatrix.key(i, j)
        var (low, high) = (0, synapses.count)
        while low < high {
            let middle = (low + high) / 2
            if self.key(of: middle) < key { low = middle + 1 } else { high = middle }
        }
        return low < synapses.count && self.key(of: low) == key ? low : nil
    }

    /// Makes synapses of all weights.
    mutating func gather() {
        bringIntoOrder()
        guard !collected.isEmpty else { return }
        let weights = collected
        collected = [:]
        var new: [UInt64] = []
        for (key, weight) in weights {
            if let synapse = find(Int(key >> 32), Int(key & 0xFFFF_FFFF)) {
                synapses.arrays.pointer(column)[synapse] = weight
            } else {
                new.append(key)
            }
        }
        new.sort()
        let pairs = PairList(
            pre: new.map { Int32($0 >> 32) }, post: new.map { Int32(truncatingIfNeeded: $0) })
        let places = insert(pairs) { _, _ in true }
        for (key, place) in zip(new, places) { synapses.arrays.pointer(column)[place] = weights[key] ?? 0 }
    }

    /// Replaces a block by pairs that lie in it, in their order.
    mutating func replace(_ block: Block, with pairs: PairList, weights: PairValues, delays: PairValues?) {
        gather()
        if delays != nil { synapses.addDelayColumn("delay") }
        let places = insert(pairs) { row, column in !block.contains(row, column) }
        let values = synapses.arrays.pointer(column)
        for (pair, place) in places.enumerated() { values[place] = weights[pair] }
        guard let delays, let column = synapses.arrays.index(of: "delay") else { return }
        for (pair, place) in places.enumerated() { synapses.arrays.pointer(column)[place] = delays[pair] }
    }

    /// Forgets weights that are no synapses yet.
    mutating func restore(_ stored: StoredState.Arrays) {
        collected = [:]
        synapses.restore(stored)
    }

    // MARK: - Order

    private static func key(_ i: Int, _ j: Int) -> UInt64 { UInt64(i) << 32 | UInt64(j) }

    private func key(of synapse: Int) -> UInt64 {
        WeightMatrix.key(Int(synapses.pre[synapse]), Int(synapses.post[synapse]))
    }

    /// Puts synapses that were made or restored by others in order.
    private mutating func bringIntoOrder() {
        let count = synapses.count
        guard count != countInOrder else { return }
        countInOrder = count
        guard !(1..<max(1, count)).allSatisfy({ key(of: $0 - 1) <= key(of: $0) }) else { return }
        synapses.rearrange((0..<Int32(count)).sorted { (key(of: Int($0)), $0) < (key(of: Int($1)), $1) })
    }

    /// Inserts pairs at their places and removes those that are not kept.
    /// - Returns: the places of the inserted ones.
    private mutating func insert(_ pairs: PairList, keeping isKept: (Int32, Int32) -> Bool) -> [Int] {
        defer { countInOrder = synapses.count }
        let kept = (0..<synapses.count).filter { isKept(synapses.pre[$0], synapses.post[$0]) }
        guard !kept.isEmpty else {
            synapses.removeAll()
            synapses.append(pairs)
            return Array(0..<pairs.count)
        }
        var (pre, post, origins, places): ([Int32], [Int32], [Int32], [Int]) = ([], [], [], [])
        var inserted = 0
        func insertPairs(below limit: UInt64) {
            while inserted < pairs.count,
                WeightMatrix.key(Int(pairs.pre[inserted]), Int(pairs.post[inserted])) < limit
            {
                places.append(origins.count)
                pre.append(pairs.pre[inserted])
                post.append(pairs.post[inserted])
                origins.append(-1)
                inserted += 1
            }
        }
        for synapse in kept {
            insertPairs(below: key(of: synapse))
            pre.append(synapses.pre[synapse])
            post.append(synapses.post[synapse])
            origins.append(Int32(synapse))
        }
        insertPairs(below: .max)
        synapses.replaceAll(with: PairList(pre: pre, post: post), origins: origins)
        return places
    }
}
