import Expressions
import Figures
import Units

/// Lines and strips across the panel, and words in it.
enum ReferenceCommands {
    static let all: [AxesCommand] = [
        line("axhline", .horizontal), line("axvline", .vertical), lines("hlines", .horizontal),
        lines("vlines", .vertical),
        span("axhspan", .horizontal), span("axvspan", .vertical),
        AxesCommand("text", "x, y, s, **style") { axes, call throws(Diagnostic) in
            if let transform = call.extra.firstIndex(where: {
                $0.name == "transform" && Text.str($0.value) == "transAxes"
            }) {
                // Read as a place among the data it would stand somewhere else.
                PlotNotices.withoutCounterpart("a place in shares of the axes", call, at: call.extraFragment(transform))
                return .none
            }
            var style = PlotStyle()
            try style.read(keywordsOf: call, ignoring: textKeywords)
            axes.add(
                .annotation(
                    Annotation(
                        RichText(Text.str(call.value(2))), x: place(try call.quantity(0), axes.xAxis),
                        y: place(try call.quantity(1), axes.yAxis), alignment: alignment(call),
                        paint: style.paint ?? .foreground)))
            return .none
        },
        AxesCommand("annotate", "text, xy, xytext=, **style") { axes, call throws(Diagnostic) in
            var style = PlotStyle()
            try style.read(keywordsOf: call, ignoring: textKeywords)
            let (x, y) = try point(call, 1, axes)
            var target: Annotation.Target?
            var place = (x, y)
            // An offset from the point is nothing in the units of the axes: the words stand at the point itself.
            let isOffset = call.extra.contains { $0.name == "textcoords" && Text.str($0.value).hasPrefix("offset") }
            if call[2] != nil, !isOffset {
                place = try point(call, 2, axes)
                target = Annotation.Target(x: x, y: y)
            }
            axes.add(
                .annotation(
                    Annotation(
                        RichText(Text.str(call.value(0))), x: place.0, y: place.1, alignment: alignment(call),
                        target: target,
                        paint: style.paint ?? .foreground)))
            return .none
        },
    ]

    private static let textKeywords: Set<String> = [
        "ha", "horizontalalignment", "va", "verticalalignment", "fontsize", "size", "weight", "fontweight", "rotation",
        "transform",
        "arrowprops", "bbox", "xycoords", "textcoords", "family", "style",
    ]

    private static func line(_ name: String, _ orientation: Orientation) -> AxesCommand {
        AxesCommand(name, "value=, *ends, **style") { axes, call throws(Diagnostic) in
            // `axhline(y=0.8)` and `axvline(x=5)` name the value.
            let keyword = orientation == .horizontal ? "y" : "x"
            let named = call.extra.first { $0.name == keyword }?.value
            guard let given = call[0] ?? named else {
                return try add(axes, orientation, Quantity(0), call, ignoring: keyword)
            }
            guard let value = try Numbers.quantity(given, at: call.site) else {
                throw call.failure("wrong-argument", "\(name)() needs a number", at: 0)
            }
            return try add(axes, orientation, value, call, ignoring: keyword)
        }
    }

    private static func add(
        _ axes: AxesObject, _ orientation: Orientation, _ value: Quantity, _ call: Call, ignoring keyword: String
    ) throws(Diagnostic) -> Value {
        var style = PlotStyle()
        style.dash = .dashed
        try style.read(keywordsOf: call, ignoring: [keyword, "xmin", "xmax", "ymin", "ymax"])
        let axis = orientation == .horizontal ? axes.yAxis : axes.xAxis
        axes.add(
            .reference(
                ReferenceLine(
                    orientation, at: place(value, axis), label: style.label,
                    style: LineStyle(paint: style.paint ?? .muted, width: style.width, dash: style.dash ?? .dashed))))
        return .none
    }

    /// `hlines` and `vlines` have two ends each.
    private static func lines(_ name: String, _ orientation: Orientation) -> AxesCommand {
        AxesCommand(name, "values, start, end, colors=, **style") { axes, call throws(Diagnostic) in
            var style = PlotStyle()
            try style.read(keywordsOf: call)
            if let colors = call[3] {
                if let paint = PlotColors.paint(colors) {
                    style.paint = paint
                } else {
                    PlotNotices.withoutCounterpart("a colour for each line", call, at: call.fragment(3))
                }
            }
            let values = try PlotData(call.value(0), at: call.site(0))
            let (starts, stops) = (
                try PlotData(call.value(1), at: call.site(1)), try PlotData(call.value(2), at: call.site(2))
            )
            guard [1, values.values.count].contains(starts.values.count),
                [1, values.values.count].contains(stops.values.count)
            else {
                throw call.failure("wrong-shape", "\(name)() needs as many ends as lines")
            }
            func ends(_ data: PlotData) -> PlotData {
                guard data.values.count == 1 else { return data }
                return PlotData(values.values.map { _ in data.values[0] }, dimension: data.dimension)
            }
            var (across, first, last) = (values, ends(starts), ends(stops))
            if orientation == .vertical {
                across.fit(&axes.xAxis, called: "x", call.machine, at: call.fragment(0))
                first.fit(&axes.yAxis, called: "y", call.machine, at: call.fragment(1))
                last.fit(&axes.yAxis, called: "y", call.machine, at: call.fragment(2))
            } else {
                first.fit(&axes.xAxis, called: "x", call.machine, at: call.fragment(1))
                last.fit(&axes.xAxis, called: "x", call.machine, at: call.fragment(2))
                across.fit(&axes.yAxis, called: "y", call.machine, at: call.fragment(0))
            }
            let isVertical = orientation == .vertical
            axes.add(
                .segments(
                    Segments(
                        x: isVertical ? across.values : first.values, y: isVertical ? first.values : across.values,
                        xEnd: isVertical ? across.values : last.values, yEnd: isVertical ? last.values : across.values,
                        xDimension: isVertical ? across.dimension : first.dimension,
                        yDimension: isVertical ? first.dimension : across.dimension, label: style.label,
                        style: LineStyle(
                            paint: style.paint ?? .foreground, width: style.width, dash: style.dash ?? .solid))))
            return .none
        }
    }

    private static func span(_ name: String, _ orientation: Orientation) -> AxesCommand {
        AxesCommand(name, "start, end, *ends, **style") { axes, call throws(Diagnostic) in
            var style = PlotStyle()
            // How faint the strip is, is the theme's.
            try style.read(keywordsOf: call, ignoring: ["xmin", "xmax", "ymin", "ymax", "alpha"])
            let axis = orientation == .horizontal ? axes.yAxis : axes.xAxis
            let (start, end) = (place(try call.quantity(0), axis), place(try call.quantity(1), axis))
            axes.add(
                .span(
                    ReferenceSpan(
                        orientation, from: min(start.value, end.value), to: max(start.value, end.value),
                        dimension: start.dimension,
                        label: style.label, paint: style.paint ?? .muted)))
            return .none
        }
    }

    /// A number as a place on an axis, which plain numbers give in SI base units.
    private static func place(_ value: Quantity, _ axis: AxisState) -> Quantity {
        Quantity(value.value, axis.dimension ?? value.dimension)
    }

    private static func point(_ call: Call, _ position: Int, _ axes: AxesObject) throws(Diagnostic) -> (
        Quantity, Quantity
    ) {
        let items = try call.items(position)
        guard items.count == 2, let x = Numbers.scalar(items[0]), let y = Numbers.scalar(items[1]) else {
            throw call.unsuitable(position, expected: "a pair of numbers")
        }
        return (place(x, axes.xAxis), place(y, axes.yAxis))
    }

    private static func alignment(_ call: Call) -> TextAlignment {
        let keyword = call.extra.first { $0.name == "ha" || $0.name == "horizontalalignment" }
        switch keyword.map({ Text.str($0.value) }) {
        case "center"?: return .center
        case "right"?: return .right
        default: return .left
        }
    }
}
