import Expressions

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The code of a Jupyter notebook (nbformat 3 or 4).
public struct Notebook: Sendable {
    /// A cell with code.
    public struct Cell: Sendable {
        /// The code as a script, with empty lines where commands to the notebook stood. Its name says which of the cells with
        /// code it is, from 1: `tutorial.ipynb[3]`.
        public let source: SourceText
        /// The lines that are no code but commands to the notebook: `%matplotlib inline`, `!pip install brian2`.
        public let commands: [String]
        /// Whether it is meant to end with an error: the tag `raises-exception`.
        public let raisesException: Bool
    }

    /// The cells with code, in their order.
    public let cells: [Cell]

    /// Reads a notebook.
    ///
    /// - Parameter name: what diagnostics call the file.
    /// - Throws: a diagnostic where the file cannot be read or is no notebook.
    public init(path: String, name: String? = nil) throws(Diagnostic) {
        let text = try FileAccess.text(at: path, name: name)
        let content: Content
        do {
            content = try JSONDecoder().decode(Content.self, from: Data(text.whole.text.utf8))
        } catch {
            throw Diagnostic(
                "not-a-notebook", "\(text.name) is not a Jupyter notebook", expected: "JSON with a list of cells",
                advice: "export the notebook again, or give its code as a .py file")
        }
        let cells = content.cells ?? content.worksheets?.flatMap(\.cells) ?? []
        self.cells = cells.filter { $0.cellType == "code" }.enumerated().map { index, cell in
            Cell(
                code: cell.source?.text ?? cell.input?.text ?? "", name: "\(text.name)[\(index + 1)]",
                raisesException: cell.metadata?.tags?.contains("raises-exception") == true)
        }
    }

    // MARK: - The file

    private struct Content: Decodable {
        let cells: [Entry]?
        let worksheets: [Sheet]?

        init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: Keys.self)
            cells = try container.decodeIfPresent([Entry].self, forKey: .cells)
            worksheets = try container.decodeIfPresent([Sheet].self, forKey: .worksheets)
            guard cells != nil || worksheets != nil else {
                throw DecodingError.dataCorruptedError(forKey: .cells, in: container, debugDescription: "no cells")
            }
        }

        private enum Keys: String, CodingKey { case cells, worksheets }
    }

    private struct Sheet: Decodable { let cells: [Entry] }

    private struct Entry: Decodable {
        let cellType: String
        let source: Lines?
        /// What `source` is called in nbformat 3.
        let input: Lines?
        let metadata: Metadata?

        private enum CodingKeys: String, CodingKey {
            case cellType = "cell_type"
            case source, input, metadata
        }
    }

    private struct Metadata: Decodable { let tags: [String]? }

    /// One string, or a list of lines.
    private struct Lines: Decodable {
        let text: String

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let lines = try? container.decode([String].self) {
                text = lines.joined()
            } else {
                text = try container.decode(String.self)
            }
        }
    }
}

extension Notebook.Cell {
    fileprivate init(code: String, name: String, raisesException: Bool) {
        var commands: [String] = []
        var lines = code.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        for (index, line) in lines.enumerated() {
            let command = line.drop(while: \.isWhitespace)
            guard let sign = command.first, "%!?".contains(sign),
                Notebook.Cell.beginsStatement(after: lines[..<index], indentation: line.prefix(while: \.isWhitespace))
            else { continue }
            commands.append(String(command))
            // %%bash and its like hand the rest of the cell to another program; %%time and %%capture do not.
            let isForeign =
                command.hasPrefix("%%") && !command.hasPrefix("%%time") && !command.hasPrefix("%%capture")
            for skipped in isForeign ? index..<lines.count : index..<index + 1 { lines[skipped] = "" }
            if isForeign { break }
        }
        self.init(
            source: SourceText(lines.joined(separator: "\n"), name: name), commands: commands,
            raisesException: raisesException)
    }

    /// Whether a line that follows others begins a statement: it stands in no string and in no brackets.
    private static func beginsStatement(after lines: ArraySlice<String>, indentation: Substring) -> Bool {
        let before = lines.map { $0 + "\n" }.joined() + indentation
        guard let tokens = try? Lexer(SourceFragment(before + "name"), mode: .script).tokens(),
            let index = tokens.firstIndex(where: {
                $0.kind == .name("name") && $0.range.lowerBound == before.utf8.count
            })
        else { return false }
        guard index > 0 else { return true }
        switch tokens[index - 1].kind {
        case .newline, .indent, .dedent: return true
        default: return false
        }
    }
}
