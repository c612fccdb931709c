/// Where a panel stands on the page: the cells it covers of a grid of its own.
///
/// Panels of one figure may use different grids, as `subplot(211)` above `subplot(223)` and `subplot(224)` do.
public struct Placement: Hashable, Sendable {
    /// The rows of the grid.
    public var rows: Int
    /// The columns of the grid.
    public var columns: Int
    /// The first row covered, counted from 0 at the top.
    public var row: Int
    /// The first column covered, counted from 0 at the left.
    public var column: Int
    /// The number of rows covered.
    public var rowSpan: Int
    /// The number of columns covered.
    public var columnSpan: Int
    /// How high the rows are in relation to each other; those that are missing are 1.
    public var rowWeights: [Double]
    /// How wide the columns are in relation to each other; those that are missing are 1.
    public var columnWeights: [Double]

    /// From its parts.
    public init(
        rows: Int, columns: Int, row: Int, column: Int, rowSpan: Int = 1, columnSpan: Int = 1,
        rowWeights: [Double] = [], columnWeights: [Double] = []
    ) {
        self.rows = rows
        self.columns = columns
        self.row = row
        self.column = column
        self.rowSpan = rowSpan
        self.columnSpan = columnSpan
        self.rowWeights = rowWeights
        self.columnWeights = columnWeights
    }

    /// The cell that `subplot(rows, columns, index)` means: row by row, counted from 1.
    public static func subplot(_ rows: Int, _ columns: Int, _ index: Int) -> Placement {
        Placement(
            rows: rows, columns: columns, row: (index - 1) / max(columns, 1), column: (index - 1) % max(columns, 1))
    }
}
