/// What a figure can be made into.
public enum FigureFormat: String, Hashable, Sendable, CaseIterable {
    case png
    case svg
    case pdf
    /// Characters for a terminal, 80 columns wide, without colour.
    case text = "txt"

    /// The format that the end of a file's name asks for.
    /// - Throws: ``FigureError/unknownFormat(path:)``.
    public init(path: String) throws(FigureError) {
        let name = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex,
            let format = FigureFormat(rawValue: name[name.index(after: dot)...].lowercased())
        else { throw .unknownFormat(path: path) }
        self = format
    }
}
