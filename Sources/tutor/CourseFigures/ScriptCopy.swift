import BrianScript
import Expressions

/// The script that stands beside a figure: as it is, with what was set on the command line written into it, so that it draws the
/// figure without being told anything.
struct ScriptCopy {
    let bytes: [UInt8]

    /// - Throws: a diagnostic where the text is no script.
    init(_ source: SourceText, _ settings: [(name: String, text: String)]) throws(Diagnostic) {
        var bytes = source.utf8
        let knobs = try Knob.knobs(in: source).filter { knob in settings.contains { $0.name == knob.name } }
        // From the end on, so that places before stay where they are; two names of one value are changed once.
        var last = bytes.count
        for knob in knobs.sorted(by: { $0.fragment.range.lowerBound > $1.fragment.range.lowerBound }) {
            guard let text = settings.last(where: { $0.name == knob.name })?.text,
                knob.fragment.range.upperBound <= last
            else { continue }
            let isText = knob.text.contains("'") || knob.text.contains("\"")
            let isQuoted = text.hasPrefix("'") || text.hasPrefix("\"")
            let value = isText && !isQuoted && !text.hasPrefix("[") ? ScriptCopy.literal(text) : text
            bytes.replaceSubrange(knob.fragment.range, with: value.utf8)
            last = knob.fragment.range.lowerBound
        }
        self.bytes = bytes
    }

    /// A string of the script that holds the text, whatever is in it.
    private static func literal(_ text: String) -> String {
        "'''" + text.map { "\\'".contains($0) ? "\\\($0)" : "\($0)" }.joined() + "'''"
    }

    /// The lines that set a seed, as written.
    static func seedLines(of source: SourceText) -> [String] {
        source.whole.text.split(whereSeparator: \.isNewline).map { line in
            String(
                line.prefix { $0 != "#" }.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
        }.filter { line in
            guard let call = line.firstRange(of: "seed(") else { return false }
            let before = line[..<call.lowerBound].last
            return before.map { !($0.isLetter || $0.isNumber || $0 == "_") } ?? true
        }
    }
}
