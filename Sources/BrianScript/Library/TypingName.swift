import Expressions

/// A name of the module `typing`, which only says what a person may expect.
final class TypingName: ScriptObject {
    static let names: Set<String> = [
        "Any", "Callable", "Dict", "FrozenSet", "Generator", "Iterable", "Iterator", "List", "Literal", "Mapping",
        "NamedTuple", "Optional", "Sequence", "Set", "Tuple", "Type", "Union",
    ]
    private let name: String

    init(_ name: String) { self.name = name }

    override var typeName: String { "type" }
    override var description: String { "typing.\(name)" }
    override func element(at index: Value, at site: Site) throws(Diagnostic) -> Value { .object(self) }
}
