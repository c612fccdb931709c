/// Cuts lines at the edges of a panel.
enum Clipping {
    typealias Place = (x: Double, y: Double)

    /// The part of a straight line inside the unit square; nil where there is none.
    ///
    /// Liang and Barsky (1984), "A new concept and method for line clipping".
    static func segment(from start: Place, to end: Place) -> (start: Place, end: Place)? {
        let (dx, dy) = (end.x - start.x, end.y - start.y)
        var (enter, leave) = (0.0, 1.0)
        for (slope, room) in [(-dx, start.x), (dx, 1 - start.x), (-dy, start.y), (dy, 1 - start.y)] {
            if slope == 0 {
                if room < 0 { return nil }
            } else if slope < 0 {
                enter = max(enter, room / slope)
            } else {
                leave = min(leave, room / slope)
            }
        }
        guard enter <= leave else { return nil }
        return ((start.x + enter * dx, start.y + enter * dy), (start.x + leave * dx, start.y + leave * dy))
    }
}
