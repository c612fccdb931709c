/// How far a line is indented, counted with two widths of a tab: two lines compare only if both counts agree, as in Python.
struct Indentation: Hashable {
    /// With tab stops every 8 columns.
    var columns: Int
    /// With a tab as one column.
    var characters: Int

    static let none = Indentation(columns: 0, characters: 0)
    static let deepest = 100
}

extension TokenScanner {
    /// Skips lines with nothing in them, then compares the indentation of the first one that has something.
    mutating func beginLine() throws(Diagnostic) {
        guard mode == .script else { return }
        while offset < end {
            let start = offset
            let width = measureIndentation()
            guard offset < end else { return }
            switch source.utf8[offset] {
            case .numberSign: skipComment()
            case .lineFeed, .carriageReturn: skipLineBreak()
            default:
                try compare(width, from: start)
                return
            }
        }
    }

    private mutating func measureIndentation() -> Indentation {
        var width = Indentation.none
        while offset < end {
            switch source.utf8[offset] {
            case .space: width.columns += 1
            case .tab: width.columns = (width.columns / 8 + 1) * 8
            case .formFeed:
                width = .none
                offset += 1
                continue
            default: return width
            }
            width.characters += 1
            offset += 1
        }
        return width
    }

    private mutating func compare(_ width: Indentation, from start: Int) throws(Diagnostic) {
        let here = fragment(start..<offset)
        var current = indentation[indentation.count - 1]
        if width.columns > current.columns {
            guard width.characters > current.characters else { throw SyntaxWording.mixedTabs(at: here) }
            guard indentation.count < Indentation.deepest else { throw SyntaxWording.tooManyBlocks(at: here) }
            indentation.append(width)
            append(.indent, from: start)
            return
        }
        let open = indentation
        while width.columns < current.columns {
            indentation.removeLast()
            append(.dedent, from: offset)
            current = indentation[indentation.count - 1]
        }
        guard width.columns == current.columns else {
            throw SyntaxWording.unknownIndentation(width.columns, known: open.map(\.columns), at: here)
        }
        guard width.characters == current.characters else { throw SyntaxWording.mixedTabs(at: here) }
    }
}
