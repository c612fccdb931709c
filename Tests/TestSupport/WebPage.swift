import Foundation

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// A web page that is well-formed XML, as a list of its elements in order.
public struct WebPage {
    /// An element's name, attributes and text, its children's text with it.
    public final class Element {
        /// As the page writes it.
        public let name: String
        /// By their names.
        public let attributes: [String: String]
        /// The names of the elements around it, the outermost first.
        public let ancestors: [String]
        /// Its own text and that of its children.
        public fileprivate(set) var text = ""

        fileprivate init(_ name: String, _ attributes: [String: String], _ ancestors: [String]) {
            (self.name, self.attributes, self.ancestors) = (name, attributes, ancestors)
        }
    }

    /// Why a page is no XML.
    public struct Malformed: Error { let line: Int, reason: String }

    /// In the order of their beginnings.
    public let elements: [Element]

    /// - Throws: `Malformed` where an element is not closed or a sign not escaped.
    public init(_ html: String) throws {
        let reader = Reader()
        let parser = XMLParser(data: Data(html.utf8))
        parser.delegate = reader
        guard parser.parse() else {
            throw Malformed(line: parser.lineNumber, reason: "\(parser.parserError.map { "\($0)" } ?? "unknown")")
        }
        elements = reader.elements
    }

    /// The elements of a name, in their order.
    public func all(_ name: String) -> [Element] { elements.filter { $0.name == name } }

    private final class Reader: NSObject, XMLParserDelegate {
        var elements: [Element] = []
        private var open: [Element] = []

        func parser(
            _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
            attributes: [String: String]
        ) {
            let element = Element(name, attributes, open.map(\.name))
            elements.append(element)
            open.append(element)
        }

        func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
            open.removeLast()
        }

        func parser(_ parser: XMLParser, foundCharacters text: String) { for element in open { element.text += text } }
    }
}

extension WebPage {
    /// What is wrong with a page for those who read it by keyboard or by ear, and with its links.
    ///
    /// - Parameter exists: whether a path that the page names is there, and on it the anchor.
    public func faults(exists: (_ path: String, _ anchor: String?) -> Bool) -> [String] {
        var faults: [String] = []
        func expect(_ holds: Bool, _ fault: @autoclosure () -> String) { if !holds { faults.append(fault()) } }
        expect(all("html").first?.attributes["lang"] != nil, "the page names no language")
        expect(all("title").first?.text.isEmpty == false, "the page has no title")
        for (landmark, count) in [("main", 1), ("header", 1), ("h1", 1)] {
            expect(all(landmark).count == count, "the page has \(all(landmark).count) of \(landmark)")
        }
        for nav in all("nav") { expect(nav.attributes["aria-label"] != nil, "a nav has no name") }
        expect(
            all("a").first?.attributes["href"] == "#" + (all("main").first?.attributes["id"] ?? ""),
            "the first link does not skip to the text")
        var last = 0
        for heading in elements where heading.name.count == 2 && heading.name.hasPrefix("h") {
            guard let level = Int(heading.name.dropFirst()) else { continue }
            expect(level <= last + 1, "\(heading.name) \(heading.text) stands below h\(last)")
            expect(!heading.text.isEmpty, "a heading is empty")
            last = level
        }
        let anchors = elements.compactMap { $0.attributes["id"] }
        expect(Set(anchors).count == anchors.count, "an id is there twice")
        for image in all("img") {
            expect(image.attributes["alt"]?.isEmpty == false, "an image has no alt text")
            expect(exists(image.attributes["src"] ?? "", nil), "\(image.attributes["src"] ?? "") is not there")
        }
        for source in all("source") { expect(exists(source.attributes["srcset"] ?? "", nil), "a source is not there") }
        for table in all("table") { expect(table.ancestors.contains("div"), "a table cannot be scrolled") }
        for cell in all("th") { expect(cell.attributes["scope"] != nil, "a heading of a table has no scope") }
        expect(all("script").isEmpty && all("style").isEmpty && all("iframe").isEmpty, "the page holds what is no text")
        for link in all("link") { expect(exists(link.attributes["href"] ?? "", nil), "the style is not there") }
        for link in all("a") {
            let address = link.attributes["href"] ?? ""
            expect(!link.ancestors.contains("a"), "a link stands in a link")
            if address.hasPrefix("https://") || address.hasPrefix("http://") { continue }
            let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            let anchor = parts.count == 2 ? parts[1] : nil
            expect(
                parts[0].isEmpty ? anchors.contains(anchor ?? "") : exists(parts[0], anchor), "\(address) leads nowhere"
            )
        }
        return faults
    }
}
