import LessonKit
import Testing

@Suite struct DataTableTests {
    private func csv(_ table: DataTable) -> String {
        var bytes: [UInt8] = []
        table.writeCSV { bytes += $0 }
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test func aRowIsALineAndHeadingsComeFirst() {
        #expect(
            csv(DataTable([("i", .integers([0, 1])), ("t", .reals([0.001, 0.002]))])) == "i,t\n0,0.001\n1,0.002\n")
    }

    @Test func realsAreTheShortestDecimalsThatReadBack() throws {
        let values = [0.1, 1.0 / 3, Double.leastNonzeroMagnitude, -1.7976931348623157e308, 0.00030000000000000003, 0]
        let lines = csv(DataTable([("x", .reals(values))])).split(separator: "\n").dropFirst()
        #expect(lines.compactMap { Double($0) } == values)
        #expect(lines.first == "0.1")
    }

    @Test func whatIsNoNumberIsWrittenAsOtherProgramsReadIt() {
        #expect(csv(DataTable([("x", .reals([.nan, .infinity, -.infinity]))])) == "x\nnan\ninf\n-inf\n")
    }

    @Test func aTableWithoutRowsHasItsHeadings() {
        #expect(csv(DataTable([("i", .integers([])), ("t", .reals([]))])) == "i,t\n")
    }

    @Test func aHeadingWithACommaIsQuoted() {
        #expect(csv(DataTable([("a,\"b\"", .integers([1]))])) == "\"a,\"\"b\"\"\"\n1\n")
    }

    @Test func aLongTableComesInPiecesAndWhole() {
        let table = DataTable([("i", .integers(Array(0..<50_000)))])
        var pieces = 0
        var bytes: [UInt8] = []
        table.writeCSV {
            pieces += 1
            bytes += $0
        }
        #expect(pieces > 1)
        #expect(String(decoding: bytes, as: UTF8.self) == "i\n" + (0..<50_000).map { "\($0)\n" }.joined())
    }
}
