import Expressions

/// The named parts of a script: each begins with a line `# --- name` and reaches to the next such line.
///
/// The prose shows parts by name, so what a learner reads is what runs.
public struct ScriptParts: Hashable, Sendable {
    /// The lines between two marks.
    public struct Part: Hashable, Sendable {
        /// What stands behind `# ---`.
        public let name: String
        /// The lines without the mark and without blank lines at either end; ends in a newline unless it is empty.
        public let text: String
    }

    /// In the order of the script.
    public let parts: [Part]
    private let script: SourceText

    /// - Throws: `script-part` where two parts bear one name, or a mark bears none.
    public init(of script: SourceText) throws(Diagnostic) {
        self.script = script
        var marks: [(name: String, mark: Range<Int>)] = []
        for line in script.lineRanges {
            guard let name = ScriptParts.markedName(script.text(in: line)) else { continue }
            let location = SourceFragment(source: script, range: line)
            guard !name.isEmpty else {
                throw Diagnostic("script-part", "this mark names no part", advice: "write # --- name", at: location)
            }
            guard !marks.contains(where: { $0.name == name }) else {
                throw Diagnostic(
                    "script-part", "two parts of the script are named \(name)", advice: "rename one", at: location)
            }
            marks.append((name, line))
        }
        let ends = marks.dropFirst().map(\.mark.lowerBound) + [script.utf8.count]
        parts = zip(marks, ends).map { mark, end in
            Part(
                name: mark.name,
                text: ScriptParts.withoutBlankEnds(script.text(in: min(mark.mark.upperBound, end)..<end)))
        }
    }

    /// The text of the part named `name`.
    ///
    /// - Parameter location: where the prose asks for it.
    /// - Throws: `script-part` with the nearest name.
    public func text(of name: String, at location: SourceFragment) throws(Diagnostic) -> String {
        if let part = parts.first(where: { $0.name == name }) { return part.text }
        let nearest = NearestName.to(name, among: parts.map(\.name))
        throw Diagnostic(
            "script-part", "\(script.name) has no part named \(name)",
            expected: parts.map(\.name).joined(separator: ", "), found: name,
            advice: nearest.map { "write \($0)" } ?? "mark it in the script with a line # --- \(name)", at: location)
    }

    /// The name behind `# ---`, empty where there is none; nil for a line that is no mark.
    private static func markedName(_ line: String) -> String? {
        guard line.hasPrefix("# ---") else { return nil }
        let rest = line.dropFirst("# ---".count)
        guard rest.first.map({ $0.isWhitespace }) ?? true else { return nil }
        return rest.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private static func withoutBlankEnds(_ text: String) -> String {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        while let last = lines.last, last.allSatisfy(\.isWhitespace) { lines.removeLast() }
        let first = lines.firstIndex { !$0.allSatisfy(\.isWhitespace) } ?? lines.endIndex
        return lines[first...].map { $0 + "\n" }.joined()
    }
}

extension SourceText {
    /// Each line's range of UTF-8 offsets, without its newline.
    var lineRanges: [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start = 0
        for (offset, byte) in utf8.enumerated() where byte == UInt8(ascii: "\n") {
            ranges.append(start..<offset)
            start = offset + 1
        }
        ranges.append(start..<utf8.count)
        return ranges
    }

    /// The first place where `text` stands, or nil.
    func fragment(of text: String) -> SourceFragment? {
        let wanted = Array(text.utf8)
        guard !wanted.isEmpty, wanted.count <= utf8.count else { return nil }
        for start in 0...(utf8.count - wanted.count)
        where utf8[start] == wanted[0] && utf8[start..<(start + wanted.count)].elementsEqual(wanted) {
            return SourceFragment(source: self, range: start..<(start + wanted.count))
        }
        return nil
    }
}
