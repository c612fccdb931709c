/// What a figure can be made into.
public enum FigureFormat: String, Hashable, Sendable, CaseIterable {
    case png
    case svg
    case pdf
    /// Encapsulated PostScript.
    case eps
    /// A LaTeX picture by TikZ; its text is set by LaTeX in the font of the deck.
    case tikz
    /// A LaTeX picture over a PDF, which holds all but the text; the text is set by LaTeX in the font of the deck.
    case cairolatex
    /// A page with the figure on a canvas, which needs nothing else.
    case html
    /// Pixels for terminals that can show them.
    case sixel
    /// Characters for a terminal, 80 columns wide, without colour.
    case text

    /// How the name of such a file ends, without the dot.
    public var ending: String {
        switch self {
        case .png, .svg, .pdf, .eps, .tikz, .html: rawValue
        case .cairolatex: "tex"
        case .sixel: "six"
        case .text: "txt"
        }
    }

    /// The format that the end of a file's name asks for: `.six` as well as `.sixel`.
    /// - Throws: ``FigureError/unknownFormat(path:)``.
    public init(path: String) throws(FigureError) {
        let name = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex,
            let format = Self.called(name[name.index(after: dot)...])
        else { throw .unknownFormat(path: path) }
        self = format
    }

    /// The format that people call so: `pdf`, or as its files end: `txt`.
    /// - Throws: ``FigureError/unknownFormatName(_:)``.
    public init(named name: String) throws(FigureError) {
        guard let format = Self.called(name[...]) else { throw .unknownFormatName(name) }
        self = format
    }

    private static func called(_ name: Substring) -> FigureFormat? {
        let lowercased = name.lowercased()
        return FigureFormat(rawValue: lowercased) ?? allCases.first { $0.ending == lowercased }
    }
}
