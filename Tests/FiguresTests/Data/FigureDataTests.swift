import Testing
import Units

@testable import Figures

@Suite struct FigureDataTests {
    private func csv(_ figure: Figure) throws -> [String] {
        try FigureData.files(of: figure, stem: "a").map { String(decoding: $0.bytes, as: UTF8.self) }
    }

    @Test func panelsAreFilesAndColumnsHaveUnits() throws {
        let figure = SampleFigures.lesson2a()
        #expect(try FigureData.files(of: figure, stem: "2a").map(\.name) == ["2a-panel-1.csv", "2a-panel-2.csv"])
        let files = try csv(figure)
        #expect(files[0] == "time t (ms),neuron\n1,0\n4,0\n2,1\n3,1\n")
        let lines = files[1].split(separator: "\n")
        #expect(lines[0] == "time t (ms),V_a   τ_a = 1 ms (mV),V_b   τ_b = 10 ms (mV)")
        #expect(lines.count == 101)
        #expect(lines[1] == "0,0,0" && lines[12] == "1.1,6,0")
    }

    @Test func curvesOverOtherValuesHaveColumnsOfTheirOwn() throws {
        let marks: [Mark] = [
            .line(Line(x: [0, 1], y: [1, 2])), .line(Line(x: [0, 1], y: [3, .nan])),
            .points(Points(x: [5], y: [6], label: "a, \"b\"")),
            .reference(ReferenceLine(.horizontal, at: Quantity(7, .one), label: "threshold")),
        ]
        #expect(
            try csv(Figure(panels: [Panel(marks: marks)])) == [
                "x,line 1,line 2,x,\"a, \"\"b\"\"\",threshold\n0,1,3,5,6,7\n1,2,nan,,,\n"
            ])
    }

    @Test func barsBandsSegmentsAndImagesAreThereWhole() throws {
        let panels = [
            Panel(marks: [.bars(Bars(edges: [0, 1e-3, 2e-3], heights: [1, 2], xDimension: .time))]),
            Panel(marks: [.band(Band(x: [0, 1], lower: [0, 0], upper: [1, 2]))]),
            Panel(marks: [.segments(Segments(x: [0], y: [1], xEnd: [2], yEnd: [3]))]),
            Panel(marks: [.image(Image(values: [1, 2, 3, 4], xEdges: [0, 1, 2], yEdges: [0, 1, 2]))]),
        ]
        #expect(
            try csv(Figure(panels: panels)) == [
                "from (ms),to (ms),histogram\n0,1,1\n1,2,2\n", "x,band: lower,band: upper\n0,0,1\n1,0,2\n",
                "set of segments: x,set of segments: y,set of segments: x end,set of segments: y end\n0,1,2,3\n",
                "x,y,value\n0.5,0.5,1\n1.5,0.5,2\n0.5,1.5,3\n1.5,1.5,4\n",
            ])
    }

    @Test func aUnitCostsNoDigits() throws {
        let line = Line(x: [0, 0.1e-3, 0.3e-3], y: [1, 1, 1], xDimension: .time)
        #expect(try csv(Figure(panels: [Panel(marks: [.line(line)])])) == ["time t (ms),line\n0,1\n0.1,1\n0.3,1\n"])
    }
}
