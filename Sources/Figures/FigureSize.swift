/// The page of a figure and the type size that suits its purpose, in points (1/72 inch).
public struct FigureSize: Hashable, Sendable {
    /// Points.
    public var width: Double
    /// Points.
    public var height: Double
    /// The size of tick and axis labels in points; titles and spike row names follow from it.
    public var fontSize: Double
    /// How finely an image of pixels resolves the page: 2 makes 144 pixels an inch.
    public var pixelsPerPoint: Double

    /// From its parts.
    public init(width: Double, height: Double, fontSize: Double, pixelsPerPoint: Double = 2) {
        self.width = width
        self.height = height
        self.fontSize = fontSize
        self.pixelsPerPoint = pixelsPerPoint
    }

    /// The same with numbers that can be drawn: a page between half an inch and 200 inches, type of a point or more.
    var drawable: FigureSize {
        func bounded(_ number: Double, _ lower: Double, _ upper: Double) -> Double {
            number.isFinite ? min(max(number, lower), upper) : lower
        }
        return FigureSize(
            width: bounded(width, 36, 14400), height: bounded(height, 36, 14400), fontSize: bounded(fontSize, 1, 1000),
            pixelsPerPoint: bounded(pixelsPerPoint, 0.1, 50))
    }

    /// A page in centimetres, for print: 300 pixels an inch.
    /// - Parameters:
    ///   - width: Centimetres.
    ///   - height: Centimetres.
    ///   - fontSize: Points; nil follows from the width, between the smallest type of a journal and that of a slide.
    public static func centimetres(_ width: Double, _ height: Double, fontSize: Double? = nil) -> FigureSize {
        FigureSize(
            width: width * 72 / 2.54, height: height * 72 / 2.54,
            fontSize: fontSize ?? min(max(4.2 + 0.4 * min(width, 1.6 * height), 7), 17), pixelsPerPoint: 300 / 72)
    }

    /// A whole 16:9 slide (13.33 x 7.5 inches); 1152 x 648 pixels as PNG, since gnuplot takes most of its time for the pixels.
    public static let slide = FigureSize(width: 960, height: 540, fontSize: 17, pixelsPerPoint: 1.2)
    /// A whole 4:3 slide (10 x 7.5 inches).
    public static let slide4x3 = FigureSize(width: 720, height: 540, fontSize: 16, pixelsPerPoint: 1.6)
    /// A third of a 16:9 slide, beside text or two others.
    public static let third = FigureSize(width: 320, height: 320, fontSize: 12)
    /// One column of a printed page.
    public static let column = FigureSize.centimetres(8.6, 6.8, fontSize: 8)

    /// The pages that have a name.
    public static let named: [(name: String, size: FigureSize)] = [
        ("16:9", slide), ("4:3", slide4x3), ("third", third), ("column", column),
    ]

    /// The page that people call so: `16:9`, `third`, `12x8cm`; without a unit it is in centimetres.
    /// - Throws: ``FigureError/unknownSize(_:)``.
    public init(_ text: String) throws(FigureError) {
        let words = text.lowercased().filter { $0 != " " }
        if let size = Self.named.first(where: { $0.name == words })?.size {
            self = size
            return
        }
        let units: [(name: String, centimetres: Double)] = [("cm", 1), ("mm", 0.1), ("in", 2.54), ("pt", 2.54 / 72)]
        let unit = units.first { words.hasSuffix($0.name) }
        let numbers = words.dropLast(unit == nil ? 0 : 2).split(separator: "x", omittingEmptySubsequences: false)
            .map { Double($0) }
        guard numbers.count == 2, let width = numbers[0], let height = numbers[1] else { throw .unknownSize(text) }
        let scale = unit?.centimetres ?? 1
        // Half an inch, and the height of a poster.
        guard (1.27...500).contains(width * scale), (1.27...500).contains(height * scale) else {
            throw .unknownSize(text)
        }
        self = .centimetres(width * scale, height * scale)
    }
}
