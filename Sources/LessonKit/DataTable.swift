/// Columns of numbers under their names: what one CSV file holds.
public struct DataTable: Hashable, Sendable {
    /// The numbers below one heading.
    public enum Column: Hashable, Sendable {
        case integers([Int])
        /// In SI base units.
        case reals([Double])

        var count: Int {
            switch self {
            case .integers(let values): values.count
            case .reals(let values): values.count
            }
        }
    }

    /// One for each column.
    public let headings: [String]
    /// One for each heading, all of one length.
    public let columns: [Column]

    /// - Precondition: all columns have one length.
    public init(_ columns: [(heading: String, values: Column)]) {
        headings = columns.map(\.heading)
        self.columns = columns.map(\.values)
        precondition(Set(self.columns.map(\.count)).count <= 1, "the columns of a table have to be of one length")
    }

    /// The length of the columns.
    public var rowCount: Int { columns.first?.count ?? 0 }

    /// Hands the table over as CSV, piece by piece: a line of headings, then one line a row. Reals are the shortest decimals that read
    /// back to the same number.
    public func writeCSV<Failure: Error>(to sink: ([UInt8]) throws(Failure) -> Void) throws(Failure) {
        let pieceSize = 64 << 10
        var piece: [UInt8] = []
        piece.reserveCapacity(pieceSize + 4096)
        piece += headings.map(DataTable.quoted).joined(separator: ",").utf8
        piece.append(UInt8(ascii: "\n"))
        for row in 0..<rowCount {
            for (index, column) in columns.enumerated() {
                if index > 0 { piece.append(UInt8(ascii: ",")) }
                switch column {
                case .integers(let values): piece += values[row].description.utf8
                case .reals(let values): piece += values[row].description.utf8
                }
            }
            piece.append(UInt8(ascii: "\n"))
            if piece.count >= pieceSize {
                try sink(piece)
                piece.removeAll(keepingCapacity: true)
            }
        }
        try sink(piece)
    }

    /// A heading with what CSV (RFC 4180) takes for a sign in quotes.
    private static func quoted(_ heading: String) -> String {
        guard heading.contains(where: { ",\"\n\r".contains($0) }) else { return heading }
        return "\"" + heading.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}
