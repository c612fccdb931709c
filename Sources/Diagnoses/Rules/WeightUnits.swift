import BrianScript
import Expressions
import ModelEquations
import Simulation
import Units

/// A weight in another unit than what it is added to.
///
/// It takes a run that a dimension error has ended: in a statement of a pathway, in an assignment to a parameter of synapses, or in the
/// weight of a connection or a PoissonInput.
enum WeightUnits {
    static func find(in run: ObservedRun) -> [Diagnosis] {
        guard let error = run.error, let place = error.location else { return [] }
        if error.id == "weight-dimension" {
            return [Diagnosis(.weightUnits, error.message, advice: error.advice, at: place, endsRun: true)]
        }
        guard error.id == "dimension-mismatch" else { return [] }
        for synapses in run.synapses {
            for pathway in synapses.group.pathways where pathway.statements.contains(place) {
                return diagnosis(of: pathway, synapses, place).map { [$0] } ?? []
            }
            for (name, assignment) in synapses.made.assignments where assignment.value.contains(place) {
                return diagnosis(of: name, synapses, error, place).map { [$0] } ?? []
            }
        }
        return []
    }

    /// `v_post += w` where the two do not fit.
    private static func diagnosis(
        of pathway: SynapticPathway, _ synapses: ObservedGroup<Synapses>, _ place: SourceFragment
    ) -> Diagnosis? {
        let scope = synapses.scope
        for statement in (try? Statement.parse(pathway.statements)) ?? [] where statement.fragment.contains(place) {
            guard [.add, .subtract, .assign].contains(statement.operation),
                let target = scope.variables[statement.target]?.dimension,
                let value = try? scope.typed(statement.value, in: statement.fragment.source).dimension,
                target != value
            else { return nil }
            let weight = statement.value.text(in: statement.fragment.source)
            let sentence =
                "\(weight) is \(value.phrase), but \(statement.target), which it is added to, is \(target.phrase): a weight has the "
                + "unit of what it changes"
            return Diagnosis(
                .weightUnits, sentence, advice: advice(weight, statement.target, target, value, synapses),
                at: synapses.place(of: statement.fragment) ?? place, endsRun: true)
        }
        return nil
    }

    private static func advice(
        _ weight: String, _ variable: String, _ target: Dimension, _ value: Dimension,
        _ synapses: ObservedGroup<Synapses>
    ) -> String {
        if synapses.equations[weight] != nil {
            return
                "declare \(weight) : \(target.unitName) in the model of the synapses, or let the spike change a variable that is "
                + value.phrase
        }
        return "give the weight the unit of \(variable), or let the spike change a variable that is \(value.phrase)"
    }

    /// `S.w = 3*nS` where the model says volt.
    private static func diagnosis(
        of name: String, _ synapses: ObservedGroup<Synapses>, _ error: Diagnostic, _ place: SourceFragment
    ) -> Diagnosis? {
        guard let definition = synapses.equations[name] else { return nil }
        let uses = synapses.group.pathways.flatMap { (try? Statement.parse($0.statements)) ?? [] }
        let target = uses.first { $0.value.names.contains(name) }?.target
        let added = target.map { ", since a spike adds it to \($0)" } ?? ""
        let found = error.found.map { " and not in \($0)" } ?? ""
        return Diagnosis(
            .weightUnits, "\(name) of the synapses is \(definition.dimension.phrase)\(found)\(added)",
            advice: "give the weight the unit of what it changes", at: place, endsRun: true)
    }
}

extension SourceFragment {
    /// Whether another part of the same text lies within this one.
    func contains(_ other: SourceFragment) -> Bool {
        source == other.source && range.lowerBound <= other.range.lowerBound
            && other.range.upperBound <= range.upperBound
    }
}
