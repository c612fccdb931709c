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
