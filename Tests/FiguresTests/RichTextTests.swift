import Testing

@testable import Figures

@Suite struct RichTextTests {
    @Test func variablesAreItalicAndGreekIsUpright() {
        #expect(RichText(#"$V$ of $\tau$"#).pieces == [.italic("V"), .upright(" of τ")])
    }

    @Test func aSubscriptThatNamesSomethingIsUprightAndARunningIndexIsItalic() {
        #expect(RichText("$V_a$").pieces == [.italic("V"), .subscript([.upright("a")])])
        #expect(RichText("$V_i$").pieces == [.italic("V"), .subscript([.italic("i")])])
        #expect(RichText("$V_{max}$").pieces == [.italic("V"), .subscript([.upright("max")])])
    }

    @Test func exponentsHoldFormulas() {
        #expect(
            RichText(#"$e^{-t/\tau}$"#).pieces
                == [.italic("e"), .superscript([.upright("\u{2212}"), .italic("t"), .upright("/τ")])])
    }

    @Test func relationsHaveRoomAroundThemAndSignsDoNot() {
        #expect(RichText(#"$\tau=-1\,\mathrm{ms}$"#).plain == "τ = \u{2212}1 ms")
        #expect(RichText("$a-b$").plain == "a \u{2212} b")
        #expect(RichText("$-b$").plain == "\u{2212}b")
    }

    @Test func fractionsAndRootsAreWrittenOnOneLine() {
        #expect(RichText(#"$\frac{dV}{dt}$"#).plain == "dV/dt")
        #expect(RichText(#"$\frac{a+b}{c}$"#).plain == "(a+b)/c")
        #expect(RichText(#"$\sqrt{2}$"#).plain == "√2")
    }

    @Test(arguments: [
        "$5 and $6", "costs $5", "a_b^c {d} \\tau", "$ x$", "$x $", "$$", "$", "x$", #"$V_$"#, "$a{b$", "$a}b$", "",
        "' \" \\ _ ^ { } @ & ~ $ % ` 😀",
    ])
    func whatIsNoMathematicsIsDrawnAsWritten(text: String) {
        #expect(RichText(text) == RichText(verbatim: text))
        #expect(RichText(text).plain == text)
    }

    @Test(arguments: ["{", "^", "^{", #"\frac"#, #"\sqrt{"#, "x_{"]) func nestingWithoutEndIsDrawnAsWritten(
        opening: String
    ) {
        let text = "$" + String(repeating: opening, count: 20_000) + "x$"
        #expect(RichText(text) == RichText(verbatim: text))
    }

    @Test func aNameThatIsNotKnownStaysAsWritten() {
        #expect(RichText(#"$\foo$"#).plain == #"\foo"#)
    }

    @Test func plainTextShowsScriptsThatHaveNoCharactersOfTheirOwn() {
        #expect(RichText("$V_a$ $x^2$ $e^{-t/\\tau}$ $x_{12}$").plain == "V_a x² e^(\u{2212}t/τ) x₁₂")
    }
}
