/// How far an exercise is.
public enum ExerciseState: String, Hashable, Sendable, Codable {
    /// Nothing has been done.
    case new
    /// There is a script that has not passed.
    case begun
    /// The solution was asked for, and no script has passed.
    case givenUp
    /// A script has passed, before or after the solution was asked for.
    case passed

    /// For a person to read.
    public var words: String {
        switch self {
        case .new: "new"
        case .begun: "begun"
        case .givenUp: "given up"
        case .passed: "passed"
        }
    }
}
