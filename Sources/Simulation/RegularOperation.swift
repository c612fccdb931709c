import Execution
import Expressions
import ModelEquations
import Units

/// Statements that run for all elements of a group at regular times: Brian's `run_regularly`.
public final class RegularOperation: SimulationObject {
    /// The group whose variables are assigned to.
    public let group: StateGroup
    /// The statements as written.
    public let statements: SourceFragment
    /// When in a step they run.
    public let slot: Slot
    /// The elements that they run for, which count as a group of their own; nil for all.
    private let part: Range<Int>?

    /// - Parameters:
    ///   - statements: assignments to variables of the group.
    ///   - dt: the time between two runs; nil for the step of the group.
    ///   - slot: when in a step it happens.
    ///   - group: the group whose variables are assigned to.
    ///   - name: what error messages and summaries call it; nil for a name made from its kind.
    /// - Throws: a diagnostic where the statements cannot be read or `dt` is no time.
    public convenience init(
        _ group: StateGroup, _ statements: SourceFragment, dt: Quantity? = nil, slot: Slot = .start, name: String? = nil
    ) throws(Diagnostic) {
        try self.init(group, part: nil, statements, dt, slot, name)
    }

    /// Statements for a part of a group, whose elements are numbered from 0.
    /// - Parameters: as for a whole group.
    /// - Throws: as for a whole group, and where the group has no variables.
    public convenience init(
        _ group: Subgroup, _ statements: SourceFragment, dt: Quantity? = nil, slot: Slot = .start, name: String? = nil
    ) throws(Diagnostic) {
        guard let whole = group.stateGroup else {
            throw StateDiagnostics.noVariables("that statements could set", in: group)
        }
        try self.init(whole, part: group.elements, statements, dt, slot, name)
    }

    private init(
        _ group: StateGroup, part: Range<Int>?, _ statements: SourceFragment, _ dt: Quantity?, _ slot: Slot,
        _ name: String?
    ) throws(Diagnostic) {
        self.part = part
        self.group = group
        self.statements = statements
        self.slot = slot
        _ = try Statement.parse(statements)
        try super.init(dt: dt ?? group.dt, name: name)
    }

    override var baseName: String { "\(group.displayName)_run_regularly" }

    override var requiredObjects: [SimulationObject] { [group] }

    override var changedVariables: Set<ChangedVariable> {
        let targets = ((try? Statement.parse(statements)) ?? []).map(\.target)
        return Set(targets.map { ChangedVariable(group: ObjectIdentifier(group), name: $0) })
    }

    override func operations(_ run: RunContext) throws(Diagnostic) -> [Operation] {
        var compiler = ProgramCompiler(
            scope: group.scope(run.namespace, in: part), layout: group.layout(run.clock, in: part, isGuarded: true),
            domain: .range,
            stream: run.stream)
        try compiler.add(Statement.parse(statements), allowsShared: true)
        let program = group.bind(compiler.finish(), clock: run.clock, seed: run.seed)
        let (clock, group, part) = (run.clock, group, part)
        return [
            Operation(
                slot, order: order, name: displayName, clock: clock,
                work: .elements(PortableProgram(program), count: part?.count ?? group.count)
            ) {
                program.run(count: part?.count ?? group.count, step: UInt64(clock.timestep))
            }
        ]
    }
}
