@testable import BrianScript

extension RandomProgram {
    /// A function as a script calls it.
    struct Callable {
        let name: String
        let parameters: [String]
    }

    /// Every function of the library, in an order that does not change.
    static let library: [Callable] = {
        let modules: [(ModuleContent, prefix: String)] = [
            (.builtins, ""), (.brian2, ""), (.numpyRandom, "np.random."), (.brian2, "np."), (.pyplot, "plt."),
        ]
        return modules.flatMap { module, prefix in
            Set(module.names(dialect: .second)).sorted().compactMap { name in
                guard case .function(let function)? = module.entry(named: name, dialect: .second) else { return nil }
                return Callable(name: prefix + name, parameters: Signature(function.parameters).parameters.map(\.name))
            }
        }
    }()

    private static let methods: [Kind: [String]] = [
        .text: StringMethods.table.keys.sorted(), .list: ListMethods.table.keys.sorted(),
        .tuple: ListMethods.tupleTable.keys.sorted(), .dictionary: DictionaryMethods.table.keys.sorted(),
        .set: SetMethods.table.keys.sorted(), .array: ArrayMethods.names, .quantity: ArrayMethods.names,
        .group: [
            "run_regularly", "run_on_event", "set_event_schedule", "subgroup", "set_states", "get_states", "state",
        ],
        .synapses: ["connect", "run_regularly", "set_states", "get_states"],
        .monitor: ["spike_trains", "values", "all_values", "smooth_rate", "get_states"],
    ]

    /// Attributes of values and of Brian's objects.
    static let attributes = [
        "v", "w", "t", "i", "N", "count", "spikes", "v_", "t_", "shape", "T", "size", "delay", "dim", "name", "rate",
        "dtype",
        "equations", "namespace", "active", "when", "order", "clock", "it", "num_spikes", "nothing", "pre", "indices",
        "real",
        "__name__", "flat", "dt", "source", "start", "stop", "ndim", "record", "times", "j", "N_incoming",
    ]

    /// A call of a function of the library, with arguments that go by the names of its parameters.
    mutating func libraryCall(depth: Int) -> String {
        let function = dice.pick(RandomProgram.library)
        return "\(function.name)(\(arguments(of: function, depth: depth)))"
    }

    mutating func arguments(of function: Callable, depth: Int) -> String {
        guard !dice.chance(10) else { return arguments(depth: depth) }
        let given = dice.number(0...max(1, function.parameters.count))
        var isByKeyword = false
        var words: [String] = []
        for parameter in function.parameters.prefix(max(given, 1)) {
            if words.count >= 1, dice.chance(4) {
                isByKeyword = true
                continue
            }
            let value = argument(parameter, depth: depth - 1)
            words.append(isByKeyword || dice.chance(8) ? "\(parameter)=\(value)" : value)
            isByKeyword = isByKeyword || words[words.count - 1].hasPrefix("\(parameter)=")
        }
        if function.parameters.isEmpty, dice.chance(2) { words = [expression(kind(), depth: depth - 1)] }
        return words.joined(separator: ", ")
    }

    private mutating func argument(_ parameter: String, depth: Int) -> String {
        guard !dice.chance(10) else { return expression(kind(), depth: depth) }
        switch parameter {
        case "axis", "k", "n", "num", "N", "M", "decimals", "ndigits", "index", "i", "rows", "columns", "count",
            "start",
            "minlength", "low", "high", "precision", "base", "nrows", "ncols", "order":
            return dice.chance(2) ? leaf(.integer) : expression(.integer, depth: depth)
        case "shape", "size", "reps", "repeats", "shift", "axes", "figsize":
            return dice.pick(["3", "(2, 2)", "0", "-1", "(0, 3)", "[1, 2]", leaf(.integer), leaf(.tuple)])
        case "dtype": return dice.pick(["int", "float", "bool", "'int'", "'float64'", "'x'", "str"])
        case "function", "key": return expression(.function, depth: depth)
        case "sep", "end", "name", "text", "mode", "side", "when", "format", "code", "event", "label", "report",
            "model":
            return expression(.text, depth: depth)
        case "dt", "duration", "clock", "report_period", "delay", "period":
            return dice.pick(["1*ms", "0.1*ms", leaf(.quantity)])
        case "source", "target", "group", "group_or_variable": return leaf(.group)
        case "arrays": return "[\(expression(.array, depth: depth)), \(expression(.array, depth: depth))]"
        case "replace", "reverse", "endpoint", "density", "return_index", "record":
            return expression(.boolean, depth: 1)
        case "u", "unit": return dice.pick(RandomProgram.units)
        case "net": return "Network()"
        default: return expression(dice.chance(3) ? kind() : .array, depth: depth)
        }
    }

    /// A call of a method that the value is likely to have.
    mutating func methodCall(depth: Int) -> String {
        let kind = dice.pick([
            Kind.text, .list, .tuple, .dictionary, .set, .array, .array, .quantity, .group, .synapses, .monitor,
        ])
        let name = dice.pick(RandomProgram.methods[kind] ?? ["copy"])
        return "(\(expression(kind, depth: depth - 1))).\(name)(\(arguments(depth: depth)))"
    }

    /// A plotting call.
    mutating func drawing() -> String {
        let style = dice.pick([
            "", ", 'r--'", ", label='a'", ", color='C3', alpha=0.5", ", lw=\(leaf(.real))", ", '.k'",
            ", color=(1, 0, 0)", ", ls=':', marker='o'", ", label=r'$\\tau_m^{2}$'", ", label='$\\frac{1'",
            ", markersize=-1",
        ])
        switch dice.number(0...9) {
        case 0...2: return "plot(\(expression(.array, depth: 2)), \(expression(.array, depth: 2))\(style))"
        case 3: return "plot(\(expression(.array, depth: 2))\(style))"
        case 4: return "subplot(\(dice.pick(["211", "2, 1, 2", leaf(.integer), "1, 1, 9", "0, 0, 0", "9, 9, 80"])))"
        case 5: return "\(dice.pick(["xlim", "ylim", "xticks", "yticks", "axis"]))(\(expressions(1...2, depth: 2)))"
        case 6: return "\(dice.pick(["title", "xlabel", "ylabel", "suptitle"]))(\(expression(.text, depth: 2)))"
        case 7: return "\(dice.pick(["xscale", "yscale"]))('\(dice.pick(["log", "linear", "x"]))')"
        case 8: return "\(dice.pick(["figure()", "legend()", "show()", "clf()", "grid(True)", "gca().set_xlim(0, 1)"]))"
        default:
            let command = dice.pick([
                "hist", "bar", "fill_between", "axvline", "axhline", "axvspan", "step", "vlines", "scatter", "errorbar",
                "text",
                "semilogy", "loglog", "imshow", "pcolor", "annotate", "barh", "eventplot", "stem", "hlines", "axhspan",
            ])
            return "\(command)(\(expression(.array, depth: 2)), \(expressions(0...2, depth: 2))\(style))"
        }
    }
}
