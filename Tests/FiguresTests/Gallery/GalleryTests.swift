import Testing

@testable import Figures

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#endif

/// Every kind of panel in every theme on every page: nothing is cut off, nothing lies on anything else.
///
/// With a folder in TUTOR_GALLERY the figures are written there, to be looked at.
@Suite(.serialized) struct GalleryTests {
    private struct Look: CustomStringConvertible {
        let theme: Theme
        let size: FigureSize
        let description: String
    }

    private static let looks: [Look] = Theme.all.flatMap { theme in
        FigureSize.named.map { Look(theme: theme, size: $0.size, description: "\(theme.name) \($0.name)") }
    }

    private func layout(_ figure: Figure, _ look: Look) throws -> PageLayout {
        PageLayout(try FigurePlan(figure, theme: look.theme), size: look.size, metrics: FontMetrics())
    }

    /// The box of a line of text, a little smaller than its letters reach.
    private func box(_ text: PlacedText) -> Box {
        let long = FontMetrics().width(of: text.text, size: text.size, bold: text.isBold)
        let before = text.anchor == .left ? 0 : text.anchor == .center ? long / 2 : long
        let half = 0.34 * text.size
        return text.isUpright
            ? Box(left: text.x - half, right: text.x + half, top: text.y - long + before, bottom: text.y + before)
            : Box(left: text.x - before, right: text.x - before + long, top: text.y - half, bottom: text.y + half)
    }

    @Test(arguments: looks) private func wordsAreOnThePageAndApart(look: Look) throws {
        for (name, figure) in GalleryFigures.all {
            let layout = try layout(figure, look)
            let texts = layout.headings + layout.frames.flatMap(\.texts)
            for (index, text) in texts.enumerated() {
                let first = box(text)
                let isInside =
                    first.left >= -1 && first.right <= look.size.width + 1 && first.top >= -1
                    && first.bottom <= look.size.height + 1
                #expect(isInside, "\(look) \(name): \(text.text.plain) is cut off")
                for other in texts[(index + 1)...] {
                    let second = box(other)
                    let isApart =
                        first.right <= second.left + 0.5 || second.right <= first.left + 0.5
                        || first.bottom <= second.top + 0.5 || second.bottom <= first.top + 0.5
                    #expect(isApart, "\(look) \(name): \(text.text.plain) touches \(other.text.plain)")
                }
            }
        }
    }

    @Test(arguments: looks) private func wordsAreLargeEnoughAndPanelsHaveRoom(look: Look) throws {
        for (name, figure) in GalleryFigures.all {
            let layout = try layout(figure, look)
            for frame in layout.frames where !frame.plan.isStrip {
                let isRoomy = frame.box.width > 3 * layout.fontSize && frame.box.height > 2.5 * layout.fontSize
                #expect(isRoomy, "\(look) \(name): a panel is \(frame.box.width) x \(frame.box.height)")
            }
            #expect(layout.fontSize >= 0.5 * look.size.fontSize, "\(look) \(name): type of \(layout.fontSize)")
        }
    }

    @Test(.enabled(if: isInstalled("gnuplot"))) func everyKindIsDrawnInEveryTheme() throws {
        for theme in Theme.all {
            var size = FigureSize.slide
            size.pixelsPerPoint = 0.4
            let renderer = FigureRenderer(theme: theme, size: size)
            for (name, figure) in GalleryFigures.all {
                let image = try #require(PNGImage(renderer.render(figure, format: .png)))
                #expect(image.width == 384 && image.height == 216)
                let colors = image.histogram
                // Neither blank nor covered.
                #expect(colors[theme.background] ?? 0 < image.width * image.height * 99 / 100, "\(theme.name) \(name)")
                #expect(colors[theme.background] ?? 0 > image.width * image.height / 20, "\(theme.name) \(name)")
            }
        }
    }

    private static let folder = getenv("TUTOR_GALLERY").map { String(cString: $0) }

    @Test(.enabled(if: folder != nil)) func theGalleryIsWritten() throws {
        let folder = try #require(Self.folder)
        for (name, figure) in GalleryFigures.all {
            for theme in Theme.all {
                try FigureRenderer(theme: theme).write(figure, to: "\(folder)/\(name)-\(theme.name).png")
            }
            for (page, size) in FigureSize.named.dropFirst() {
                let renderer = FigureRenderer(size: size)
                try renderer.write(figure, to: "\(folder)/\(name)-\(page.filter { $0 != ":" }).png")
            }
            for format in FigureFormat.allCases where format != .png {
                try FigureRenderer().write(figure, format: format, to: "\(folder)/\(name).\(format.ending)")
            }
        }
    }
}
