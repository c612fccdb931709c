import Expressions
import ModelEquations
import Simulation
import Units

/// A group of any kind, where only its equations matter.
protocol AnyObservedGroup {
    var equations: Equations { get }
    var scope: Scope { get }
    func place(of fragment: SourceFragment?) -> SourceFragment?
}

extension ObservedGroup: AnyObservedGroup {}

extension ObservedRun {
    /// The differential equation that a dimension error ended the run in, with the group that it belongs to.
    var mistakenEquation: (definition: EquationDefinition, group: any AnyObservedGroup)? {
        guard let error, error.id == "dimension-mismatch", let place = error.location else { return nil }
        let groups: [any AnyObservedGroup] = neurons as [any AnyObservedGroup] + synapses
        for group in groups {
            for definition in group.equations.differentialEquations
            where definition.fragment.source == place.source
                && definition.fragment.range.lowerBound <= place.range.lowerBound
                && place.range.upperBound <= definition.fragment.range.upperBound
            {
                return (definition, group)
            }
        }
        return nil
    }
}

extension SyntaxTree {
    /// The terms of a sum, without their signs; a tree that is no sum is its only term.
    var terms: [SyntaxTree] {
        switch kind {
        case .binary(.add, let left, let right), .binary(.subtract, let left, let right): left.terms + right.terms
        default: [self]
        }
    }

    /// The largest sums in a tree, from the outside.
    var sums: [SyntaxTree] {
        let terms = terms
        let inner = terms.count > 1 ? terms.flatMap { $0.children.flatMap(\.sums) } : children.flatMap(\.sums)
        return terms.count > 1 ? [self] + inner : inner
    }

    /// As it stands in the script, or printed where it does not.
    func text(in source: SourceText) -> String {
        range.isEmpty
            ? description : source.text(in: range).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
