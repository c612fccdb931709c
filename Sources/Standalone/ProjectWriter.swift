import Execution
import Expressions
import Simulation
import Units

/// Puts the files of a project together.
struct ProjectWriter {
    private(set) var files: [Project.File] = []
    private let runs: [RunRecorder.Recorded]
    private let title: String
    private let programName: String
    private let model: Model
    /// The functions of each namespace, in the order of their first call.
    private var functions: [Function] = []
    private var declarations: [String: [String]] = [:]
    private var setUp: [String] = []
    private var results: [String] = []
    private var clocks: [(name: String, dt: Double)] = []
    /// The calls of a step for each run, and what comes before its first step.
    private var steps: [(calls: [(clock: String, call: String)], before: [String], clocks: [String])] = []

    init(_ runs: [RunRecorder.Recorded], title: String, programName: String, names: [ObjectIdentifier: String]) {
        (self.runs, self.title, self.programName) = (runs, title, programName)
        model = Model(scriptNames: names)
    }

    mutating func write() throws(Diagnostic) {
        var time = runs[0].run.start
        for recorded in runs {
            guard recorded.run.start == time else { throw ExportDiagnostics.restored() }
            time = recorded.run.start + recorded.run.duration
            declare(recorded.run)
        }
        for recorded in runs { try add(recorded.run) }
        let state = stateLines()
        files.append(Project.File(name: "main.cpp", content: .text(mainText(state: state))))
        files.append(Project.File(name: "Makefile", content: .text(makefile)))
        files.append(Project.File(name: "README.md", content: .text(readme)))
    }

    // MARK: - Operations

    /// Makes objects and events known before anything is written that names them.
    private mutating func declare(_ run: PortableRun) {
        // The first clock is that of objects without one of their own.
        if clocks.isEmpty { _ = clockName(dt: run.dt) }
        for entry in run.entries {
            let scope = model.scope(of: entry.owner)
            if let name = EntryWriter.name(of: entry) { model.reserve(name, in: scope) }
            if case .pathway(let pathway)? = entry.work {
                model.place(pathway.synapses, in: scope)
                model.reserve("pathway_\(EntryWriter.name(of: entry) ?? "pre")", in: scope)
            }
        }
        for object in run.objects where object is StateGroup { _ = model.scope(of: object) }
        for entry in run.entries {
            let scope = model.scope(of: entry.owner)
            switch entry.work {
            case .threshold(_, let count, let events, _, _)?:
                let group = entry.owner as? NeuronGroup
                let name = group?.conditions.first { group?.elements(of: $0.name) === events }?.name ?? "spike"
                model.declare(events, name == "spike" ? "spikes" : name, in: scope, count: count)
            case .generator(_, let elements, _, let events)?:
                let count = (entry.owner as? SpikeGeneratorGroup)?.count ?? elements.count
                model.declare(events, "spikes", in: scope, count: count)
            default: break
            }
        }
    }

    private mutating func add(_ run: PortableRun) throws(Diagnostic) {
        let names = run.clocks.map { clockName(dt: $0.dt) }
        let writer = OperationWriter(model: model, run: run, clockNames: names)
        var calls: [(clock: String, call: String)] = []
        var before: [String] = []
        for entry in run.entries {
            guard let result = try writer.result(of: entry) else { continue }
            for helper in result.helpers { _ = added(helper) }
            let function = added(result.function)
            calls.append((names[entry.clock], "\(function.scope)::\(function.name)();"))
            for declaration in result.declarations where !(declarations[function.scope] ?? []).contains(declaration) {
                guard !isTaken(declaration, in: function.scope) else {
                    throw ExportDiagnostics.varying(function.scope, "what is recorded or sent")
                }
                declarations[function.scope, default: []].append(declaration)
            }
            for line in result.setUp where !setUp.contains(line) { setUp.append(line) }
            for line in result.results where !results.contains(line) { results.append(line) }
            before += result.beforeRun
        }
        steps.append((calls, before, names))
    }

    /// Whether something else has the name that is declared: what stands between the type and its value.
    private func isTaken(_ declaration: String, in scope: String) -> Bool {
        func name(_ text: String) -> Substring {
            let head = text.prefix { !"{(=;[".contains($0) }
            return head.split(separator: " ").last ?? ""
        }
        return (declarations[scope] ?? []).contains { name($0) == name(declaration) }
    }

    /// The function as it is known: another one of its name that does something else has been there before.
    private mutating func added(_ function: Function) -> Function {
        var candidate = function
        var number = 2
        while let known = functions.first(where: { $0.scope == candidate.scope && $0.name == candidate.name }) {
            if known == candidate { return known }
            candidate = Function(
                scope: function.scope, name: "\(function.name)_\(number)", comment: function.comment,
                lines: function.lines)
            number += 1
        }
        functions.append(candidate)
        return candidate
    }

    private mutating func clockName(dt: Double) -> String {
        if let known = clocks.first(where: { $0.dt == dt }) { return known.name }
        let name = clocks.isEmpty ? "defaultclock" : "clock_\(clocks.count + 1)"
        clocks.append((name, dt))
        return name
    }

    // MARK: - State

    /// What makes the state, and for each run what changes it before.
    private mutating func stateLines() -> (creation: [String], changes: [[String]]) {
        var creation: [String] = []
        var changes: [[String]] = runs.map { _ in [] }
        for (arrays, column, place) in model.columnOrder {
            let key = ColumnKey(arrays, column)
            let full = "\(place.scope)::\(place.name)"
            for (number, recorded) in runs.enumerated() {
                guard let change = recorded.changes.first(where: { ColumnKey($0.arrays, $0.column) == key }) else {
                    continue
                }
                let same = change.values.first.flatMap { first in
                    change.values.allSatisfy { $0.bitPattern == first.bitPattern } ? first : nil
                }
                let file = "\(place.scope).\(place.name)\(change.isNew ? "" : ".run_\(number + 1)").f64"
                switch (same, change.isNew) {
                case (let value?, true):
                    creation.append("\(full) = tutor::filled(\(change.values.count), \(Number.text(value)));")
                case (let value?, false):
                    changes[number].append(
                        "for (int k = 0; k < \(change.values.count); k++) \(full)[k] = \(Number.text(value));")
                case (nil, true):
                    creation.append("\(full) = tutor::load<double>(\(change.values.count), \"\(file)\");")
                case (nil, false): changes[number].append("tutor::read(\(full), \(change.values.count), \"\(file)\");")
                }
                if same == nil { files.append(Project.File(name: "data/\(file)", content: .doubles(change.values))) }
            }
        }
        for (scope, synapses) in model.listOrder {
            for (name, indices) in [("i_pre", synapses.pre.values), ("i_post", synapses.post.values)] {
                creation.append("\(scope)::\(name) = tutor::load<int32_t>(\(indices.count), \"\(scope).\(name).i32\");")
                files.append(Project.File(name: "data/\(scope).\(name).i32", content: .integers(indices)))
            }
        }
        for (number, table) in model.tables.enumerated() {
            creation.append(
                "table_\(number) = {tutor::load<double>(\(table.values.count), \"table_\(number).f64\"), \(table.values.count / table.columns), \(table.columns), \(Number.text(table.dt)), \(Number.text(Double(table.subdivisions)))};"
            )
            files.append(Project.File(name: "data/table_\(number).f64", content: .doubles(table.values)))
        }
        return (creation, changes)
    }

    // MARK: - main.cpp

    private func mainText(state: (creation: [String], changes: [[String]])) -> String {
        var text = """
            // \(title)
            //
            // Made by tutor. Values are in SI units. Each namespace is an object of the model, each function what the object does in one
            // slot of a time step; step_1() calls them in their order.

            #include "tutor/simulation.h"


            """
        text += section(
            "Parameters, with the names that the model gives them; --NAME=VALUE sets another value", parameterLines)
        text += section("Time", clocks.map { "tutor::Clock \($0.name)(\(Number.text($0.dt)));" })
        if !model.tables.isEmpty {
            text += section("Tables over time", model.tables.indices.map { "TutorTable table_\($0);" })
        }
        if functions.contains(where: { $0.lines.contains { $0.contains("tutor_no_events") } }) {
            text += "tutor::Events tutor_no_events(0);\n\n"
        }
        text += section("State", stateDeclarations)
        for (scope, object) in model.scopeOrder {
            let own = functions.filter { $0.scope == scope }
            guard !own.isEmpty else { continue }
            text += "// --- \(scope): \(ProjectWriter.kind(of: object))\n\nnamespace \(scope) {\n\n"
            let declared = declarations[scope] ?? []
            if !declared.isEmpty { text += declared.joined(separator: "\n") + "\n\n" }
            text += own.map(\.text).joined(separator: "\n\n") + "\n\n} // namespace \(scope)\n\n"
        }
        text += "// --- The simulation\n\n"
        text += function("createState", state.creation + setUp)
        for number in runs.indices { text += runText(number, changes: state.changes[number]) }
        text += function("writeResults", results, parameter: "const std::string &folder")
        text += mainFunction
        return text
    }

    private func section(_ title: String, _ lines: [String]) -> String {
        "// --- \(title)\n\n" + lines.joined(separator: "\n") + "\n\n"
    }

    private func function(_ name: String, _ lines: [String], parameter: String = "") -> String {
        (["static void \(name)(\(parameter)) {"] + Function.indented(lines) + ["}", "", ""]).joined(separator: "\n")
    }

    private var parameterLines: [String] {
        let durations = runs.indices.map { number in
            "    double \(durationName(number)) = \(Number.text(runs[number].run.duration)); // s, how long run \(number + 1) lasts"
        }
        let own = settable.map { parameter in
            "    double \(parameter.name) = \(Number.text(parameter.value)); // \(ProjectWriter.unit(parameter.dimension))"
        }
        return ["static struct {"] + durations + own + ["} parameter;"]
    }

    /// The parameters that the command line can set.
    private var settable: [Model.Parameter] { model.parameters }

    private func durationName(_ number: Int) -> String { runs.count == 1 ? "duration" : "duration_\(number + 1)" }

    static func unit(_ dimension: Dimension) -> String { dimension == .one ? "1" : "\(dimension)" }

    private var stateDeclarations: [String] {
        var lines: [String] = []
        var scopes: [String] = []
        let all = model.scopeOrder.map(\.scope) + model.columnOrder.map(\.place.scope)
        for scope in all where !scopes.contains(scope) { scopes.append(scope) }
        for scope in scopes {
            var own: [String] = []
            let columns = model.columnOrder.filter { $0.place.scope == scope }
            for (count, group) in Dictionary(grouping: columns, by: \.place.count).sorted(by: { $0.key > $1.key }) {
                let names = group.map { "*\($0.place.name)" }.joined(separator: ", ")
                own.append("double \(names); // \(count) each")
            }
            if model.listOrder.contains(where: { $0.scope == scope }) {
                own.append("int32_t *i_pre, *i_post; // the neurons of each synapse")
            }
            for event in model.eventOrder where event.scope == scope {
                own.append("tutor::Events \(event.name)(\(event.count));")
            }
            guard !own.isEmpty else { continue }
            lines += ["namespace \(scope) {"] + own + ["}"]
        }
        return lines
    }

    private static func kind(of object: SimulationObject) -> String {
        func counted(_ count: Int, _ one: String, _ many: String) -> String { "\(count) \(count == 1 ? one : many)" }
        return switch object {
        case let group as NeuronGroup: counted(group.count, "neuron", "neurons")
        case let synapses as Synapses: counted(synapses.count, "synapse", "synapses")
        case let group as PoissonGroup: counted(group.count, "Poisson neuron", "Poisson neurons")
        case let group as SpikeGeneratorGroup:
            counted(group.count, "neuron that spikes", "neurons that spike") + " at given times"
        case is Connection: "a connection"
        case is StateMonitor: "a StateMonitor"
        case is SpikeMonitor: "a SpikeMonitor"
        case is PopulationRateMonitor: "a PopulationRateMonitor"
        case is RegularOperation: "what is done at regular times"
        case is PoissonInput: "Poisson input"
        default: "an object"
        }
    }

    private func runText(_ number: Int, changes: [String]) -> String {
        let step = steps[number]
        var lines = changes
        let isSingle = step.clocks.count == 1
        let from = number == 0 ? Number.text(runs[0].run.start) : "now"
        lines.append("const double end = \(from) + parameter.\(durationName(number));")
        for clock in step.clocks { lines.append("\(clock).setInterval(\(from), end);") }
        for event in model.eventOrder { lines.append("\(event.scope)::\(event.name).clear();") }
        lines += step.before
        var text = ""
        if isSingle {
            text += "/// One step of run \(number + 1).\n" + function("step_\(number + 1)", step.calls.map(\.call))
            lines += [
                "for (; \(step.clocks[0]).isRunning(); \(step.clocks[0]).step++) step_\(number + 1)();"
            ]
        } else if !step.clocks.isEmpty {
            let all = step.clocks.map { "&\($0)" }.joined(separator: ", ")
            let flags = step.clocks.map { "const bool \($0)_is_due = tutor::isDue(\($0), *first);" }
            text += "/// What happens where several clocks meet, each of which has its own time step.\n"
            text += function(
                "step_\(number + 1)",
                flags + step.calls.map { "if (\($0.clock)_is_due) \($0.call)" }
                    + step.clocks.map { "if (\($0)_is_due) \($0).step++;" }, parameter: "const tutor::Clock *first")
            lines += [
                "while (const tutor::Clock *first = tutor::firstOf({\(all)})) step_\(number + 1)(first);"
            ]
        }
        lines.append("now = end;")
        return text
            + (number == 0
                ? "/// The time up to which the network has run, in seconds.\nstatic double now = 0;\n\n" : "")
            + function("run_\(number + 1)", lines)
    }

    private var mainFunction: String {
        let parameters =
            runs.indices.map { number in
                "{\"\(durationName(number))\", &parameter.\(durationName(number)), \"s\"},"
            } + settable.map { "{\"\($0.name)\", &parameter.\($0.name), \"\(ProjectWriter.unit($0.dimension))\"}," }
        let body =
            ["tutor::Options options;", "seed = \(runs[0].run.seed)u;", "options.read(count, arguments, {"]
            + parameters + ["}, \(EntryWriter.quoted(title)));", "createState();", "const tutor::Stopwatch stopwatch;"]
            + runs.indices.map { "run_\($0 + 1)();" }
            + ["stopwatch.report(now);", "tutor::makeFolder(options.out);", "writeResults(options.out);", "return 0;"]
        return (["int main(int count, char **arguments) {"] + Function.indented(body) + ["}", ""]).joined(
            separator: "\n")
    }

    // MARK: - Other files

    /// Without -ffp-contract=off a compiler may round a product and a sum at once, and the results would differ in their last digits.
    private var makefile: String {
        """
        # make            builds the program
        # make run        runs it; results go into results/
        CXXFLAGS ?= -O3 -march=native
        EXACT = -std=c++17 -ffp-contract=off -fno-math-errno -fno-trapping-math

        \(programName): main.cpp $(wildcard tutor/*.h)
        \t$(CXX) $(CXXFLAGS) $(EXACT) -I. -o $@ main.cpp

        run: \(programName)
        \t./\(programName)

        clean:
        \trm -rf \(programName) results

        .PHONY: run clean

        """
    }

    private var fixedSentence: String {
        model.fixed.isEmpty
            ? ""
            : "What follows from \(model.fixed.joined(separator: ", ")) is in part built in, so export again to change "
                + "\(model.fixed.count == 1 ? "it" : "them"). "
    }

    private var readme: String {
        """
        # \(title)

        A simulation in C++17, made by tutor. It needs a compiler and nothing else:

            make
            ./\(programName)

        The results are CSV files in `results/`, one for each monitor, in SI units. `./\(programName) --help` lists the parameters, and
        `./\(programName) --NAME=VALUE` sets one. \(fixedSentence)With the values that stand there the spikes are those of tutor's own engine, bit for bit.

        - `main.cpp` is the model. Each namespace is an object, each function what that object does in one slot of a time step.
        - `tutor/` is what every such simulation needs: events, spikes on their way, recordings, random numbers, elementary functions.
        - `data/` is the state at the beginning, as the script has set it, little-endian. The seed concerns what is drawn during the run.

        """
    }
}
