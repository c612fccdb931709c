import Simulation
import Units

/// The text of main.cpp.
extension ProjectWriter {
    func mainText(state: (creation: [String], changes: [[String]])) -> String {
        var text = """
            // \(title)
            //
            // \(Project.mark) Values are in SI units. Each namespace is an object of the model, each function what the object does in one
            // slot of a time step; step_1() calls them in their order.

            #include "tutor/simulation.h"

            // An object may have the name of a function that the system's headers declare.
            namespace model {


            """
        text += section(
            "Parameters, with the names that the model gives them; --NAME=VALUE sets another value", parameterLines)
        text += section("Time", clocks.map { "tutor::Clock \($0.name)(\(Number.text($0.dt)));" })
        if !model.tables.isEmpty {
            text += section("Tables over time", model.tables.map { "TutorTable \($0.name);" })
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
        text += "} // namespace model\n\n" + mainFunction
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
            [
                "using namespace model;", "tutor::Options options;", "seed = \(runs[0].run.seed)u;",
                "options.read(count, arguments, {",
            ]
            + parameters + ["}, \(EntryWriter.quoted(title)));", "createState();", "const tutor::Stopwatch stopwatch;"]
            + runs.indices.map { "run_\($0 + 1)();" }
            + ["stopwatch.report(now);", "tutor::makeFolder(options.out);", "writeResults(options.out);", "return 0;"]
        return (["int main(int count, char **arguments) {"] + Function.indented(body) + ["}", ""]).joined(
            separator: "\n")
    }
}
