import Expressions
import Testing

@Suite struct DiagnosticRenderingTests {
    /// A diagnostic about the first place of a text where a part of it stands.
    private func diagnostic(
        _ part: String, in text: String, _ message: String = "unknown name", expected: String? = nil,
        found: String? = nil, advice: String? = nil
    ) throws -> Diagnostic {
        let bytes = Array(text.utf8)
        let wanted = Array(part.utf8)
        let start = try #require(bytes.indices.first { bytes[$0...].starts(with: wanted) })
        let source = SourceText(text, name: "model.py")
        return Diagnostic(
            "unknown-name", message, expected: expected, found: found, advice: advice,
            at: SourceFragment(source: source, range: start..<start + wanted.count))
    }

    @Test func theLineIsShownWithAMarkUnderThePlace() throws {
        let text = "eqs = '''\ndVa/dt = -Va/tau_q : volt\n'''"
        #expect(
            try diagnostic("tau_q", in: text, "unknown name tau_q", advice: "tau_a").rendered(color: false) == """
                model.py:2:14: error: unknown name tau_q
                  2 | dVa/dt = -Va/tau_q : volt
                    |              ^~~~~
                  try: tau_a
                """)
    }

    @Test func sentencesAreBrokenAtBlanksWhereATerminalIsNarrow() throws {
        let diagnostic = try diagnostic(
            "tau_q", in: "dVa/dt = -Va/tau_q : volt", "tau_q is not known here, and nothing is like it",
            advice: "define it above the group, or give it to run() in a namespace")
        #expect(
            diagnostic.rendered(color: false, width: 44) == """
                model.py:1:14: error: tau_q is not known
                  here, and nothing is like it
                  1 | dVa/dt = -Va/tau_q : volt
                    |              ^~~~~
                  try: define it above the group, or give it
                       to run() in a namespace
                """)
        #expect(diagnostic.rendered(color: false).split(separator: "\n").count == 4)
    }

    @Test func aWordLongerThanTheTerminalStaysWhole() {
        let word = String(repeating: "x", count: 60)
        #expect(Diagnostic("a", word).rendered(color: false, width: 40) == "error: " + word)
    }

    @Test func whatWasExpectedAndFoundIsAligned() throws {
        let diagnostic = Diagnostic(
            "dimension-mismatch", "the threshold has to be true or false", expected: "a comparison", found: "V",
            advice: "compare v with a voltage\nas in v > 10*mV", severity: .warning)
        #expect(
            diagnostic.rendered(color: false) == """
                warning: the threshold has to be true or false
                  expected: a comparison
                  found:    V
                  try:      compare v with a voltage
                            as in v > 10*mV
                """)
        #expect(diagnostic.description == diagnostic.rendered(color: false))
    }

    @Test func tabsAndWideCharactersDoNotMoveTheMark() throws {
        #expect(
            try diagnostic("w", in: "\tv\t= '电压' + w").rendered(color: false) == """
                model.py:1:13: error: unknown name
                  1 |     v   = '电压' + w
                    |                    ^
                """)
    }

    @Test func columnsCountCharactersAndMarksCells() throws {
        #expect(
            try diagnostic("größe", in: "µ + größe").rendered(color: false) == """
                model.py:1:5: error: unknown name
                  1 | µ + größe
                    |     ^~~~~
                """)
    }

    @Test func severalLinesAreMarkedOnTheFirst() throws {
        #expect(
            try diagnostic("(1,\n2)", in: "f(1,\n2)").rendered(color: false) == """
                model.py:1:2: error: unknown name
                  1 | f(1,
                    |  ^~~
                """)
    }

    @Test func theEndOfALineCanBeMarked() {
        let source = SourceText("a +\r\nb", name: "model.py")
        let atEnd = Diagnostic("syntax", "expected a value", at: SourceFragment(source: source, range: 3..<3))
        #expect(
            atEnd.rendered(color: false) == """
                model.py:1:4: error: expected a value
                  1 | a +
                    |    ^
                """)
        let beyond = Diagnostic(
            "syntax", "expected a value", at: SourceFragment(source: SourceText("a\n"), range: 2..<9))
        #expect(
            beyond.rendered(color: false) == """
                text:2:1: error: expected a value
                  2 |
                    | ^
                """)
        let empty = Diagnostic("syntax", "the script is empty", at: SourceText("", name: "a.py").whole)
        #expect(empty.rendered(color: false) == "a.py:1:1: error: the script is empty")
    }

    @Test func longLinesAreCutAroundTheMark() throws {
        let long = String(repeating: "abcdefg + ", count: 30)
        let middle = try diagnostic("wrong", in: long + "wrong + " + long).rendered(color: false)
        #expect(
            middle == """
                model.py:1:301: error: unknown name
                  1 | …g + abcdefg + abcdefg + wrong + abcdefg + abcdefg + abcdefg + abcdefg + …
                    |                          ^~~~~
                """)
        let first = try diagnostic("wrong", in: "wrong + " + long).rendered(color: false)
        let last = try diagnostic("wrong", in: long + "wrong").rendered(color: false)
        #expect(first.contains("\n  1 | wrong + abcdefg") && first.hasSuffix("\n    | ^~~~~"))
        #expect(last.contains("abcdefg + wrong\n"))
        for rendered in [first, middle, last] {
            #expect(rendered.split(separator: "\n").allSatisfy { $0.count <= 80 })
        }
        let all = try diagnostic(long, in: long).rendered(color: false)
        #expect(all.split(separator: "\n").allSatisfy { $0.count <= 80 })
    }

    @Test func whateverATerminalWouldObeyIsMadeVisible() throws {
        let hostile = "\u{1B}[31m\u{7}\u{9B}\u{202E}\u{200B}\u{7F}"
        let text = "x = \(hostile)y"
        var diagnostic = try diagnostic(
            "y", in: text, "bad \(hostile)", expected: hostile, found: hostile, advice: hostile)
        let source = SourceText(text, name: "a\n\(hostile).py")
        diagnostic.location = SourceFragment(source: source, range: text.utf8.count - 1..<text.utf8.count)
        let rendered = diagnostic.rendered(color: false)
        #expect(
            rendered.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value) })
        #expect(!rendered.unicodeScalars.contains("\u{202E}") && !rendered.unicodeScalars.contains("\u{200B}"))
        #expect(rendered.contains("  1 | x = ␛[31m␇U+009BU+202EU+200B␡y\n"))
        #expect(rendered.hasPrefix("a␊␛[31m"))
        let lines = rendered.split(separator: "\n")
        #expect(
            lines[1].distance(from: lines[1].startIndex, to: lines[1].lastIndex(of: "y") ?? lines[1].startIndex)
                == lines[2].count - 1)
    }

    @Test func coloursOnlySetOff() throws {
        let diagnostic = try diagnostic("b", in: "a + b", expected: "c", advice: "d")
        let colored = diagnostic.rendered(color: true)
        #expect(colored.contains("\u{1B}[1;31merror:\u{1B}[0m"))
        var plain = ""
        var isCode = false
        for character in colored {
            if character == "\u{1B}" { isCode = true }
            if !isCode { plain.append(character) }
            if character == "m" { isCode = false }
        }
        #expect(plain == diagnostic.rendered(color: false))
    }

    @Test func aDiagnosticKeepsTheFirstPlaceItIsGiven() {
        let first = SourceFragment("a")
        let diagnostic = Diagnostic("syntax", "m").located(at: first).located(at: SourceFragment("b"))
        #expect(diagnostic.location == first)
        #expect(Diagnostic("syntax", "m").located(at: nil).location == nil)
    }
}
