import Expressions

/// Finds links and images of a text that lead nowhere.
///
/// Addresses of the web are not asked for. What is named by a path has to be a file of the course, and behind a `#` there has to be a
/// heading of the text that is linked to, spelt as GitHub does: `## Summed variable` is `#summed-variable`.
struct LinkCheck {
    /// The text, named as diagnostics call it.
    let source: SourceText
    /// The folder that its paths begin in.
    let folder: String
    /// The folder that nothing leads out of.
    let course: String

    /// - Parameter showsFigures: whether an image in a paragraph of its own is a figure of the script, which others look for.
    func faults(in document: MarkdownDocument, showsFigures: Bool = false) -> [Diagnostic] {
        document.addresses(figures: !showsFigures).compactMap { fault(in: $0, own: document) }
    }

    private func fault(in address: String, own document: MarkdownDocument) -> Diagnostic? {
        if address.contains("://") || address.hasPrefix("mailto:") { return nil }
        let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let (path, anchor) = (parts[0].withoutPercents, parts.count > 1 ? parts[1] : nil)
        guard !path.isEmpty else {
            return anchor.flatMap { missing($0, in: document, called: source.name, address) }
        }
        guard !path.hasPrefix("/"), let found = FileAccess.resolved(folder + "/" + path) else {
            return broken(address, "where there is no file", NearestName.to(path, among: neighbours(of: path)))
        }
        guard let root = FileAccess.resolved(course), found.hasPrefix(root + "/") else {
            return broken(address, "which lies outside of the course", nil)
        }
        guard let anchor else { return nil }
        let name = String(found.dropFirst(root.count + 1))
        guard name.hasSuffix(".md"), let text = try? FileAccess.text(at: found) else {
            return broken(address, "where \(name) is no text with headings", nil)
        }
        return missing(anchor, in: MarkdownDocument(parsing: text.whole.text), called: name, address)
    }

    private func missing(
        _ anchor: String, in document: MarkdownDocument, called name: String, _ address: String
    ) -> Diagnostic? {
        let anchors = document.anchors
        if anchors.contains(anchor.withoutPercents) { return nil }
        return broken(
            address, "where \(name) has no heading of that name",
            NearestName.to(anchor, among: anchors).map { "#" + $0 })
    }

    private func broken(_ address: String, _ reason: String, _ nearest: String?) -> Diagnostic {
        Diagnostic(
            "broken-link", "this links to \(address), \(reason)", found: address,
            advice: nearest.map { "did you mean \($0)?" }, at: place(of: address))
    }

    /// Where an address is written, the first time.
    private func place(of address: String) -> SourceFragment {
        let found = source.utf8.firstRange(of: Array("(\(address)".utf8)).map { $0.lowerBound + 1..<$0.upperBound }
        return SourceFragment(source: source, range: found ?? source.utf8.firstRange(of: Array(address.utf8)) ?? 0..<0)
    }

    /// The paths of the course beside the one that is not there.
    private func neighbours(of path: String) -> [String] {
        let parent = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
        guard let root = FileAccess.resolved(course), let place = FileAccess.resolved(folder + "/" + parent),
            (place + "/").hasPrefix(root + "/")
        else { return [] }
        return (FileAccess.names(in: place) ?? []).map { parent + $0 }
    }
}

extension String {
    /// With the characters that `%20` and the like stand for.
    fileprivate var withoutPercents: String {
        var bytes: [UInt8] = []
        var rest = utf8[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), rest.count >= 2, let digits = String(rest.prefix(2)),
                let value = UInt8(digits, radix: 16)
            {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
