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

    /// - Parameters:
    ///   - statements: assignments to variables of the group.
    ///   - dt: the time between two runs; nil for the step of the group.
    /// - Throws: a diagnostic where the statements cannot be read or `dt` is no time.
    public init(
        _ group: StateGroup, _ statements: SourceFragment, dt: Quantity? = nil, slot: Slot = .start, name: String? = nil
    ) throws(Diagnostic) {
        self.group = group
        self.statements = statements
        self.slot = slot
        _ = try Statement.parse(statements)
        try super.init(dt: dt ?? group.dt, name: name)
    }

    override var baseName: String { "run_regularly" }

    override var requiredObjects: [SimulationObject] { [group] }

    override var changedVariables: Set<ChangedVariable> {
        let targets = ((try? Statement.parse(statements)) ?? []).map(\.target)
        return Set(targets.map { ChangedVariable(group: ObjectIdentifier(group), name: $0) })
    }

    override func operations(_ run: RunContext) throws(Diagnostic) -> [Operation] {
        var compiler = ProgramCompiler(
            scope: group.scope(run.namespace), layout: group.guardedLayout(run.clock), domain: .range,
            stream: run.stream)
        try compiler.add(Statement.parse(statements), allowsShared: true)
        let program = group.bind(compiler.finish(), clock: run.clock, seed: run.seed)
        let (clock, group) = (run.clock, group)
        return [
            Operation(slot, order: order, name: displayName, clock: clock) {
                program.run(count: group.count, step: UInt64(clock.timestep))
            }
        ]
    }
}
