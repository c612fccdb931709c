import Testing
import Units

@testable import Figures

@Suite struct TextFigureTests {
    private func lines(_ figure: Figure, columns: Int = 80, color: Bool = false) throws -> [String] {
        try FigureRenderer().text(figure, columns: columns, color: color).split(
            separator: "\n", omittingEmptySubsequences: false
        ).map(String.init)
    }

    @Test(arguments: [40, 60, 80, 132]) func noLineIsWiderThanTheTerminal(columns: Int) throws {
        let lines = try lines(SampleFigures.lesson2a(), columns: columns)
        #expect(lines.map(\.terminalWidth).max() ?? 0 <= columns)
    }

    @Test func titleSpikesAxesAndLabelsAreThere() throws {
        let lines = try lines(SampleFigures.lesson2a())
        #expect(lines[0] == "The concept of a connection")
        #expect(lines[3].hasPrefix("neuron 0  "))
        #expect(lines[3].count { $0 == "╽" } == 2)
        #expect(lines.contains("membrane voltage V (mV)"))
        #expect(lines.contains { $0.hasPrefix("       0 ┤") && $0.hasSuffix("V_a   τ_a = 1 ms") })
        #expect(lines.contains { $0.hasPrefix("         └") })
        #expect(lines.contains { $0.split(separator: " ") == ["0", "2", "4", "6", "8", "10"] })
        #expect(lines.contains { $0.hasSuffix("time t (ms)") })
    }

    /// A spike and the jump that it causes stand in the same column.
    @Test func spikesStandAboveTheirJumps() throws {
        let lines = try lines(SampleFigures.lesson2a())
        let spike = try #require(lines[3].firstIndex(of: "╽"))
        let column = lines[3].distance(from: lines[3].startIndex, to: spike)
        let trace = Array(try #require(lines.first { $0.hasPrefix("       4 ┤") }))
        #expect(trace.indices.first { $0 > 9 && trace[$0] != " " } == column)
    }

    @Test func withoutColourThereAreNoEscapesAndWithItThereAre() throws {
        let escape: Character = "\u{1B}"
        #expect(try !lines(SampleFigures.lesson2a()).joined().contains(escape))
        #expect(try lines(SampleFigures.lesson2a(), color: true).joined().contains(escape))
    }

    @Test func textOfPeopleCannotControlTheTerminal() throws {
        var figure = SampleFigures.lesson2a()
        figure.title = RichText(verbatim: "a\u{1B}[31mb\nc\u{7}\u{9B}2Jd\u{202E}")
        let text = try lines(figure).joined(separator: "\n")
        #expect(text.hasPrefix("a [31mb c 2Jd"))
        #expect(!text.unicodeScalars.contains { $0.properties.generalCategory == .control && $0 != "\n" })
    }

    @Test func curvesAreToldApartWithoutColour() throws {
        let x = [0.0, 1]
        let figure = Figure(panels: [
            Panel(marks: [.line(Line(x: x, y: [1, 1])), .line(Line(x: x, y: [2, 2]))])
        ])
        let lines = try lines(figure)
        #expect(lines.contains { $0.count { "⠤⣀⠒⠉".contains($0) } > 50 })
        #expect(lines.contains { $0.count { "⠄⡀⠂⠁⠠⢀⠐⠈".contains($0) } > 50 })
    }

    /// As of an integration that has exploded, on an axis that a script has fixed.
    @Test func valuesFarBeyondAnAxisAreCutOffAtIt() throws {
        let far = Double.greatestFiniteMagnitude
        let range = Axis(range: AxisRange(0, 1))
        let curve = Panel(yAxis: range, marks: [.line(Line(x: [0, 1, 2], y: [-far, far, -far]))])
        #expect(try lines(Figure(panels: [curve])).count { $0.contains { "⡇⢸".contains($0) } } == 16)
        func band(_ lower: Double, _ upper: Double) -> Mark {
            .band(Band(x: [0, 1, 2], lower: [lower, lower, lower], upper: [upper, upper, upper]))
        }
        let bands = Panel(yAxis: range, marks: [band(-far, far)])
        #expect(try lines(Figure(panels: [bands])).count { $0.contains("░") } == 16)
        let outside = Panel(yAxis: range, marks: [band(2, far), band(-far, -1)])
        #expect(try lines(Figure(panels: [outside])).count { $0.contains("░") } == 0)
    }

    @Test func aBandFillsWhatLiesBetweenItsSamples() throws {
        let band = Band(x: [0, 1, 2, 3], lower: [0, 0, .nan, 0], upper: [1, 1, 1, 0.5])
        let panel = Panel(yAxis: Axis(range: AxisRange(0, 1)), marks: [.band(band)])
        let lines = try lines(Figure(panels: [panel])).map { line in line.count { $0 == "░" } }
        // A third of the width, and the last sample alone.
        #expect(lines.prefix(7).allSatisfy { (23...27).contains($0) })
        #expect(lines[9..<15].allSatisfy { (24...28).contains($0) })
    }

    @Test func barsAreBlocks() throws {
        let figure = Figure(panels: [Panel(marks: [.bars(Bars(edges: [0, 1, 2], heights: [1, 2]))])])
        let lines = try lines(figure)
        let full = lines.map { $0.count { $0 == "█" } }
        #expect(full.max() ?? 0 > 60 && full.first { $0 > 0 } ?? 0 < 45)
    }

    @Test(arguments: [40, 80]) func labelsOfReferencesAreWholeWhereverTheyStand(columns: Int) throws {
        let times = [0.001, 0.0012, 0.0098, 0.01]
        let marks = times.map {
            Mark.reference(ReferenceLine(.vertical, at: Quantity($0, .time), label: RichText("at \($0)")))
        }
        let curve = Mark.line(Line(x: [0, 0.01], y: [1, 1], xDimension: .time, label: "yours"))
        let lines = try lines(Figure(panels: [Panel(marks: [curve] + marks)]), columns: columns)
        for time in times { #expect(lines.contains { $0.contains("at \(time)") }, "\(time)") }
        #expect(lines.map(\.terminalWidth).max() ?? 0 <= columns)
    }

    @Test func longTitlesAreBrokenAtBlanks() throws {
        var figure = SampleFigures.lesson2a()
        figure.title = "A spike of input 1 should take away 3 mV, as much as one of input 0 adds."
        figure.subtitle = "V in your script and in the solution; yours is cut, it goes up to 3.482 V"
        let lines = try lines(figure, columns: 60)
        #expect(
            lines.prefix(5) == [
                "A spike of input 1 should take away 3 mV, as much as one of", "input 0 adds.",
                "V in your script and in the solution; yours is cut, it goes", "up to 3.482 V", "",
            ])
    }
}
