/// The look of figures: colours, strokes and type, independent of what is drawn.
public struct Theme: Hashable, Sendable {
    /// What people call it: `slides-light`.
    public var name: String
    /// The page.
    public var background: Color
    /// Text and axes.
    public var foreground: Color
    /// Subtitles and references.
    public var muted: Color
    /// The lines across a panel at its ticks.
    public var grid: Color
    /// The colours of lines, points and spike rows in their order.
    public var series: [Color]
    /// The patterns of lines in their order; a line that asks for a pattern of its own keeps it.
    public var dashes: [Dash]
    /// The share of a line's colour in the tint under it, 0 ... 1.
    public var fillOpacity: Double
    /// The width of a curve as a share of the type size.
    public var lineWidth: Double
    /// How large the type is in relation to what the page asks for.
    public var typeScale: Double
    /// The page that suits it, for figures that ask for none.
    public var size: FigureSize?
    /// Font families in order of preference; the first that is installed is taken.
    public var fontFamilies: [String]

    /// The defaults are what most figures want.
    public init(
        name: String, background: Color, foreground: Color, muted: Color, grid: Color, series: [Color],
        dashes: [Dash] = [.solid], fillOpacity: Double = 0.16, lineWidth: Double = 0.115, typeScale: Double = 1,
        size: FigureSize? = nil, fontFamilies: [String] = ["Liberation Sans", "DejaVu Sans"]
    ) {
        self.name = name
        self.background = background
        self.foreground = foreground
        self.muted = muted
        self.grid = grid
        self.series = series
        self.dashes = dashes
        self.fillOpacity = fillOpacity
        self.lineWidth = lineWidth
        self.typeScale = typeScale
        self.size = size
        self.fontFamilies = fontFamilies
    }

    /// The share of a band's colour: a band is nothing but its tint, and shows where there is none under lines too.
    var bandOpacity: Double { max(1.4 * fillOpacity, 0.2) }

    /// The same of a strip across a panel.
    var spanOpacity: Double { max(fillOpacity, 0.12) }

    /// For projectors in a lit room. Colours: Okabe and Ito (2008), "Color Universal Design", those that stand out on white first.
    public static let light = Theme(
        name: "slides-light", background: Color(0xFFFFFF), foreground: Color(0x222222), muted: Color(0x6B7280),
        grid: Color(0xE4E7EB),
        series: [0x0072B2, 0xD55E00, 0x009E73, 0xCC79A7, 0xE69F00, 0x56B4E9, 0x222222].map { Color($0) })

    /// For projectors in a dark room. Colours as in `light`, those that stand out on black first.
    public static let dark = Theme(
        name: "slides-dark", background: Color(0x14181F), foreground: Color(0xE8E8E8), muted: Color(0x9AA4B2),
        grid: Color(0x2B323D),
        series: [0x56B4E9, 0xE69F00, 0x009E73, 0xCC79A7, 0xF0E442, 0xD55E00, 0xE8E8E8].map { Color($0) })

    /// For journals and black-and-white printers: the first three colours differ in lightness, and those that follow in their
    /// pattern too, so that a copy in grey still tells them apart.
    public static let print = Theme(
        name: "print", background: Color(0xFFFFFF), foreground: Color(0x000000), muted: Color(0x555555),
        grid: Color(0xDDDDDD), series: [0x000000, 0xD55E00, 0x56B4E9, 0x009E73, 0xE69F00, 0xCC79A7].map { Color($0) },
        dashes: [.solid, .solid, .solid, .dashed, .dashDotted, .dotted], fillOpacity: 0.12, size: .column)

    /// For paper that people write on: no tinted areas, strong lines that survive a copier, half the width of a page.
    public static let handout = Theme(
        name: "handout", background: Color(0xFFFFFF), foreground: Color(0x000000), muted: Color(0x444444),
        grid: Color(0xE0E0E0), series: [0x0072B2, 0xD55E00, 0x000000, 0x009E73, 0xCC79A7, 0xE69F00].map { Color($0) },
        dashes: [.solid, .solid, .dashed, .dashed, .dashDotted, .dotted], fillOpacity: 0, lineWidth: 0.15,
        size: .centimetres(15, 9, fontSize: 10))

    /// The themes that come with the program.
    public static let all = [light, dark, print, handout]

    /// The theme of that name; `light` and `dark` are understood too.
    public static func named(_ name: String) -> Theme? {
        all.first { $0.name == name || $0.name == "slides-" + name }
    }
}
