import Execution
import Expressions
import ModelEquations

/// `total_post = w*s : 1 (summed)`: at the beginning of each step a variable of a group is set to the sum over its synapses.
enum SummedVariable {
    /// The operation of a `(summed)` line; it runs before the group that holds the target is updated, and for a part of a group where
    /// its name stands among the updates, as in Brian2.
    static func operation(
        _ definition: EquationDefinition, of synapses: Synapses, _ run: RunContext, stream: UInt32
    ) throws(Diagnostic) -> Operation {
        guard let value = definition.rightHandSide else { throw noTarget(definition, in: synapses) }
        let (end, group, column) = try target(of: definition, in: synapses)
        let part = end.elements
        var scope = synapses.scope(run.namespace)
        guard let neuronVariable = group.variable(named: column) else { throw noTarget(definition, in: synapses) }
        scope.variables[definition.name] = neuronVariable.renamed(definition.name)
        let clock = run.clockOf(group)
        var compiler = ProgramCompiler(scope: scope, layout: synapses.layout(clock), domain: .range, stream: stream)
        try compiler.add([
            Statement(target: definition.name, operation: .add, value: value, fragment: definition.fragment)
        ])
        let program = synapses.bind(compiler.finish(), clock: clock, seed: run.seed)
        let arrays = group.arrays
        let index = arrays.addColumn(column)
        return Operation(
            .groups, order: end.order - 1, name: "\(synapses.displayName)_summed_variable_\(definition.name)",
            clock: clock,
            work: .sum(
                PortableProgram(program), count: synapses.count, target: Work.Place(arrays: arrays, column: index),
                elements: part)
        ) {
            (arrays.pointer(index) + part.lowerBound).update(repeating: 0, count: part.count)
            program.run(count: synapses.count, step: UInt64(clock.timestep))
        }
    }

    /// The variable that a `(summed)` line sets: for which neurons of which group, and its name there.
    static func target(
        of definition: EquationDefinition, in synapses: Synapses
    ) throws(Diagnostic) -> (end: any SpikeSource, group: StateGroup, variable: String) {
        for (suffix, part) in [("_post", synapses.target), ("_pre", synapses.source)] {
            guard definition.name.hasSuffix(suffix) else { continue }
            let name = String(definition.name.dropLast(suffix.count))
            guard let group = part.stateGroup, let target = group.equations[name], target.role == .parameter else {
                break
            }
            guard target.dimension == definition.dimension else {
                throw Diagnostic(
                    "dimension-mismatch",
                    "\(definition.name) \(definition.dimension.predicate), but \(name) of \(group.title), which gets its sum, \(target.dimension.predicate)",
                    expected: target.dimension.unitPhrase, found: definition.dimension.unitPhrase,
                    advice: "give both lines the same unit", at: definition.fragment)
            }
            return (part, group, name)
        }
        throw noTarget(definition, in: synapses)
    }

    private static func noTarget(_ definition: EquationDefinition, in synapses: Synapses) -> Diagnostic {
        let name = definition.name
        guard name.hasSuffix("_post") || name.hasSuffix("_pre") else {
            return Diagnostic(
                "summed-without-target", "a summed variable has to end in _post or _pre", found: name,
                advice: "write \(name)_post for a variable of the target group", at: definition.nameFragment)
        }
        let plain = String(name.dropLast(name.hasSuffix("_post") ? 5 : 4))
        let group = name.hasSuffix("_post") ? synapses.target : synapses.source
        return Diagnostic(
            "summed-without-target", "\(group.title) has no parameter \(plain) that could be set to the sum",
            expected: "a line such as \(plain) : \(definition.dimension.unitName) in its equations",
            advice: "declare \(plain) in the equations of the group, without an equation of its own",
            at: definition.nameFragment)
    }

    /// Refuses two sums into one variable: only the last one would survive.
    static func checkTargets(of objects: [SimulationObject]) throws(Diagnostic) {
        var seen: [ChangedVariable: [Range<Int>]] = [:]
        for case let synapses as Synapses in objects where synapses.isActive {
            for definition in synapses.equations.definitions where definition.flags.contains(.summed) {
                let (end, group, name) = try target(of: definition, in: synapses)
                let elements = end.elements
                let variable = ChangedVariable(group: ObjectIdentifier(group), name: name)
                guard seen[variable, default: []].allSatisfy({ !$0.overlaps(elements) }) else {
                    throw Diagnostic(
                        "two-summed-one-target",
                        "two (summed) lines set \(name) of \(group.title), and only the last would count",
                        advice: "give each its own variable, and add them up in the equations of the group",
                        at: definition.fragment)
                }
                seen[variable, default: []].append(elements)
            }
        }
    }
}
