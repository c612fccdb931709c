import Expressions
import Figures

/// Where panels stand: `subplot(211)`, `subplot(2, 1, 1)`, `subplot(grid[0, :])`, `subplots(2, 2)`.
enum Subplots {
    /// The axes that a call with `rows`, `columns` and `index` names, made where there are none yet.
    static func axes(on page: PageObject, _ call: Call) throws(Diagnostic) -> Value {
        let axes = page.axes(at: try placement(call))
        for (position, keyword) in call.extra.enumerated() {
            if case .object(let object) = keyword.value, let other = object as? AxesObject {
                switch keyword.name {
                case "sharex": page.share(\.xAxis, among: [axes, other])
                case "sharey": page.share(\.yAxis, among: [axes, other])
                default: break
                }
            }
            if keyword.name == "projection" || keyword.name == "polar" {
                PlotNotices.withoutCounterpart("\(keyword.name)=", call, at: call.extraFragment(position))
            }
        }
        return .object(axes)
    }

    /// The place that a call with `rows`, `columns` and `index` names; nil for the whole page.
    private static func placement(_ call: Call) throws(Diagnostic) -> Placement? {
        guard let given = call[0] else { return nil }
        if case .object(let object) = given, let cell = object as? CellObject { return cell.placement }
        let first = try call.integer(0)
        var (rows, columns, index, last) = (first, 1, 1, 1)
        if call[1] == nil {
            guard (111...999).contains(first) else {
                throw call.failure("wrong-argument", "subplot() needs three numbers: rows, columns and index", at: 0)
            }
            (rows, columns, index) = (first / 100, first / 10 % 10, first % 10)
            last = index
        } else {
            columns = try call.integer(1)
            if case .tuple(let ends)? = call[2], ends.items.count == 2, let start = Numbers.integer(ends.items[0]),
                let end = Numbers.integer(ends.items[1])
            {
                (index, last) = (start, end)
            } else {
                index = try call.integer(2)
                last = index
            }
        }
        guard (1...100).contains(rows), (1...100).contains(columns), (1...rows * columns).contains(index),
            (index...rows * columns).contains(last)
        else {
            throw call.failure(
                "wrong-argument", "there is no panel \(index) in \(rows) rows and \(columns) columns",
                advice: "panels are counted from 1, row by row")
        }
        var placement = Placement.subplot(rows, columns, index)
        placement.rowSpan = (last - 1) / columns - placement.row + 1
        placement.columnSpan = max(1, (last - 1) % columns - placement.column + 1)
        return placement
    }

    /// `subplots(rows, columns)`: the axes alone, in a row, or in a matrix, as pylab returns them.
    static func grid(on page: PageObject, _ call: Call) throws(Diagnostic) -> Value {
        let rows = try call.optionalInteger(0) ?? 1
        let columns = try call.optionalInteger(1) ?? 1
        guard (1...20).contains(rows), (1...20).contains(columns) else {
            throw call.failure("wrong-argument", "a page has from 1 to 20 rows and columns")
        }
        let whole = try GridObject.placement(rows: rows, columns: columns, ratios: ratios(call), call)
        let all = (0..<rows * columns).map { index in
            var cell = whole
            (cell.row, cell.column, cell.rowSpan, cell.columnSpan) = (index / columns, index % columns, 1, 1)
            return page.axes(at: rows * columns == 1 ? nil : cell)
        }
        try share(all, columns: columns, on: page, call)
        page.select(all[0])
        let isSqueezed = try keyword("squeeze", call).map { value throws(Diagnostic) in
            try Truth.of(value, at: call.site)
        }
        let values = all.map { Value.object($0) }
        if isSqueezed ?? true {
            if all.count == 1 { return values[0] }
            if rows == 1 || columns == 1 { return .object(AxesGrid(values)) }
        }
        return .object(AxesGrid(values, columns: columns))
    }

    /// `subplot2grid((3, 3), (0, 0), rowspan=1, colspan=3)`.
    static func cell(on page: PageObject, _ call: Call) throws(Diagnostic) -> Value {
        func pair(_ position: Int) throws(Diagnostic) -> (Int, Int) {
            let numbers = try call.items(position).compactMap(Numbers.integer)
            guard numbers.count == 2 else { throw call.unsuitable(position, expected: "a row and a column") }
            return (numbers[0], numbers[1])
        }
        let (shape, place) = (try pair(0), try pair(1))
        let spans = (try call.optionalInteger(2) ?? 1, try call.optionalInteger(3) ?? 1)
        guard (1...100).contains(shape.0), (1...100).contains(shape.1), (0..<shape.0).contains(place.0),
            (0..<shape.1).contains(place.1), spans.0 > 0, spans.1 > 0
        else {
            throw call.failure(
                "wrong-argument", "there is no panel \(place) in \(shape.0) rows and \(shape.1) columns",
                advice: "rows and columns are counted from 0", at: 1)
        }
        return .object(
            page.axes(
                at: Placement(
                    rows: shape.0, columns: shape.1, row: place.0, column: place.1, rowSpan: spans.0,
                    columnSpan: spans.1)))
    }

    // MARK: Keywords of subplots

    private static func keyword(_ name: String, _ call: Call) -> Value? { call.extra.first { $0.name == name }?.value }

    /// `height_ratios=` and `width_ratios=`, by themselves or within `gridspec_kw=`.
    private static func ratios(_ call: Call) -> [(name: String, value: Value)] {
        var ratios = call.extra
        if case .dictionary(let dictionary)? = keyword("gridspec_kw", call) {
            ratios += dictionary.entries.map { (Text.str($0.key), $0.value) }
        }
        return ratios.filter { $0.name == "height_ratios" || $0.name == "width_ratios" }
    }

    /// `sharex=True`, `sharey='row'`.
    private static func share(_ axes: [AxesObject], columns: Int, on page: PageObject, _ call: Call) throws(Diagnostic)
    {
        func share(_ name: String, _ path: ReferenceWritableKeyPath<AxesObject, AxisState>) throws(Diagnostic) {
            guard let given = keyword(name, call) else { return }
            let rows = Dictionary(grouping: axes.indices) { $0 / columns }.values
            let stacks = Dictionary(grouping: axes.indices) { $0 % columns }.values
            switch given {
            case .string(let word) where word.text == "row":
                for row in rows { page.share(path, among: row.map { axes[$0] }) }
            case .string(let word) where word.text == "col":
                for stack in stacks { page.share(path, among: stack.map { axes[$0] }) }
            case .string(let word): if word.text == "all" { page.share(path, among: axes) }
            default: if try Truth.of(given, at: call.site) { page.share(path, among: axes) }
            }
        }
        try share("sharex", \.xAxis)
        try share("sharey", \.yAxis)
    }
}
