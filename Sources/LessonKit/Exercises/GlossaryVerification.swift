import Expressions

extension Glossary {
    /// What is wrong with its texts: units that are misspelt, and links to terms that are not there.
    var faults: [Diagnostic] {
        entries.flatMap { entry -> [Diagnostic] in
            let links = entry.text.linkDestinations.filter { $0.hasPrefix("#") }.map { String($0.dropFirst()) }
            return UnitSpelling.faults(in: entry.text, of: Glossary.fileName)
                + links.filter { self.entry(at: $0) == nil }.map { anchor in
                    Diagnostic(
                        "glossary", "\(Glossary.fileName) links to \(anchor) below \(entry.term), which is no term",
                        found: "#\(anchor)",
                        advice: NearestName.to(anchor, among: entries.map(\.anchor)).map { "did you mean \($0)?" })
                }
        }
    }
}
