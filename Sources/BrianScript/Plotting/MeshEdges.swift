import Expressions
import Units

/// The borders between the columns or the rows of a mesh, from what a script gives for X or Y: the borders themselves, or the
/// middles of the cells, once or for every row as `meshgrid` makes them.
struct MeshEdges {
    enum Direction: String { case columns, rows }

    /// Ascending; one more than there are cells.
    let data: PlotData
    /// Whether the script has them from the largest to the smallest.
    let isDescending: Bool

    init(_ value: Value, _ direction: Direction, count: Int, _ call: Call, at site: Site) throws(Diagnostic) {
        let array = try ArrayConversion.array(value, at: site)
        let places = MeshEdges.line(of: array, direction)
        guard places.count == count || places.count == count + 1 else {
            throw Diagnostic(
                "wrong-shape", "\(call.name)() needs a place for each of the \(count) \(direction.rawValue)",
                expected: "\(count) middles or \(count + 1) borders", found: "\(places.count) numbers",
                at: site.fragment)
        }
        var edges = places.count == count ? MeshEdges.edges(around: places) : places
        isDescending = edges.count > 1 && edges[0] > edges[1]
        if isDescending { edges.reverse() }
        guard zip(edges, edges.dropFirst()).allSatisfy(<) else {
            throw Diagnostic(
                "wrong-argument", "the places of the \(direction.rawValue) of \(call.name)() do not follow each other",
                expected: "numbers that grow, or that shrink, from each to the next", at: site.fragment)
        }
        if array.rank == 2, !MeshEdges.isStraight(array, direction) {
            PlotNotices.withoutCounterpart("a grid that is bent", call, at: site.fragment)
        }
        data = PlotData(edges, dimension: array.dimension)
    }

    /// The first row of a matrix of x places, the first column of one of y places; a list as it is.
    private static func line(of array: ArrayValue, _ direction: Direction) -> [Double] {
        let elements = array.elements
        guard array.rank == 2, array.count > 0 else { return elements }
        let width = array.shape[1]
        return direction == .columns
            ? Array(elements[..<width]) : stride(from: 0, to: elements.count, by: width).map { elements[$0] }
    }

    private static func isStraight(_ array: ArrayValue, _ direction: Direction) -> Bool {
        let elements = array.elements
        let width = array.shape[1]
        return elements.indices.allSatisfy { index in
            elements[index] == (direction == .columns ? elements[index % width] : elements[index / width * width])
        }
    }

    /// Borders half way between neighbours.
    private static func edges(around middles: [Double]) -> [Double] {
        guard middles.count > 1 else { return middles.flatMap { [$0 - 0.5, $0 + 0.5] } }
        let inner = zip(middles, middles.dropFirst()).map { ($0 + $1) / 2 }
        let last = middles.count - 1
        return [middles[0] - (inner[0] - middles[0])] + inner + [middles[last] + (middles[last] - inner[last - 1])]
    }
}
