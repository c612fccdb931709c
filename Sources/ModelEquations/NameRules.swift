import Expressions
import Units

/// Which names equations may define.
enum NameRules {
    private static let clock: Set = ["t", "dt", "t_in_timesteps"]
    private static let index: Set = ["i", "N"]
    private static let refractoriness: Set = ["not_refractory", "refractory", "refractory_until"]

    /// - Throws: a ``Expressions/Diagnostic`` that says what the name already means.
    static func check(_ name: String, at location: SourceFragment) throws(Diagnostic) {
        if name.hasPrefix("_") {
            throw Diagnostic(
                "reserved-name", "\(name) begins with _, which is kept for the simulator's own names",
                advice: "leave out the _ at the beginning", at: location)
        }
        if let bad = name.unicodeScalars.first(where: { !$0.isASCII }) {
            throw Diagnostic(
                "reserved-name", "names in equations are made of the letters a to z, digits and _",
                found: String(bad), advice: "spell the letter out, as in tau", at: location)
        }
        guard let meaning = meaning(of: name) else { return }
        throw Diagnostic(
            "reserved-name", "\(name) cannot be the name of a variable: it is \(meaning)",
            advice: "choose another name", at: location)
    }

    private static func meaning(of name: String) -> String? {
        if clock.contains(name) { return "the time of the simulation" }
        if index.contains(name) { return "the number of the neuron or synapse, or how many there are" }
        if refractoriness.contains(name) { return "part of the mechanism of refractoriness" }
        if Variable.isNoise(name) { return "noise" }
        if Lexer.keywords.contains(name) { return "a word of the language" }
        return Scope().builtInMeaning(of: name)?.phrase
    }
}
