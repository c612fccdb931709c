extension RandomProgram {
    /// An expression that is meant to yield the kind, and now and then does not.
    mutating func expression(_ wanted: Kind, depth: Int) -> String {
        let kind = dice.chance(30) ? self.kind() : wanted
        if let known = names[kind], !known.isEmpty, dice.chance(depth <= 0 ? 1 : 2) { return dice.pick(known) }
        guard depth > 0 else { return leaf(kind) }
        switch dice.number(0...9) {
        case 0: return leaf(kind)
        case 1: return "(\(expression(kind, depth: depth - 1)) if \(condition(depth)) else \(any(depth)))"
        case 2 where dice.chance(2): return libraryCall(depth: depth)
        case 2: return methodCall(depth: depth)
        case 3 where dice.chance(2): return "\(expression(.function, depth: 0))(\(arguments(depth: depth)))"
        default: return branch(kind, depth: depth)
        }
    }

    /// Several expressions with commas between them.
    mutating func expressions(_ count: ClosedRange<Int>, depth: Int) -> String {
        (0..<dice.number(count)).map { _ in any(depth) }.joined(separator: ", ")
    }

    private mutating func any(_ depth: Int) -> String { expression(kind(), depth: depth - 1) }

    private mutating func condition(_ depth: Int) -> String { expression(.boolean, depth: depth - 1) }

    mutating func arguments(depth: Int) -> String {
        var words = (0..<dice.number(0...3)).map { _ in any(depth) }
        if dice.chance(8) { words.append("*" + expression(.list, depth: depth - 1)) }
        if dice.chance(6) { words.append("\(dice.pick(["a", "b", "axis", "size"]))=\(any(depth))") }
        if dice.chance(12) { words.append("**" + expression(.dictionary, depth: depth - 1)) }
        return words.joined(separator: ", ")
    }

    // MARK: Leaves

    static let integers = [
        "0", "1", "2", "3", "-1", "7", "10", "-2", "255", "1000", "0x10", "1_000", "9223372036854775807",
        "-9223372036854775807", "(-2**63)", "2**62", "10**18", "4294967296",
    ]
    static let reals = [
        "0.5", "1.5", "-0.25", "2.0", "1e-3", "0.0", "-0.0", "1e22", "1e308", "5e-324", "-1e308", "nan", "inf",
        "(-inf)",
        "pi", "1e16", ".5", "1.",
    ]
    static let units = [
        "ms", "mV", "nS", "pF", "Hz", "nA", "um", "Mohm", "volt", "second", "amp", "metre", "kilogram", "mmolar",
        "cm**2", "volt**-1", "(uF*cm**-2)", "ms**0.5",
    ]
    static let texts = [
        "''", "'a'", "'v > 1'", "\"it's\"", "'''two\nlines'''", "'%d %s' % (1, 'x')", "'Größe µ 😀'", "r'\\n'",
        "'\\x00'",
        "'{:>{}}'.format(1, 5)", "'k' * 3", "'dv/dt = -v/ms : 1'", "'i'", "'{0}{1}'", "'%'", "'{'", "'r--'", "'10'",
    ]
    static let formats = [
        "", ".3f", "d", ">10", "08.2e", "+.1%", "x", ",", "^7s", "g", ".0f", "<3", "#b", "_", "5000", ".400f", "c", "n",
        "{1}", ".{2}f", "99999999999", "-5", "=+9d", "s",
    ]

    mutating func leaf(_ kind: Kind) -> String {
        let small = dice.number(0...6)
        switch kind {
        case .integer: return dice.chance(3) ? dice.pick(RandomProgram.integers) : String(small)
        case .real: return dice.pick(RandomProgram.reals)
        case .quantity:
            return
                "\(dice.pick(dice.chance(2) ? RandomProgram.reals : ["1", "2.5", "10"]))*\(dice.pick(RandomProgram.units))"
        case .boolean: return dice.pick(["True", "False", "not 1", "1 < 2", "None"])
        case .text: return dice.pick(RandomProgram.texts)
        case .array:
            return dice.pick([
                "arange(\(small))", "zeros((\(small), 2))", "array([1, 2, 3])", "linspace(0, 1, \(small))",
                "array([[1, 2], [3, 4]])", "array([True, False])", "array([])", "rand(\(small))", "arange(\(small))*ms",
                "ones(3)*mV", "array([1.5, nan, inf])", "zeros((2, 0, 3))", "arange(24).reshape(2, 3, 4)", "array(5)",
            ])
        case .list:
            return dice.pick([
                "[]", "[1, 2, 3]", "[1*ms, 2*ms]", "['a', 'b']", "[[1, 2], [3]]", "list(range(\(small)))",
            ])
        case .tuple: return dice.pick(["()", "(1,)", "(0, 1*ms)", "('a', 1)", "((1, 2), (3, 4))"])
        case .dictionary: return dice.pick(["{}", "{'a': 1}", "{1: 2, 'k': [1]}", "{(1, 2): 3}", "dict(a=1, size=2)"])
        case .set: return dice.pick(["set()", "{1, 2}", "{'a', 1.0, True}", "frozenset([1])"])
        case .function:
            return dice.pick([
                "len", "abs", "lambda a: a", "lambda *a: a", "str", "int", "sqrt", "(lambda a, b=2: a + b)", "print",
                "float",
                "exp", "NeuronGroup", "sorted", "ms", "max", "'{}'.format",
            ])
        case .group: return names[.group]?.first ?? "NeuronGroup(\(small), 'v : 1')"
        case .synapses: return names[.synapses]?.first ?? "Synapses(NeuronGroup(2, 'v : 1'), NeuronGroup(1, 'u : 1'))"
        case .monitor: return names[.monitor]?.first ?? "SpikeMonitor(NeuronGroup(1, 'v : 1', threshold='v > 1'))"
        }
    }

    // MARK: Branches

    private static let arithmetic = ["+", "-", "*", "/", "//", "%", "**", "@", "&", "|", "^", "<<", ">>"]
    private static let comparisons = ["<", "<=", "==", "!=", ">", ">=", "in", "not in", "is", "is not"]

    private mutating func branch(_ kind: Kind, depth: Int) -> String {
        switch kind {
        case .integer, .real, .quantity, .array: return numeric(kind, depth: depth)
        case .boolean: return logical(depth: depth)
        case .text: return formatted(depth: depth)
        case .list, .tuple, .dictionary, .set: return collection(kind, depth: depth)
        case .function: return "(lambda \(dice.pick(["a", "a, b=1", "*a", "a=0, **b"])): \(any(depth)))"
        case .group, .synapses, .monitor: return "\(leaf(kind))[\(index(depth: depth))]"
        }
    }

    private mutating func numeric(_ kind: Kind, depth: Int) -> String {
        let (left, right) = (
            expression(kind, depth: depth - 1), expression(dice.pick([kind, .real, .array]), depth: depth - 1)
        )
        switch dice.number(0...8) {
        case 0: return "\(dice.pick(["-", "+", "~", "not "]))(\(left))"
        case 1: return "(\(left))[\(index(depth: depth))]"
        case 2: return "\(dice.pick(["sum", "len", "max", "mean", "array", "abs", "round", "int", "float"]))(\(left))"
        case 3: return "(\(left)).\(dice.pick(RandomProgram.attributes))"
        case 4: return "((\(left)) \(dice.pick(RandomProgram.arithmetic)) (\(right)))"
        default:
            return "((\(left)) \(dice.pick(kind == .quantity ? ["*", "/"] : ["+", "-", "*", "/", "%"])) (\(right)))"
        }
    }

    private mutating func logical(depth: Int) -> String {
        let kind = kind()
        let (left, right) = (expression(kind, depth: depth - 1), expression(kind, depth: depth - 1))
        switch dice.number(0...4) {
        case 0: return "(\(left) \(dice.pick(["and", "or"])) \(condition(depth)))"
        case 1: return "(\(left) < \(right) <= \(any(depth)))"
        case 2: return "isinstance(\(left), \(dice.pick(["int", "(str, float)", "Quantity", "ndarray", "list"])))"
        default: return "(\(left) \(dice.pick(RandomProgram.comparisons)) \(right))"
        }
    }

    private mutating func formatted(depth: Int) -> String {
        let format = dice.pick(RandomProgram.formats)
        // Without its own quotes and backslashes, which a replacement field of the old kind cannot hold.
        let value = any(1).filter { !"'\"\\\n{}%".contains($0) }
        switch dice.number(0...5) {
        case 0: return "f'{\(value)\(dice.pick(["", "!r", "!s"])):\(format)} {{}}'"
        case 1: return "'{:\(format)}'.format(\(arguments(depth: depth)))"
        case 2:
            return
                "'%\(dice.pick(["d", "s", "5.2f", "r", "x", "%", "-10s", "(a)s", "*d", "e", "c", ".999f"]))' % (\(any(depth)),)"
        case 3: return "format(\(any(depth)), '\(format)')"
        case 4: return "(\(expression(.text, depth: depth - 1)))[\(index(depth: depth))]"
        default: return "str(\(any(depth)))"
        }
    }

    private mutating func collection(_ kind: Kind, depth: Int) -> String {
        let name = freshName()
        let filter = dice.chance(3) ? " if \(condition(depth))" : ""
        let inner = dice.chance(4) ? " for \(freshName()) in \(expression(.list, depth: depth - 1))" : ""
        let clauses =
            "for \(name) in \(expression(dice.pick([.list, .array, .tuple]), depth: depth - 1))\(inner)\(filter)"
        switch kind {
        case .list:
            return dice.chance(2)
                ? "[\(expressions(0...4, depth: depth))]" : "[\(dice.chance(2) ? name : any(depth)) \(clauses)]"
        case .tuple:
            return dice.chance(2)
                ? "(\(any(depth)), *\(expression(.list, depth: depth - 1)))" : "tuple(\(any(depth)) \(clauses))"
        case .dictionary:
            return dice.chance(2)
                ? "{\(any(depth)): \(any(depth)), **\(expression(.dictionary, depth: depth - 1))}"
                : "{\(name): \(any(depth)) \(clauses)}"
        default: return dice.chance(2) ? "{\(expressions(1...3, depth: depth))}" : "{\(any(depth)) \(clauses)}"
        }
    }

    mutating func index(depth: Int) -> String {
        switch dice.number(0...9) {
        case 0...2: return expression(.integer, depth: depth - 1)
        case 3: return ":"
        case 4: return "\(leaf(.integer)):\(leaf(.integer))"
        case 5: return "::\(leaf(.integer))"
        case 6: return ":, \(expression(.integer, depth: depth - 1))"
        case 7: return dice.pick(["None", "None, :", "[0, 1]", "[True, False]", "'a'", "()", "-1, 0"])
        case 8: return any(depth)
        default: return expression(.array, depth: depth - 1)
        }
    }
}
