import Execution
import Simulation

/// Writes a program as C++ statements: what is read once goes where it is read, what is read more often gets a name.
struct ProgramWriter {
    /// What stands before the loop: pointers, numbers that are the same for all elements.
    private(set) var head: [String] = []
    /// What is done for one element.
    private(set) var body: [String] = []
    /// What decides whether the element is collected.
    private(set) var condition: Fragment?
    /// Whether finding that out takes long.
    private(set) var isCostly = false

    private let program: PortableProgram
    private let scope: String
    private let model: Model
    private let synapses: Synapses?
    private let element: String
    private let clocks: [ObjectIdentifier: String]
    private let stepOf: String
    private let results: StateArrays?
    private var values: [Int32: Fragment] = [:]
    private var uses: [Int32: Int] = [:]
    private var locals: [String: String] = [:]
    private var localNames: Identifiers
    private var numbered = 0
    private var resultValues: [Int: String] = [:]

    /// - Parameters:
    ///   - scope: the namespace of the function.
    ///   - element: the variable that holds the element's number.
    ///   - clocks: the names of the clocks by their state arrays.
    ///   - step: the step by which random numbers are drawn.
    ///   - results: state arrays whose columns are values to be handed on rather than state.
    init(
        _ program: PortableProgram, scope: String, model: Model, synapses: Synapses?, element: String,
        clocks: [ObjectIdentifier: String], step: String, results: StateArrays? = nil,
        taken: Identifiers = Identifiers()
    ) {
        (self.program, self.scope, self.model, self.element) = (program, scope, model, element)
        (self.clocks, stepOf, self.results) = (clocks, step, results)
        self.synapses = synapses
        localNames = taken
        for instruction in program.program.prelude + program.program.body {
            for operand in instruction.operands { uses[operand, default: 0] += 1 }
        }
        isCostly = program.program.isRandom || program.program.body.contains { $0.opcode.isSlow }
        for instruction in program.program.prelude { add(instruction, isPrelude: true) }
        for instruction in program.program.body { add(instruction, isPrelude: false) }
    }

    /// The variable that holds what has been computed for a column of `results`.
    func result(_ column: Int) -> String {
        guard let value = resultValues[column] else { preconditionFailure("the program computes each of its results") }
        return value
    }

    // MARK: - Operands

    private func operand(_ number: Int32) -> Program.Operand { program.program.operands[Int(number)] }

    private mutating func value(_ number: Int32) -> Fragment {
        switch operand(number) {
        case .register:
            guard let fragment = values[number] else { preconditionFailure("a register is read after it is written") }
            if uses[number, default: 0] <= 1 { values[number] = nil }
            return fragment
        case .scalar:
            guard let fragment = values[number] else { preconditionFailure("a scalar is read after it is written") }
            return fragment
        case .repeated(let single): return value(single)
        case .constant(let value): return ProgramWriter.number(value)
        case .parameter(let formula): return fragment(of: formula)
        case .column(let column): return read(column, at: indexed(element, column.offset))
        case .shared(let column):
            if let clock = clocks[ObjectIdentifier(program.storages[column.storage])] { return time(column, clock) }
            return read(column, at: "\(column.offset)")
        case .indexedColumn(let column): return Fragment(text: pointer(column))
        }
    }

    static func number(_ value: Double) -> Fragment {
        Fragment(text: Number.text(value), binding: value.sign == .minus && !value.isNaN ? .sign : .atom)
    }

    private func indexed(_ index: String, _ offset: Int) -> String { offset == 0 ? index : "\(index) + \(offset)" }

    private mutating func read(_ column: Program.Column, at index: String) -> Fragment {
        Fragment(text: "\(pointer(column))[\(index)]", reads: [key(column)])
    }

    private func key(_ column: Program.Column) -> String {
        "\(UInt(bitPattern: ObjectIdentifier(program.storages[column.storage]).hashValue)).\(column.index)"
    }

    private mutating func time(_ column: Program.Column, _ clock: String) -> Fragment {
        let isTime = column.name == "t"
        return Fragment(
            text: local(isTime ? "\(clock).t()" : "(double)\(clock).step", isTime ? "t" : "t_in_timesteps", "double"))
    }

    /// A variable of the function that holds a value from outside, made at its first use.
    private mutating func local(_ expression: String, _ name: String, _ type: String) -> String {
        if let known = locals[expression] { return known }
        let own = localNames.identifier(for: name)
        locals[expression] = own
        head.append("const \(type) \(own) = \(expression);")
        return own
    }

    private mutating func pointer(_ column: Program.Column) -> String {
        let arrays = program.storages[column.storage]
        let place = model.column(arrays, column.index, usedIn: scope)
        let full = "\(place.scope)::\(place.name)"
        if let known = locals[full] { return known }
        let own = localNames.identifier(for: place.scope == scope ? place.name : "\(place.scope)_\(place.name)")
        locals[full] = own
        head.append("double *__restrict const \(own) = \(full);")
        return own
    }

    private mutating func list(_ number: Int32) -> String {
        if number == 0 { return element }
        guard let synapses else { return element }
        let name = model.list(Int(number), of: synapses)
        let full = "\(model.scope(of: synapses))::\(name)"
        if locals[full] == nil {
            let own = localNames.identifier(for: name)
            locals[full] = own
            head.append("const int32_t *__restrict const \(own) = \(full);")
        }
        return "\(locals[full] ?? name)[\(element)]"
    }

    mutating func fragment(of formula: Formula) -> Fragment {
        switch formula.form {
        case .number: return ProgramWriter.number(formula.value)
        case .parameter(let name, let dimension):
            // Names of the engine's own, such as _weight.
            if name.hasPrefix("_") { return ProgramWriter.number(formula.value) }
            let own = model.parameter(name, dimension, value: formula.value)
            return Fragment(text: local("parameter.\(own)", own, "double"))
        case .propagator(let name):
            guard let column = model.propagator(name, in: scope) else { return ProgramWriter.number(formula.value) }
            return Fragment(text: local("\(column.scope)::\(column.name)[0]", column.name, "double"))
        case .operation(let opcode, let operands):
            let fragments = operands.map { fragment(of: $0) }
            guard let result = Arithmetic.fragment(opcode, fragments) else {
                preconditionFailure("what is folded is a function of its operands alone")
            }
            return Fragment(text: local(result.number.text, "c\(nextNumber())", "double"))
        }
    }

    private mutating func nextNumber() -> Int {
        numbered += 1
        return numbered
    }

    // MARK: - Instructions

    private mutating func add(_ instruction: Instruction, isPrelude: Bool) {
        switch instruction.opcode {
        case .scatter, .scatterAdd:
            guard case .indexedColumn(let column) = operand(instruction.destination) else { return }
            let added = value(instruction.a).number
            let index = indexed(list(instruction.b), column.offset)
            settle(key(column))
            let place = "\(pointer(column))[\(index)]"
            body.append("\(place) \(instruction.opcode == .scatter ? "=" : "+=") \(added.text);")
        case .collect: condition = value(instruction.a).condition
        default: define(instruction.destination, as: result(of: instruction), isPrelude: isPrelude)
        }
    }

    private mutating func result(of instruction: Instruction) -> Fragment {
        let stream = "\(UInt32(bitPattern: instruction.b))u"
        func draw(_ function: String, _ arguments: [Fragment]) -> Fragment {
            let tail = "seed, \(stream), (uint64_t)\(stepOf), (uint32_t)(\(element))"
            let head = arguments.map { $0.text + ", " }.joined()
            return Fragment(
                text: "\(function)(\(head)\(tail))", reads: arguments.reduce(into: []) { $0.formUnion($1.reads) })
        }
        switch instruction.opcode {
        case .elementIndex: return Fragment(text: "(double)\(element)", binding: .sign)
        case .indexValue: return Fragment(text: "(double)\(list(instruction.b))", binding: .sign)
        case .gather:
            guard case .indexedColumn(let column) = operand(instruction.a) else { break }
            return read(column, at: indexed(list(instruction.b), column.offset))
        case .gatherThrough:
            guard case .indexedColumn(let column) = operand(instruction.a) else { break }
            let index = value(instruction.c).number
            let place = Fragment.call(
                "tutor_element",
                [
                    Fragment(text: pointer(column) + (column.offset == 0 ? "" : " + \(column.offset)")),
                    Fragment(text: "\(instruction.b)"), index,
                ])
            return Fragment(text: place.text, reads: index.reads.union([key(column)]))
        case .uniform: return draw("tutor_uniform", [])
        case .normal: return draw("tutor_normal", [])
        case .poisson: return draw("tutor_poisson", [value(instruction.a).number])
        case .binomial: return draw("tutor_binomial", [value(instruction.a).number, value(instruction.c).number])
        case .lookUp:
            let table = model.table(program.program.tables[Int(instruction.b)])
            return .call(
                "tutor_look_up",
                [Fragment(text: "&\(table)"), value(instruction.a).number, value(instruction.c).number])
        default:
            let operands = instruction.operands.map { value($0) }
            if let result = Arithmetic.fragment(instruction.opcode, operands) { return result }
        }
        preconditionFailure("the program holds an instruction whose operands do not fit it")
    }

    private mutating func define(_ destination: Int32, as fragment: Fragment, isPrelude: Bool) {
        switch operand(destination) {
        case .scalar:
            let own = localNames.identifier(for: "c\(nextNumber())")
            head.append("const double \(own) = \(fragment.number.text);")
            values[destination] = Fragment(text: own)
        case .shared(let column):
            head.append("\(pointer(column))[\(column.offset)] = \(fragment.number.text);")
        case .column(let column):
            if let results, program.storages[column.storage] === results {
                let own = localNames.identifier(for: column.name)
                body.append("const double \(own) = \(fragment.number.text);")
                resultValues[column.index] = own
                return
            }
            settle(key(column))
            let place = "\(pointer(column))[\(indexed(element, column.offset))]"
            body.append("\(place) = \(fragment.number.text);")
        default:
            if uses[destination, default: 0] <= 1, fragment.text.count < 90 {
                values[destination] = fragment
            } else {
                values[destination] = named(fragment)
            }
        }
    }

    private mutating func named(_ fragment: Fragment) -> Fragment {
        let name = localNames.identifier(for: "x\(nextNumber())")
        body.append("const \(fragment.isCondition ? "bool" : "double") \(name) = \(fragment.text);")
        return Fragment(text: name, isCondition: fragment.isCondition)
    }

    /// Gives a name to what reads a column and has not been used yet, before the column changes.
    private mutating func settle(_ column: String) {
        for (number, fragment) in values.sorted(by: { $0.key < $1.key }) where fragment.reads.contains(column) {
            values[number] = named(fragment)
        }
    }
}

extension Opcode {
    /// Whether it takes much longer than an addition.
    fileprivate var isSlow: Bool {
        switch self {
        case .uniform, .normal, .poisson, .binomial, .exp, .expm1, .exprel, .tanh, .log, .log10, .log1p, .sin, .cos,
            .tan,
            .arcsin, .arccos, .arctan, .sinh, .cosh, .power, .arctan2, .modulo, .floorDivide, .lookUp, .timestep:
            true
        default: false
        }
    }
}
