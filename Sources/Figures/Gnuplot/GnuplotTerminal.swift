/// A kind of output of gnuplot, and how large its units are: each has its own idea of a line width of 1.
struct GnuplotTerminal {
    enum Kind: Hashable {
        case png, svg, pdf
        /// A window of the terminal of that name.
        case window(String)
    }

    /// The commands that prepare the output.
    var commands: [String]
    /// The size that text of one point is asked for with.
    var fontScale: Double
    /// The line width that draws one point.
    var lineScale: Double
    /// The length in a dash pattern that draws one point.
    var dashScale: Double
    /// The point size that draws a disc one point wide.
    var pointScale: Double
    /// The width in points below which nothing can be told apart.
    var resolution: Double

    init(_ kind: Kind, size: FigureSize, font: String, background: Color) {
        // Cairo's type sizes are those of a screen of 96 pixels an inch, whatever the resolution.
        let typographic = 0.75
        let paper = "rounded background rgb \"\(background)\""
        func terminal(_ name: String, _ width: Double, _ height: Double, fontSize: Double, _ options: String) -> String
        {
            let font = GnuplotText.constant(GnuplotText.font(font, size: fontSize))
            return "set terminal \(name) size \(width),\(height) font \(font) enhanced \(options)"
        }
        switch kind {
        case .png:
            // Cairo refuses images of more than 32,767 pixels a side.
            let scale = min(max(size.pixelsPerPoint, 0.1), 32000 / max(size.width, size.height))
            (fontScale, lineScale, dashScale) = (scale * typographic, scale, scale)
            (pointScale, resolution) = (scale / 6.25, 1 / scale)
            commands = [
                terminal(
                    "pngcairo", (size.width * scale).rounded(), (size.height * scale).rounded(),
                    fontSize: size.fontSize * fontScale, paper)
            ]
        case .svg:
            (fontScale, lineScale, dashScale) = (1, 1, 1)
            (pointScale, resolution) = (1 / (0.75 * size.fontSize), 1)
            commands = [terminal("svg", size.width, size.height, fontSize: size.fontSize, paper)]
        case .pdf:
            (fontScale, lineScale, dashScale) = (typographic, 2, 0.9)
            (pointScale, resolution) = (1 / 6.1, 1)
            // gnuplot cuts fractions of a point off.
            commands = [
                terminal(
                    "pdfcairo", size.width / 72 + 1e-4, size.height / 72 + 1e-4, fontSize: size.fontSize * fontScale,
                    "fontscale 1 " + paper)
            ]
        case .window(let name):
            (fontScale, lineScale, dashScale) = (name == "wxt" ? typographic : 1, 1, 1)
            (pointScale, resolution) = (1 / 6.25, 1)
            commands = [
                terminal(
                    name, size.width.rounded(), size.height.rounded(), fontSize: size.fontSize * fontScale,
                    name == "aqua" ? "" : "persist"),
                // Not every window can be given a colour.
                "set object rectangle from screen 0,0 to screen 1,1 behind fillcolor rgb \"\(background)\" "
                    + "fillstyle solid 1 noborder",
            ]
        }
    }
}
