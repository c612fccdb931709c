import Testing

@testable import Figures

@Suite struct GnuplotTextTests {
    @Test func signsOfTheEnhancedNotationMeanThemselves() {
        #expect(GnuplotText.enhanced(RichText(verbatim: #"a_b^c{d}@&~\"#)) == #"a\_b\^c\{d\}\@\&\~\\"#)
    }

    @Test func piecesBecomeFontsAndScripts() {
        #expect(GnuplotText.enhanced("$V_a$ of $e^{-t}$") == "{/:Italic V}_{a} of {/:Italic e}^{\u{2212}{/:Italic t}}")
        #expect(GnuplotText.enhanced("x", isBold: true) == "{/:Bold x}")
    }

    @Test func aNumberOfACharacterStaysANumber() {
        #expect(GnuplotText.enhanced(RichText(verbatim: #"\U+263A"#)) == #"\\{U}+263A"#)
    }

    @Test func nothingInAConstantIsACommandOrEndsIt() {
        #expect(GnuplotText.constant(#"a"b`c`@d\'"#) == #""a\"b\140c\140\100d\\'""#)
    }

    @Test func whatNoFileMayHoldIsLeftOut() {
        #expect(GnuplotText.enhanced(RichText(verbatim: "a\u{0}\u{7}b\tc\nd\u{FFFE}")) == "ab c d")
    }

    @Test func aFontNameCannotCarryASizeOrStyle() {
        #expect(GnuplotText.font("My, Font:Bold", size: 12) == "My FontBold,12.0")
    }
}
