extension RandomProgram {
    // MARK: Equations

    private static let variables = ["v", "u", "w", "g"]
    private static let flags = [
        "", "", "", "", "", " (unless refractory)", " (constant)", " (shared)", " (constant over dt)",
        " (clock-driven)",
        " (event-driven)", " (summed)", " (linked)", " (unless refractory, constant)", " (nonsense)",
    ]
    private static let modelUnits = [
        "1", "1", "1", "1", "volt", "boolean", "integer", "second", "Hz", "amp*ohm", "1/second", "x",
    ]
    private static let modelFunctions = [
        "exp", "sin", "log", "sqrt", "abs", "int", "clip", "rand", "randn", "floor", "tanh", "timestep", "exprel", "f",
        "poisson", "sign", "ceil", "where",
    ]

    /// A term in the language of equations.
    mutating func term(depth: Int) -> String {
        guard depth > 0 else {
            return dice.pick(
                RandomProgram.variables + [
                    "i", "t", "N", "1", "0.5", "2", "tau", "t/ms", "dt/ms", "lastspike", "not_refractory", "xi",
                    "1e308", "0",
                    "10*mV", "True", "-1", "j", "v_pre", "w_post", "I", "nan", "9223372036854775807", "inf", "x1", "x2",
                ])
        }
        let (left, right) = (term(depth: depth - 1), term(depth: depth - 1))
        switch dice.number(0...8) {
        case 0: return "\(dice.pick(RandomProgram.modelFunctions))(\(left))"
        case 1: return "clip(\(left), 0, \(right))"
        case 2: return "(\(left) \(dice.pick(["<", ">", "==", "!=", "and", "or", ">="])) \(right))"
        case 3: return "-(\(left))"
        default: return "(\(left) \(dice.pick(["+", "-", "*", "/", "%", "**", "//"])) \(right))"
        }
    }

    /// The lines of a model; variables without a dimension are the most of them, so that most models are right.
    private mutating func equations(ofSynapses: Bool = false) -> String {
        var lines: [String] = []
        for name in RandomProgram.variables.prefix(dice.number(1...4)) {
            let unit = dice.chance(5) ? dice.pick(RandomProgram.modelUnits) : "1"
            let flag =
                dice.chance(3) ? dice.pick(RandomProgram.flags) : ofSynapses && dice.chance(2) ? " (event-driven)" : ""
            switch dice.number(0...5) {
            case 0: lines.append("\(name) : \(unit)\(flag)")
            case 1: lines.append("\(name) = \(term(depth: 2)) : \(unit)\(flag)")
            case 2: lines.append("d\(name)/dt = \(term(depth: 3)) : \(unit)\(flag)")
            case 3: lines.append("d\(name)/dt = (\(term(depth: 1)) - \(name))/tau : \(unit)\(flag)")
            default: lines.append("d\(name)/dt = -\(name)/(10*ms) : \(unit)\(flag)")
            }
        }
        return "'''\(lines.joined(separator: "\n"))'''"
    }

    private mutating func code() -> String {
        let lines = (0..<dice.number(1...2)).map { _ in
            "\(dice.pick(RandomProgram.variables))\(dice.chance(4) ? dice.pick(["_post", "_pre"]) : "") "
                + "\(dice.pick(["=", "+=", "-=", "*=", "/=", "**="])) \(dice.chance(2) ? "1" : term(depth: 2))"
        }
        return "'\(lines.joined(separator: dice.pick(["; ", "\\n"])))'"
    }

    private mutating func time() -> String {
        dice.chance(12) ? leaf(.quantity) : dice.pick(["1*ms", "0.3*ms", "2*ms", "0*ms"])
    }

    private mutating func option(_ oneIn: Int, _ text: String) -> String { dice.chance(oneIn) ? text : "" }

    // MARK: Objects

    /// Groups, synapses and monitors.
    mutating func model() -> [[String]] {
        var lines = ["tau = \(dice.pick(["10*ms", "1*ms", "5*ms", leaf(.quantity)]))"]
        if dice.chance(6) { lines.append("defaultclock.dt = \(dice.pick(["0.5*ms", "0.01*ms", leaf(.quantity)]))") }
        if dice.chance(8) { lines.append("seed(\(leaf(.integer)))") }
        if dice.chance(6) { lines.append("I = TimedArray(\(expression(.array, depth: 1)), dt=\(time()))") }
        for name in ["G", "H"].prefix(dice.number(1...2)) {
            lines.append("\(name) = NeuronGroup(3, '''v : 1\nu : 1''', threshold='v > 1')")
            lines.append("\(name) = \(group())")
            names[.group, default: []].append(name)
        }
        if dice.chance(4) {
            lines.append("P = \(spikes())")
            names[.group, default: []].append("P")
        }
        if dice.chance(2) {
            lines.append("S = Synapses(G, G, 'w : 1', on_pre='v += w')")
            lines.append("S = \(synapses())")
            lines.append("S.connect(\(connecting()))")
            names[.synapses, default: []].append("S")
        }
        for name in ["M", "R"].prefix(dice.number(0...2)) {
            lines.append("\(name) = \(monitor())")
            names[.monitor, default: []].append(name)
        }
        for _ in 0..<dice.number(0...3) { lines.append(setting()) }
        return lines.map { [$0] }
    }

    private mutating func count() -> String { dice.chance(15) ? leaf(.integer) : String(dice.number(0...5)) }

    private mutating func group() -> String {
        let threshold =
            dice.chance(2) ? ", threshold='\(dice.chance(2) ? "v > 0.5" : term(depth: 2))', reset=\(code())" : ""
        let method = dice.pick([
            "'euler'", "'exact'", "'rk4'", "'exponential_euler'", "'heun'", "'milstein'", "'rk2'", "x1",
        ])
        return "NeuronGroup(\(count()), \(equations())\(threshold)"
            + option(2, ", method=\(method)")
            + option(6, ", refractory=\(dice.chance(2) ? time() : "'\(term(depth: 1))'")")
            + option(10, ", events={'e': '\(term(depth: 1))'}") + option(12, ", dt=\(time())")
            + option(20, ", namespace={'tau': \(leaf(.quantity))}") + option(20, ", name=\(leaf(.text))") + ")"
    }

    private mutating func spikes() -> String {
        switch dice.number(0...3) {
        case 0: "PoissonGroup(\(count()), \(dice.chance(2) ? "100*Hz" : "'\(term(depth: 1))'"))"
        case 1: "PoissonGroup(3, \(expression(.array, depth: 1))*Hz)"
        case 2: "SpikeGeneratorGroup(\(count()), \(expression(.list, depth: 1)), \(expression(.array, depth: 1))*ms)"
        default: "SpikeGeneratorGroup(2, [0, 1, 0], [0, 1, 2]*ms\(option(3, ", period=\(time())")))"
        }
    }

    private mutating func synapses() -> String {
        "Synapses(\(leaf(.group)), \(dice.pick(names[.group] ?? ["G"])), \(equations(ofSynapses: true))"
            + option(1, ", on_pre=\(code())") + option(4, ", on_post=\(code())") + option(4, ", delay=\(time())")
            + option(4, ", method='\(dice.pick(["exact", "euler", "rk4"]))'") + option(12, ", multisynaptic_index='k'")
            + ")"
    }

    private mutating func connecting() -> String {
        switch dice.number(0...7) {
        case 0, 1: ""
        case 2: "'\(term(depth: 2))'"
        case 3: "p=\(dice.pick(["0.5", "1", "0", "2", "'i/N'", leaf(.real)]))"
        case 4: "i=\(expression(.array, depth: 1)), j=\(expression(.array, depth: 1))"
        case 5:
            "j='\(dice.pick(["i", "i+1", "k for k in range(i)", "k for k in range(N_post) if k != i", term(depth: 1)]))'"
        case 6:
            "j='k for k in \(dice.pick(["sample", "range"]))(\(dice.pick(["N_post", "3", "i, 10**6", "0, 5, 0"])), p=0.5)'"
        default: "True, n=\(dice.pick(["2", "'i'", leaf(.integer)])), skip_if_invalid=True"
        }
    }

    private mutating func monitor() -> String {
        let record = dice.pick(["True", "False", "0", "[0, 1]", "[0, 99]", "-1", "[]", expression(.array, depth: 1)])
        switch dice.number(0...3) {
        case 0: return "SpikeMonitor(\(leaf(.group)))"
        case 1: return "PopulationRateMonitor(\(leaf(.group)))"
        default:
            let source = dice.chance(4) ? leaf(.synapses) : leaf(.group)
            return "StateMonitor(\(source), \(dice.pick(["'v'", "['v', 'u']", "True", "'t'"])), record=\(record)"
                + option(6, ", dt=\(time())") + option(10, ", when='\(dice.pick(["end", "before_groups", "never"]))'")
                + ")"
        }
    }

    /// A change of a state variable or of what a run does.
    private mutating func setting() -> String {
        let object = dice.chance(4) ? leaf(.synapses) : leaf(.group)
        let variable = dice.pick(RandomProgram.variables + ["delay", "lastspike", "i"])
        switch dice.number(0...7) {
        case 0: return "\(object).\(variable) = '\(term(depth: 2))'"
        case 1: return "\(object).\(variable)['\(term(depth: 1))'] = \(expression(.real, depth: 1))"
        case 2: return "\(object).\(variable)[\(index(depth: 1))] = \(expression(.array, depth: 1))"
        case 3: return "\(object).run_regularly(\(code()), dt=\(time()))"
        case 4: return "\(object)[\(index(depth: 1))].\(variable) = \(expression(.real, depth: 1))"
        case 5: return "\(object).\(variable) \(dice.pick(["+=", "*=", "/="])) \(expression(.real, depth: 1))"
        case 6:
            return
                "\(object).\(variable) = linked_var(\(leaf(.group)), 'v'\(option(3, ", index=\(expression(.array, depth: 0))")))"
        default: return "\(object).\(variable) = \(expression(dice.pick([.real, .array, .quantity]), depth: 1))"
        }
    }

    /// Runs, with changes between them, and a look at what was recorded.
    mutating func simulation() -> [[String]] {
        var lines: [String] = []
        if dice.chance(8) { lines += ["store(\(option(2, "'a'")))"] }
        for _ in 0..<dice.number(1...2) {
            lines.append("run(\(time())\(option(8, ", report='text'"))\(option(20, ", namespace={}")))")
            if dice.chance(3) { lines.append(setting()) }
        }
        if dice.chance(10) { lines += ["restore(\(option(2, "'a'")))", "run(1*ms)"] }
        if dice.chance(10) { lines.append("net = Network(collect()); net.run(\(time())); net.remove(\(leaf(.group)))") }
        for name in names[.monitor] ?? [] {
            lines.append("print(\(name).\(dice.pick(RandomProgram.attributes)))")
            if dice.chance(2) {
                lines.append("plot(\(name).t/ms, \(name).\(dice.pick(["v[0]", "v.T", "i", "rate/Hz", "u"])))")
            }
            if dice.chance(3) { lines.append("print(\(name)[\(index(depth: 1))].\(dice.pick(["v", "t"])))") }
        }
        return lines.map { [$0] }
    }
}
