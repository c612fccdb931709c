/// Cuts lines at the edges of a panel.
enum Clipping {
    typealias Place = (x: Double, y: Double)

    /// A place on a line: its share of the way from the start to the end.
    private typealias Crossing = (share: Double, place: Place)

    /// The part of a straight line inside the unit square; nil where there is none.
    ///
    /// Liang and Barsky (1984), "A new concept and method for line clipping". Places at an edge are exact, however far away the ends are.
    static func segment(from start: Place, to end: Place) -> (start: Place, end: Place)? {
        var (enter, leave): (Crossing, Crossing) = ((0, start), (1, end))
        for edge in [0.0, 1] {
            for isAcross in [true, false] {
                let (first, last) = isAcross ? (start.x, end.x) : (start.y, end.y)
                let (begins, ends) = edge == 0 ? (first < 0, last < 0) : (first > 1, last > 1)
                if begins, ends { return nil }
                guard begins != ends else { continue }
                // Halves, since two places may lie further apart than any number tells.
                let share = (edge / 2 - first / 2) / (last / 2 - first / 2)
                let place =
                    isAcross ? (edge, between(start.y, end.y, share)) : (between(start.x, end.x, share), edge)
                if begins, share > enter.share { enter = (share, place) }
                if ends, share < leave.share { leave = (share, place) }
            }
        }
        return enter.share <= leave.share ? (inside(enter.place), inside(leave.place)) : nil
    }

    private static func between(_ start: Double, _ end: Double, _ share: Double) -> Double {
        (1 - share) * start + share * end
    }

    /// Without what rounding has added.
    private static func inside(_ place: Place) -> Place {
        (min(max(place.x, 0), 1), min(max(place.y, 0), 1))
    }
}
