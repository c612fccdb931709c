import Execution
import Expressions
import ModelEquations
import Simulation
import Units

/// The names and places of everything that the functions of a project share: objects, columns of state, events, parameters, tables.
final class Model {
    /// A column of state.
    struct Column {
        /// The namespace of its object.
        let scope: String
        let name: String
        let count: Int
    }

    /// A number that the command line can set.
    struct Parameter {
        let name: String
        let value: Double
        let dimension: Dimension
    }

    /// What the project itself puts into the namespaces of objects.
    private static let ownNames: Set = [
        "recording", "count", "elements", "generator", "refractoriness", "i_pre", "i_post", "record", "spike",
        "operate", "propagators",
    ]

    private var names: Identifiers
    private var namesOfParameters: Identifiers
    private var scopes: [ObjectIdentifier: String] = [:]
    private var namesOfScopes: [String: Identifiers] = [:]
    private var columns: [ColumnKey: Column] = [:]
    private var owners: [ObjectIdentifier: String] = [:]
    private var eventNames: [ObjectIdentifier: (scope: String, name: String)] = [:]
    /// In the order of their first use.
    private(set) var parameters: [Parameter] = []
    private(set) var tables: [(name: String, table: Program.Table)] = []
    /// The objects in the order of their first use, with what the script calls them.
    private(set) var scopeOrder: [(scope: String, object: SimulationObject)] = []
    private(set) var columnOrder: [(arrays: StateArrays, column: Int, place: Column)] = []
    private(set) var eventOrder: [(scope: String, name: String, count: Int)] = []
    private(set) var listOrder: [(scope: String, synapses: Synapses)] = []
    private let scriptNames: [ObjectIdentifier: String]

    /// - Parameters:
    ///   - scriptNames: what the script calls its objects.
    ///   - runCount: how many runs there are, each with functions and a duration of its own.
    init(scriptNames: [ObjectIdentifier: String], runCount: Int) {
        self.scriptNames = scriptNames
        let runs = 1...max(runCount, 1)
        names = Identifiers(
            taken: Set(["createState", "writeResults"] + runs.flatMap { ["step_\($0)", "run_\($0)"] }))
        // --out and --data are options of every project.
        namesOfParameters = Identifiers(taken: Set(["out", "data"] + runs.map { "duration_\($0)" }))
    }

    // MARK: - Objects and their columns

    /// What the script calls an object; where no variable holds it, its name as far as a file can bear it.
    func title(of object: SimulationObject) -> String {
        scriptNames[ObjectIdentifier(object)] ?? Identifiers.plain(object.displayName)
    }

    /// The namespace of an object.
    func scope(of object: SimulationObject) -> String {
        let identifier = ObjectIdentifier(object)
        if let known = scopes[identifier] { return known }
        let scope = names.identifier(for: scriptNames[identifier] ?? object.displayName)
        scopes[identifier] = scope
        namesOfScopes[scope] = Identifiers(taken: Model.ownNames)
        scopeOrder.append((scope, object))
        if let group = object as? StateGroup { owners[ObjectIdentifier(group.arrays)] = scope }
        return scope
    }

    /// Keeps the name of a function from columns.
    func reserve(_ function: String, in scope: String) {
        namesOfScopes[scope, default: Identifiers(taken: Model.ownNames)].take(function)
    }

    /// Counts a group as part of another object, whose namespace it shares: the synapses of a Connection.
    func place(_ group: StateGroup, in scope: String) {
        guard scopes[ObjectIdentifier(group)] == nil else { return }
        scopes[ObjectIdentifier(group)] = scope
        owners[ObjectIdentifier(group.arrays)] = scope
    }

    /// A name that nothing else beside the namespaces has.
    func name(_ wanted: String) -> String { names.identifier(for: wanted) }

    /// A name that nothing else in the namespace has.
    func name(_ wanted: String, in scope: String) -> String {
        namesOfScopes[scope, default: Identifiers(taken: Model.ownNames)].identifier(for: wanted)
    }

    /// Where a column lies. One that belongs to no group is counted as that of the object that uses it.
    func column(_ arrays: StateArrays, _ column: Int, usedIn scope: String) -> Column {
        let key = ColumnKey(arrays, column)
        if let known = columns[key] { return known }
        let owner = owners[ObjectIdentifier(arrays)] ?? scope
        let place = Column(
            scope: owner, name: name(arrays.columns[column].name, in: owner), count: arrays.length(of: column))
        columns[key] = place
        columnOrder.append((arrays, column, place))
        return place
    }

    /// The indices of a list of synapses: 1 for their targets, 2 for their sources.
    func list(_ number: Int, of synapses: Synapses) -> String {
        let scope = scope(of: synapses)
        if !listOrder.contains(where: { $0.synapses === synapses }) { listOrder.append((scope, synapses)) }
        return number == 1 ? "i_post" : "i_pre"
    }

    // MARK: - Events

    /// Makes the events of an object known.
    func declare(_ events: EventList, _ name: String, in scope: String, count: Int) {
        guard eventNames[ObjectIdentifier(events)] == nil else { return }
        let own = self.name(name, in: scope)
        eventNames[ObjectIdentifier(events)] = (scope, own)
        eventOrder.append((scope, own, count))
    }

    /// The events by the name with its namespace; nil where nothing finds them.
    func events(_ events: EventList) -> String? {
        eventNames[ObjectIdentifier(events)].map { "\($0.scope)::\($0.name)" }
    }

    // MARK: - Propagators

    private var propagators: [String: Column] = [:]

    /// Makes the entries of an exact solution known by their names. They are computed anew before each run, so that all runs have the
    /// same place for them.
    func declare(_ propagators: Work.Propagators, in scope: String) {
        for (index, column) in propagators.results.columns.enumerated() {
            let name = "\(scope) \(column.name)"
            if let known = self.propagators[name], known.count == propagators.results.length(of: index) {
                columns[ColumnKey(propagators.results, index)] = known
            } else {
                self.propagators[name] = self.column(propagators.results, index, usedIn: scope)
            }
        }
    }

    func propagator(_ name: String, in scope: String) -> Column? { propagators["\(scope) \(name)"] }

    // MARK: - Parameters and tables

    /// The name of a parameter that has this value; where another one of the name has another value, with a number behind it.
    func parameter(_ name: String, _ dimension: Dimension, value: Double) -> String {
        let same = parameters.first { original($0.name) == name && $0.value.bitPattern == value.bitPattern }
        if let same { return same.name }
        let own = namesOfParameters.identifier(for: name)
        originals[own] = name
        parameters.append(Parameter(name: own, value: value, dimension: dimension))
        return own
    }

    private var originals: [String: String] = [:]

    private func original(_ name: String) -> String? { originals[name] }

    func table(_ table: Program.Table) -> String {
        if let known = tables.first(where: { $0.table == table }) { return known.name }
        let own = name("table_\(tables.count)")
        tables.append((own, table))
        return own
    }
}
