import Expressions
import Units

/// The wording of what can go wrong when neurons are connected.
enum ConnectDiagnostics {
    static func tooMany() -> Diagnostic {
        Diagnostic(
            "too-many-synapses", "a Synapses object can have at most \(Int32.max) synapses",
            advice: "connect a part of the pairs, with a condition or a probability")
    }

    /// What is said of one side of a pair.
    static func words(_ side: SynapticPathway.Side) -> (letter: String, adjective: String) {
        side == .pre ? ("i", "presynaptic") : ("j", "postsynaptic")
    }

    static func noNeuron(_ index: Int, _ side: SynapticPathway.Side, count: Int) -> Diagnostic {
        let (letter, adjective) = words(side)
        return Diagnostic(
            "synapse-index-out-of-range", "there is no \(adjective) neuron \(index)",
            expected: "\(letter) from 0 to \(count - 1)", found: "\(letter) = \(index)",
            advice: "i counts the neurons of the source and j those of the target, both from 0")
    }

    static func wrongCount(_ i: Int, _ j: Int) -> Diagnostic {
        Diagnostic(
            "wrong-number-of-values", "i and j have to name as many neurons, or one of them a single one",
            expected: "\(i) values for j", found: "\(j)",
            advice: "give the pairs as two lists of one length")
    }

    static func notANumber(_ name: String, _ dimension: Dimension, at location: SourceFragment) -> Diagnostic {
        Diagnostic(
            "dimension-mismatch", "\(name) has to be a pure number, but it is in \(dimension)",
            expected: "a pure number", found: "\(dimension)", advice: "divide it by a value in \(dimension)",
            at: location)
    }

    static func ofSynapses(_ name: String, at location: SourceFragment) -> Diagnostic {
        let advice =
            name == "N"
            ? "N_pre and N_post are the numbers of neurons"
            : "use i and j, and variables of the neurons with _pre or _post behind their names"
        return Diagnostic(
            "synapse-variable-in-connect",
            name == "N"
                ? "N is the number of synapses here, which are only being made"
                : "\(name) belongs to the synapses, which are only being made", found: name, advice: advice,
            at: location)
    }

    static func probability(_ value: Double, where place: String, at location: SourceFragment?) -> Diagnostic {
        Diagnostic(
            "probability-out-of-range", "a probability lies between 0 and 1, but p is \(Quantity(value))\(place)",
            expected: "0 to 1", found: "\(Quantity(value))",
            advice: location == nil
                ? "0.1 connects one pair in ten" : "clip(..., 0, 1) keeps a value within the limits",
            at: location)
    }

    static func number(_ value: Double, where place: String, at location: SourceFragment?) -> Diagnostic {
        Diagnostic(
            "invalid-number-of-synapses",
            "the number of synapses of a pair cannot be \(Quantity(value))\(place)",
            expected: "a whole number that is not negative", found: "n = \(Quantity(value))",
            advice: "with 0 the pair is not connected", at: location)
    }
}
