import Testing

@testable import Figures

@Suite struct TextFittingTests {
    private let metrics = FontMetrics()

    @Test func aTextThatFitsIsOneLineOfItsSize() {
        let fitted = TextFitting("membrane voltage $V$", width: 500, size: 10, metrics: metrics)
        #expect(fitted.lines == ["membrane voltage $V$"] && fitted.size == 10)
    }

    @Test func aLongTextBreaksAtBlanks() {
        let fitted = TextFitting("one two $V_a$ three", width: 45, size: 10, metrics: metrics)
        #expect(fitted.lines == ["one two", "$V_a$ three"])
    }

    @Test func itsOwnLineBreaksAreKept() {
        #expect(TextFitting("one\n two", width: 500, size: 10, metrics: metrics).lines == ["one", "two"])
    }

    @Test func whatStillDoesNotFitBecomesSmallerAndThenEnds() {
        let text = RichText(verbatim: String(repeating: "word ", count: 200))
        let fitted = TextFitting(text, width: 100, size: 10, lineLimit: 2, metrics: metrics)
        #expect(fitted.size == 6 && fitted.lines.count == 2 && fitted.lines[1].plain.hasSuffix(" …"))
    }

    @Test func widthsAreThoseOfTheFont() {
        func width(_ text: RichText) -> Double { metrics.width(of: text, size: 1000).rounded() }
        #expect(width("HHHHHHHHHH") == 7220)
        #expect(width("$V_a$") == (667 + 0.8 * 556).rounded())
        #expect(width(RichText(verbatim: "e\u{301}")) == 556)
    }
}
