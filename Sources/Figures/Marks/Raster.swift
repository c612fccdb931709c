import Units

/// Spikes: a tick for each event in the row of the neuron it belongs to.
public struct Raster: Hashable, Sendable {
    /// The times of the events; SI base units of `timeDimension`. As many as `rows`.
    public var times: [Double]
    /// The row of each event, counted from 0.
    public var rows: [Int]
    /// How many rows there are, silent ones included.
    public var rowCount: Int
    /// Names of the rows from row 0 on; with names missing, rows are numbered.
    public var rowNames: [RichText]
    /// What the times are measured in: time, or one where a script has divided by a unit.
    public var timeDimension: Dimension
    /// Its colour.
    public var paint: Paint

    /// - Parameter rowCount: nil takes the highest row that occurs, plus one.
    public init(
        times: [Double], rows: [Int], rowCount: Int? = nil, rowNames: [RichText] = [], timeDimension: Dimension = .time,
        paint: Paint = .automatic
    ) {
        self.times = times
        self.rows = rows
        let highest = min(rows.max() ?? -1, Int.max - 1)
        self.rowCount = rowCount ?? max(highest + 1, rowNames.count)
        self.rowNames = rowNames
        self.timeDimension = timeDimension
        self.paint = paint
    }
}
