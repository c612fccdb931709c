extension Diagnostic {
    /// The diagnostic as it is shown to people, several lines without a line break at the end.
    ///
    ///     lesson.py:3:14: error: unknown name tau_q
    ///       3 | dVa/dt = -Va/tau_q : volt
    ///         |              ^~~~~
    ///       try: tau_a
    ///
    /// Columns count characters. A range of several lines is marked on its first. Long lines are cut to what surrounds the
    /// mark. What a terminal would act on is shown by a picture or its number, wherever it comes from.
    ///
    /// - Parameters:
    ///   - color: whether to use the colours of an ANSI terminal.
    ///   - width: the columns of the terminal, to which sentences are broken at blanks; nil leaves each on one line.
    public func rendered(color: Bool, width: Int? = nil) -> String {
        let style = TerminalStyle(isOn: color)
        var lines: [String] = []
        var header = ""
        if let location {
            let position = location.source.position(of: location.range.lowerBound)
            header = "\(location.source.name.shown):\(position.line):\(position.column): "
        }
        let (label, coloured) =
            switch severity {
            case .error: ("error: ", style.red("error:"))
            case .warning: ("warning: ", style.magenta("warning:"))
            case .note: ("note: ", style.blue("note:"))
            }
        let sentences = message.shown.broken(to: width, first: header.count + label.count, indent: 2)
        let start = header.isEmpty ? "" : style.bold(String(header.dropLast())) + " "
        lines.append(start + coloured + " " + style.bold(sentences[0]))
        lines += sentences.dropFirst().map { "  " + style.bold($0) }
        if let location { lines += excerpt(of: location, style, width: width ?? Self.width) }
        lines += details(style, width: width)
        return lines.joined(separator: "\n")
    }

    // MARK: The line of the source

    /// As wide as a terminal usually is.
    private static let width = 80

    private func excerpt(of location: SourceFragment, _ style: TerminalStyle, width: Int) -> [String] {
        let source = location.source
        guard !source.utf8.isEmpty else { return [] }
        let start = min(max(location.range.lowerBound, 0), source.utf8.count)
        let range = source.lineRange(around: start)
        let line = VisibleLine(source, range)
        let number = String(source.position(of: start).line)
        let gutter = String(repeating: " ", count: number.count)

        let first = line.index(of: start)
        let last = max(first + 1, min(line.index(of: location.range.upperBound), line.cells.count))
        let window = Self.window(of: line, around: first, width: max(width, 40) - number.count - 5)
        let before = window.lowerBound > 0 ? Self.cut : ""
        let after = window.upperBound < line.cells.count ? Self.cut : ""
        let text = line.cells[window].map(\.text).joined()

        let marked = first..<max(first, min(last, window.upperBound))
        let indent = before.count + line.columns(window.lowerBound..<first)
        let length = max(1, line.columns(marked))
        let mark = "^" + String(repeating: "~", count: length - 1)
        return [
            "  " + style.blue("\(number) |") + (text.isEmpty ? "" : " ") + before + text + after,
            "  " + style.blue("\(gutter) |") + " " + String(repeating: " ", count: indent) + style.green(mark),
        ]
    }

    /// Stands where a line was cut.
    private static let cut = "…"

    /// The cells that fit into a width, the one at `first` among them; if the line is long, a third of the room is for what
    /// stands before it.
    private static func window(of line: VisibleLine, around first: Int, width: Int) -> Range<Int> {
        let all = 0..<line.cells.count
        if line.columns(all) <= width { return all }
        var lower = min(first, all.upperBound)
        var upper = lower
        // Both marks of a cut are reckoned in, whether or not they stand in the end.
        var room = width - 2
        func extendBack(by share: Int) {
            var share = share
            while lower > 0, line.cells[lower - 1].columns <= share {
                lower -= 1
                share -= line.cells[lower].columns
                room -= line.cells[lower].columns
            }
        }
        extendBack(by: room / 3)
        while upper < all.upperBound, line.cells[upper].columns <= room {
            room -= line.cells[upper].columns
            upper += 1
        }
        extendBack(by: room)
        return lower..<upper
    }

    // MARK: What was expected

    private func details(_ style: TerminalStyle, width columns: Int?) -> [String] {
        let parts = [("expected:", expected), ("found:", found), ("try:", advice)].compactMap { label, text in
            text.map { (label: label, text: $0) }
        }
        let width = parts.map(\.label.count).max() ?? 0
        return parts.flatMap { part in
            let padding = String(repeating: " ", count: width - part.label.count + 1)
            // A further line of the text stands below the first.
            let texts = part.text.split(separator: "\n", omittingEmptySubsequences: false).flatMap {
                String($0).shown.broken(to: columns, first: width + 3, indent: width + 3)
            }
            return texts.enumerated().map { index, text in
                index == 0
                    ? "  \(style.bold(part.label))\(padding)\(text)"
                    : "  " + String(repeating: " ", count: width + 1) + text
            }
        }
    }
}

/// The few ways of setting text off on a terminal.
private struct TerminalStyle {
    let isOn: Bool

    func bold(_ text: String) -> String { styled(text, "1") }
    func red(_ text: String) -> String { styled(text, "1;31") }
    func green(_ text: String) -> String { styled(text, "1;32") }
    func blue(_ text: String) -> String { styled(text, "34") }
    func magenta(_ text: String) -> String { styled(text, "1;35") }

    private func styled(_ text: String, _ codes: String) -> String {
        isOn ? "\u{1B}[\(codes)m\(text)\u{1B}[0m" : text
    }
}

extension Diagnostic: CustomStringConvertible {
    /// As ``rendered(color:width:)`` without colours.
    public var description: String { rendered(color: false) }
}
