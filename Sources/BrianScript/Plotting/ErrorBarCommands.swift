import Expressions
import Figures
import Units

/// Points with their spread, and stems.
enum ErrorBarCommands {
    static let all: [AxesCommand] = [
        AxesCommand(
            "errorbar", "x, y, yerr=, xerr=, fmt=, ecolor=, elinewidth=, capsize=, barsabove=, **style"
        ) { axes, call throws(Diagnostic) in
            try errorBars(axes, call)
        },
        AxesCommand("stem", "*data, linefmt=, markerfmt=, basefmt=, bottom=, label=, **style") {
            axes, call throws(Diagnostic) in
            try stems(axes, call)
        },
    ]

    // MARK: errorbar

    private static func errorBars(_ axes: AxesObject, _ call: Call) throws(Diagnostic) -> Value {
        var style = PlotStyle()
        let format = try call.optionalString(4)
        // 'none' leaves the bars alone.
        let hasCurve = format?.lowercased() != "none"
        if hasCurve, let format, !format.isEmpty, !style.read(format: format) {
            throw call.unsuitable(4, expected: "a format such as 'ko'")
        }
        try style.read(keywordsOf: call, ignoring: ["capthick", "errorevery"])
        let paint = style.paint ?? axes.nextPaint()
        style.paint = paint
        var (x, y) = (try PlotData(call.value(0), at: call.site(0)), try PlotData(call.value(1), at: call.site(1)))
        guard x.values.count == y.values.count else {
            throw call.failure("wrong-shape", "errorbar() needs as many x as y values", at: 1)
        }
        var bars = LineStyle(paint: paint, width: 1)
        if let color = call[5], let own = PlotColors.paint(color) { bars.paint = own }
        if let width = try call.optionalReal(6) { bars.width = max(0, width) }
        let caps: Segments.Caps = try call.optionalReal(7) ?? 0 > 0 ? .bars : .none
        let (across, along) = (try ErrorSpread(call, 3, of: x), try ErrorSpread(call, 2, of: y))
        x.fit(&axes.xAxis, called: "x", call.machine, at: call.fragment)
        y.fit(&axes.yAxis, called: "y", call.machine, at: call.fragment)
        if let along {
            axes.add(
                along.vertical(at: x, y, style: bars, caps: caps, label: hasCurve ? nil : style.label))
        }
        if let across {
            axes.add(
                across.horizontal(
                    at: x, y, style: bars, caps: caps, label: hasCurve || along != nil ? nil : style.label))
        }
        if hasCurve { try CurveCommands.add(x, y, style, axes, call) }
        return .object(DrawnObject(lastOf: axes, as: "ErrorbarContainer"))
    }

    // MARK: stem

    /// `stem(y)`, `stem(x, y)`
    private static func stems(_ axes: AxesObject, _ call: Call) throws(Diagnostic) -> Value {
        guard (1...2).contains(call.rest.count) else {
            throw call.failure("argument-count", "stem() needs heights, or places and heights")
        }
        let site = { (position: Int) in Site(frame: call.frame, fragment: call.restFragment(position)) }
        let last = call.rest.count - 1
        var y = try PlotData(call.rest[last], at: site(last))
        var x = last == 0 ? PlotData(y.values.indices.map(Double.init)) : try PlotData(call.rest[0], at: site(0))
        guard x.values.count == y.values.count else {
            throw call.failure("wrong-shape", "stem() needs as many places as heights")
        }
        var style = PlotStyle()
        style.marker = .disc
        style.dash = nil
        try style.read(keywordsOf: call, ignoring: ["use_line_collection", "orientation"])
        var stem = PlotStyle()
        if let format = try call.optionalString(0), !stem.read(format: format) {
            throw call.unsuitable(0, expected: "a format such as 'k-'")
        }
        if let format = try call.optionalString(1), !style.read(format: format) {
            throw call.unsuitable(1, expected: "a format such as 'ko'")
        }
        let paint = style.paint ?? stem.paint ?? axes.nextPaint()
        style.paint = paint
        x.fit(&axes.xAxis, called: "x", call.machine, at: call.fragment)
        y.fit(&axes.yAxis, called: "y", call.machine, at: call.fragment)
        let bottom = try call.optionalQuantity(3)?.value ?? 0
        if call[4] != nil { style.label = RichText(Text.str(call.value(4))) }
        axes.add(
            .segments(
                Segments(
                    x: x.values, y: x.values.map { _ in bottom }, xEnd: x.values, yEnd: y.values,
                    xDimension: x.dimension, yDimension: y.dimension,
                    style: LineStyle(paint: stem.paint ?? paint, width: 0.8, dash: stem.dash ?? .solid))))
        axes.add(
            .points(
                Points(
                    x: x.values, y: y.values, xDimension: x.dimension, yDimension: y.dimension, label: style.label,
                    symbol: style.marker ?? .disc, paint: paint, scale: style.scale)))
        return .object(DrawnObject(lastOf: axes, as: "StemContainer"))
    }
}

/// How far each value may be off, downwards and upwards: `yerr=` as one number, one for each value, or a row of each.
struct ErrorSpread {
    private let lower: [Double]
    private let upper: [Double]

    /// nil where the argument was left out.
    init?(_ call: Call, _ position: Int, of data: PlotData) throws(Diagnostic) {
        guard let given = try call.optionalArray(position) else { return nil }
        let count = data.values.count
        guard given.dimension == data.dimension || given.dimension.isDimensionless || data.dimension.isDimensionless
        else {
            throw call.wrongDimension(position, data.dimension, found: given.dimension)
        }
        let elements = given.elements
        switch given.shape {
        case [] where count > 0, [1]:
            (lower, upper) = (data.values.map { _ in elements[0] }, data.values.map { _ in elements[0] })
        case [count]: (lower, upper) = (elements, elements)
        case [2, count]: (lower, upper) = (Array(elements[..<count]), Array(elements[count...]))
        case [2, 1]: (lower, upper) = (data.values.map { _ in elements[0] }, data.values.map { _ in elements[1] })
        default:
            throw Diagnostic(
                "wrong-shape", "\(call.name)() needs a spread for each of \(count) values",
                expected: "a number, \(count) numbers, or two rows of \(count)",
                found: "the shape \(given.shapeDescription)", at: call.fragment(position))
        }
    }

    func vertical(at x: PlotData, _ y: PlotData, style: LineStyle, caps: Segments.Caps, label: RichText?) -> Mark {
        .segments(
            Segments(
                x: x.values, y: zip(y.values, lower).map(-), xEnd: x.values, yEnd: zip(y.values, upper).map(+),
                xDimension: x.dimension, yDimension: y.dimension, label: label, style: style, caps: caps))
    }

    func horizontal(at x: PlotData, _ y: PlotData, style: LineStyle, caps: Segments.Caps, label: RichText?) -> Mark {
        .segments(
            Segments(
                x: zip(x.values, lower).map(-), y: y.values, xEnd: zip(x.values, upper).map(+), yEnd: y.values,
                xDimension: x.dimension, yDimension: y.dimension, label: label, style: style, caps: caps))
    }
}
