import Figures
import Testing
import Units

@Suite struct FigureDescriptionTests {
    private let line = Line(x: [0, 1], y: [0, 1], xDimension: .time, label: "$V_a$")

    @Test func aFigureIsDescribedByItsTitlesAxesAndNames() {
        let panel = Panel(yAxis: Axis(label: "voltage $V$"), marks: [.line(line), .line(line)])
        let figure = Figure(title: "Two inputs", subtitle: "and one neuron.", panels: [panel])
        #expect(figure.spokenDescription == "Two inputs. and one neuron. voltage V over time; V_a.")
    }

    @Test func panelsAreCounted() {
        let raster = Raster(times: [0], rows: [0], rowNames: ["input 0", "input 1"])
        let figure = Figure(panels: [
            Panel(marks: [.raster(raster)]),
            Panel(title: "Below", xAxis: Axis(label: "distance"), yAxis: Axis(label: "height"), marks: []),
            Panel(marks: [.raster(Raster(times: [0], rows: [3]))]),
        ])
        #expect(
            figure.spokenDescription
                == "Panel 1: over time; spikes of input 0, input 1. Panel 2: Below; height over distance. Panel 3: over time; spikes of 4 neurons."
        )
    }

    @Test func aFigureWithoutWordsIsDescribedByNone() {
        #expect(Figure(panels: [Panel(marks: [])]).spokenDescription == "")
    }
}
