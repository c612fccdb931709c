import Execution
import Expressions
import ModelEquations

/// Subexpressions flagged `(constant over dt)`: computed once at the beginning of a step and kept through it.
enum ConstantOverDt {
    static func operations(of group: StateGroup, _ scope: Scope, _ run: RunContext) throws(Diagnostic) -> [Operation] {
        let definitions = group.equations.definitions.filter { $0.flags.contains(.constantOverDt) }
        guard !definitions.isEmpty else { return [] }
        let writable = group.stepEquations.scope(in: scope)
        var compiler = ProgramCompiler(
            scope: writable, layout: group.layout(run.clock), domain: .range, stream: run.stream | 0x380)
        for definition in inOrder(definitions) {
            guard let value = definition.rightHandSide else { continue }
            try compiler.add(
                [Statement(target: definition.name, operation: .assign, value: value, fragment: definition.fragment)],
                allowsShared: true)
        }
        let program = group.bind(compiler.finish(), clock: run.clock, seed: run.seed)
        let clock = run.clock
        return [
            Operation(
                Slot(.start, .before), order: group.order, name: "\(group.displayName)_subexpression_update",
                clock: clock, work: .elements(PortableProgram(program), count: group.count)
            ) {
                program.run(count: group.count, step: UInt64(clock.timestep))
            }
        ]
    }

    /// Each after those that it is made of; the equations hold no circle.
    private static func inOrder(_ definitions: [EquationDefinition]) -> [EquationDefinition] {
        var sorted: [EquationDefinition] = []
        func add(_ definition: EquationDefinition) {
            guard !sorted.contains(where: { $0.name == definition.name }) else { return }
            let names = definition.rightHandSide?.names ?? []
            for other in definitions where other.name != definition.name && names.contains(other.name) { add(other) }
            sorted.append(definition)
        }
        definitions.forEach(add)
        return sorted
    }
}

extension Equations {
    /// The same equations with subexpressions that are constant over a step as parameters.
    var withConstantsOverDt: Equations {
        get throws(Diagnostic) {
            guard definitions.contains(where: { $0.flags.contains(.constantOverDt) }) else { return self }
            return try Equations(
                definitions.map { definition in
                    guard definition.flags.contains(.constantOverDt) else { return definition }
                    return EquationDefinition(
                        name: definition.name, role: .parameter, dimension: definition.dimension, type: definition.type,
                        flags: definition.flags.intersection([.shared]), fragment: definition.fragment,
                        nameFragment: definition.nameFragment)
                })
        }
    }
}

extension Variable {
    /// The same variable, closed to assignments.
    var readOnly: Variable {
        Variable(
            name, dimension, type: type, storage: storage, isReadOnly: true, isConstant: isConstant,
            definition: definition)
    }
}
