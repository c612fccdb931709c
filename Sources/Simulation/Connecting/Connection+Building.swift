import Execution
import Expressions
import ModelEquations
import Units

/// What fills a block of the matrix of weights. As in Brian 1 the block is replaced: pairs in it that were connected before and are
/// not now are connected no more.
///
/// `source` and `target` choose a part of the groups, nil all of them; `i` and `j` in weights and delays number the neurons of
/// the whole groups.
extension Connection {
    /// Connects every neuron of the source to every one of the target.
    ///
    /// - Parameters:
    ///   - weight: in the unit of the state.
    ///   - delay: nil for the common delay.
    ///   - target: the neurons of the target that take part; nil for all.
    ///   - random: where random numbers come from; nil for numbers that differ each time.
    ///   - namespace: names from outside that expressions may use.
    ///   - source: the neurons of the source that take part; nil for all.
    /// - Throws: a diagnostic where weights or delays do not fit; nothing changes then.
    public func connectFull(
        weight: PairValue = 1, delay: PairValue? = nil, source: Range<Int>? = nil, target: Range<Int>? = nil,
        namespace: Namespace = Namespace(), random: RandomSource? = nil
    ) throws(Diagnostic) {
        try connectRandom(
            p: 1, weight: weight, delay: delay, source: source, target: target, namespace: namespace, random: random)
    }

    /// Connects each pair of neurons with a probability.
    ///
    /// - Parameters:
    ///   - p: the probability, from 0 to 1; Brian's `sparseness`.
    ///   - weight: in the unit of the state.
    ///   - delay: nil for the common delay.
    ///   - fixed: whether each neuron of the target gets the same number of connections, `p` times the neurons of the source
    ///     rounded down.
    ///   - random: where random numbers come from; nil for numbers that differ each time.
    ///   - target: the neurons of the target that take part; nil for all.
    ///   - source: the neurons of the source that take part; nil for all.
    ///   - namespace: names from outside that expressions may use.
    /// - Throws: a diagnostic where the probability is out of range or weights or delays do not fit; nothing changes then.
    public func connectRandom(
        p: Double, weight: PairValue = 1, delay: PairValue? = nil, fixed: Bool = false, source: Range<Int>? = nil,
        target: Range<Int>? = nil, namespace: Namespace = Namespace(), random: RandomSource? = nil
    ) throws(Diagnostic) {
        guard p >= 0, p <= 1 else { throw ConnectDiagnostics.probability(p, where: "", at: nil) }
        let block = try block(source, target)
        let random = random ?? RandomSource()
        let pairs =
            fixed
            ? try Connection.fixedColumns(block, p, random.stream())
            : try Connection.randomPairs(block, p, random.stream())
        try fill(block, pairs, weight, delay, namespace, random)
    }

    /// Connects each neuron of the source to the neuron of the target that has the same number.
    ///
    /// - Parameters:
    ///   - weight: in the unit of the state.
    ///   - delay: nil for the common delay.
    ///   - random: where random numbers come from; nil for numbers that differ each time.
    ///   - target: the neurons of the target that take part; nil for all.
    ///   - namespace: names from outside that expressions may use.
    ///   - source: the neurons of the source that take part; nil for all.
    /// - Throws: a diagnostic where there are not as many neurons of both or weights or delays do not fit; nothing changes then.
    public func connectOneToOne(
        weight: PairValue = 1, delay: PairValue? = nil, source: Range<Int>? = nil, target: Range<Int>? = nil,
        namespace: Namespace = Namespace(), random: RandomSource? = nil
    ) throws(Diagnostic) {
        let block = try block(source, target)
        guard block.rows.count == block.columns.count else {
            throw Diagnostic(
                "different-sizes", "one to one connects groups of the same size",
                expected: "as many neurons in the target as in the source, \(block.rows.count)",
                found: "\(block.columns.count)", advice: "connect parts of the same size, or choose pairs one by one")
        }
        let pairs = PairList(pre: block.rows.map(Int32.init), post: block.columns.map(Int32.init))
        try fill(block, pairs, weight, delay, namespace, random ?? RandomSource())
    }

    /// Sets a block of the matrix; pairs whose weight is zero are not connected.
    ///
    /// - Parameters:
    ///   - weights: a row for each neuron of the source, with a column for each of the target.
    ///   - delay: nil for the common delay.
    ///   - namespace: names from outside that expressions may use.
    ///   - random: where random numbers come from; nil for numbers that differ each time.
    ///   - source: the neurons of the source that take part; nil for all.
    ///   - target: the neurons of the target that take part; nil for all.
    /// - Throws: a diagnostic where the shape or the unit does not fit; nothing changes then.
    public func connect(
        weights: QuantityArray, delay: PairValue? = nil, source: Range<Int>? = nil, target: Range<Int>? = nil,
        namespace: Namespace = Namespace(), random: RandomSource? = nil
    ) throws(Diagnostic) {
        let block = try block(source, target)
        let shape = [block.rows.count, block.columns.count]
        guard weights.shape == shape else {
            throw Diagnostic(
                "wrong-shape",
                "a matrix of weights has a row for each neuron of the source and a column for each of the target",
                expected: "the shape \(shape[0]) by \(shape[1])",
                found: weights.shape.map(String.init).joined(separator: " by "))
        }
        var pairs = PairList()
        var values: [Double] = []
        for (position, value) in weights.values.enumerated() where value != 0 {
            let (row, column) = position.quotientAndRemainder(dividingBy: shape[1])
            try pairs.append(
                pre: Int32(block.rows.lowerBound + row), post: Int32(block.columns.lowerBound + column))
            values.append(value)
        }
        let weight = PairValue.array(QuantityArray(values, dimension: weights.dimension))
        try fill(block, pairs, weight, delay, namespace, random ?? RandomSource())
    }

    // MARK: - Parts

    private func fill(
        _ block: WeightMatrix.Block, _ pairs: PairList, _ weight: PairValue, _ delay: PairValue?,
        _ namespace: Namespace, _ random: RandomSource
    ) throws(Diagnostic) {
        try checkNotRunning("no connections can be made")
        let weights = try weights(weight, for: pairs, namespace, random)
        var delays: PairValues?
        if let delay { delays = try self.delays(delay, for: pairs, namespace, random) }
        matrix.replace(block, with: pairs, weights: weights, delays: delays)
    }

    private func block(_ rows: Range<Int>?, _ columns: Range<Int>?) throws(Diagnostic) -> WeightMatrix.Block {
        func checked(_ range: Range<Int>?, _ side: SynapticPathway.Side, _ count: Int) throws(Diagnostic) -> Range<Int>
        {
            guard let range else { return 0..<count }
            for index in [range.lowerBound, range.upperBound - 1] where !range.isEmpty && !(0..<count).contains(index) {
                throw ConnectDiagnostics.noNeuron(index, side, count: count)
            }
            return range
        }
        return WeightMatrix.Block(
            rows: try checked(rows, .pre, source.count), columns: try checked(columns, .post, target.count))
    }

    private static func randomPairs(
        _ block: WeightMatrix.Block, _ p: Double, _ stream: RandomStream
    ) throws(Diagnostic) -> PairList {
        var pairs = PairList()
        let (rows, columns) = (block.rows, block.columns)
        let expected = Double(rows.count) * Double(columns.count) * p
        try pairs.reserve(expected: expected)
        if p == 1 {
            for row in rows {
                for column in columns { try pairs.append(pre: Int32(row), post: Int32(column)) }
            }
        } else if p > 0 {
            var skips = GeometricSkips(probability: p, stream: stream, step: 0)
            var position = 0
            while let next = skips.next(from: position, below: rows.count * columns.count) {
                let (row, column) = next.quotientAndRemainder(dividingBy: columns.count)
                try pairs.append(pre: Int32(rows.lowerBound + row), post: Int32(columns.lowerBound + column))
                position = next + 1
            }
        }
        return pairs
    }

    /// For each column a sample of the rows, each of the same size.
    private static func fixedColumns(
        _ block: WeightMatrix.Block, _ p: Double, _ stream: RandomStream
    ) throws(Diagnostic) -> PairList {
        let size = Int(p * Double(block.rows.count))
        var columnsOfRow = [[Int32]](repeating: [], count: block.rows.count)
        for column in block.columns {
            for row in FixedSample.draw(size, of: block.rows.count, stream: stream, step: UInt64(column)) {
                columnsOfRow[row].append(Int32(column))
            }
        }
        var pairs = PairList()
        for (row, columns) in zip(block.rows, columnsOfRow) {
            for column in columns { try pairs.append(pre: Int32(row), post: column) }
        }
        return pairs
    }
}
