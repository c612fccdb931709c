import Expressions

extension Glossary {
    /// The entries that a person may mean: the one of that name, in any case and also in the plural, or else all whose names hold
    /// what was typed.
    ///
    /// - Throws: `unknown-term` with the nearest.
    public func entries(for typed: String) throws(Diagnostic) -> [Entry] {
        let wanted = typed.trimmed.anchor
        for name in [wanted, wanted.singular] where !name.isEmpty {
            if let entry = entries.first(where: { $0.anchor == name }) { return [entry] }
            let named = entries.filter { $0.otherNames.contains { $0.anchor == name } }
            if !named.isEmpty { return named }
        }
        let holding = entries.filter { entry in
            !wanted.isEmpty && entry.names.contains { $0.anchor.contains(wanted) }
        }
        guard holding.isEmpty else { return holding }
        let names = entries.flatMap { entry in entry.names.map { (name: $0.lowercased(), entry) } }
        let nearest = NearestName.to(typed.lowercased(), among: names.map(\.name))
        throw Diagnostic(
            "unknown-term", "the glossary has no term \(typed)", found: typed,
            advice: nearest.flatMap { nearest in names.first { $0.name == nearest } }.map {
                "did you mean \($0.1.term)?"
            })
    }
}

extension Glossary.Entry {
    /// The term and its other names.
    var names: [String] { [term] + otherNames }
}

extension String {
    fileprivate var singular: String { hasSuffix("s") && count > 3 ? String(dropLast()) : self }
}
