import Expressions

/// A module under the name that a script gave it.
final class ModuleObject: ScriptObject {
    let content: ModuleContent

    init(_ content: ModuleContent) { self.content = content }

    override var typeName: String { "module" }
    override var kindName: String { "the module \(content.rawValue)" }
    override var description: String { "<module '\(content.rawValue)'>" }

    override var attributeNames: [String] { content.names(dialect: .second) }

    override func attribute(_ name: String, at site: Site) throws(Diagnostic) -> Value? {
        let library = site.machine.library
        if let value = library.value(named: name, in: content) { return value }
        if let inner = ModuleContent(path: "\(content.rawValue).\(name)") { return .object(ModuleObject(inner)) }
        throw Library.missing(name, in: content, dialect: library.dialect, at: site.fragment)
    }
}
