import Expressions

/// What `zip`, `map`, `enumerate` ... give: items that are taken one after the other, each once.
final class IteratorObject: ScriptObject {
    private let name: String
    /// Its items.
    let held: ListValue
    private var position = 0

    init(_ name: String, _ items: [Value]) {
        self.name = name
        held = ListValue(items)
    }

    override var typeName: String { name }
    override var kindName: String { "what \(name)() gives" }
    override var description: String { "<\(name) object>" }

    /// The next item; nil where all have been taken.
    func next() -> Value? {
        guard position < held.items.count else { return nil }
        defer { position += 1 }
        return held.items[position]
    }

    /// The items that are left, which are taken by that.
    override func items(at site: Site) throws(Diagnostic) -> [Value]? {
        defer { position = held.items.count }
        return Array(held.items[position...])
    }
}
