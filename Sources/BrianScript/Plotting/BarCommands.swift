import Expressions
import Figures
import Units

/// Bars, upright and lying: `bar`, `barh`, `hist`.
enum BarCommands {
    static let all: [AxesCommand] = [
        AxesCommand("bar", "x, height, width=, bottom=, *, align=, yerr=, tick_label=, color=, **style") {
            axes, call throws(Diagnostic) in
            try bars(axes, call, .vertical)
        },
        AxesCommand("barh", "y, width, height=, left=, *, align=, xerr=, tick_label=, color=, **style") {
            axes, call throws(Diagnostic) in
            try bars(axes, call, .horizontal)
        },
        AxesCommand("hist", "x, bins=, range=, density=, weights=, histtype=, orientation=, **style") {
            axes, call throws(Diagnostic) in
            try histogram(axes, call)
        },
    ]

    // MARK: hist

    /// Several samples share their bins; each is drawn as an outline, so that none hides another.
    private static func histograms(of samples: [Value], _ axes: AxesObject, _ call: Call) throws(Diagnostic) -> Value {
        var values: [Value] = []
        for sample in samples { values += try Iteration.items(of: sample, at: call.site(0)) }
        let pooled = Value(list: values)
        func replacing(_ sample: Value, bins: Value?, label: Value?) -> Call {
            var values = (0..<call.parameterNames.count).map { call[$0] }
            values[0] = sample
            if let bins { values[1] = bins }
            values[5] = Value("step")
            var extra = call.extra.filter { $0.name != "label" }
            if let label { extra.append((name: "label", value: label)) }
            return Call(
                name: call.name, parameterNames: call.parameterNames, values: values,
                places: values.map { _ in -1 }, rest: [], extra: extra, arguments: call.arguments)
        }
        let edges = try Histogram(replacing(pooled, bins: nil, label: nil)).edges
        var labels: [Value] = []
        if let given = call.extra.first(where: { $0.name == "label" })?.value {
            // One label is that of the first sample.
            if case .string = given { labels = [given] } else { labels = try Iteration.items(of: given, at: call.site) }
        }
        var heights: [Value] = []
        for (number, sample) in samples.enumerated() {
            let label = labels.indices.contains(number) ? labels[number] : nil
            let drawn = try histogram(axes, replacing(sample, bins: .array(edges), label: label))
            if case .tuple(let parts) = drawn { heights.append(parts.items[0]) }
        }
        return Value(tuple: [Value(list: heights), .array(edges), .none])
    }

    /// The samples of `hist([a, b])`; nil where there is one.
    private static func samples(_ call: Call) -> [Value]? {
        let items: [Value]
        switch call.value(0) {
        case .list(let list): items = list.items
        case .tuple(let tuple): items = tuple.items
        default: return nil
        }
        let areSamples =
            items.count > 1
            && items.allSatisfy { item in
                switch item {
                case .list, .tuple: true
                case .array(let array): array.rank == 1
                default: false
                }
            }
        return areSamples ? items : nil
    }

    private static func histogram(_ axes: AxesObject, _ call: Call) throws(Diagnostic) -> Value {
        if let samples = samples(call) { return try histograms(of: samples, axes, call) }
        var style = PlotStyle()
        try style.read(keywordsOf: call, ignoring: ["rwidth", "align", "stacked", "normed"])
        let histogram = try Histogram(call)
        var edges = PlotData(histogram.edges)
        var heights = PlotData(histogram.heights)
        let orientation: Orientation = try call.optionalString(6) == "horizontal" ? .horizontal : .vertical
        fit(&edges, &heights, orientation, axes, call)
        let paint = style.paint ?? axes.nextPaint()
        if try call.optionalString(5) == "step", orientation == .vertical, let first = edges.values.first,
            let last = edges.values.last
        {
            // The outline alone, from the ground and back to it.
            axes.add(
                .line(
                    Line(
                        x: [first] + edges.values.dropLast() + [last], y: [0] + heights.values + [0],
                        xDimension: edges.dimension, yDimension: heights.dimension, label: style.label, shape: .steps,
                        style: LineStyle(paint: paint, width: style.width, dash: style.dash ?? .solid))))
        } else {
            axes.add(
                .bars(
                    Bars(
                        edges: edges.values, heights: heights.values, orientation: orientation,
                        xDimension: orientation == .vertical ? edges.dimension : heights.dimension,
                        yDimension: orientation == .vertical ? heights.dimension : edges.dimension,
                        label: style.label, paint: paint)))
        }
        return Value(tuple: [.array(histogram.heights), .array(histogram.edges), .none])
    }

    private static func fit(
        _ places: inout PlotData, _ lengths: inout PlotData, _ orientation: Orientation, _ axes: AxesObject,
        _ call: Call
    ) {
        if orientation == .vertical {
            places.fit(&axes.xAxis, called: "x", call.machine, at: call.fragment)
            lengths.fit(&axes.yAxis, called: "y", call.machine, at: call.fragment)
        } else {
            lengths.fit(&axes.xAxis, called: "x", call.machine, at: call.fragment)
            places.fit(&axes.yAxis, called: "y", call.machine, at: call.fragment)
        }
    }

    // MARK: bar and barh

    private static func bars(_ axes: AxesObject, _ call: Call, _ orientation: Orientation) throws(Diagnostic) -> Value {
        var style = PlotStyle()
        try style.read(keywordsOf: call, ignoring: ["capsize", "ecolor", "error_kw", "log"])
        let names = try names(call)
        var places: PlotData
        if let categories = strings(call.value(0)) {
            places = PlotData(categories.indices.map(Double.init))
        } else {
            places = try PlotData(call.value(0), at: call.site(0))
        }
        let count = places.values.count
        var lengths = try column(1, count, call)
        var bases = call[3] == nil ? nil : try column(3, count, call)
        let widths = call[2] == nil ? PlotData(places.values.map { _ in 0.8 }) : try column(2, count, call)
        if try call.optionalString(4) == "edge" {
            places.values = zip(places.values, widths.values).map { $0 + $1 / 2 }
        }
        let spread = try ErrorSpread(call, 5, of: lengths)
        fit(&places, &lengths, orientation, axes, call)
        bases?.dimension = lengths.dimension
        let paints = try paints(call, count: count) ?? [style.paint ?? axes.nextPaint()]
        // One mark for each colour, as a mark has but one; the label stands by the first.
        for (number, paint) in paints.reduce(into: [Paint](), { if !$0.contains($1) { $0.append($1) } }).enumerated() {
            let chosen = places.values.indices.filter { paints[$0 % paints.count] == paint }
            let rows = RowOfBars(chosen.map { ($0, places.values[$0], widths.values[$0].magnitude / 2) })
            guard !rows.edges.isEmpty else { continue }
            axes.add(
                .bars(
                    Bars(
                        edges: rows.edges, heights: rows.column(lengths.values),
                        bases: bases.map { rows.column($0.values) } ?? [], orientation: orientation,
                        xDimension: orientation == .vertical ? places.dimension : lengths.dimension,
                        yDimension: orientation == .vertical ? lengths.dimension : places.dimension,
                        label: number == 0 ? style.label : nil, paint: paint)))
        }
        addSpread(spread, places, lengths, bases, orientation, to: axes)
        if let names {
            let ticks = AxisTicks.at(places.values, labels: names.map { RichText($0) })
            if orientation == .vertical { axes.xAxis.axis.ticks = ticks } else { axes.yAxis.axis.ticks = ticks }
        }
        return .object(DrawnObject(lastOf: axes, as: "BarContainer"))
    }

    private static func addSpread(
        _ spread: ErrorSpread?, _ places: PlotData, _ lengths: PlotData, _ bases: PlotData?, _ orientation: Orientation,
        to axes: AxesObject
    ) {
        guard let spread else { return }
        var tips = lengths
        if let bases { tips.values = zip(lengths.values, bases.values).map(+) }
        let style = LineStyle(paint: .foreground)
        axes.add(
            orientation == .vertical
                ? spread.vertical(at: places, tips, style: style, caps: .bars, label: nil)
                : spread.horizontal(at: tips, places, style: style, caps: .bars, label: nil))
    }

    /// Numbers for all bars: one for each, or one for all.
    private static func column(_ position: Int, _ count: Int, _ call: Call) throws(Diagnostic) -> PlotData {
        var data = try PlotData(call.value(position), at: call.site(position))
        if data.values.count == 1, let value = data.values.first {
            data.values = Array(repeating: value, count: count)
        }
        guard data.values.count == count else {
            throw Diagnostic(
                "wrong-shape", "\(call.name)() needs as many values for \(call.parameterNames[position]) as bars",
                expected: "\(count) values, or one", found: "\(data.values.count)", at: call.fragment(position))
        }
        return data
    }

    /// The names of the bars: categories given as places, or `tick_label=`; nil where they have none.
    private static func names(_ call: Call) throws(Diagnostic) -> [String]? {
        guard call[6] != nil else { return strings(call.value(0)) }
        return try call.items(6).map(Text.str)
    }

    private static func strings(_ value: Value) -> [String]? {
        var items: [Value] = []
        if case .list(let list) = value { items = list.items }
        if case .tuple(let tuple) = value { items = tuple.items }
        let names = items.compactMap { item in if case .string(let name) = item { name.text } else { nil } }
        return names.isEmpty || names.count < items.count ? nil : names
    }

    /// The colour of each bar; nil where none was given.
    private static func paints(_ call: Call, count: Int) throws(Diagnostic) -> [Paint]? {
        guard let given = call[7] else { return nil }
        if let paint = PlotColors.paint(given) { return [paint] }
        let items = try call.items(7)
        let paints = items.compactMap(PlotColors.paint)
        guard !paints.isEmpty, paints.count == items.count else {
            throw call.unsuitable(7, expected: "a colour such as 'red', 'C1' or '#0072b2', or one for each bar")
        }
        return paints
    }
}

/// Bars in ascending order as a mark takes them: those that do not touch have empty ones between them.
private struct RowOfBars {
    private(set) var edges: [Double] = []
    /// Which of the script's bars stands between two edges; nil for an empty one.
    private var sources: [Int?] = []

    init(_ bars: [(index: Int, middle: Double, half: Double)]) {
        for bar in bars.filter({ $0.middle.isFinite && $0.half > 0 }).sorted(by: { $0.middle < $1.middle }) {
            let (left, right) = (bar.middle - bar.half, bar.middle + bar.half)
            if let last = edges.last {
                // Half a billionth of a bar is a rounding error and no gap.
                if left > last + 1e-9 * bar.half { (edges, sources) = (edges + [left], sources + [nil]) }
            } else {
                edges.append(left)
            }
            edges.append(max(right, edges.last ?? right))
            sources.append(bar.index)
        }
    }

    /// The values of the bars in this order, zero for empty ones.
    func column(_ values: [Double]) -> [Double] { sources.map { $0.map { values[$0] } ?? 0 } }
}
