import Execution
import Expressions
import Simulation
import Units

/// Puts the files of a project together.
struct ProjectWriter {
    private(set) var files: [Project.File] = []
    let runs: [RunRecorder.Recorded]
    let title: String
    private let programName: String
    let model: Model
    /// The functions of each namespace, in the order of their first call.
    var functions: [Function] = []
    var declarations: [String: [String]] = [:]
    var setUp: [String] = []
    var results: [String] = []
    var clocks: [(name: String, dt: Double)] = []
    /// The calls of a step for each run, and what comes before its first step.
    var steps: [(calls: [(clock: String, call: String)], before: [String], clocks: [String])] = []

    init(_ runs: [RunRecorder.Recorded], title: String, programName: String, names: [ObjectIdentifier: String]) {
        (self.runs, self.title, self.programName) = (runs, title, programName)
        model = Model(scriptNames: names, runCount: runs.count)
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
                let name = EntryWriter.name(of: entry) ?? "pre"
                model.reserve("pathway_\(name)", in: scope)
                if pathway.propagators != nil { model.reserve("\(name)_propagators", in: scope) }
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
            guard var result = try writer.result(of: entry) else { continue }
            for helper in result.helpers { result.rename(helper, to: added(helper).name) }
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
                scope: function.scope, name: "\(function.name)_\(number)", parameters: function.parameters,
                comment: function.comment, lines: function.lines)
            number += 1
        }
        functions.append(candidate)
        return candidate
    }

    private mutating func clockName(dt: Double) -> String {
        if let known = clocks.first(where: { $0.dt == dt }) { return known.name }
        let name = model.name(clocks.isEmpty ? "defaultclock" : "clock_\(clocks.count + 1)")
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
        for (name, table) in model.tables {
            creation.append(
                "\(name) = {tutor::load<double>(\(table.values.count), \"\(name).f64\"), \(table.values.count / table.columns), \(table.columns), \(Number.text(table.dt)), \(Number.text(Double(table.subdivisions)))};"
            )
            files.append(Project.File(name: "data/\(name).f64", content: .doubles(table.values)))
        }
        return (creation, changes)
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

    private var readme: String {
        """
        # \(title)

        A simulation in C++17, made by tutor. It needs a compiler and nothing else:

            make
            ./\(programName)

        The results are CSV files in `results/`, one for each monitor, in SI units. `./\(programName) --help` lists the parameters, and
        `./\(programName) --NAME=VALUE` sets one. With the values that stand there the spikes are those of tutor's own engine, bit for bit.
        What the script had made of a name before the run stays as it was: initial values, weights, delays, refractoriness, rates of input.

        - `main.cpp` is the model. Each namespace is an object, each function what that object does in one slot of a time step.
        - `tutor/` is what every such simulation needs: events, spikes on their way, recordings, random numbers, elementary functions.
        - `data/` is the state at the beginning, as the script has set it, little-endian. The seed concerns what is drawn during the run.

        """
    }
}
