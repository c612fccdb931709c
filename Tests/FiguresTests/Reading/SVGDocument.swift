import Figures

/// What a drawing of gnuplot's says and shows.
struct SVGDocument {
    /// One line of text with its place and colour.
    struct Text: Hashable {
        var content: String
        var x: Double
        var y: Double
        /// `rgb(0,114,178)`.
        var color: String
        var font: String
    }

    /// A stroke and the places it goes through; a new one begins wherever the pen is lifted.
    struct Stroke: Hashable {
        var color: String
        var places: [[Double]]
    }

    let text: String
    private(set) var texts: [Text] = []
    private(set) var strokes: [Stroke] = []

    init(_ bytes: [UInt8]) {
        text = String(decoding: bytes, as: UTF8.self)
        for group in text.components(between: "<g transform=\"translate(", and: "</g>") {
            let place = group.prefix { $0 != ")" }.split(separator: ",").compactMap { Double($0) }
            let content = group.components(between: "<text xml:space=\"preserve\">", and: "</text>").first ?? ""
            texts.append(
                Text(
                    content: content.withoutTags, x: place[0], y: place[1],
                    color: (group.components(between: "fill=\"", and: "\"").first ?? "").filter { $0 != " " },
                    font: group.components(between: "font-family=\"", and: "\"").first ?? ""))
        }
        for path in text.components(between: "<path stroke='", and: "/>") {
            let color = path.prefix { $0 != "'" }.filter { $0 != " " }
            let data = path.components(between: "d='", and: "'").first ?? ""
            for part in data.split(separator: "M") {
                let places = part.split { " L\n".contains($0) }.map {
                    $0.split(separator: ",").compactMap { Double($0) }
                }
                strokes.append(Stroke(color: color, places: places.filter { $0.count == 2 }))
            }
        }
    }

    func text(_ content: String) -> Text? { texts.first { $0.content == content } }

    /// `rgb(0,114,178)`.
    static func name(_ color: Color) -> String { "rgb(\(color.red),\(color.green),\(color.blue))" }
}

extension String {
    /// What stands between two markers, wherever they occur.
    func components(between start: String, and end: String) -> [String] {
        var parts: [String] = []
        var rest = self[...]
        while let opening = rest.firstRange(of: start) {
            rest = rest[opening.upperBound...]
            guard let closing = rest.firstRange(of: end) else { break }
            parts.append(String(rest[..<closing.lowerBound]))
            rest = rest[closing.upperBound...]
        }
        return parts
    }

    fileprivate var withoutTags: String {
        var content = ""
        var isInside = false
        for character in self {
            if character == "<" { isInside = true }
            if !isInside { content.append(character) }
            if character == ">" { isInside = false }
        }
        for (entity, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&")] {
            content = content.split(separator: entity, omittingEmptySubsequences: false).joined(separator: character)
        }
        return content
    }
}
