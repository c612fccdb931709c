import Expressions

/// What stands in parentheses behind a unit.
public enum EquationFlag: String, Hashable, Sendable, CaseIterable {
    case unlessRefractory = "unless refractory"
    case constant
    case constantOverDt = "constant over dt"
    case shared
    case linked
    case summed
    case eventDriven = "event-driven"
    case clockDriven = "clock-driven"

    /// The kinds of line that the flag may stand on.
    enum Place { case differential, subexpression, parameter }

    /// Where the flag may stand, in neurons or in synapses.
    func mayStand(on place: Place) -> Bool {
        switch self {
        case .unlessRefractory, .eventDriven, .clockDriven: place == .differential
        case .constant, .linked: place == .parameter
        case .constantOverDt, .summed: place == .subexpression
        case .shared: place != .differential
        }
    }

    /// Whether two flags contradict each other on one line.
    func contradicts(_ other: EquationFlag) -> Bool {
        let pair: Set = [self, other]
        if pair == [.eventDriven, .clockDriven] { return true }
        let alone: Set<EquationFlag> = [.summed, .linked]
        return self != other && !pair.isDisjoint(with: alone)
    }
}

extension EquationFlag {
    /// The flag of this name; blanks between its words may be of any kind and number.
    /// - Throws: a ``Expressions/Diagnostic`` with the nearest flag.
    init(_ fragment: SourceFragment) throws(Diagnostic) {
        let name = fragment.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if let flag = EquationFlag(rawValue: name) {
            self = flag
            return
        }
        let names = EquationFlag.allCases.map(\.rawValue)
        let nearest = NearestName.to(name, among: names)
        throw Diagnostic(
            "invalid-flag", "there is no flag `\(name)`", expected: "one of " + names.joined(separator: ", "),
            advice: nearest.map { "did you mean `\($0)`?" }, at: fragment)
    }

    func misplaced(on place: Place, at location: SourceFragment) -> Diagnostic {
        let allowed = EquationFlag.allCases.filter { $0.mayStand(on: place) }.map(\.rawValue)
        return Diagnostic(
            "invalid-flag", "\(place.phrase) cannot be `\(rawValue)`",
            expected: "one of " + allowed.joined(separator: ", "), at: location)
    }
}

extension EquationFlag.Place {
    /// As the subject of a sentence.
    var phrase: String {
        switch self {
        case .differential: "a differential equation"
        case .subexpression: "a subexpression"
        case .parameter: "a parameter"
        }
    }
}
