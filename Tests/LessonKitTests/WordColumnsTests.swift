import LessonKit
import Testing

@Suite struct WordColumnsTests {
    @Test func wordsRunDownTheColumns() {
        #expect(
            WordColumns.text(of: ["one", "two", "three", "four", "five"], width: 16) == "one  three  five\ntwo  four\n")
        #expect(
            WordColumns.text(of: ["one", "two", "three", "four", "five"], width: 15)
                == "one    four\ntwo    five\nthree\n")
    }

    @Test func aNarrowPageHasOneColumnAndAWideOneARow() {
        #expect(WordColumns.text(of: ["one", "two"], width: 3) == "one\ntwo\n")
        #expect(WordColumns.text(of: ["one", "two"], width: 80) == "one  two\n")
        #expect(WordColumns.text(of: [], width: 80) == "")
    }

    @Test(arguments: 1...60) func noLineIsWiderThanThePageAndNoWordIsLost(width: Int) {
        let words = (0..<23).map { String(repeating: "x", count: $0 % 7 + 1) + "\($0)" }
        let text = WordColumns.text(of: words, width: width)
        for line in text.split(separator: "\n") where line.contains(" ") { #expect(line.count <= width) }
        #expect(text.split { $0 == " " || $0 == "\n" }.map(String.init).sorted() == words.sorted())
    }
}
