extension Program: CustomStringConvertible {
    /// One instruction a line, operands by the names of the model.
    public var description: String {
        var lines: [String] = []
        if !prelude.isEmpty {
            lines.append("once:")
            lines += prelude.map { "  " + text($0) }
        }
        lines.append(domain == .range ? "for each element:" : "for each listed element:")
        lines += body.isEmpty ? ["  nothing"] : body.map { "  " + text($0) }
        return lines.joined(separator: "\n")
    }

    private func text(_ instruction: Instruction) -> String {
        let destination = name(instruction.destination)
        switch instruction.opcode {
        case .copy: return "\(destination) = \(name(instruction.a))"
        case .gather: return "\(destination) = \(name(instruction.a))[\(listName(instruction.b))]"
        case .gatherThrough: return "\(destination) = \(name(instruction.a))[\(name(instruction.c))]"
        case .scatter: return "\(destination)[\(listName(instruction.b))] = \(name(instruction.a))"
        case .scatterAdd: return "\(destination)[\(listName(instruction.b))] += \(name(instruction.a))"
        case .collect: return "event where \(name(instruction.a))"
        case .elementIndex: return "\(destination) = index"
        case .indexValue: return "\(destination) = \(listName(instruction.b))"
        case .lookUp: return "\(destination) = table\(instruction.b)(\(name(instruction.a)), \(name(instruction.c)))"
        case .uniform, .normal: return "\(destination) = \(instruction.opcode)#\(instruction.b)"
        case .poisson: return "\(destination) = poisson#\(instruction.b)(\(name(instruction.a)))"
        case .binomial:
            return "\(destination) = binomial#\(instruction.b)(\(name(instruction.a)), \(name(instruction.c)))"
        default: break
        }
        let operands = [instruction.a, instruction.b, instruction.c].prefix(instruction.opcode.operandCount).map(name)
        if operands.count == 2, let symbol = instruction.opcode.symbol {
            return "\(destination) = \(operands[0]) \(symbol) \(operands[1])"
        }
        return "\(destination) = \(instruction.opcode)(\(operands.joined(separator: ", ")))"
    }

    private func listName(_ list: Int32) -> String { list == Program.elements ? "index" : "index\(list)" }

    private func name(_ index: Int32) -> String {
        switch operands[Int(index)] {
        case .register(let number): "r\(number)"
        case .scalar(let number): "s\(number)"
        case .constant(let value): "\(value)"
        case .parameter(let formula): "\(formula)"
        case .column(let column), .shared(let column), .indexedColumn(let column): column.name
        case .repeated(let original): name(original)
        }
    }
}

extension Opcode {
    fileprivate var symbol: String? {
        switch self {
        case .add: "+"
        case .subtract: "-"
        case .multiply: "*"
        case .divide: "/"
        case .floorDivide: "//"
        case .modulo: "%"
        case .power: "**"
        case .less: "<"
        case .lessOrEqual: "<="
        case .greater: ">"
        case .greaterOrEqual: ">="
        case .equal: "=="
        case .notEqual: "!="
        case .and: "and"
        case .or: "or"
        default: nil
        }
    }
}
