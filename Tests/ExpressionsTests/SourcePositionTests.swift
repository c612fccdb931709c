import Expressions
import Testing

@Suite struct SourcePositionTests {
    @Test func linesAndColumnsCountFromOne() {
        let source = SourceText("ab\ncd")
        #expect(source.position(of: 0) == (1, 1))
        #expect(source.position(of: 2) == (1, 3))
        #expect(source.position(of: 3) == (2, 1))
        #expect(source.position(of: 5) == (2, 3))
        #expect(source.position(of: 99) == (2, 3))
        #expect(source.position(of: -1) == (1, 1))
    }

    @Test func columnsCountCharacters() {
        let source = SourceText("µ = 'größe 👩‍👩‍👧' + x")
        let offset = source.utf8.count - 1
        #expect(source.position(of: offset) == (1, 17))
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func allLineBreaksCount(_ lineBreak: String) {
        let source = SourceText(["a", "", "bc"].joined(separator: lineBreak))
        #expect(source.position(of: source.utf8.count - 1) == (3, 2))
        #expect(source.text(in: source.lineRange(around: source.utf8.count)) == "bc")
        #expect(source.text(in: source.lineRange(around: 0)) == "a")
        #expect(source.text(in: source.lineRange(around: 1)) == "a")
    }

    @Test func withinALineBreakIsTheLineBefore() {
        let source = SourceText("a\r\nb")
        #expect(source.position(of: 2) == (1, 3))
        #expect(source.text(in: source.lineRange(around: 2)) == "a")
    }

    @Test func aByteOrderMarkIsNoCharacter() {
        let source = SourceText("\u{FEFF}ab")
        #expect(source.position(of: 4) == (1, 2))
        #expect(source.text(in: source.lineRange(around: 4)) == "ab")
    }
}
