import Expressions
import Units

/// What a script can use without defining it: Python's own functions, and what its imports bring in.
final class Library {
    /// The modules that scripts can import.
    static let moduleNames = [
        "brian2", "brian", "numpy", "pylab", "matplotlib.pyplot", "math", "random", "time", "itertools", "collections",
        "functools", "copy",
    ]

    let dialect: Dialect
    /// Whether `from __future__ import division` says that the quotient of integers may be a fraction.
    private(set) var dividesTruly = false
    /// The modules of which everything was imported.
    private var opened: [ModuleContent]
    private var made: [String: Value] = [:]

    /// - Parameters:
    ///   - statements: the script, whose imports say which names it has.
    ///   - earlier: what a script before has imported.
    ///   - opening: modules of which everything is there without an import.
    init(
        dialect: Dialect, statements: [ScriptStatement], continuing earlier: Library? = nil,
        opening: [ModuleContent] = []
    ) {
        self.dialect = dialect
        opened = (earlier?.opened ?? []) + opening
        dividesTruly = earlier?.dividesTruly ?? false
        made = earlier?.made ?? [:]
        open(statements)
    }

    private func open(_ statements: [ScriptStatement]) {
        for statement in statements {
            if case .importing(.everything(let path)) = statement.kind, let content = ModuleContent(path: path),
                !opened.contains(content)
            {
                opened.append(content)
            }
            if case .importing(.names(let names, from: "__future__")) = statement.kind {
                dividesTruly = dividesTruly || names.contains { $0.name == "division" }
            }
            open(statement.blocks)
            if case .definition(let definition) = statement.kind { open(definition.body) }
        }
    }

    /// What a name means that the script has not assigned to; nil where it means nothing.
    func value(named name: String) -> Value? {
        for content in opened.reversed() { if let value = value(named: name, in: content) { return value } }
        return value(named: name, in: .builtins)
    }

    /// A name out of a module; the same each time it is asked for.
    func value(named name: String, in content: ModuleContent) -> Value? {
        let key = "\(content.rawValue).\(name)"
        if let value = made[key] { return value }
        guard let entry = content.entry(named: name, dialect: dialect) else { return nil }
        let value: Value
        switch entry {
        case .value(let constant): value = constant
        case .module(let module): value = .object(ModuleObject(module))
        case .function(let function):
            // One function under all the modules that have it.
            let shared = "function \(function.name) \(function.parameters) \(function.unitLoss)"
            value = made[shared] ?? (function.isType ? .object(TypeObject(function)) : .builtin(Builtin(function)))
            made[shared] = value
        }
        made[key] = value
        return value
    }

    // MARK: Imports

    /// What an import binds.
    func bindings(of form: ImportForm, at fragment: SourceFragment, in source: SourceText) throws(Diagnostic)
        -> [(name: String, value: Value)]
    {
        switch form {
        case .everything(let path):
            guard ModuleContent(path: path) != nil else { throw OutsideTheLanguage.module(path, at: fragment) }
            return []
        case .modules(let modules):
            var bindings: [(name: String, value: Value)] = []
            for module in modules {
                guard let content = ModuleContent(path: module.path) else {
                    throw OutsideTheLanguage.module(module.path, at: fragment)
                }
                // `import a.b` binds a, `import a.b as c` binds c to a.b.
                let root = String(module.path.prefix { $0 != "." })
                let bound = module.alias == nil ? ModuleContent(path: root) ?? content : content
                bindings.append((module.alias ?? root, .object(ModuleObject(bound))))
            }
            return bindings
        case .names(_, "__future__"): return []
        case .names(let names, let path):
            guard let content = ModuleContent(path: path) else { throw OutsideTheLanguage.module(path, at: fragment) }
            var bindings: [(name: String, value: Value)] = []
            for name in names {
                let place = SourceFragment(source: source, range: name.range)
                guard let value = value(named: name.name, in: content) else {
                    throw Library.missing(name.name, in: content, dialect: dialect, at: place)
                }
                bindings.append((name.alias ?? name.name, value))
            }
            return bindings
        }
    }

    // MARK: Errors

    /// That a name means nothing here, with the nearest that does: of the script's own, or of the library.
    func unknownName(_ name: String, among own: [String], at fragment: SourceFragment) -> Diagnostic {
        var advice: String?
        // What has elements or attributes is no unit: a monitor `M` that was never made is not `molar`.
        let isObject = fragment.isFollowed(by: ".") || fragment.isFollowed(by: "[")
        if let nearest = NearestName.to(name, among: own) {
            advice = "did you mean \(nearest)?"
        } else if opened.contains(.brian2), ModuleContent.brian.entry(named: name, dialect: .first) != nil {
            advice =
                "a script that begins with from brian import * has it"
                + (name == "Connection" ? "; in this one write Synapses" : "")
        } else if opened.isEmpty, ModuleContent.brian2.entry(named: name, dialect: dialect) != nil {
            advice = "write from brian2 import * at the beginning of the script"
        } else if !isObject, let unit = Unit.advice(forMissing: name) {
            advice = unit
        } else if let nearest = NearestName.to(
            name, among: isObject ? knownNames.filter { !Unit.isImported($0) } : knownNames)
        {
            advice = "did you mean \(nearest)?"
        }
        return Diagnostic("unknown-name", "\(name) is not defined", advice: advice, at: fragment)
    }

    /// That a module lacks a name.
    static func missing(_ name: String, in content: ModuleContent, dialect: Dialect, at fragment: SourceFragment?)
        -> Diagnostic
    {
        let nearest = NearestName.to(name, among: content.names(dialect: dialect))
        let known = OutsideTheLanguage.advice(forMember: name, of: content)
        return Diagnostic(
            "unknown-name", "\(content.rawValue) has no \(name) here",
            advice: known ?? nearest.map { "did you mean \($0)?" }, at: fragment)
    }

    /// The names that need no definition in this script.
    var knownNames: [String] {
        ModuleContent.builtins.names(dialect: dialect) + opened.flatMap { $0.names(dialect: dialect) }
    }
}

/// What stands behind a name of the library.
enum LibraryEntry {
    case function(LibraryFunction)
    case value(Value)
    case module(ModuleContent)
}
