import Expressions
import Figures
import Units

/// Curves and points: `plot`, `scatter`, `step`, `errorbar`, `fill_between`, rasters.
enum CurveCommands {
    static let all: [AxesCommand] = [
        AxesCommand("plot", "*data, **style") { axes, call throws(Diagnostic) in
            try plot(axes, call)
        },
        logarithmic("semilogx", x: true, y: false), logarithmic("semilogy", x: false, y: true),
        logarithmic("loglog", x: true, y: true),
        AxesCommand("step", "x, y, format=, **style") { axes, call throws(Diagnostic) in
            var style = PlotStyle()
            if let format = try call.optionalString(2), !style.read(format: format) {
                throw call.unsuitable(2, expected: "a format such as 'k--'")
            }
            style.shape = .steps
            try style.read(keywordsOf: call)
            style.shape = .steps
            try add(
                try PlotData(call.value(0), at: call.site(0)), try PlotData(call.value(1), at: call.site(1)), style,
                axes, call)
            return .none
        },
        AxesCommand("scatter", "x, y, s=, c=, marker=, cmap=, vmin=, vmax=, **style") {
            axes, call throws(Diagnostic) in
            try scatter(axes, call)
        },
        AxesCommand("fill_between", "x, y1, y2=, where=, **style") { axes, call throws(Diagnostic) in
            var style = PlotStyle()
            // How faint the tint is, is the theme's.
            try style.read(keywordsOf: call, ignoring: ["alpha"])
            let x = try PlotData(call.value(0), at: call.site(0))
            let first = try spread(PlotData(call.value(1), at: call.site(1)), over: x)
            // The area under a curve that is there already is a tint of that curve, which keeps its jumps.
            if call[3] == nil, call[2] == nil || call[2].flatMap(Numbers.scalar)?.value == 0,
                axes.fill(under: x, first)
            {
                return .none
            }
            var second = PlotData(x.values.map { _ in 0 }, dimension: first.dimension)
            if call[2] != nil { second = try spread(PlotData(call.value(2), at: call.site(2)), over: x) }
            let paint = style.paint ?? axes.nextPaint()
            guard call[3] != nil else {
                try addBand(x, first, second, paint: paint, label: style.label, axes, call)
                return .none
            }
            for (number, part) in try stretches(call, 3, count: x.values.count).enumerated() {
                try addBand(
                    x.part(part), first.part(part), second.part(part), paint: paint,
                    label: number == 0 ? style.label : nil, axes, call)
            }
            return .none
        },
        AxesCommand("plot_raster", "spike_indices, spike_times, **style") { axes, call throws(Diagnostic) in
            var style = PlotStyle()
            style.isTicks = true
            try style.read(keywordsOf: call)
            style.isTicks = true
            try add(
                try PlotData(call.value(1), at: call.site(1)), try PlotData(call.value(0), at: call.site(0)), style,
                axes, call)
            return .none
        },
        AxesCommand("eventplot", "positions, **style") { axes, call throws(Diagnostic) in
            var style = PlotStyle()
            try style.read(keywordsOf: call, ignoring: ["orientation", "lineoffsets", "linelengths", "colors"])
            for (position, option) in call.extra.enumerated() {
                switch option.name {
                case "colors":
                    if let color = PlotColors.paint(option.value) {
                        style.paint = color
                    } else {
                        PlotNotices.withoutCounterpart("colors=", call, at: call.extraFragment(position))
                    }
                case "lineoffsets", "orientation":
                    PlotNotices.withoutCounterpart("\(option.name)=", call, at: call.extraFragment(position))
                default: break
                }
            }
            var trains: [PlotData] = []
            for item in try call.items(0) { trains.append(try PlotData(item, at: call.site(0))) }
            // A flat list is one train.
            if trains.allSatisfy({ $0.values.count == 1 }), case .array = call.value(0) {
                trains = [try PlotData(call.value(0), at: call.site(0))]
            }
            var times = PlotData(trains.flatMap(\.values), dimension: trains.first?.dimension ?? .one)
            times.fit(&axes.xAxis, called: "x", call.machine, at: call.fragment(0))
            let rows = trains.enumerated().flatMap { row, train in train.values.map { _ in row } }
            axes.add(
                .raster(
                    Raster(
                        times: times.values, rows: rows, rowCount: trains.count, timeDimension: times.dimension,
                        paint: style.paint ?? axes.nextPaint())))
            return .none
        },
    ]

    private static func logarithmic(_ name: String, x: Bool, y: Bool) -> AxesCommand {
        AxesCommand(name, "*data, **style") { axes, call throws(Diagnostic) in
            if x { axes.set(.logarithmic, on: \.xAxis) }
            if y { axes.set(.logarithmic, on: \.yAxis) }
            return try plot(axes, call)
        }
    }

    // MARK: plot

    /// `plot(y)`, `plot(x, y)`, `plot(x, y, 'k--', x2, y2, ...)`
    /// - Returns: a list of the curves.
    private static func plot(_ axes: AxesObject, _ call: Call) throws(Diagnostic) -> Value {
        guard !call.rest.isEmpty else {
            throw call.failure("missing-argument", "\(call.name)() needs something to draw")
        }
        var position = 0
        var drawn: [Value] = []
        while position < call.rest.count {
            let start = position
            var values: [Value] = []
            while position < call.rest.count, values.count < 2, !isFormat(call.rest[position]) {
                values.append(call.rest[position])
                position += 1
            }
            var style = PlotStyle()
            if position < call.rest.count, case .string(let format) = call.rest[position] {
                guard style.read(format: format.text) else {
                    throw Diagnostic(
                        "wrong-format", "\(Text.quoted(format.text)) is not a format for a curve",
                        expected: "colour, marker and line, such as 'k', 'r--' or '.b'", at: call.restFragment(position)
                    )
                }
                position += 1
            }
            guard !values.isEmpty else {
                throw call.failure("missing-argument", "there is nothing to draw before the format")
            }
            try style.read(keywordsOf: call)
            let site = { (offset: Int) in Site(frame: call.frame, fragment: call.restFragment(start + offset)) }
            let ys = try PlotData.curves(values[values.count - 1], at: site(values.count - 1))
            var xs = values.count == 2 ? try PlotData.curves(values[0], at: site(0)) : []
            if xs.isEmpty { xs = [PlotData((0..<(ys.first?.values.count ?? 0)).map(Double.init))] }
            guard xs.count == 1 || xs.count == ys.count else {
                throw call.failure("wrong-shape", "\(xs.count) columns of x and \(ys.count) of y do not go together")
            }
            for (column, y) in ys.enumerated() {
                let first = axes.marks.count
                try add(xs[xs.count == 1 ? 0 : column], y, style, axes, call)
                if axes.marks.count > first { drawn.append(.object(DrawnObject("Line2D", at: first, of: axes))) }
            }
        }
        return Value(list: drawn)
    }

    private static func isFormat(_ value: Value) -> Bool { if case .string = value { true } else { false } }

    /// Adds a curve, points, or both.
    static func add(_ x: PlotData, _ y: PlotData, _ style: PlotStyle, _ axes: AxesObject, _ call: Call)
        throws(Diagnostic)
    {
        guard x.values.count == y.values.count else {
            throw Diagnostic(
                "wrong-shape", "\(call.name)() needs as many x as y values", expected: "\(x.values.count) y values",
                found: "\(y.values.count)", at: call.fragment)
        }
        let paint = style.paint ?? axes.nextPaint()
        // The jumps belong to the data as they were recorded.
        let jumps = y.origin?.jumps(against: x.origin, count: x.values.count) ?? []
        var (x, y) = (x, y)
        x.fit(&axes.xAxis, called: "x", call.machine, at: call.fragment)
        if style.isTicks, style.dash == nil || call.name == "plot_raster",
            y.values.allSatisfy({ $0 >= 0 && $0 <= ArrayValue.largestInteger && $0 == $0.rounded() })
        {
            axes.add(
                .raster(
                    Raster(
                        times: x.values, rows: y.values.map { Int($0) }, timeDimension: x.dimension, paint: paint)))
            return
        }
        y.fit(&axes.yAxis, called: "y", call.machine, at: call.fragment)
        if let dash = style.dash {
            axes.add(
                .line(
                    Line(
                        x: x.values, y: y.values, xDimension: x.dimension, yDimension: y.dimension, jumps: jumps,
                        label: style.label, shape: style.shape,
                        style: LineStyle(paint: paint, width: style.width, dash: dash))))
        }
        if let marker = style.marker {
            axes.add(
                .points(
                    Points(
                        x: x.values, y: y.values, xDimension: x.dimension, yDimension: y.dimension,
                        label: style.dash == nil ? style.label : nil, symbol: marker, paint: paint, scale: style.scale))
            )
        }
    }

    // MARK: scatter

    private static func scatter(_ axes: AxesObject, _ call: Call) throws(Diagnostic) -> Value {
        var style = PlotStyle()
        style.dash = nil
        style.marker = .disc
        if let name = try call.optionalString(4), !style.read(marker: name) {
            PlotNotices.withoutCounterpart("marker \(Text.quoted(name))", call, at: call.fragment(4))
        }
        let (x, y) = (try PlotData(call.value(0), at: call.site(0)), try PlotData(call.value(1), at: call.site(1)))
        var coloring: Points.Coloring?
        if let color = call[3] {
            if let paint = PlotColors.paint(color) {
                style.paint = paint
            } else if let values = try? call.array(3), values.count == y.values.count {
                coloring = Points.Coloring(
                    values.elements, scale: try ImageCommands.scale(values, call, map: 5, lower: 6, upper: 7))
            } else {
                PlotNotices.withoutCounterpart("a colour for each point", call, at: call.fragment(3))
            }
        }
        if let size = call[2] {
            if let size = try Numbers.quantity(size, at: call.site(2)) {
                style.scale = max(0.1, size.value.squareRoot() / 6)
            } else {
                PlotNotices.withoutCounterpart("a size for each point", call, at: call.fragment(2))
            }
        }
        try style.read(keywordsOf: call)
        if coloring != nil { style.paint = style.paint ?? .foreground }
        try add(x, y, style, axes, call)
        if let coloring {
            axes.replaceMark(at: axes.marks.count - 1) { mark in
                guard case .points(var points) = mark else { return mark }
                points.coloring = coloring
                return .points(points)
            }
        }
        return .object(DrawnObject(lastOf: axes, as: "PathCollection"))
    }

    // MARK: Bands

    private static func addBand(
        _ x: PlotData, _ lower: PlotData, _ upper: PlotData, paint: Paint, label: RichText?, _ axes: AxesObject,
        _ call: Call
    ) throws(Diagnostic) {
        guard x.values.count == lower.values.count, x.values.count == upper.values.count else {
            throw call.failure("wrong-shape", "\(call.name)() needs as many x as y values")
        }
        var (x, lower) = (x, lower)
        x.fit(&axes.xAxis, called: "x", call.machine, at: call.fragment)
        lower.fit(&axes.yAxis, called: "y", call.machine, at: call.fragment)
        axes.add(
            .band(
                Band(
                    x: x.values, lower: lower.values, upper: upper.values, xDimension: x.dimension,
                    yDimension: lower.dimension, label: label, paint: paint)))
    }

    /// The stretches along which a condition holds, each of at least two points.
    private static func stretches(_ call: Call, _ position: Int, count: Int) throws(Diagnostic) -> [Range<Int>] {
        let holds = try PlotData(call.value(position), at: call.site(position)).values.map { $0 != 0 }
        guard holds.count == count else {
            throw call.failure(
                "wrong-shape", "\(call.name)() needs a condition for each of \(count) points, not \(holds.count)",
                at: position)
        }
        var stretches: [Range<Int>] = []
        var start: Int?
        for place in 0...count {
            if place < count, holds[place] {
                start = start ?? place
            } else if let first = start {
                if place - first > 1 { stretches.append(first..<place) }
                start = nil
            }
        }
        return stretches
    }

    /// A single number holds along all of x.
    private static func spread(_ data: PlotData, over x: PlotData) -> PlotData {
        guard data.values.count == 1 else { return data }
        return PlotData(x.values.map { _ in data.values[0] }, dimension: data.dimension)
    }
}
