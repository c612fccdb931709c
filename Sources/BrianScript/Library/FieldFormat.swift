import Expressions

/// `'{} mV after {time:.2f} ms'.format(v, time=t)`
enum FieldFormat {
    static func format(_ format: String, _ call: Call) throws(Diagnostic) -> String {
        var next = 0
        var result = ""
        var rest = Array(format)[...]
        while let character = rest.popFirst() {
            if (character == "{" || character == "}"), rest.first == character {
                result.append(rest.removeFirst())
                continue
            }
            guard character != "}" else {
                throw fail(call, "a } in a format needs a { before it; write }} for a brace")
            }
            guard character == "{" else {
                result.append(character)
                continue
            }
            var depth = 1
            var field = ""
            while depth > 0 {
                guard let inner = rest.popFirst() else {
                    throw fail(call, "a { in a format is never closed; write {{ for a brace")
                }
                depth += inner == "{" ? 1 : inner == "}" ? -1 : 0
                if depth > 0 { field.append(inner) }
            }
            result += try text(field, call, &next)
            try call.machine.check(elements: result.utf8.count, at: call.fragment)
        }
        return result
    }

    /// `name!r:specification`
    private static func text(_ field: String, _ call: Call, _ next: inout Int) throws(Diagnostic) -> String {
        let name = field.prefix { $0 != "!" && $0 != ":" }
        var rest = field.dropFirst(name.count)
        var conversion: Character?
        if rest.first == "!" {
            rest.removeFirst()
            conversion = rest.popFirst()
        }
        var specification = String(rest.dropFirst())
        let value = try value(String(name), call, &next)
        // The width may itself be a field: {:>{width}}
        while let open = specification.firstIndex(of: "{"), let close = specification[open...].firstIndex(of: "}") {
            let inner = specification[specification.index(after: open)..<close]
            let inserted = Text.str(try self.value(String(inner), call, &next))
            specification.replaceSubrange(open...close, with: inserted)
        }
        return try FormatSpecification.format(value, conversion: conversion, specification, at: call.site)
    }

    /// `0`, `name`, `name.attribute`, `name[0]` or, for the next in turn, nothing.
    private static func value(_ path: String, _ call: Call, _ next: inout Int) throws(Diagnostic) -> Value {
        let name = String(path.prefix { $0 != "." && $0 != "[" })
        var value: Value
        if name.isEmpty || Int(name) != nil {
            let index = Int(name) ?? next
            if name.isEmpty { next += 1 }
            guard call.rest.indices.contains(index) else {
                throw fail(call, "the format asks for more than \(call.rest.count) values")
            }
            value = call.rest[index]
        } else {
            guard let found = call.extra.first(where: { $0.name == name }) else {
                throw fail(call, "there is no value called \(name) for the format")
            }
            value = found.value
        }
        var rest = path.dropFirst(name.count)
        while let sign = rest.popFirst() {
            let word = rest.prefix { $0 != "." && $0 != "[" && $0 != "]" }
            rest = rest.dropFirst(word.count)
            if sign == "[" {
                if rest.first == "]" { rest.removeFirst() }
                value = try Subscript.get(value, Int(word).map { .integer($0) } ?? Value(String(word)), at: call.site)
            } else {
                value = try Attributes.get(value, String(word), at: call.site)
            }
        }
        return value
    }

    private static func fail(_ call: Call, _ message: String) -> Diagnostic {
        Diagnostic("wrong-format", message, at: call.fragment)
    }
}
