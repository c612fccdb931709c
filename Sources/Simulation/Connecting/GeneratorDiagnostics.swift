import Expressions
import Units

/// The wording of what can go wrong with `k for k in range(...)`, as the neurons to connect to.
enum GeneratorDiagnostics {
    private static let example = "k for k in range(i-3, i+4) if k != i"

    static func givenAsCondition(_ location: SourceFragment) -> Diagnostic {
        Diagnostic(
            "generator-as-condition", "this says which neurons to connect to, and is no condition",
            expected: "a condition such as i != j", advice: "write connect(j='\(location.text)')", at: location)
    }

    static func form(_ message: String, expected: String, at location: SourceFragment) -> Diagnostic {
        Diagnostic(
            "generator-form", message, expected: expected, advice: "an example is '\(example)'", at: location)
    }

    static func variableTaken(_ name: String, at location: SourceFragment) -> Diagnostic {
        Diagnostic(
            "generator-form", "\(name) has a meaning already, and cannot go through a range as well",
            advice: "choose another letter, as in '\(example)'", at: location)
    }

    static func notInteger(_ name: String, of function: String, at location: SourceFragment) -> Diagnostic {
        Diagnostic(
            "type-mismatch", "\(name) of \(function) has to be a whole number", expected: "a whole number",
            found: location.text, advice: "int(...) makes a whole number, and // divides without a rest", at: location)
    }

    static func dependsOnCandidate(
        _ name: String, _ side: SynapticPathway.Side, at location: SourceFragment
    ) -> Diagnostic {
        let (letter, adjective) = ConnectDiagnostics.words(side)
        return Diagnostic(
            "generator-circle", "\(name) cannot depend on the \(adjective) neuron, which is what is to be found",
            found: location.text,
            advice: "a condition on \(letter) stands at the end, behind an if", at: location)
    }

    static func notWhole(_ name: String, _ value: Double, where place: String, at location: SourceFragment)
        -> Diagnostic
    {
        Diagnostic(
            "synapse-index-not-whole", "\(name) has to be a whole number, but it is \(Quantity(value))\(place)",
            expected: "a whole number", found: "\(Quantity(value))", advice: "int(...) makes a whole number",
            at: location)
    }

    static func zeroStep(where place: String, at location: SourceFragment) -> Diagnostic {
        Diagnostic(
            "generator-form", "a range with steps of 0 has no end\(place)", expected: "a step that is not 0",
            found: "0", at: location)
    }

    static func sampleSize(
        _ size: Int, of population: Int, where place: String, at location: SourceFragment
    ) -> Diagnostic {
        Diagnostic(
            "sample-size-out-of-range",
            size < 0
                ? "a sample cannot have \(size) elements\(place)"
                : "a sample of \(size) cannot be taken from \(population)\(place)",
            expected: "a size from 0 to \(population)", found: "\(size)",
            advice: "with skip_if_invalid=True as many are taken as there are", at: location)
    }

    static func outOfRange(
        _ index: Double, _ side: SynapticPathway.Side, count: Int, for row: Int, at location: SourceFragment
    ) -> Diagnostic {
        let (letter, adjective) = ConnectDiagnostics.words(side)
        let other = side == .pre ? "j" : "i"
        return Diagnostic(
            "synapse-index-out-of-range",
            "there is no \(adjective) neuron \(Quantity(index)), which \(other) = \(row) would be connected to",
            expected: "\(letter) from 0 to \(count - 1)", found: "\(letter) = \(Quantity(index))",
            advice: "leave such pairs out with skip_if_invalid=True, or with a condition behind an if", at: location)
    }
}
