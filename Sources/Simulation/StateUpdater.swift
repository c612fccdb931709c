import Execution
import Expressions
import Integration
import ModelEquations
import Units

/// Carries the differential equations of a group over a time step.
enum StateUpdater {
    /// The operation of the slot `groups`; none where nothing changes by itself.
    ///
    /// - Parameters:
    ///   - method: nil for the first that fits.
    ///   - first: statements that run before the equations are integrated.
    static func operations(
        for group: StateGroup, method: Method?, after first: [Statement] = [], _ run: RunContext
    ) throws(Diagnostic) -> [Operation] {
        let isDynamic = group.equations.differentialEquations.contains { !$0.flags.contains(.eventDriven) }
        guard isDynamic || !first.isEmpty else { return [] }
        let scope = group.scope(run.namespace)
        let update =
            isDynamic ? try stateUpdate(of: group, method, scope, dt: run.clock.dt) : StateUpdate(statements: [])
        let propagation = try Propagation(update.propagator, of: group, run: run)
        var compiler = ProgramCompiler(
            scope: propagation.extend(scope), layout: propagation.extend(group.layout(run.clock)), domain: .range,
            stream: run.stream)
        try compiler.add(first)
        try compiler.add(update.statements, allowsShared: true)
        let program = BoundProgram(
            compiler.finish(),
            storages: [group.arrays, run.clock.arrays] + group.otherStorages + propagation.storages,
            indexLists: [{ nil }] + group.indexLists, seed: run.seed)
        let (count, clock) = (group.count, run.clock)
        return [
            Operation(.groups, order: group.order, name: group.displayName, clock: clock) {
                propagation.refresh()
                program.run(count: count, step: UInt64(clock.timestep))
            }
        ]
    }

    private static func stateUpdate(
        of group: StateGroup, _ method: Method?, _ scope: Scope, dt: Quantity
    ) throws(Diagnostic) -> StateUpdate {
        let chosen: Method
        if let method {
            chosen = method
        } else {
            chosen = try Method.choose(for: group.stepEquations, in: scope, dt: dt)
        }
        return try Integration.stateUpdate(for: group.stepEquations, method: chosen, in: scope, dt: dt)
    }
}
