import Expressions
import TestSupport
import Testing

/// Whatever the text is, it gives a tree or one located error, at once.
@Suite struct SyntaxFuzzTests {
    private static let words = [
        "v", "tau", "1", "2.5", "1e", "0x", "'a'", "'", "\"", "'''", "f'", "f'{", "}", "{", "(", ")", "[", "]", ",",
        ":", ";",
        ".", "...", "=", "==", "!=", "!", "<", "+", "-", "*", "**", "/", "//", "%", "@", "~", "^", "&", "|", ":=", "->",
        "\\", "\n",
        "\r\n", "\r", "    ", "\t", " ", "#", "lambda", "if", "else", "for", "in", "not", "is", "and", "or", "None",
        "async",
        "yield", "print", "“", "…", "µ", "\u{0}", "\u{1B}", "\u{FEFF}", "😀", "\\x", "j", "e", "_",
    ]

    private func check(_ text: String) {
        for mode in [Lexer.Mode.expression, .lines, .script] {
            let source = SourceText(text, name: "fuzz")
            do throws(Diagnostic) {
                let tokens = try Lexer(source.whole, mode: mode).tokens()
                #expect(tokens.last?.kind == .end)
                var parser = ExpressionParser(tokens, source: source)
                let tree = try parser.parseExpressionList()
                #expect(tree.range.lowerBound <= tree.range.upperBound && tree.range.upperBound <= source.utf8.count)
                #expect(!tree.description.isEmpty)
            } catch {
                #expect(!error.message.isEmpty)
                let range = error.location?.range
                #expect(range.map { $0.upperBound <= source.utf8.count } == true, "\(text.debugDescription)")
                let lines = error.rendered(color: false).split(separator: "\n", omittingEmptySubsequences: false)
                #expect(lines.count <= 4)
            }
        }
    }

    @Test func randomWords() {
        var generator = SeededGenerator(seed: 5)
        for _ in 0..<4000 {
            let count = Int.random(in: 1...12, using: &generator)
            let blank = Bool.random(using: &generator) ? " " : ""
            check((0..<count).map { _ in Self.words.randomElement(using: &generator) ?? "" }.joined(separator: blank))
        }
    }

    @Test func randomBytes() {
        var generator = SeededGenerator(seed: 6)
        for _ in 0..<2000 {
            let count = Int.random(in: 0...30, using: &generator)
            let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
            check(String(decoding: bytes, as: UTF8.self))
        }
    }

    /// Right text with one character taken out, put in or changed.
    @Test func nearlyRightText() {
        var trees = RandomTrees(seed: 7)
        var generator = SeededGenerator(seed: 8)
        for _ in 0..<1000 {
            var characters = Array(trees.expression(depth: 4).description)
            let place = Int.random(in: 0..<characters.count, using: &generator)
            switch Int.random(in: 0..<3, using: &generator) {
            case 0: characters.remove(at: place)
            case 1: characters.insert(contentsOf: Self.words.randomElement(using: &generator) ?? "", at: place)
            default: characters[place] = Self.words.randomElement(using: &generator)?.first ?? "?"
            }
            check(String(characters))
        }
    }

    /// Parts of a text are cut at any byte, in the middle of characters too.
    @Test func randomFragments() {
        let source = SourceText("f'Größe {a['µ']:>{b}}' + \"“\" * '''\n x\\\r\n''' if 1.5e-3 else (lambda x: [x])  # …")
        for lower in 0...source.utf8.count {
            for upper in lower...source.utf8.count {
                let fragment = SourceFragment(source: source, range: lower..<upper)
                do throws(Diagnostic) {
                    _ = try SyntaxTree(parsing: fragment)
                } catch {
                    #expect(!error.rendered(color: true).isEmpty)
                    #expect((error.location?.range.upperBound).map { $0 <= source.utf8.count } == true)
                }
            }
        }
    }
}
