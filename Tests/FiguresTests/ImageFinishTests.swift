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
        let finished = ImageFinish.finished(svg, title: "a < b & c", font: "Liberation Sans")
        #expect(
            String(decoding: finished, as: UTF8.self)
                == "<title>a &lt; b &amp; c</title><text xml:space=\"preserve\">"
                + "<tspan font-family=\"Liberation Sans, Arial, Helvetica, sans-serif\" >")
    }

    @Test func withoutATitleThereIsNone() {
        #expect(ImageFinish.finished(Array("<title>Gnuplot</title>x".utf8), title: nil, font: "A") == Array("x".utf8))
    }

    @Test func hollowPointsHaveStrokesThatCanBeSeen() {
        let definition =
            "<defs><path id='gpPt0' stroke-width='0.157' stroke='currentColor' d=''/>"
            + "<circle id='gpDot' stroke-width='0.5' stroke='currentColor'/></defs>"
        let finished = ImageFinish.finished(Array(definition.utf8), title: nil, font: "A")
        #expect(
            String(decoding: finished, as: UTF8.self)
                == "<defs><path id='gpPt0' stroke-width='0.4' stroke='currentColor' d=''/>"
                + "<circle id='gpDot' stroke-width='0.5' stroke='currentColor'/></defs>")
    }
}
