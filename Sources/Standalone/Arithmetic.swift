import Execution

/// What operations are in C++: each rounds as the engine's does.
enum Arithmetic {
    /// nil for what is no function of its operands alone.
    static func fragment(_ opcode: Opcode, _ operands: [Fragment]) -> Fragment? {
        let numbers = operands.map(\.number)
        func binary(_ sign: String, _ binding: Fragment.Binding) -> Fragment {
            .infix(sign, numbers[0], numbers[1], binding)
        }
        func comparison(_ sign: String, _ binding: Fragment.Binding = .comparison) -> Fragment {
            var result = binary(sign, binding)
            result.isCondition = true
            return result
        }
        func function(_ name: String) -> Fragment { .call(name, numbers) }
        switch opcode {
        case .copy: return operands[0]
        case .negate:
            return Fragment(text: "-\(numbers[0].text(within: .atom))", binding: .sign, reads: numbers[0].reads)
        case .not:
            // Of a number: only 0 is false.
            return Fragment(
                text: operands[0].isCondition
                    ? "!\(operands[0].text(within: .atom))" : "\(numbers[0].text(within: .comparison)) == 0",
                binding: operands[0].isCondition ? .sign : .equality, isCondition: true, reads: numbers[0].reads)
        case .add: return binary("+", .sum)
        case .subtract: return binary("-", .sum)
        case .multiply: return binary("*", .product)
        case .divide: return binary("/", .product)
        case .less: return comparison("<")
        case .lessOrEqual: return comparison("<=")
        case .greater: return comparison(">")
        case .greaterOrEqual: return comparison(">=")
        case .equal: return comparison("==", .equality)
        case .notEqual: return comparison("!=", .equality)
        case .and, .or:
            let conditions = operands.map(\.condition)
            var result = Fragment.infix(
                opcode == .and ? "&&" : "||", conditions[0], conditions[1], opcode == .and ? .and : .or)
            result.isCondition = true
            return result
        case .select:
            let condition = operands[2].condition
            return Fragment(
                text: "\(condition.text(within: .or)) ? \(numbers[0].text(within: .or)) : \(numbers[1].text(within: .or))",
                binding: .choice, reads: condition.reads.union(numbers[0].reads).union(numbers[1].reads))
        case .exp: return function("tutor_exp")
        case .expm1: return function("tutor_expm1")
        case .exprel: return function("tutor_exprel")
        case .tanh: return function("tutor_tanh")
        case .log: return function("log")
        case .log10: return function("log10")
        case .log1p: return function("log1p")
        case .sqrt: return function("sqrt")
        case .sin: return function("sin")
        case .cos: return function("cos")
        case .tan: return function("tan")
        case .arcsin: return function("asin")
        case .arccos: return function("acos")
        case .arctan: return function("atan")
        case .sinh: return function("sinh")
        case .cosh: return function("cosh")
        case .absolute: return function("fabs")
        case .sign: return function("tutor_sign")
        case .ceiling: return function("ceil")
        case .floor: return function("floor")
        case .truncate: return function("tutor_truncate")
        case .floorDivide: return function("tutor_floor_divide")
        case .modulo: return function("tutor_modulo")
        case .power: return function("pow")
        case .minimum: return function("tutor_minimum")
        case .maximum: return function("tutor_maximum")
        case .arctan2: return function("atan2")
        case .timestep: return function("tutor_timestep")
        case .square: return function("tutor_square")
        case .cube: return function("tutor_cube")
        case .elementIndex, .indexValue, .gather, .gatherThrough, .scatter, .scatterAdd, .collect, .uniform, .normal,
            .poisson, .binomial, .lookUp:
            return nil
        }
    }
}
