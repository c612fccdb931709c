extension MarkdownDocument {
    /// The entries of the glossary that the document links to, each once, in the order of its first mention.
    var glossaryAnchors: [String] {
        var anchors: [String] = []
        for destination in addresses(figures: false) {
            if let anchor = Glossary.anchor(in: destination), !anchors.contains(anchor) { anchors.append(anchor) }
        }
        return anchors
    }
}

extension Glossary {
    /// The anchor that a link into the glossary names, as in `../glossary.md#leak`; nil for other links, such as `#leak`
    /// within it.
    static func anchor(in destination: String) -> String? {
        guard let sign = destination.firstIndex(of: "#") else { return nil }
        let path = destination[..<sign]
        let isGlossary = path == fileName || (path.hasSuffix("/" + fileName) && !path.contains(":"))
        return isGlossary ? String(destination[destination.index(after: sign)...]) : nil
    }
}
