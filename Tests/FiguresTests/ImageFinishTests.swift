import Testing

@testable import Figures

@Suite struct ImageFinishTests {
    @Test func aDateIsReplacedByOneOfTheSameLength() {
        let pdf = Array("<< /CreationDate (D:20261121072316+01'00) >>".utf8)
        #expect(ImageFinish.undated(pdf) == Array("<< /CreationDate (D:20000101000000+01'00) >>".utf8))
        #expect(ImageFinish.undated(Array("/CreationDate (D:20".utf8)) == Array("/CreationDate (D:20".utf8))
    }

    @Test func aDrawingIsNamedAndHasFontsToFallBackTo() {
        let svg = Array("<title>Gnuplot</title><text><tspan font-family=\"Liberation Sans\" >".utf8)
        let finished = ImageFinish.named(svg, title: "a < b & c", font: "Liberation Sans")
        #expect(
            String(decoding: finished, as: UTF8.self)
                == "<title>a &lt; b &amp; c</title><text xml:space=\"preserve\">"
                + "<tspan font-family=\"Liberation Sans, Arial, Helvetica, sans-serif\" >")
    }

    @Test func withoutATitleThereIsNone() {
        #expect(ImageFinish.named(Array("<title>Gnuplot</title>x".utf8), title: nil, font: "A") == Array("x".utf8))
    }
}
