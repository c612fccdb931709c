import Expressions

/// Calls of values of any kind.
enum Callables {
    static func call(_ callee: Value, _ arguments: Arguments) throws(Diagnostic) -> Value {
        do throws(Diagnostic) {
            switch callee {
            case .function(let function): return try function.call(arguments)
            case .builtin(let builtin): return try builtin.call(arguments)
            case .object(let object): return try object.call(arguments)
            default: break
            }
        } catch {
            throw error.located(at: arguments.site.whole)
        }
        var advice: String?
        if case .array = callee { advice = "elements are written with brackets: x[0]" }
        if case .list = callee { advice = "elements are written with brackets: x[0]" }
        if Numbers.scalar(callee) != nil { advice = "to multiply, write *" }
        throw Diagnostic(
            "not-callable", "\(callee.kindName) cannot be called", advice: advice, at: arguments.site.function)
    }

    /// Calls a function that was passed to a library function, such as a sorting key.
    static func call(_ callee: Value, with values: [Value], from call: Call) throws(Diagnostic) -> Value {
        try call.machine.poll(at: call.fragment)
        return try self.call(
            callee,
            Arguments(
                positional: values, keywords: [], frame: call.frame,
                site: CallSite(whole: call.fragment, function: call.fragment, arguments: [], isPlain: false)))
    }
}

extension FunctionValue {
    /// Runs the function with its arguments bound to its parameters.
    func call(_ arguments: Arguments) throws(Diagnostic) -> Value {
        let frame = Frame(machine: arguments.frame.machine, code: code, captured: captured)
        if code.isSimple, arguments.keywords.isEmpty, arguments.positional.count == code.parameters.count {
            for (index, value) in arguments.positional.enumerated() { frame.slots[index] = value }
        } else {
            try bind(arguments, in: frame)
        }
        return try frame.machine.nested(at: arguments.site.whole) { () throws(Diagnostic) in
            _ = try code.body(frame)
            return frame.result
        }
    }

    private func bind(_ arguments: Arguments, in frame: Frame) throws(Diagnostic) {
        var values = [Value?](repeating: nil, count: code.parameters.count)
        var rest: [Value] = []
        let plain = code.parameters.indices.filter { code.parameters[$0].form == .plain }
        for (position, value) in arguments.positional.enumerated() {
            if position < plain.count { values[plain[position]] = value } else { rest.append(value) }
        }
        if !rest.isEmpty, !code.parameters.contains(where: { $0.form == .sequence }) {
            throw Diagnostic(
                "argument-count",
                "\(code.name)() takes \(Signature.atMost(plain.count)), but \(Signature.given(arguments.positional.count))",
                at: arguments.fragment(at: plain.count))
        }
        let more = DictionaryValue()
        for (position, keyword) in arguments.keywords.enumerated() {
            let fragment = arguments.fragment(at: arguments.positional.count + position)
            let index = code.parameters.firstIndex {
                $0.name == keyword.name && ($0.form == .plain || $0.form == .keywordOnly)
            }
            if let index {
                guard values[index] == nil else {
                    throw Diagnostic("repeated-argument", "\(code.name)() got \(keyword.name) twice", at: fragment)
                }
                values[index] = keyword.value
            } else if code.parameters.contains(where: { $0.form == .dictionary }),
                let key = HashKey(Value(keyword.name))
            {
                more[key] = keyword.value
            } else {
                let nearest = NearestName.to(keyword.name, among: code.parameters.map(\.name))
                throw Diagnostic(
                    "unknown-argument", "\(code.name)() has no argument \(keyword.name)",
                    advice: nearest.map { "did you mean \($0)=?" }, at: fragment)
            }
        }
        for (index, parameter) in code.parameters.enumerated() {
            switch parameter.form {
            case .plain, .keywordOnly:
                guard let value = values[index] ?? defaults[index] else {
                    throw Diagnostic(
                        "missing-argument", "\(code.name)() needs \(parameter.name)", at: arguments.site.whole)
                }
                frame.store(value, in: parameter.place)
            case .sequence: frame.store(Value(tuple: rest), in: parameter.place)
            case .dictionary: frame.store(.dictionary(more), in: parameter.place)
            }
        }
    }
}

extension Frame {
    func store(_ value: Value, in place: FunctionCode.Place) {
        switch place {
        case .slot(let slot): slots[slot] = value
        case .cell(let index): cells[index].value = value
        case .captured(let index): captured[index].value = value
        case .global(let variable): variable.value = value
        }
    }

    /// The cell in which a function that is made here finds a variable of this one.
    func cell(at place: FunctionCode.Place) -> Cell {
        switch place {
        case .cell(let index): cells[index]
        case .captured(let index): captured[index]
        case .slot(let slot): Cell(slots[slot])
        case .global(let variable): Cell(variable.value)
        }
    }
}
