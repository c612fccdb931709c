import Testing
import Units

@testable import Figures

@Suite(.enabled(if: isInstalled("gnuplot"))) struct DenseCloudTests {
    private func raster(_ count: Int, rows: Int) -> Figure {
        var generator = SystemRandomNumberGenerator()
        let times = (0..<count).map { _ in Double.random(in: 0...1, using: &generator) }
        let neurons = (0..<count).map { _ in Int.random(in: 0..<rows, using: &generator) }
        return Figure(panels: [Panel(marks: [.raster(Raster(times: times, rows: neurons, rowCount: rows))])])
    }

    @Test func tenThousandNeuronsMakeASmallDrawing() throws {
        let bytes = try FigureRenderer().render(raster(200_000, rows: 10_000), format: .svg)
        #expect(bytes.count < 700_000)
        #expect(String(decoding: bytes, as: UTF8.self).contains("<image"))
    }

    @Test func someThousandSpikesAreDotsEachAtItsPlace() throws {
        let document = SVGDocument(try FigureRenderer().render(raster(3000, rows: 4000), format: .svg))
        let blue = SVGDocument.name(Theme.light.series[0])
        let dots = document.strokes.filter { $0.color == blue && $0.places.count == 2 }
        #expect(dots.count > 2800)
        #expect(dots.allSatisfy { ($0.places[0][0] - $0.places[1][0]).magnitude < 0.2 })
        #expect(document.text.utf8.count < 200_000)
    }

    @Test func denseSpikesAreDarkerWhereThereAreMore() throws {
        // Half of the neurons fire ten times as often.
        let times = (0..<220_000).map { Double($0 % 9973) / 9973 }
        let rows = (0..<220_000).map { $0 % 11 == 0 ? 5000 + $0 * 31 % 5000 : $0 * 31 % 5000 }
        var figure = Figure(panels: [Panel(marks: [.raster(Raster(times: times, rows: rows, rowCount: 10_000))])])
        figure.size = FigureSize(width: 480, height: 270, fontSize: 9, pixelsPerPoint: 1)
        let image = try #require(PNGImage(FigureRenderer().render(figure, format: .png)))
        func darkness(_ rows: Range<Int>) -> Int {
            rows.reduce(0) { sum, row in sum + (100..<400).reduce(0) { $0 + 255 - Int(image[$1, row].red) } }
        }
        #expect(darkness(150..<200) > 2 * darkness(40..<90))
    }
}
