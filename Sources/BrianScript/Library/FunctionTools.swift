import Expressions

/// The module `functools`.
enum FunctionTools {
    static let table = LibraryTable(
        LibraryFunction("partial", "func, *values, **named") { call throws(Diagnostic) in
            let (function, first, named) = (call.value(0), call.rest, call.extra)
            return .builtin(
                Builtin("partial", "*values, **named") { inner throws(Diagnostic) in
                    // What the later call names takes the place of what the first one named.
                    let kept = named.filter { entry in !inner.extra.contains { $0.name == entry.name } }
                    let whole = inner.fragment
                    return try Callables.call(
                        function,
                        Arguments(
                            positional: first + inner.rest, keywords: kept + inner.extra, frame: inner.frame,
                            site: CallSite(whole: whole, function: whole, arguments: [], isPlain: false)))
                })
        },
        LibraryFunction("reduce", "function, iterable, initial=") { call throws(Diagnostic) in
            var items = try call.items(1)[...]
            guard var result = call.isGiven(2) ? call.value(2) : items.popFirst() else {
                throw call.failure("empty", "reduce() of nothing", advice: "give a value to begin with", at: 1)
            }
            for item in items { result = try Callables.call(call.value(0), with: [result, item], from: call) }
            return result
        })
}
