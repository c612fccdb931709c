/// A kind of output of gnuplot, and how large its units are: each has its own idea of a line width of 1.
struct GnuplotTerminal {
    enum Kind: Hashable {
        case png, svg, pdf, eps, tikz, cairolatex, canvas, sixel
        /// An animation; the time that each picture stands, in hundredths of a second.
        case gif(delay: Int)
        /// A window of the terminal of that name.
        case window(String)
    }

    /// Who sets the text, and so in which notation gnuplot is given it.
    enum Lettering: Hashable {
        /// gnuplot, in its enhanced notation.
        case enhanced
        case latex
        /// Nobody but us: gnuplot is given none.
        case ours
    }

    let kind: Kind
    /// The commands that prepare the output.
    var commands: [String]
    /// The size that text of one point is asked for with.
    var fontScale: Double
    /// The line width that draws one point.
    var lineScale: Double
    /// The length in a dash pattern that draws a dash as long as its line is wide.
    var dashScale: Double
    /// The point size that draws a disc one point wide.
    var pointScale: Double
    /// The width in points below which nothing can be told apart.
    var resolution: Double
    /// Who sets the text.
    var lettering = Lettering.enhanced
    /// Whether tints are mixed with the page beforehand, since the format knows nothing that shines through.
    var mixesTints = false

    init(_ kind: Kind, size: FigureSize, font: String, background: Color) {
        self.kind = kind
        // Cairo's type sizes are those of a screen of 96 pixels an inch, whatever the resolution.
        let typographic = 0.75
        let paper = "background rgb \"\(background)\""
        // Cairo refuses images of more than 32,767 pixels a side.
        let scale = min(max(size.pixelsPerPoint, 0.1), 32000 / max(size.width, size.height))
        let inPixels = "\((size.width * scale).rounded()),\((size.height * scale).rounded())"
        // gnuplot cuts fractions of a point off.
        let inInches = "\(size.width / 72 + 1e-4)in,\(size.height / 72 + 1e-4)in"
        func type(_ size: Double, _ family: String = font) -> String {
            "font " + GnuplotText.constant(GnuplotText.font(family, size: FigureScript.short(size)))
        }
        func terminal(_ name: String, _ extent: String, _ options: String...) -> String {
            "set terminal \(name) size \(extent) " + options.joined(separator: " ")
        }
        switch kind {
        case .png:
            (fontScale, lineScale, dashScale) = (scale * typographic, scale, 4)
            (pointScale, resolution) = (scale / 6.25, 1 / scale)
            commands = [
                terminal("pngcairo", inPixels, type(size.fontSize * fontScale), "enhanced rounded", paper)
            ]
        case .svg:
            (fontScale, lineScale, dashScale) = (1, 1, 2)
            (pointScale, resolution) = (1 / (0.75 * size.fontSize), 1)
            commands = [
                terminal("svg", "\(size.width),\(size.height)", type(size.fontSize), "enhanced rounded", paper)
            ]
        case .pdf:
            (fontScale, lineScale, dashScale) = (typographic, 2, 3.6)
            (pointScale, resolution) = (1 / 6.1, 1)
            commands = [
                terminal("pdfcairo", inInches, type(size.fontSize * fontScale), "enhanced fontscale 1 rounded", paper)
            ]
        case .eps:
            // Half the strokes of the same numbers in a PDF, but not half the text and the points.
            (fontScale, lineScale, dashScale) = (typographic, 4, 3.6)
            (pointScale, resolution) = (1 / 6.1, 1)
            // Cairo turns all of a PostScript page into pixels where anything shines through.
            mixesTints = true
            commands = [
                terminal("epscairo", inInches, type(size.fontSize * fontScale), "enhanced fontscale 1 rounded", paper)
            ]
        case .cairolatex:
            (fontScale, lineScale, dashScale) = (1, 4, 3.6)
            (pointScale, resolution) = (1 / 6.1, 1)
            lettering = .latex
            commands = [
                terminal("cairolatex pdf input colortext", inInches, "fontscale 1 rounded", paper),
                "set output \"\(PrivateFolder.stem).tex\"",
            ]
        case .tikz:
            (fontScale, lineScale, dashScale) = (1, 1 / 0.4, 1)
            // A mark's size is half its width, and gnuplot takes four for one.
            (pointScale, resolution) = (0.5 / 1.6, 1)
            lettering = .latex
            commands = [
                terminal("tikz", inInches, "externalimages", paper), "set output \"\(PrivateFolder.stem).tex\"",
            ]
        case .canvas:
            (fontScale, lineScale, dashScale) = (1, 1, 1)
            (pointScale, resolution) = (1 / 6.0, 1)
            lettering = .ours
            commands = [
                terminal("canvas standalone", "\(size.width.rounded()),\(size.height.rounded())", "rounded", paper),
                "set output \"\(PrivateFolder.stem).html\"",
            ]
        case .sixel, .gif:
            (fontScale, lineScale, dashScale) = (scale * typographic, scale, 4)
            (pointScale, resolution) = (scale / 6.25, 1 / scale)
            // The pictures of an animation have a palette, and gnuplot mixes with white whatever the page.
            mixesTints = kind != .sixel
            let name =
                if case .gif(let delay) = kind { "gif animate delay \(delay) loop 0" } else { "sixelgd truecolor" }
            commands = [terminal(name, inPixels, type(size.fontSize * fontScale), "enhanced rounded", paper)]
        case .window(let name):
            (fontScale, lineScale, dashScale) = (name == "wxt" ? typographic : 1, 1, 4)
            (pointScale, resolution) = (1 / 6.25, 1)
            commands = [
                terminal(
                    name, "\(size.width.rounded()),\(size.height.rounded())", type(size.fontSize * fontScale),
                    "enhanced", name == "aqua" ? "" : "persist"),
                // Not every window can be given a colour.
                "set object rectangle from screen 0,0 to screen 1,1 behind fillcolor rgb \"\(background)\" "
                    + "fillstyle solid 1 noborder",
            ]
        }
    }

    /// Whether a stroke ends in half a disc.
    var endsAreRound: Bool {
        switch kind {
        case .png, .svg, .pdf, .eps, .cairolatex, .canvas: true
        case .tikz, .sixel, .gif, .window: false
        }
    }

    /// Whether gnuplot writes files of its own, since it cannot write this kind to its standard output.
    var writesFiles: Bool {
        switch kind {
        case .tikz, .cairolatex, .canvas: true
        default: false
        }
    }

    /// Whether the image goes to the screen and not to us.
    var isWindow: Bool {
        guard case .window = kind else { return false }
        return true
    }

    /// gnuplot's words for a tint of a colour over the page.
    func tint(_ color: Color, opacity: Double, over page: Color) -> String {
        let opacity = min(max(opacity, 0), 1)
        guard mixesTints else {
            return "fillcolor rgb \"\(color)\" fillstyle transparent solid \(opacity) noborder"
        }
        return "fillcolor rgb \"\(page.mixed(with: color, share: opacity))\" fillstyle solid 1 noborder"
    }
}
