import Testing

@testable import Integration

@Suite struct BlockTriangularFormTests {
    private func pattern(_ rows: [[Int]]) -> Sparsity {
        var pattern = Sparsity(size: rows.count)
        for (row, entries) in rows.enumerated() {
            for (column, entry) in entries.enumerated() { pattern[row, column] = entry != 0 }
        }
        return pattern
    }

    @Test func whatDependsOnOthersComesBeforeThem() {
        let form = BlockTriangularForm(pattern([[1, 0, 0], [1, 1, 0], [0, 1, 1]]))
        #expect(form.order == [2, 1, 0])
        #expect(form.blocks == [0..<1, 1..<2, 2..<3])
    }

    @Test func aCircleIsOneBlock() {
        let form = BlockTriangularForm(pattern([[0, 0, 1, 0], [1, 0, 0, 0], [0, 1, 0, 1], [0, 0, 0, 0]]))
        #expect(form.order == [0, 1, 2, 3])
        #expect(form.blocks == [0..<3, 0..<3, 0..<3, 3..<4])
        #expect(form.isScalar(3) && !form.isScalar(0))
    }

    @Test func blocksOfTheSameSizeAreNotMixed() {
        let form = BlockTriangularForm(pattern([[0, 0, 1, 0], [0, 0, 0, 1], [1, 0, 0, 0], [0, 1, 0, 0]]))
        #expect(form.order == [0, 2, 1, 3])
        #expect(form.blocks == [0..<2, 0..<2, 2..<4, 2..<4])
    }

    @Test func everyPatternOfFourIsBroughtToBlockTriangularForm() {
        for bits in 0..<4096 {
            var pattern = Sparsity(size: 4)
            var bit = 0
            for row in 0..<4 {
                for column in 0..<4 where row != column {
                    pattern[row, column] = bits >> bit & 1 == 1
                    bit += 1
                }
            }
            let form = BlockTriangularForm(pattern)
            #expect(form.order.sorted() == [0, 1, 2, 3])
            for row in 0..<4 {
                for column in 0..<form.blocks[row].lowerBound { #expect(!pattern[form.order[row], form.order[column]]) }
            }
        }
    }
}
