import Expressions
import Figures

/// `subplot_mosaic('AB;CC')`: panels by name, each where its letter or name stands in a picture of the page.
enum Mosaic {
    /// A dictionary of the axes by their names.
    static func axes(on page: PageObject, _ call: Call) throws(Diagnostic) -> Value {
        let rows = try picture(call)
        let width = rows[0].count
        let whole = try GridObject.placement(
            rows: rows.count, columns: width, ratios: call.extra.filter { $0.name.hasSuffix("_ratios") }, call)
        var names: [String] = []
        for name in rows.joined() where name != "." && !names.contains(name) { names.append(name) }
        var entries: [(String, Value)] = []
        for name in names {
            let places = rows.indices.flatMap { row in
                (0..<width).filter { rows[row][$0] == name }.map { (row: row, column: $0) }
            }
            let (top, bottom) = (places.map(\.row).min() ?? 0, places.map(\.row).max() ?? 0)
            let (left, right) = (places.map(\.column).min() ?? 0, places.map(\.column).max() ?? 0)
            guard places.count == (bottom - top + 1) * (right - left + 1) else {
                throw call.failure(
                    "wrong-argument", "the panel \(Text.quoted(name)) is not a rectangle in the mosaic", at: 0)
            }
            var cell = whole
            (cell.row, cell.rowSpan) = (top, bottom - top + 1)
            (cell.column, cell.columnSpan) = (left, right - left + 1)
            entries.append((name, .object(page.axes(at: cell))))
        }
        return .dictionary(DictionaryValue(entries))
    }

    /// The names in rows of equal length.
    private static func picture(_ call: Call) throws(Diagnostic) -> [[String]] {
        var rows: [[String]] = []
        if case .string(let text) = call.value(0) {
            rows = text.text.split { $0 == "\n" || $0 == ";" }.map { line in
                line.filter { !$0.isWhitespace }.map { String($0) }
            }.filter { !$0.isEmpty }
        } else {
            for row in try call.items(0) {
                rows.append(try Iteration.items(of: row, at: call.site(0)).map(Text.str))
            }
        }
        guard let first = rows.first, !first.isEmpty, rows.allSatisfy({ $0.count == first.count }) else {
            throw call.unsuitable(0, expected: "rows of equally many names, such as 'AB;CC'")
        }
        return rows
    }
}
