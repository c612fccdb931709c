/// The numbers of a panel in columns.
struct PanelTable {
    struct Column {
        var heading: String
        var values: [Double]
    }

    private(set) var columns: [Column] = []
    /// The x values that the last columns stand over.
    private var lastX: [Double] = []

    init(_ panel: PanelPlan) {
        for view in panel.views {
            lastX = []
            for (index, mark) in view.panel.marks.enumerated() { add(mark, number: index + 1, view) }
        }
    }

    private mutating func add(_ mark: Mark, number: Int, _ plan: PanelPlan) {
        let (x, y) = (plan.x, plan.y)
        let several = plan.panel.marks.count > 1
        let named = mark.label?.plain ?? (several ? "\(mark.name) \(number)" : Self.name(of: y) ?? mark.name)
        switch mark {
        case .line(let line):
            addX(line.x, x)
            add(named, line.y, y)
        case .points(let points):
            addX(points.x, x)
            add(named, points.y, y)
            if let values = points.coloring?.values {
                columns.append(Column(heading: "\(named): colour", values: values))
            }
        case .raster(let raster):
            addX(raster.times, x)
            columns.append(
                Column(heading: several ? "neuron \(number)" : "neuron", values: raster.rows.map(Double.init)))
        case .bars(let bars):
            let (across, along) = bars.orientation == .vertical ? (x, y) : (y, x)
            add("from", Array(bars.edges.dropLast()), across)
            add("to", Array(bars.edges.dropFirst()), across)
            if !bars.bases.isEmpty { add("\(named): base", bars.bases, along) }
            add(named, bars.heights, along)
            lastX = []
        case .band(let band):
            addX(band.x, x)
            add("\(named): lower", band.lower, y)
            add("\(named): upper", band.upper, y)
        case .segments(let segments):
            add("\(named): x", segments.x, x)
            add("\(named): y", segments.y, y)
            add("\(named): x end", segments.xEnd, x)
            add("\(named): y end", segments.yEnd, y)
            lastX = []
        case .image(let image): add(image, plan)
        case .reference(let line): add(named, [line.value.value], line.orientation == .horizontal ? y : x)
        case .span(let span): add(named, [span.lower, span.upper], span.orientation == .horizontal ? y : x)
        case .annotation: break
        }
    }

    /// A row for each cell, by its middle.
    private mutating func add(_ image: Image, _ plan: PanelPlan) {
        func middles(_ edges: [Double]) -> [Double] { zip(edges, edges.dropFirst()).map { ($0 + $1) / 2 } }
        let (xs, ys) = (middles(image.xEdges), middles(image.yEdges))
        add(Self.name(of: plan.x) ?? "x", ys.flatMap { _ in xs }, plan.x)
        add(Self.name(of: plan.y) ?? "y", ys.flatMap { y in xs.map { _ in y } }, plan.y)
        if let bar = plan.bar {
            add(Self.name(of: bar) ?? "value", image.values, bar)
        } else {
            columns.append(Column(heading: "value", values: image.values))
        }
        lastX = []
    }

    private mutating func addX(_ values: [Double], _ axis: AxisPlan) {
        guard columns.isEmpty || values != lastX else { return }
        lastX = values
        add(Self.name(of: axis) ?? "x", values, axis)
    }

    private mutating func add(_ name: String, _ values: [Double], _ axis: AxisPlan) {
        let unit = axis.unitSymbol
        columns.append(
            Column(
                heading: unit.isEmpty || name.hasSuffix("(\(unit))") ? name : "\(name) (\(unit))",
                values: values.map { Self.divided($0, by: axis.unitScale) }))
    }

    /// In the unit of the axis, without the rounding error of the division where one exists that reads back to the same number.
    private static func divided(_ value: Double, by scale: Double) -> Double {
        let quotient = value / scale
        guard quotient.isFinite, scale != 1 else { return quotient }
        let short = (quotient * 1e9).rounded() / 1e9
        return short * scale == value || (short - quotient).magnitude <= 2 * quotient.ulp ? short : quotient
    }

    /// What the axis says it measures, its unit left out.
    private static func name(of axis: AxisPlan) -> String? {
        guard let title = axis.title?.plain else { return nil }
        let unit = " (\(axis.unitSymbol))"
        let name = title.hasSuffix(unit) ? String(title.dropLast(unit.count)) : title
        return name.isEmpty || name == axis.unitSymbol ? nil : name
    }

    /// The bytes of the file.
    var csv: [UInt8] {
        var bytes = Array(columns.map { Self.quoted($0.heading) }.joined(separator: ",").utf8)
        bytes.append(UInt8(ascii: "\n"))
        for row in 0..<(columns.map(\.values.count).max() ?? 0) {
            for (index, column) in columns.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                guard row < column.values.count else { continue }
                let value = column.values[row]
                let isWhole = value.magnitude < 1e15 && value.rounded() == value
                bytes += (isWhole ? "\(Int(value))" : "\(value)").utf8
            }
            bytes.append(UInt8(ascii: "\n"))
        }
        return bytes
    }

    /// A heading on one line, with what CSV takes for a sign in quotes.
    private static func quoted(_ heading: String) -> String {
        let heading = String(heading.map { $0.isNewline ? " " : $0 })
        guard heading.contains(where: { ",\"".contains($0) }) else { return heading }
        return "\"" + heading.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}
