import Execution
import Expressions

/// Decides which candidates of a block are connected, and with how many synapses each.
struct PairFilter {
    private let block: PairBlock
    private let rule: ConnectionRule
    /// How many neurons the candidates' side has.
    private let candidateCount: Int
    private let found: SynapticPathway.Side
    private var element: BoundProgram?
    private var condition: BoundProgram?
    /// Whether the condition looks at the neuron that the element names, so that it has to exist.
    private var conditionReadsElement = false
    private var probability: BoundProgram?
    private let probabilityStream: RandomStream
    private var number: BoundProgram?
    private var commonNumber = 1
    private var step: UInt64 = 0

    /// - Parameters:
    ///   - condition: nil where none is left to be looked at.
    ///   - probability: nil where the candidates have been drawn already.
    init(
        _ rule: ConnectionRule, _ model: PairModel, candidateCount: Int, condition: PairModel.Expression?,
        probability: PairModel.Expression?
    ) throws(Diagnostic) {
        block = model.block
        self.rule = rule
        self.candidateCount = candidateCount
        found = rule.rows == .pre ? .post : .pre
        probabilityStream = model.stream(1)
        if let part = rule.element {
            let letter = ConnectDiagnostics.words(found).letter
            let expression = try model.number(part, called: letter)
            guard !model.reads(found, expression) else {
                throw GeneratorDiagnostics.dependsOnCandidate(letter, found, at: part.location)
            }
            element = try model.program(expression, into: block.elementColumn, number: 0)
        }
        if let condition {
            conditionReadsElement = model.reads(found, condition)
            self.condition = try model.program(condition, into: block.valueColumn, number: 1)
        }
        if let probability { self.probability = try model.program(probability, into: block.valueColumn, number: 2) }
        switch rule.number {
        case .number(let value): commonNumber = try PairFilter.wholeNumber(value, where: "", at: nil)
        case .expression(let fragment):
            let part = PairModel.Part(tree: try SyntaxTree(parsing: fragment), source: fragment.source)
            number = try model.program(try model.number(part, called: "n"), into: block.valueColumn, number: 3)
        }
    }

    /// The number of synapses that every connected pair gets; nil where it differs.
    var commonNumberOfSynapses: Int? { number == nil ? commonNumber : nil }

    /// Whether every candidate is connected.
    var takesAll: Bool { condition == nil && probability == nil && element == nil }

    /// Appends the pairs that are connected, of the first `candidates` of the block.
    mutating func judge(_ candidates: Int, into pairs: inout PairList) throws(Diagnostic) {
        guard candidates > 0 else { return }
        defer { step += 1 }
        var count = candidates
        if let element {
            element.run(count: count, step: step)
            if condition == nil || conditionReadsElement { count = try resolveElements(count) }
        }
        if let condition {
            condition.run(count: count, step: step)
            let holds = block.value
            count = keep(count) { holds[$0] != 0 }
            if element != nil, !conditionReadsElement { count = try resolveElements(count) }
        }
        if let probability {
            probability.run(count: count, step: step)
            count = try draw(count)
        }
        guard let number else {
            if commonNumber == 1 {
                try pairs.append(pre: block.pre, post: block.post, count: count)
            } else {
                for k in 0..<count { try pairs.append(pre: block.pre[k], post: block.post[k], times: commonNumber) }
            }
            return
        }
        number.run(count: count, step: step)
        for k in 0..<count {
            let times = try PairFilter.wholeNumber(block.value[k], where: place(k), at: location(rule.number))
            try pairs.append(pre: block.pre[k], post: block.post[k], times: times)
        }
    }

    /// Moves the candidates for which `isKept` holds to the front.
    private func keep(_ count: Int, _ isKept: (Int) -> Bool) -> Int {
        let (pre, post) = (block.pre, block.post)
        let (variable, named) = (block.variable, block.element)
        let hasVariable = element != nil
        var kept = 0
        for k in 0..<count where isKept(k) {
            pre[kept] = pre[k]
            post[kept] = post[k]
            if hasVariable {
                variable[kept] = variable[k]
                named[kept] = named[k]
            }
            kept += 1
        }
        return kept
    }

    /// Makes neurons of the numbers that the element gave.
    private func resolveElements(_ count: Int) throws(Diagnostic) -> Int {
        guard let part = rule.element else { return count }
        let (named, neurons, end) = (block.element, block.neurons(found), Double(candidateCount))
        for k in 0..<count where !(named[k] >= 0 && named[k] < end && named[k] == named[k].rounded()) {
            guard named[k] == named[k].rounded() else {
                let letter = ConnectDiagnostics.words(found).letter
                throw GeneratorDiagnostics.notWhole(letter, named[k], where: row(k), at: part.location)
            }
            guard rule.skipsInvalid else {
                throw GeneratorDiagnostics.outOfRange(
                    named[k], found, count: candidateCount, for: Int(block.neurons(rule.rows)[k]), at: part.location)
            }
        }
        let kept = rule.skipsInvalid ? keep(count) { named[$0] >= 0 && named[$0] < end } : count
        for k in 0..<kept { neurons[k] = Int32(named[k]) }
        return kept
    }

    /// Keeps each candidate with the probability that stands in the column of values.
    private func draw(_ count: Int) throws(Diagnostic) -> Int {
        let (values, pre, post, stream) = (block.value, block.pre, block.post, probabilityStream)
        // The draw belongs to the pair, so it is the same whichever other pairs are tried.
        return keep(count) {
            values[$0] > 0
                && stream.uniform(step: UInt64(pre[$0]), element: UInt32(bitPattern: post[$0])) < values[$0]
        }
    }

    private func place(_ k: Int) -> String { " for i = \(block.pre[k]) and j = \(block.post[k])" }

    private func row(_ k: Int) -> String {
        " for \(ConnectDiagnostics.words(rule.rows).letter) = \(block.neurons(rule.rows)[k])"
    }

    private func location(_ number: PairNumber) -> SourceFragment? {
        if case .expression(let fragment) = number { fragment } else { nil }
    }

    private static func wholeNumber(
        _ value: Double, where place: String, at location: SourceFragment?
    ) throws(Diagnostic) -> Int {
        guard let whole = Int(exactly: value), whole >= 0 else {
            throw ConnectDiagnostics.number(value, where: place, at: location)
        }
        return whole
    }
}
