/// Leaves out points that nobody could see, so that long recordings are drawn quickly and make small files.
enum Thinning {
    /// Keeps of a curve, in each of so many columns of its panel, the first, the lowest, the highest and the last point.
    ///
    /// A curve that turns back along x loses the points that lie less than half a column's width from the one before.
    static func curve(
        _ points: (x: [Double], y: [Double]), on plan: PanelPlan, columns: Int, height: Int
    ) -> (x: [Double], y: [Double]) {
        guard points.x.count > 6 * columns else { return points }
        return isAscending(points.x)
            ? extremes(points, columns: columns, axis: plan.x)
            : distant(points, on: plan, columns: Double(2 * columns), rows: Double(2 * height))
    }

    /// Keeps of points that cover each other one.
    static func cloud(
        _ points: (x: [Double], y: [Double]), on plan: PanelPlan, columns: Int, height: Int
    ) -> (x: [Double], y: [Double]) {
        guard points.x.count > 4 * columns else { return points }
        struct Place: Hashable { var column, row: Int }
        var seen: Set<Place> = []
        var kept: (x: [Double], y: [Double]) = ([], [])
        for (x, y) in zip(points.x, points.y) {
            let (column, row) = (plan.x.position(of: x), plan.y.position(of: y))
            guard (0...1).contains(column), (0...1).contains(row) else { continue }
            let place = Place(column: Int(column * Double(2 * columns)), row: Int(row * Double(2 * height)))
            guard seen.insert(place).inserted else { continue }
            kept.x.append(x)
            kept.y.append(y)
        }
        return kept
    }

    private static func isAscending(_ values: [Double]) -> Bool {
        var last = -Double.infinity
        for value in values where value.isFinite {
            if value < last { return false }
            last = value
        }
        return true
    }

    private static func extremes(
        _ points: (x: [Double], y: [Double]), columns: Int, axis: AxisPlan
    ) -> (x: [Double], y: [Double]) {
        var kept: (x: [Double], y: [Double]) = ([], [])
        var column = Int.min
        var (first, lowest, highest, last) = (0, 0, 0, 0)
        func keep(_ index: Int) {
            kept.x.append(points.x[index])
            kept.y.append(points.y[index])
        }
        func flush() {
            guard column != Int.min else { return }
            keep(first)
            let (earlier, later) = (min(lowest, highest), max(lowest, highest))
            if earlier > first { keep(earlier) }
            if later > max(earlier, first) { keep(later) }
            if last > max(later, first) { keep(last) }
            column = Int.min
        }
        for index in points.x.indices {
            let y = points.y[index]
            guard y.isFinite else {
                flush()
                if kept.y.last?.isFinite ?? false { keep(index) }
                continue
            }
            let place = min(max(axis.position(of: points.x[index]) * Double(columns), -1), Double(columns))
            let next = place.isFinite ? Int(place.rounded(.down)) : -1
            if next != column {
                flush()
                column = next
                (first, lowest, highest) = (index, index, index)
            }
            if y < points.y[lowest] { lowest = index }
            if y > points.y[highest] { highest = index }
            last = index
        }
        flush()
        return kept
    }

    /// A way that is gone again and again, as around a limit cycle, is drawn once.
    private static func distant(
        _ points: (x: [Double], y: [Double]), on plan: PanelPlan, columns: Double, rows: Double
    ) -> (x: [Double], y: [Double]) {
        struct Place: Hashable {
            var column, row: Int32
        }
        struct Step: Hashable {
            var start, end: Place
        }
        func place(_ index: Int) -> Place? {
            let (x, y) = (plan.x.position(of: points.x[index]) * columns, plan.y.position(of: points.y[index]) * rows)
            guard x.magnitude < 1e9, y.magnitude < 1e9 else { return nil }
            return Place(column: Int32(x.rounded(.down)), row: Int32(y.rounded(.down)))
        }
        var kept: (x: [Double], y: [Double]) = ([], [])
        func keep(_ index: Int, isGap: Bool = false) {
            kept.x.append(points.x[index])
            kept.y.append(isGap ? .nan : points.y[index])
        }
        var gone: Set<Step> = []
        var last: (index: Int, place: Place)?
        // Whether the last point has not been kept, since the step to it had been gone before.
        var isPending = false
        for index in points.x.indices {
            guard let next = place(index) else {
                if last != nil { keep(index, isGap: true) }
                last = nil
                continue
            }
            guard let from = last else {
                keep(index)
                last = (index, next)
                isPending = false
                continue
            }
            if next == from.place { continue }
            if gone.insert(Step(start: from.place, end: next)).inserted {
                if isPending { keep(from.index) }
                keep(index)
                isPending = false
            } else {
                if !isPending { keep(index, isGap: true) }
                isPending = true
            }
            last = (index, next)
        }
        return kept
    }
}
