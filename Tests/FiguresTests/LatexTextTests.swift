import Testing

@testable import Figures

@Suite struct LatexTextTests {
    @Test func everyCharacterMeansItself() {
        #expect(
            LatexText.escaped("' \" \\ _ ^ { } @ & ~ $ % ` # < > | -- ''")
                == "' {\\char34} \\textbackslash{} \\_ \\textasciicircum{} \\{ \\} @ \\& \\textasciitilde{} \\$ \\% "
                + "\\textasciigrave{} \\# \\textless{} \\textgreater{} \\textbar{} -{}- '{}'")
    }

    @Test func noCommandComesOutOfText() {
        #expect(!LatexText.escaped("\\input{/etc/passwd}").contains("\\input"))
        #expect(LatexText.escaped("a\nb\u{0}c") == "a bc")
    }

    @Test func scriptsAndItalicsAreCommandsOfText() {
        let text = RichText("voltage $V_a$ in $e^{-t/\\tau}$")
        #expect(
            LatexText.text(text, size: 17, isBold: false)
                == "\\fontsize{17.0}{20.4}\\selectfont {voltage \\textit{V}\\textsubscript{a} in "
                + "\\textit{e}\\textsuperscript{\\ensuremath{-}\\textit{t}/\\ensuremath{\\tau}}}")
        #expect(LatexText.text("a", size: 10, isBold: true) == "\\fontsize{10.0}{12.0}\\selectfont \\textbf{a}")
    }

    @Test func signsThatFontsLackAreCommands() {
        let omega = "\\ensuremath{\\Omega}"
        #expect(
            LatexText.escaped("\u{3A9} \u{2126} 3° µ") == "\(omega) \(omega) 3\\ensuremath{^\\circ} \\ensuremath{\\mu}")
    }
}
