import Expressions

/// What `zip`, `map`, `enumerate` ... give: items that are taken one after the other, each once.
final class IteratorObject: ScriptObject {
    private let name: String
    private let all: [Value]
    private var position = 0

    init(_ name: String, _ items: [Value]) {
        self.name = name
        all = items
    }

    override var typeName: String { name }
    override var kindName: String { "what \(name)() gives" }
    override var description: String { "<\(name) object>" }

    /// The next item; nil where all have been taken.
    func next() -> Value? {
        guard position < all.count else { return nil }
        defer { position += 1 }
        return all[position]
    }

    /// The items that are left, which are taken by that.
    override func items(at site: Site) throws(Diagnostic) -> [Value]? {
        defer { position = all.count }
        return Array(all[position...])
    }
}
