import Execution
import Expressions
import ModelEquations

/// Finds the pairs that a rule connects: candidates go into a block, and the filter judges each full block.
struct PairSearch {
    private let rule: ConnectionRule
    private let block: PairBlock
    private var filter: PairFilter
    private let rowCount: Int
    private let candidateCount: Int
    /// The rows that have candidates; nil for all.
    private var rowCondition: RowValues?
    private var low = RowValues.common(0)
    private var high: RowValues
    private var stride = RowValues.common(1)
    private var choice = RowChoice.all
    private let stream: RandomStream
    private let isCancelled: (() -> Bool)?
    private var pairs: PairList
    private var filled = 0

    private enum RowChoice {
        case all
        case probability(RowValues, SourceFragment?)
        case size(RowValues, SourceFragment)
    }

    init(
        _ rule: ConnectionRule, for synapses: Synapses, namespace: Namespace, random: RandomSource
    ) throws(Diagnostic) {
        let model = try PairModel(synapses, variable: rule.variable, namespace: namespace, random: random)
        let (sources, targets) = (synapses.source.count, synapses.target.count)
        let (rows, candidates) = rule.rows == .pre ? (sources, targets) : (targets, sources)
        let found: SynapticPathway.Side = rule.rows == .pre ? .post : .pre
        self.rule = rule
        block = model.block
        rowCount = rows
        candidateCount = candidates
        stream = model.stream(0)
        isCancelled = synapses.isCancelled
        pairs = PairList(present: synapses.count, bytesEach: synapses.bytesOfSynapse)
        high = .common(Double(candidates))

        /// What a row as a whole depends on.
        func rowValues(_ part: PairModel.Part, called name: String, number: UInt32) throws(Diagnostic) -> RowValues {
            let expression = try model.number(part, called: name)
            let function = rule.choice.function
            guard !model.reads(found, expression), !expression.names(rule.variable?.name) else {
                throw GeneratorDiagnostics.dependsOnCandidate("\(name) of \(function)", found, at: part.location)
            }
            guard expression.typed.type == .integer else {
                throw GeneratorDiagnostics.notInteger(name, of: function, at: part.location)
            }
            return try model.rows(expression, rule.rows, count: rows, number: number)
        }
        if let range = rule.range {
            if let part = range.low { low = try rowValues(part, called: "low", number: 4) }
            if let part = range.high { high = try rowValues(part, called: "high", number: 5) }
            if let part = range.step { stride = try rowValues(part, called: "step", number: 6) }
        }
        var condition: PairModel.Expression?
        if let part = rule.condition {
            let checked = try model.condition(part, called: rule.conditionName)
            if model.reads(found, checked) || checked.names(rule.variable?.name) || checked.typed.isStateful {
                condition = checked
            } else {
                rowCondition = try model.rows(checked, rule.rows, count: rows, number: 7)
            }
        }
        var probability: PairModel.Expression?
        switch rule.choice {
        case .all: break
        case .size(let part): choice = .size(try rowValues(part, called: "size", number: 8), part.location)
        case .probability(.number(let value)): choice = .probability(.common(value), nil)
        case .probability(.expression(let fragment)):
            let part = PairModel.Part(tree: try SyntaxTree(parsing: fragment), source: fragment.source)
            let checked = try model.number(part, called: "p")
            if !model.reads(found, checked), !checked.names(rule.variable?.name) {
                let values = try model.rows(checked, rule.rows, count: rows, number: 9)
                // One that is meant for all rows is no probability that declines with distance.
                if case .common(let value) = values, !(0...1).contains(value) {
                    throw ConnectDiagnostics.probability(value, where: "", at: fragment)
                }
                choice = .probability(values, fragment)
            } else if rule.range == nil {
                probability = checked
            } else {
                throw GeneratorDiagnostics.dependsOnCandidate("p of sample", found, at: part.location)
            }
        }
        filter = try PairFilter(
            rule, model, candidateCount: candidates, condition: condition, probability: probability)
    }

    /// The pairs in the order of rows, then of candidates.
    mutating func run() throws(Diagnostic) -> PairList {
        if rule.range == nil, rowCondition == nil, case .probability(.common(let value), let place) = choice {
            guard value >= 0, value <= 1 else { throw ConnectDiagnostics.probability(value, where: "", at: place) }
            try everyPair(probability: value)
        } else if rule.range == nil, rowCondition == nil, case .all = choice {
            try everyPair(probability: 1)
        } else {
            for row in 0..<rowCount where rowCondition.map({ $0[row] != 0 }) ?? true { try search(row) }
        }
        try judge()
        return pairs
    }

    // MARK: - All pairs

    private mutating func everyPair(probability: Double) throws(Diagnostic) {
        let total = rowCount * candidateCount
        if filter.takesAll, let number = filter.commonNumberOfSynapses {
            let expected = Double(total) * probability * Double(number)
            try pairs.reserve(expected: expected)
        }
        if probability >= 1 {
            for row in 0..<rowCount { try tryAll(row, 0, by: 1, count: candidateCount) }
        } else if probability > 0 {
            var skips = GeometricSkips(probability: probability, stream: stream, step: 0)
            var position = 0
            while let next = skips.next(from: position, below: total) {
                let (row, candidate) = next.quotientAndRemainder(dividingBy: candidateCount)
                try add(row, candidate)
                position = next + 1
            }
        }
    }

    // MARK: - Row by row

    private mutating func search(_ row: Int) throws(Diagnostic) {
        let (start, step, count) = try candidates(of: row)
        switch choice {
        case .all: try tryAll(row, start, by: step, count: count)
        case .probability(let values, let place):
            guard !values[row].isNaN else {
                throw ConnectDiagnostics.probability(values[row], where: self.place(row), at: place)
            }
            // What lies beyond 0 and 1 counts as the nearer of both, as a probability that declines with distance may.
            let probability = values[row] > 0 ? min(values[row], 1) : 0
            if probability >= 1 { return try tryAll(row, start, by: step, count: count) }
            guard probability > 0 else { return }
            var skips = GeometricSkips(probability: probability, stream: stream, step: UInt64(row))
            var position = 0
            while let next = skips.next(from: position, below: count) {
                try add(row, start + step * next)
                position = next + 1
            }
        case .size(let values, let location):
            var size = try whole(values[row], "size", row, at: location)
            if size < 0 || size > count {
                guard rule.skipsInvalid else {
                    throw GeneratorDiagnostics.sampleSize(size, of: count, where: place(row), at: location)
                }
                size = min(max(size, 0), count)
            }
            for index in FixedSample.draw(size, of: count, stream: stream, step: UInt64(row)) {
                try add(row, start + step * index)
            }
        }
    }

    /// The first candidate of a row, the step to the next one, and how many there are.
    private func candidates(of row: Int) throws(Diagnostic) -> (start: Int, step: Int, count: Int) {
        guard let range = rule.range else { return (0, 1, candidateCount) }
        let start = try whole(low[row], "low", row, at: range.low?.location)
        let end = try whole(high[row], "high", row, at: range.high?.location)
        let step = try whole(stride[row], "step", row, at: range.step?.location)
        if step == 0, let location = range.step?.location {
            throw GeneratorDiagnostics.zeroStep(where: place(row), at: location)
        }
        let length = step > 0 ? end - start : start - end
        return (start, step, length > 0 ? (length - 1) / abs(step) + 1 : 0)
    }

    private func whole(
        _ value: Double, _ name: String, _ row: Int, at location: SourceFragment?
    ) throws(Diagnostic) -> Int {
        // Far beyond any index, and yet such that a step times a number of candidates is still an integer.
        guard let whole = Int(exactly: value), whole.magnitude <= 1 << 30 else {
            let place = location ?? SourceFragment("")
            throw GeneratorDiagnostics.notWhole(
                "\(name) of \(rule.choice.function)", value, where: self.place(row), at: place)
        }
        return whole
    }

    private func place(_ row: Int) -> String { " for \(ConnectDiagnostics.words(rule.rows).letter) = \(row)" }

    // MARK: - The block

    private mutating func tryAll(_ row: Int, _ start: Int, by step: Int, count: Int) throws(Diagnostic) {
        var done = 0
        while done < count {
            let length = min(count - done, PairBlock.length - filled)
            (block.neurons(rule.rows) + filled).update(repeating: Int32(row), count: length)
            let first = start + step * done
            if rule.element == nil {
                let neurons = block.neurons(rule.rows == .pre ? .post : .pre) + filled
                for k in 0..<length { neurons[k] = Int32(first + step * k) }
            } else {
                let variable = block.variable + filled
                for k in 0..<length { variable[k] = Double(first + step * k) }
            }
            filled += length
            done += length
            if filled == PairBlock.length { try judge() }
        }
    }

    @inline(__always)
    private mutating func add(_ row: Int, _ candidate: Int) throws(Diagnostic) {
        block.neurons(rule.rows)[filled] = Int32(row)
        if rule.element == nil {
            block.neurons(rule.rows == .pre ? .post : .pre)[filled] = Int32(candidate)
        } else {
            block.variable[filled] = Double(candidate)
        }
        filled += 1
        if filled == PairBlock.length { try judge() }
    }

    private mutating func judge() throws(Diagnostic) {
        try filter.judge(filled, into: &pairs)
        filled = 0
        if isCancelled?() == true { throw Diagnostic("cancelled", "no more pairs of neurons were looked at") }
    }
}

extension ConnectionRule.Choice {
    /// What the generator calls.
    fileprivate var function: String { if case .all = self { "range" } else { "sample" } }
}

extension PairModel.Expression {
    /// Whether it reads a variable of that name.
    fileprivate func names(_ name: String?) -> Bool {
        name.map { name in typed.variables.contains { $0.name == name } } ?? false
    }
}
