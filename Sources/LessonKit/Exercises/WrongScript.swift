import Expressions

/// A script with a mistake that learners make; its first line says what it must get.
public struct WrongScript: Hashable, Sendable {
    /// The whole text, the first line too.
    public let source: SourceText
    /// What must be said of it.
    public let expectation: Expectation

    /// What a wrong script must get.
    public enum Expectation: Hashable, Sendable {
        /// `# diagnosis: sign-twice`: that diagnosis, and a check that fails.
        case diagnosis(String)
        /// `# check: Va should ...`: that the check fails with this sentence, or one that begins so where `...` is at its end.
        case sentence(String)
        /// `# error: unknown-name`: that it stops with the error of this id.
        case error(String)
    }

    /// Reads the first line.
    ///
    /// - Throws: `wrong-script` where it says nothing of the kind.
    public init(_ source: SourceText) throws(Diagnostic) {
        let line = SourceFragment(source: source, range: source.lineRange(around: 0))
        let words = line.text.drop { $0 == "#" || $0 == " " }
        guard line.text.hasPrefix("#"), let colon = words.firstIndex(of: ":") else {
            throw WrongScript.fault(at: line)
        }
        let text = String(words[words.index(after: colon)...].trimmed)
        switch words[..<colon] {
        case "diagnosis" where !text.isEmpty: expectation = .diagnosis(text)
        case "check" where !text.isEmpty: expectation = .sentence(text)
        case "error" where !text.isEmpty: expectation = .error(text)
        default: throw WrongScript.fault(at: line)
        }
        self.source = source
    }

    private static func fault(at line: SourceFragment) -> Diagnostic {
        Diagnostic(
            "wrong-script", "the first line does not say what this script must get",
            expected: "# diagnosis: ID, # check: SENTENCE or # error: ID", found: line.text, at: line)
    }

    /// What is missing in a result; nil where it is as the first line says.
    public func fault(in result: CheckResult) -> Diagnostic? {
        let line = SourceFragment(source: source, range: source.lineRange(around: 0))
        func fault(_ message: String, _ expected: String, _ found: String) -> Diagnostic {
            Diagnostic("wrong-script", message, expected: expected, found: found, at: line)
        }
        if case .passed = result.outcome { return fault("this script passes the check", "that it fails", "passed") }
        switch expectation {
        case .diagnosis(let id):
            let ids = result.diagnoses.map(\.id.rawValue)
            if ids.contains(id) { return nil }
            return fault(
                "this script does not get its diagnosis", id, ids.isEmpty ? "none" : ids.joined(separator: ", "))
        case .sentence(let wanted):
            guard case .failed(let finding) = result.outcome else {
                return fault("this script does not get as far as the check", wanted, result.summary)
            }
            let matches =
                wanted.hasSuffix("...")
                ? finding.sentence.hasPrefix(wanted.dropLast(3).trimmed) : finding.sentence == wanted
            return matches ? nil : fault("this script fails with another sentence", wanted, finding.sentence)
        case .error(let id):
            guard case .stopped(let error) = result.outcome else {
                return fault("this script does not stop with its error", id, result.summary)
            }
            return error.id.rawValue == id
                ? nil : fault("this script stops with another error", id, error.id.rawValue)
        }
    }
}

extension StringProtocol {
    /// Without blanks at either end.
    var trimmed: String {
        String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
