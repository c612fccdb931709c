import Execution
import Expressions
import ModelEquations
import Simulation

/// Writes the function of one operation.
struct EntryWriter {
    let model: Model
    let entry: PortableRun.Entry
    let scope: String
    let clock: String
    let clocks: [ObjectIdentifier: String]

    /// What is left of the operation's name without that of its object.
    private func name(else standard: String) -> String { EntryWriter.name(of: entry) ?? standard }

    static func name(of entry: PortableRun.Entry) -> String? {
        let object = entry.owner.displayName + "_"
        return entry.name.hasPrefix(object) ? Identifiers.plain(String(entry.name.dropFirst(object.count))) : nil
    }

    /// Whose neurons the index lists of programs name.
    private var synapses: Synapses? {
        if case .pathway(let pathway)? = entry.work { return pathway.synapses }
        return switch entry.owner {
        case let synapses as Synapses: synapses
        case let monitor as StateMonitor: monitor.source as? Synapses
        case let operation as RegularOperation: operation.group as? Synapses
        case let input as PoissonInput: input.target as? Synapses
        default: nil
        }
    }

    func programWriter(
        _ program: PortableProgram, element: String = "i", results: StateArrays? = nil
    ) -> ProgramWriter {
        ProgramWriter(
            program, scope: scope, model: model, synapses: synapses, element: element, clocks: clocks,
            step: "\(clock).step", results: results)
    }

    func function(
        _ name: String, _ comment: [String], _ lines: [String], declarations: [String] = []
    ) -> OperationWriter.Result {
        let comment = comment.flatMap(EntryWriter.commentLines)
        return OperationWriter.Result(
            function: Function(
                scope: scope, name: name, comment: ["\(entry.slot): " + (comment.first ?? "")] + comment.dropFirst(),
                lines: lines),
            declarations: declarations)
    }

    func loop(_ writer: ProgramWriter, count: Int, from first: String = "0") -> [String] {
        writer.body.isEmpty
            ? writer.head : writer.head + ["for (int i = \(first); i < \(count); i++) {"] + writer.body + ["}"]
    }

    func fullName(_ place: Work.Place) -> String {
        let column = model.column(place.arrays, place.column, usedIn: scope)
        return "\(column.scope)::\(column.name)"
    }

    func events(_ events: EventList) -> String { model.events(events) ?? "tutor_no_events" }

    // MARK: - Groups

    func elements(_ program: PortableProgram, count: Int) -> OperationWriter.Result {
        var comment = ["for each element of \(scope)"]
        if let operation = entry.owner as? RegularOperation { comment = [operation.statements.text] }
        if let input = entry.owner as? PoissonInput {
            comment = [
                "the spikes of \(input.count) inputs at \(input.rate) for each neuron, added to \(input.variable)"
            ]
        }
        return function(name(else: "operate"), comment, loop(programWriter(program), count: count))
    }

    func stateUpdate(
        _ program: PortableProgram, count: Int, release: Work.Release?, propagators: Work.Propagators?
    ) throws(Diagnostic) -> OperationWriter.Result {
        var comment = ["the equations over a step"]
        if let group = entry.owner as? StateGroup, !group.equations.definitions.isEmpty {
            comment += group.equations.definitions.map(\.fragment.text)
        }
        let helper = propagators.map { function(of: $0) }
        var lines: [String] = []
        if let release {
            lines.append("refractoriness.release(\(fullName(release.notRefractory)), \(clock).step);")
        }
        if let helper, propagators?.changesDuringRun == true { lines.append("\(helper.name)();") }
        lines += loop(programWriter(program), count: count)
        var result = function(name(else: "stateupdater"), comment, lines)
        if let helper {
            result.helpers.append(helper)
            if propagators?.changesDuringRun == false { result.beforeRun.append("\(scope)::\(helper.name)();") }
        }
        return result
    }

    func threshold(
        _ program: PortableProgram, count: Int, events list: EventList, marking: PortableProgram?,
        release: Work.Release?
    ) -> OperationWriter.Result {
        let events = events(list)
        let writer = programWriter(program)
        var comment = ["who spikes"]
        if let group = entry.owner as? NeuronGroup,
            let condition = group.conditions.first(where: { group.elements(of: $0.name) === list })
        {
            comment = [
                "who \(condition.name == "spike" ? "spikes" : "has the event \(condition.name)"): \(condition.condition.text)"
            ]
        }
        var lines = ["\(events).clear();"] + writer.head
        let condition = writer.condition?.text ?? "false"
        let collect = writer.isCostly ? "collectEach" : "collect"
        if writer.body.isEmpty {
            lines.append("tutor::\(collect)(\(events), \(count), [=](int i) { return \(condition); });")
        } else {
            lines += ["tutor::\(collect)(\(events), \(count), [=](int i) {"] + writer.body
            lines += ["return \(condition);", "});"]
        }
        var result = function(name(else: "thresholder"), comment, lines)
        if let marking {
            let mark = programWriter(marking)
            // Its pointers may be those that the condition reads by the same names.
            lines += ["if (\(events).count > 0) {"] + mark.head + ["for (int32_t i : \(events)) {"] + mark.body
            lines += ["}", "}"]
        }
        if let release {
            lines.append("refractoriness.add(\(events), \(clock).step);")
            result.declarations.append("tutor::Refractoriness refractoriness(\(Int(release.steps)));")
            result.beforeRun.append(
                "\(scope)::refractoriness.begin(\(count), \(fullName(release.lastSpike)), \(fullName(release.notRefractory)), \(clock).step, \(clock).dt);"
            )
        }
        result.function = Function(
            scope: scope, name: result.function.name, comment: result.function.comment, lines: lines)
        return result
    }

    func reaction(_ program: PortableProgram, events list: EventList) -> OperationWriter.Result {
        let writer = programWriter(program)
        var comment = ["what happens to the neurons of \(events(list))"]
        if let group = entry.owner as? NeuronGroup, group.elements(of: "spike") === list, let reset = group.reset {
            comment = [reset.text]
        }
        return function(
            name(else: "resetter"), comment,
            writer.head + ["for (int32_t i : \(events(list))) {"] + writer.body + ["}"])
    }

    func generator(
        steps: [Int], elements: [Int32], period: Int?, events list: EventList
    ) -> OperationWriter.Result {
        let events = events(list)
        var result = function(
            "spike", ["spikes at given times"], ["generator.generate(\(events), \(clock).step);"],
            declarations: ["tutor::Generator generator;"])
        let lists = [steps.map(String.init), elements.map(String.init)].map { "{\($0.joined(separator: ", "))}" }
        result.beforeRun.append(
            "\(scope)::generator.begin(\(lists.joined(separator: ", ")), \(period ?? 0), \(clock).step);")
        return result
    }

    // MARK: - Synapses

    func pathway(_ pathway: Work.Pathway) throws(Diagnostic) -> OperationWriter.Result {
        guard !pathway.hasStrays else { throw ExportDiagnostics.strays(entry.owner.title) }
        let name = name(else: "pre")
        let isDirect = pathway.program.program.domain == .range
        let own = "pathway_\(name)"
        // Before the program, which reads what it stores.
        let helper = pathway.propagators.flatMap { propagators in
            propagators.lastUpdate.map { lastUpdate in
                function(
                    "\(name)_propagators", of: propagators, since: lastUpdate,
                    synapse: isDirect ? "k" : "\(own)->synapses[k]")
            }
        }
        let writer = programWriter(pathway.program, element: "s")
        let list = pathway.side == .pre ? 2 : 1
        let neurons = "\(scope)::\(model.list(list, of: pathway.synapses))"
        let delay: String
        switch pathway.delay {
        case .steps(let steps): delay = "[](int32_t) { return \(steps); }"
        case .column(let column):
            let place = fullName(Work.Place(arrays: pathway.synapses.arrays, column: column))
            delay = "[](int32_t s) { return (int32_t)std::floor(\(place)[s] / \(clock).dt + 0.5); }"
        }
        var lines = writer.head
        lines.append(
            "\(own)->deliver(\(events(pathway.events)), \(pathway.neurons.lowerBound), \(pathway.neurons.count), [=](int begin, int end) {"
        )
        if let helper { lines.append("\(helper.name)(begin, end);") }
        if isDirect {
            lines += ["for (int s = begin; s < end; s++) {"] + writer.body + ["}"]
        } else {
            lines += ["for (int k = begin; k < end; k++) {", "const int s = \(own)->synapses[k];"]
            lines += writer.body + ["}"]
        }
        lines.append("});")
        var result = function(
            name,
            ["spikes of \(pathway.side == .pre ? "the source" : "the target") arrive", pathway.statements], lines,
            declarations: ["tutor::Pathway *\(own);"])
        if let helper { result.helpers.append(helper) }
        result.setUp.append(
            "\(scope)::\(own) = new tutor::Pathway(\(neurons), \(pathway.synapses.count), \(pathway.neurons.count), \(delay));"
        )
        return result
    }

    func sum(
        _ program: PortableProgram, count: Int, target: Work.Place, elements: Range<Int>
    ) -> OperationWriter.Result {
        let writer = programWriter(program)
        let place = fullName(target)
        return function(
            name(else: "sum"), ["the sum over the synapses of each neuron"],
            ["for (int k = \(elements.lowerBound); k < \(elements.upperBound); k++) \(place)[k] = 0.0;"]
                + loop(writer, count: count))
    }

    // MARK: - Text

    /// The lines of a text of the model, without those that are empty, and without backslashes at their ends, which would make the
    /// next line of the project a part of the comment.
    private static func commentLines(_ text: String) -> [String] {
        text.split(whereSeparator: \.isNewline).map { line in
            var line = line.drop(while: \.isWhitespace)
            while let last = line.last, last == "\\" || last.isWhitespace { line.removeLast() }
            return String(line)
        }.filter { !$0.isEmpty }
    }

    static func quoted(_ text: String) -> String {
        "\"" + text.flatMap { $0 == "\"" || $0 == "\\" ? ["\\", $0] : [$0] } + "\""
    }
}
