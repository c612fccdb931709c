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
    ///   - release: what ends refractoriness before that, where no statement does.
    static func operations(
        for group: StateGroup, method: Method?, after first: [Statement] = [], release: RefractoryRelease? = nil,
        _ run: RunContext
    ) throws(Diagnostic) -> [Operation] {
        let isDynamic = group.equations.differentialEquations.contains { !$0.flags.contains(.eventDriven) }
        guard isDynamic || !first.isEmpty || release != nil else { return [] }
        let scope = group.scope(run.namespace)
        let update =
            isDynamic ? try stateUpdate(of: group, method, scope, run) : StateUpdate(statements: [])
        let propagation = try Propagation(update.propagator, of: group, run: run)
        var compiler = ProgramCompiler(
            scope: propagation.extend(scope), layout: propagation.extend(group.layout(run.clock)), domain: .range,
            stream: run.stream)
        try compiler.add(first)
        try compiler.add(update.statements, allowsShared: true)
        let before = PresentState(of: group)
        let program = BoundProgram(
            compiler.finish(), before.replacing(group.reach(run.clock).adding(propagation.storages)), seed: run.seed)
        let readsState = propagation.changesDuringRun || before.isKept
        let pass = ElementPass(
            program: program, count: group.count,
            before: preparation(release, readsState ? (propagation, before) : nil), waits: readsState)
        return [
            Operation(
                .groups, order: group.order, name: "\(group.displayName)_stateupdater", clock: run.clock, pass: pass,
                work: before.isKept
                    ? nil
                    : .stateUpdate(
                        PortableProgram(program), count: group.count, release: release?.work,
                        propagators: propagation.work))
        ]
    }

    private static func preparation(
        _ release: RefractoryRelease?, _ state: (propagation: Propagation, present: PresentState)?
    ) -> StepAction? {
        guard let state else { return release.map { release in StepAction { release.release() } } }
        return StepAction {
            release?.release()
            state.propagation.refresh()
            state.present.keep()
        }
    }

    private static func stateUpdate(
        of group: StateGroup, _ method: Method?, _ scope: Scope, _ run: RunContext
    ) throws(Diagnostic) -> StateUpdate {
        let dt = run.clock.dt
        let equations = try group.stepEquations.expandingFunctions(of: scope.namespace)
        let chosen: Method
        if let method {
            chosen = method
        } else {
            chosen = try Method.choose(for: equations, in: scope, dt: dt)
            run.warn(
                Diagnostic(
                    "method-chosen",
                    "\(group.title) is integrated by '\(chosen.rawValue)', since no method was given",
                    severity: .note))
        }
        return try Integration.stateUpdate(for: equations, method: chosen, in: scope, dt: dt)
    }
}

/// The state of a group before an update, for linked variables that stand for variables of the same group: an element may read
/// another one that has been updated already.
private struct PresentState {
    private let arrays: StateArrays
    /// nil where no variable is linked to its own group.
    private let copy: StateArrays?

    init(of group: StateGroup) {
        arrays = group.arrays
        copy = group.references.storages.contains { $0 === group.arrays } ? group.arrays.copy() : nil
    }

    /// Lets programs read from the copy what the group's references read.
    func replacing(_ reach: Reach) -> Reach {
        guard let copy else { return reach }
        return reach.replacing(arrays, with: copy)
    }

    var isKept: Bool { copy != nil }

    func keep() { copy?.copyValues(from: arrays) }
}
