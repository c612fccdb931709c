import Expressions
import Figures
import Units

/// Matrices as colours: `imshow`, `matshow`, `pcolor`, and the key to them, `colorbar`.
enum ImageCommands {
    static let all: [AxesCommand] = [
        AxesCommand(
            "imshow",
            "X, cmap=, norm=, *, aspect=, interpolation=, alpha=, vmin=, vmax=, origin=, extent=, **options"
        ) { axes, call throws(Diagnostic) in
            try show(axes, call)
        },
        AxesCommand(
            "matshow",
            "Z, cmap=, norm=, *, aspect=, interpolation=, alpha=, vmin=, vmax=, origin=, extent=, **options"
        ) { axes, call throws(Diagnostic) in
            try show(axes, call)
        },
        mesh("pcolor"), mesh("pcolormesh"), mesh("pcolorfast"),
        AxesCommand("clim", "vmin=, vmax=") { axes, call throws(Diagnostic) in
            guard let drawn = DrawnObject.lastColored(in: axes) else { throw nothingColored(call) }
            try drawn.limit(call[0], call[1], at: call.site)
            return .none
        },
    ]

    // MARK: imshow

    private static func show(_ axes: AxesObject, _ call: Call) throws(Diagnostic) -> Value {
        let matrix = try call.array(0)
        guard matrix.rank != 3 else {
            PlotNotices.withoutCounterpart("a picture of red, green and blue", call, at: call.fragment(0))
            return .none
        }
        let (rows, columns) = try shape(of: matrix, call, at: call.site(0))
        let isFromAbove = try call.optionalString(8) != "lower"
        var x = PlotData([-0.5, Double(columns) - 0.5])
        var y = isFromAbove ? PlotData([Double(rows) - 0.5, -0.5]) : PlotData([-0.5, Double(rows) - 0.5])
        if call[9] != nil { (x, y) = try extent(call) }
        x.fit(&axes.xAxis, called: "x", call.machine, at: call.fragment)
        y.fit(&axes.yAxis, called: "y", call.machine, at: call.fragment)
        // The first row stands at the upper end of the axis, or at its lower one.
        let isFlipped = isFromAbove == (y.values[0] < y.values[1])
        axes.xAxis.axis.direction = x.values[0] <= x.values[1] ? .ascending : .descending
        axes.yAxis.axis.direction = y.values[0] <= y.values[1] ? .ascending : .descending
        var values = matrix.elements
        if isFlipped { values = flipped(values, columns: columns) }
        if x.values[0] > x.values[1] { values = mirrored(values, columns: columns) }
        try setAspect(axes, call, isSame: x.dimension == y.dimension)
        tellOptions(call, [2: "norm", 5: "alpha"])
        return try add(
            Image(
                values: values, xEdges: even(x.values, columns), yEdges: even(y.values, rows), xDimension: x.dimension,
                yDimension: y.dimension, scale: try scale(matrix, call, map: 1, lower: 6, upper: 7),
                interpolation: try interpolation(call, 4)), to: axes, named: "AxesImage")
    }

    /// `extent=`: left, right, bottom, top; each pair may have a unit of its own.
    private static func extent(_ call: Call) throws(Diagnostic) -> (x: PlotData, y: PlotData) {
        let ends = try call.items(9)
        var numbers: [Quantity] = []
        for end in ends { if let number = try Numbers.quantity(end, at: call.site(9)) { numbers.append(number) } }
        guard numbers.count == 4, ends.count == 4 else {
            throw call.unsuitable(9, expected: "four numbers: left, right, bottom, top")
        }
        func pair(_ first: Quantity, _ last: Quantity) throws(Diagnostic) -> PlotData {
            guard first.value != last.value else {
                throw call.failure("wrong-argument", "an image needs an extent other than zero", at: 9)
            }
            // A plain zero goes with every dimension.
            let dimension = first.dimension.isDimensionless ? last.dimension : first.dimension
            return PlotData([first.value, last.value], dimension: dimension)
        }
        return (try pair(numbers[0], numbers[1]), try pair(numbers[2], numbers[3]))
    }

    private static func setAspect(_ axes: AxesObject, _ call: Call, isSame: Bool) throws(Diagnostic) {
        let owner = axes.panelOwner
        guard let given = call[3] else {
            // Square cells mean something only where both axes measure the same.
            owner.aspect = isSame ? .equal : .free
            return
        }
        if case .string(let word) = given, word.text == "auto" { return owner.aspect = .free }
        if case .string(let word) = given, word.text == "equal" { return owner.aspect = .equal }
        if let ratio = Numbers.scalar(given), ratio.value == 1 { return owner.aspect = .equal }
        PlotNotices.withoutCounterpart("aspect=", call, at: call.fragment(3))
        owner.aspect = .free
    }

    private static func interpolation(_ call: Call, _ position: Int) throws(Diagnostic) -> Image.Interpolation {
        switch try call.optionalString(position) {
        case nil, "nearest", "none", "antialiased", "auto": return .none
        case "bilinear", "bicubic", "gaussian", "hanning", "lanczos", "spline16", "spline36": return .linear
        default:
            PlotNotices.withoutCounterpart("interpolation=", call, at: call.fragment(position))
            return .none
        }
    }

    // MARK: pcolor

    /// `pcolor(C)` and `pcolor(X, Y, C)`.
    private static func mesh(_ name: String) -> AxesCommand {
        AxesCommand(name, "*data, cmap=, vmin=, vmax=, norm=, alpha=, shading=, edgecolors=, **options") {
            axes, call throws(Diagnostic) in
            guard call.rest.count == 1 || call.rest.count == 3 else {
                throw call.failure(
                    "argument-count", "\(name)() needs a matrix, or the places of its columns and rows and the matrix",
                    advice: "write \(name)(C) or \(name)(X, Y, C)")
            }
            let last = call.rest.count - 1
            let site = { (position: Int) in Site(frame: call.frame, fragment: call.restFragment(position)) }
            let matrix = try ArrayConversion.array(call.rest[last], at: site(last))
            let (rows, columns) = try shape(of: matrix, call, at: site(last))
            var x = PlotData((0...columns).map(Double.init))
            var y = PlotData((0...rows).map(Double.init))
            var values = matrix.elements
            if call.rest.count == 3 {
                let across = try MeshEdges(call.rest[0], .columns, count: columns, call, at: site(0))
                let down = try MeshEdges(call.rest[1], .rows, count: rows, call, at: site(1))
                (x, y) = (across.data, down.data)
                if across.isDescending { values = mirrored(values, columns: columns) }
                if down.isDescending { values = flipped(values, columns: columns) }
            }
            x.fit(&axes.xAxis, called: "x", call.machine, at: call.fragment)
            y.fit(&axes.yAxis, called: "y", call.machine, at: call.fragment)
            tellOptions(call, [3: "norm", 4: "alpha", 6: "edgecolors"])
            let isSmooth = try call.optionalString(5) == "gouraud"
            return try add(
                Image(
                    values: values, xEdges: x.values, yEdges: y.values, xDimension: x.dimension,
                    yDimension: y.dimension, scale: try scale(matrix, call, map: 0, lower: 1, upper: 2),
                    interpolation: isSmooth ? .linear : .none), to: axes, named: "QuadMesh")
        }
    }

    // MARK: colorbar

    /// `colorbar()`, `colorbar(image, ax=axes, label='weight')`.
    static let colorBarParameters = "mappable=, cax=, ax=, *, label=, orientation=, ticks=, **options"

    static func colorBar(_ call: Call, in page: PageObject) throws(Diagnostic) -> Value {
        var source: DrawnObject?
        if case .object(let object)? = call[0] { source = object as? DrawnObject }
        var axes = page.currentAxes
        if case .object(let object)? = call[2], let given = object as? AxesObject { axes = given }
        guard let drawn = source ?? DrawnObject.lastColored(in: axes), drawn.scale != nil else {
            throw nothingColored(call)
        }
        if let orientation = call[4], Text.str(orientation) != "vertical" {
            PlotNotices.withoutCounterpart("orientation=", call, at: call.fragment(4))
        }
        let bar = ColorBarObject(drawn, label: call[3].map(Text.str))
        if call[5] != nil { bar.set(ticks: .at(try call.array(5).elements)) }
        drawn.axes.panelOwner.colorBar = bar
        return .object(bar)
    }

    private static func nothingColored(_ call: Call) -> Diagnostic {
        call.failure(
            "wrong-argument", "\(call.name)() finds nothing whose colours stand for numbers",
            advice: "draw it first with imshow, pcolor or scatter(x, y, c=values)")
    }

    // MARK: Parts

    private static func shape(of matrix: ArrayValue, _ call: Call, at site: Site) throws(Diagnostic) -> (
        rows: Int, columns: Int
    ) {
        guard matrix.rank == 2, matrix.count > 0 else {
            throw Diagnostic(
                "wrong-shape", "\(call.name)() draws a matrix", expected: "rows and columns of numbers",
                found: "the shape \(matrix.shapeDescription)", at: site.fragment)
        }
        return (matrix.shape[0], matrix.shape[1])
    }

    static func scale(_ values: ArrayValue, _ call: Call, map: Int, lower: Int, upper: Int) throws(Diagnostic)
        -> ColorScale
    {
        var scale = ColorScale(
            try ColorMapArgument.read(call, map), spanning: values.elements, dimension: values.dimension)
        if let end = try call.optionalQuantity(lower) { scale.lower = end.value }
        if let end = try call.optionalQuantity(upper) { scale.upper = end.value }
        return scale
    }

    private static func add(_ image: Image, to axes: AxesObject, named name: String) throws(Diagnostic) -> Value {
        axes.add(.image(image))
        return .object(DrawnObject(lastOf: axes, as: name))
    }

    private static func tellOptions(_ call: Call, _ options: KeyValuePairs<Int, String>) {
        for (position, name) in options where call[position] != nil {
            PlotNotices.withoutCounterpart("\(name)=", call, at: call.fragment(position))
        }
    }

    /// Borders at equal distances between two ends, ascending.
    private static func even(_ ends: [Double], _ count: Int) -> [Double] {
        let (lower, upper) = (min(ends[0], ends[1]), max(ends[0], ends[1]))
        return (0...count).map { $0 == count ? upper : lower + (upper - lower) * Double($0) / Double(count) }
    }

    /// The rows in the other order.
    private static func flipped(_ values: [Double], columns: Int) -> [Double] {
        stride(from: values.count - columns, through: 0, by: -columns).flatMap { values[$0..<$0 + columns] }
    }

    /// The columns in the other order.
    private static func mirrored(_ values: [Double], columns: Int) -> [Double] {
        stride(from: 0, to: values.count, by: columns).flatMap { values[$0..<$0 + columns].reversed() }
    }
}
