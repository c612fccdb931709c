import Testing

@testable import Figures

@Suite struct ThemeFileTests {
    @Test func aFewLinesMakeATheme() throws {
        let theme = try Theme(
            text: """
                # Physics
                based on: slides-dark
                Series: #036 #cc6600
                fonts: Source Sans 3, Liberation Sans
                line width: 0.2
                dashes: solid, dash-dotted
                tint: 0
                type: 1.2
                size: 4:3

                """, path: "themes/physics.theme")
        #expect(theme.name == "physics")
        #expect(theme.background == Theme.dark.background)
        #expect(theme.series == [Color(0x003366), Color(0xCC6600)])
        #expect(theme.fontFamilies == ["Source Sans 3", "Liberation Sans"])
        #expect(theme.dashes == [.solid, .dashDotted])
        #expect(theme.lineWidth == 0.2 && theme.fillOpacity == 0 && theme.typeScale == 1.2)
        #expect(theme.size == .slide4x3)
    }

    @Test func anEmptyFileIsTheLightTheme() throws {
        var expected = Theme.light
        expected.name = "mine"
        #expect(try Theme(text: "", path: "mine") == expected)
    }

    @Test(arguments: [
        ("background #fff", "line 1 of the theme a cannot be used: it has no colon, as in `background: #ffffff`"),
        (
            "\ncolour: #fff",
            "line 2 of the theme a cannot be used: there is no colour; there are based on, background, "
                + "foreground, muted, grid, series, dashes, tint, line width, type, size, fonts"
        ),
        ("grid: red", "line 1 of the theme a cannot be used: red is no colour as in #0072b2"),
        ("grid: #12345", "line 1 of the theme a cannot be used: #12345 is no colour as in #0072b2"),
        ("grid: #fff\ngrid: #eee", "line 2 of the theme a cannot be used: grid is there twice"),
        ("grid: #fff\nbased on: print", "line 2 of the theme a cannot be used: `based on` has to be the first"),
        (
            "based on: pink",
            "line 1 of the theme a cannot be used: there is no theme pink; there are slides-light, "
                + "slides-dark, print, handout"
        ),
        ("series:", "line 1 of the theme a cannot be used: a series needs at least one colour"),
        (
            "tint: 2",
            "line 1 of the theme a cannot be used: 2 is no number from 0.0 to 1.0: the share of its colour under a line"
        ),
        (
            "dashes: wavy",
            "line 1 of the theme a cannot be used: dashes are solid, dashed, dotted and dash-dotted, one for each line"
        ),
        (
            "size: huge",
            "line 1 of the theme a cannot be used: huge is no size of a page; there are 16:9, 4:3, third, column, "
                + "and width and height as in 12x8cm"
        ),
        (
            "fonts: ,",
            "line 1 of the theme a cannot be used: fonts need a name, as in `fonts: Source Sans 3, Liberation Sans`"
        ),
        ("series: #fff", "the theme a cannot be used: a colour of the series is that of the background"),
    ])
    func whatIsWrongIsSaidWithItsLine(text: String, sentence: String) {
        do throws(FigureError) {
            _ = try Theme(text: text, path: "a")
            Issue.record("\(text) was taken")
        } catch {
            #expect(error.description == sentence)
        }
    }
}
