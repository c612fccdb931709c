import LessonKit
import Testing

@Suite struct ChapterNumberTests {
    @Test func numbersOrderAsNumbersAndThenByLetter() {
        let ordered = ["1", "1a", "2a", "2b", "2z", "2aa", "9c", "10a", "11"]
        #expect(ordered.compactMap { ChapterNumber($0) }.shuffled().sorted().map(\.description) == ordered)
    }

    @Test func aCapitalLetterIsTheSameChapter() { #expect(ChapterNumber("2A") == ChapterNumber("2a")) }

    @Test(arguments: ["", "a", "a2", "2-a", "2 a", "2ä", "٣a", "99999999999999999999a"])
    func whatIsNotDigitsAndThenLettersIsNoNumber(text: String) { #expect(ChapterNumber(text) == nil) }
}
