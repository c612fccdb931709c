import Expressions
import Figures
import Units

/// Bars and what cannot be drawn: `bar`, `hist`, images.
enum BarCommands {
    static let all: [AxesCommand] = [
        AxesCommand("bar", "x, height, width=, bottom=, **style") { axes, call throws(Diagnostic) in
            try bars(axes, call)
            return .none
        },
        AxesCommand("barh", "y, width, **style") { _, call throws(Diagnostic) in
            PlotNotices.withoutCounterpart("the drawing", call, at: call.fragment)
            return .none
        },
        AxesCommand("hist", "x, bins=, range=, density=, weights=, **style") { axes, call throws(Diagnostic) in
            var style = PlotStyle()
            try style.read(keywordsOf: call, ignoring: ["histtype", "rwidth", "align", "stacked", "normed"])
            let histogram = try Histogram(call)
            var x = PlotData(histogram.edges)
            var heights = PlotData(histogram.heights)
            x.fit(&axes.xAxis, called: "x", call.machine, at: call.fragment)
            heights.fit(&axes.yAxis, called: "y", call.machine, at: call.fragment)
            axes.add(
                .bars(
                    Bars(
                        edges: x.values, heights: heights.values, xDimension: x.dimension,
                        yDimension: heights.dimension,
                        label: style.label, paint: style.paint ?? axes.nextPaint())))
            return Value(tuple: [.array(histogram.heights), .array(histogram.edges), .none])
        },
        image("imshow"), image("pcolor"), image("pcolormesh"), image("contour"), image("contourf"), image("matshow"),
        image("specgram"), image("quiver"), image("pie"), image("boxplot"), image("violinplot"), image("stem"),
    ]

    private static func image(_ name: String) -> AxesCommand {
        AxesCommand(name, "*data, **options") { _, call throws(Diagnostic) in
            call.machine.notice(
                "no-counterpart", "\(call.name)() has no counterpart here and is left out", at: call.fragment)
            return .none
        }
    }

    private static func bars(_ axes: AxesObject, _ call: Call) throws(Diagnostic) {
        var style = PlotStyle()
        try style.read(keywordsOf: call, ignoring: ["align", "tick_label", "yerr"])
        if call[3] != nil { PlotNotices.withoutCounterpart("bottom=", call, at: call.fragment(3)) }
        let names = labels(call.value(0))
        var x =
            names == nil
            ? try PlotData(call.value(0), at: call.site(0)) : PlotData((0..<(names?.count ?? 0)).map(Double.init))
        var heights = try PlotData(call.value(1), at: call.site(1))
        if heights.values.count == 1 { heights.values = x.values.map { _ in heights.values[0] } }
        guard x.values.count == heights.values.count else {
            throw call.failure("wrong-shape", "bar() needs as many heights as places", at: 1)
        }
        let width = try call.optionalQuantity(2)?.value ?? 0.8
        let half = width.magnitude / 2
        x.fit(&axes.xAxis, called: "x", call.machine, at: call.fragment)
        heights.fit(&axes.yAxis, called: "y", call.machine, at: call.fragment)
        let paint = style.paint ?? axes.nextPaint()
        // Bars that do not touch are drawn with empty ones between them.
        var edges: [Double] = []
        var values: [Double] = []
        for index in x.values.indices.sorted(by: { x.values[$0] < x.values[$1] }) {
            let (left, right) = (x.values[index] - half, x.values[index] + half)
            if let last = edges.last {
                if left > last { (edges, values) = (edges + [left], values + [0]) }
            } else {
                edges.append(left)
            }
            edges.append(max(right, edges.last ?? right))
            values.append(heights.values[index])
        }
        guard !values.isEmpty else { return }
        axes.add(
            .bars(
                Bars(
                    edges: edges, heights: values, xDimension: x.dimension, yDimension: heights.dimension,
                    label: style.label,
                    paint: paint)))
        if let names { axes.xAxis.axis.ticks = .at(x.values, labels: names.map { RichText($0) }) }
    }

    /// The names of categories; nil for numbers.
    private static func labels(_ value: Value) -> [String]? {
        var items: [Value] = []
        if case .list(let list) = value { items = list.items }
        if case .tuple(let tuple) = value { items = tuple.items }
        let names = items.compactMap { item in if case .string(let name) = item { name.text } else { nil } }
        return names.isEmpty || names.count < items.count ? nil : names
    }
}
