import Testing

@testable import Figures

@Suite struct HTMLTextTests {
    @Test func everyCharacterMeansItselfAndNoneIsForbidden() {
        #expect("a < b & \"c\" > 'd'".htmlEscaped == "a &lt; b &amp; &quot;c&quot; &gt; 'd'")
        let forbidden = [0x01, 0x0D, 0x85, 0xFFFE, 0xFDD0].compactMap(Unicode.Scalar.init).map(Character.init)
        #expect(("a\tb\nc" + String(forbidden) + "d").htmlEscaped == "a\tb\ncd")
    }

    @Test func noTagEndsAStringOfAScript() {
        #expect(ScriptText.literal("</script>\n\"") == "\"\\u003c/script\\u003e \\\"\"")
    }
}
