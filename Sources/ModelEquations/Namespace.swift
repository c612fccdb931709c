import Units

/// The names from outside a model: what the script, or the caller from Swift, has assigned.
public struct Namespace: Sendable, ExpressibleByDictionaryLiteral {
    /// What a name from outside stands for.
    public enum Entry: Hashable, Sendable {
        /// A quantity; a truth value is 1 or 0.
        case constant(Quantity, type: ValueType)
        /// A table over time: `I(t)`, `I(t, i)`.
        case timedArray(TimedArray)
        /// A function of the user's own: `f(v)`.
        case function(UserFunction)
        /// A value that no expression can use, as people say it, so that errors can name it: `a list of 3 values`.
        case unusable(String)
    }

    /// The entries by name.
    public var values: [String: Entry]

    /// A namespace of constants and tables.
    public init(_ values: [String: Entry] = [:]) { self.values = values }

    /// `["tau": 10 * .ms]`
    public init(dictionaryLiteral elements: (String, Quantity)...) {
        self.values = Dictionary(
            elements.map { ($0.0, .constant($0.1, type: .real)) }, uniquingKeysWith: { _, last in last })
    }

    /// The entry of a name, or nil.
    public subscript(name: String) -> Entry? {
        get { values[name] }
        set { values[name] = newValue }
    }
}
