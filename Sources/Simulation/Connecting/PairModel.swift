import Execution
import Expressions
import ModelEquations
import Units

/// What the expressions of a `connect` can name, and how they are evaluated for a block of pairs.
///
/// They know `i` and `j`, `N_pre` and `N_post`, the time, the variables of both groups and names from outside, but nothing that
/// belongs to synapses, since those are only being made.
struct PairModel {
    /// A part of a text with its syntax tree.
    struct Part {
        let tree: SyntaxTree
        let source: SourceText

        var location: SourceFragment { SourceFragment(source: source, range: tree.range) }
    }

    /// A part whose names and dimensions have been checked.
    struct Expression {
        let part: Part
        let typed: TypedExpression
    }

    let block = PairBlock()
    private let synapses: Synapses
    private let scope: Scope
    private let layout: Layout
    /// What belongs to synapses.
    private let withheld: Set<String>
    /// The variables of single neurons, by the side that they belong to.
    private let neuronNames: [SynapticPathway.Side: Set<String>]
    private let seed: UInt32
    private let firstStream: UInt32
    /// How many random functions an expression may call: beyond, it shares streams with another one.
    private static let streamsOfAnExpression: UInt32 = 64

    /// - Parameter variable: what a generator calls the value that it takes through a range or a sample.
    init(
        _ synapses: Synapses, variable: (name: String, location: SourceFragment)?, namespace: Namespace,
        random: RandomSource
    ) throws(Diagnostic) {
        self.synapses = synapses
        var scope = synapses.scope(namespace)
        var names: [SynapticPathway.Side: Set<String>] = [.pre: ["i", "i_pre"], .post: ["j", "i_post"]]
        var known: Set<String> = ["i", "j", "i_pre", "i_post", "N_pre", "N_post", "t", "dt", "t_in_timesteps"]
        let references = synapses.references
        for variable in references.variables where scope.variables[variable.name] == variable {
            known.insert(variable.name)
            guard let list = references.places[variable.name]?.list else { continue }
            names[list == Synapses.preList ? .pre : .post, default: []].insert(variable.name)
        }
        withheld = Set(scope.variables.keys).subtracting(known)
        scope.variables = scope.variables.filter { known.contains($0.key) }
        neuronNames = names
        var layout = synapses.layout(synapses.clock)
        if let variable {
            guard !known.contains(variable.name), !withheld.contains(variable.name) else {
                throw GeneratorDiagnostics.variableTaken(variable.name, at: variable.location)
            }
            scope.variables[variable.name] = Variable(variable.name, .one, type: .integer, isReadOnly: true)
            layout.places[variable.name] = .element(
                Program.Column(
                    storage: synapses.reach(synapses.clock).next, index: block.variableColumn, name: variable.name))
        }
        self.scope = scope
        self.layout = layout
        seed = random.seed
        firstStream = random.nextStream()
    }

    /// A random stream of its own for what is drawn beside expressions.
    func stream(_ number: UInt32) -> RandomStream {
        RandomStream(seed: seed, use: firstStream + RandomSource.streamsOfAUse - 1 - number)
    }

    // MARK: - Checking

    /// A value of any dimension.
    func checked(_ part: Part) throws(Diagnostic) -> Expression {
        try checkNames(part)
        return Expression(part: part, typed: try scope.typed(part.tree, in: part.source))
    }

    /// A pure number.
    func number(_ part: Part, called name: String) throws(Diagnostic) -> Expression {
        let expression = try checked(part)
        guard expression.typed.dimension == .one else {
            throw ConnectDiagnostics.notANumber(name, expression.typed.dimension, at: part.location)
        }
        return expression
    }

    /// A condition.
    func condition(_ part: Part, called name: String) throws(Diagnostic) -> Expression {
        try checkNames(part)
        return Expression(part: part, typed: try scope.checkCondition(part.tree, in: part.source, purpose: name))
    }

    private func checkNames(_ part: Part) throws(Diagnostic) {
        var pending = [part.tree]
        while let tree = pending.popLast() {
            if case .name(let name) = tree.kind, withheld.contains(name) {
                throw ConnectDiagnostics.ofSynapses(name, at: tree.fragment(in: part.source))
            }
            pending.append(contentsOf: tree.children)
        }
    }

    /// Whether a value differs from neuron to neuron of a side.
    func reads(_ side: SynapticPathway.Side, _ expression: Expression) -> Bool {
        let names = neuronNames[side] ?? []
        return expression.typed.variables.contains { names.contains($0.name) }
    }

    // MARK: - Evaluating

    /// The program that evaluates an expression for the pairs of the block.
    /// - Parameter number: a number of the expression's own among those of this `connect`, from 0 to 11.
    func program(_ expression: Expression, into column: Int, number: UInt32) throws(Diagnostic) -> BoundProgram {
        var compiler = ProgramCompiler(
            scope: scope, layout: layout, domain: .range,
            stream: firstStream + number * PairModel.streamsOfAnExpression)
        let reach = synapses.reach(synapses.clock).replacing(
            lists: [{ [block] in UnsafePointer(block.post) }, { [block] in UnsafePointer(block.pre) }])
        try compiler.store(
            expression.part.tree, in: expression.part.source,
            to: Program.Column(storage: reach.next, index: column, name: block.columns.columns[column].name))
        return BoundProgram(compiler.finish(), reach.adding([block.columns]), seed: seed)
    }

    /// The value of an expression for each of many pairs.
    func values(_ expression: Expression, for pairs: PairList) throws(Diagnostic) -> [Double] {
        let program = try program(expression, into: block.valueColumn, number: 0)
        var values: [Double] = []
        values.reserveCapacity(pairs.count)
        for start in stride(from: 0, to: pairs.count, by: PairBlock.length) {
            let length = min(PairBlock.length, pairs.count - start)
            for position in 0..<length {
                block.pre[position] = pairs.pre[start + position]
                block.post[position] = pairs.post[start + position]
            }
            program.run(count: length, step: UInt64(start))
            values.append(contentsOf: UnsafeBufferPointer(start: block.value, count: length))
        }
        return values
    }

    /// The value of an expression for each neuron of a side, or the one for all.
    func rows(
        _ expression: Expression, _ side: SynapticPathway.Side, count: Int, number: UInt32
    ) throws(Diagnostic) -> RowValues {
        let program = try program(expression, into: block.valueColumn, number: number)
        if expression.typed.isShared {
            program.run(count: 1)
            return .common(block.value[0])
        }
        let neurons = block.neurons(side)
        var values: [Double] = []
        values.reserveCapacity(count)
        for start in stride(from: 0, to: count, by: PairBlock.length) {
            let length = min(PairBlock.length, count - start)
            for position in 0..<length { neurons[position] = Int32(start + position) }
            program.run(count: length, step: UInt64(start))
            values.append(contentsOf: UnsafeBufferPointer(start: block.value, count: length))
        }
        return .single(values)
    }
}

/// A value for each row of candidates.
enum RowValues {
    case common(Double)
    case single([Double])

    subscript(row: Int) -> Double {
        switch self {
        case .common(let value): value
        case .single(let values): values[row]
        }
    }
}
