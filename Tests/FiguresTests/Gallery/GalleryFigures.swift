import Figures
import RealModule
import Units

/// A figure of every kind of panel, for themes and layouts to be tried on.
enum GalleryFigures {
    static let all: [(name: String, figure: Figure)] = [
        ("traces", SampleFigures.lesson2a()), ("steps-and-spikes", stepsAndSpikes), ("raster", raster),
        ("bars", bars), ("scatter", scatter), ("image", image), ("errors-and-bands", errorsAndBands),
        ("references", references), ("labels", labels), ("inset", inset), ("twin-axes", twinAxes),
        ("current-voltage", currentVoltage), ("logarithmic", logarithmic), ("series", series), ("grid", grid),
        ("phase-plane", phasePlane),
    ]

    private static func samples(_ count: Int, from lower: Double, to upper: Double) -> [Double] {
        (0..<count).map { lower + (upper - lower) * Double($0) / Double(count - 1) }
    }

    private static let time = samples(400, from: 0, to: 0.1)

    private static var stepsAndSpikes: Figure {
        let current = Line(
            x: [0, 0.02, 0.05, 0.08, 0.1], y: [0, 2e-10, 4e-10, 1e-10, 1e-10], xDimension: .time, yDimension: .current,
            label: "$I$", shape: .steps)
        let voltage = Line(
            x: time, y: time.map { -0.07 + 0.02 * Double.sin(80 * $0) }, xDimension: .time, yDimension: .voltage,
            label: "$V$")
        let spikes = Raster(times: [0.025, 0.03, 0.06, 0.07], rows: [0, 1, 1, 2], rowNames: ["A", "B", "C"])
        return Figure(
            title: "A stepwise current", subtitle: "and what a neuron makes of it",
            panels: [
                Panel(marks: [.raster(spikes)]), Panel(yAxis: Axis(label: "current $I$"), marks: [.line(current)]),
                Panel(yAxis: Axis(label: "membrane potential $V$"), marks: [.line(voltage)]),
            ])
    }

    private static var raster: Figure {
        let times = (0..<6000).map { (index: Int) -> Double in Double(index * 7919 % 5003) / 10006 }
        let rows = (0..<6000).map { (index: Int) -> Int in index * 104_729 % 4000 }
        return Figure(
            title: "4000 neurons",
            panels: [
                Panel(
                    yAxis: Axis(label: "neuron"),
                    marks: [.raster(Raster(times: times, rows: rows, rowCount: 4000))])
            ])
    }

    private static var bars: Figure {
        let heights = (0..<20).map { (index: Int) -> Double in
            let distance = Double(index - 8)
            return 100 * Double.exp(-distance * distance / 20)
        }
        return Figure(
            title: "Intervals between spikes",
            panels: [
                Panel(
                    xAxis: Axis(label: "interval"), yAxis: Axis(label: "count"),
                    marks: [
                        .bars(
                            Bars(
                                edges: samples(21, from: 0, to: 0.04), heights: heights, xDimension: .time,
                                label: "excitatory"))
                    ])
            ])
    }

    private static var scatter: Figure {
        let x = (0..<150).map { (index: Int) -> Double in Double(index * 37 % 150) / 150 }
        let values = x.map { $0 * $0 }
        let points = Points(
            x: x, y: x.map { 40 * $0 + 8 * Double.sin(40 * $0) }, yDimension: .frequency,
            coloring: Points.Coloring(values, scale: ColorScale(spanning: values)))
        let fit = Line(
            x: [0, 1], y: [0, 40], yDimension: .frequency, label: "a straight line",
            style: LineStyle(paint: .muted, dash: .dashed))
        return Figure(
            title: "Rate against input",
            panels: [
                Panel(
                    xAxis: Axis(label: "input"), yAxis: Axis(label: "rate"), marks: [.points(points), .line(fit)],
                    colorBar: ColorBar(ColorScale(spanning: values), axis: Axis(label: "strength")))
            ])
    }

    private static var image: Figure {
        let values = (0..<600).map { (index: Int) -> Double in
            let (column, row) = (Double(index % 30), Double(index / 30))
            return Double.sin(column / 5) * Double.cos(row / 4) * 1e-3
        }
        let scale = ColorScale(spanning: values, dimension: .voltage)
        let image = Image(
            values: values, xEdges: (0...30).map { Double($0) - 0.5 }, yEdges: (0...20).map { Double($0) - 0.5 },
            scale: scale)
        return Figure(
            title: "Weights",
            panels: [
                Panel(
                    xAxis: Axis(label: "source"), yAxis: Axis(label: "target"), marks: [.image(image)],
                    colorBar: ColorBar(scale, axis: Axis(label: "weight")))
            ])
    }

    private static var errorsAndBands: Figure {
        let x = samples(9, from: 0, to: 8e-10)
        let y = x.map { 60 * $0 / (4e-10 + $0) }
        let mean = Line(
            x: x, y: y, xDimension: .current, yDimension: .frequency, label: "measured",
            style: LineStyle(paint: .series(0)))
        let errors = Segments(
            x: x, y: y.map { $0 - 4 }, xEnd: x, yEnd: y.map { $0 + 4 }, xDimension: .current, yDimension: .frequency,
            style: LineStyle(paint: .series(0)), caps: .bars)
        let band = Band(
            x: x, lower: y.map { 0.7 * $0 }, upper: y.map { 0.9 * $0 }, xDimension: .current, yDimension: .frequency,
            label: "expected", paint: .series(1))
        return Figure(
            title: "Rate over current",
            panels: [
                Panel(
                    xAxis: Axis(label: "current $I$"), yAxis: Axis(label: "rate"),
                    marks: [.band(band), .segments(errors), .line(mean)])
            ])
    }

    private static var references: Figure {
        let line = Line(
            x: time, y: time.map { -0.065 + 0.012 * (1 - Double.exp(-$0 / 0.02)) }, xDimension: .time,
            yDimension: .voltage, label: "$V$")
        return Figure(
            title: "Below threshold",
            panels: [
                Panel(
                    yAxis: Axis(label: "membrane potential $V$"),
                    marks: [
                        .span(ReferenceSpan(.vertical, from: 0.02, to: 0.06, dimension: .time, label: "stimulus")),
                        .reference(ReferenceLine(.horizontal, at: Quantity(-0.05, .voltage), label: "threshold")),
                        .reference(ReferenceLine(.vertical, at: Quantity(0.08, .time), label: "end")),
                        .line(line),
                        .annotation(
                            Annotation(
                                "it comes near,\nand stays", x: Quantity(0.03, .time), y: Quantity(-0.061, .voltage),
                                target: Annotation.Target(x: Quantity(0.06, .time), y: Quantity(-0.0535, .voltage)))),
                    ])
            ])
    }

    private static var labels: Figure {
        let lines = (0..<7).map { index in
            Mark.line(
                Line(
                    x: time, y: time.map { 0.01 * Double.exp(-$0 * Double(index + 1) * 12) }, xDimension: .time,
                    yDimension: .voltage, label: RichText("$\\tau_\(index)$ = \(80 / (index + 1)) ms")))
        }
        return Figure(
            title: "Seven time constants", panels: [Panel(yAxis: Axis(label: "voltage"), marks: lines)])
    }

    private static var inset: Figure {
        let trace = Line(
            x: time, y: time.map { 0.01 * Double.exp(-$0 / 0.03) * Double.cos(900 * $0) }, xDimension: .time,
            yDimension: .voltage)
        var part = trace
        part.x = Array(trace.x.prefix(60))
        part.y = Array(trace.y.prefix(60))
        return Figure(
            title: "A ringing membrane",
            panels: [
                Panel(yAxis: Axis(label: "voltage"), marks: [.line(trace)]),
                Panel(
                    marks: [.line(part)],
                    inset: Panel.Inset(in: 0, left: 0.6, bottom: 0.75, width: 0.36, height: 0.24)),
            ])
    }

    private static var twinAxes: Figure {
        let voltage = Line(
            x: time, y: time.map { -0.07 + 0.01 * Double.sin(60 * $0) }, xDimension: .time, yDimension: .voltage)
        let current = Line(
            x: time, y: time.map { 1e-9 * Double.cos(60 * $0) }, xDimension: .time, yDimension: .current)
        return Figure(
            title: "Voltage and current",
            panels: [
                Panel(
                    yAxis: Axis(label: "voltage $V$"), marks: [.line(voltage)],
                    second: SecondAxis(Axis(label: "current $I$"), marks: [.line(current)]))
            ])
    }

    private static var currentVoltage: Figure {
        let voltages = samples(200, from: -0.1, to: 0.06)
        func line(_ label: RichText, _ current: (Double) -> Double) -> Mark {
            .line(
                Line(
                    x: voltages, y: voltages.map(current), xDimension: .voltage, yDimension: .current, label: label))
        }
        return Figure(
            title: "Currents over voltage",
            panels: [
                Panel(
                    xAxis: Axis(label: "voltage $V$"), yAxis: Axis(label: "current $I$"),
                    marks: [
                        line("leak") { 1e-8 * ($0 + 0.07) },
                        line("calcium") { voltage in
                            let open = 1 / (1 + Double.exp(-(voltage + 0.03) / 0.006))
                            return 4e-8 * open * (voltage - 0.12)
                        },
                    ], outline: .origin)
            ])
    }

    private static var logarithmic: Figure {
        let x = samples(60, from: 0, to: 4).map { Double.pow(10, $0) }
        let line = Line(
            x: x, y: x.map { (frequency: Double) -> Double in 1 / (1 + frequency * frequency / 10_000) },
            xDimension: .frequency, label: "gain")
        return Figure(
            title: "A membrane as a filter",
            panels: [
                Panel(
                    xAxis: Axis(label: "frequency", scale: .logarithmic),
                    yAxis: Axis(label: "gain", scale: .logarithmic), marks: [.line(line)])
            ])
    }

    private static var series: Figure {
        let lines = (0..<6).map { index in
            Mark.line(
                Line(
                    x: time, y: time.map { Double(index) + Double.sin(100 * $0) }, xDimension: .time,
                    label: RichText("line \(index + 1)")))
        }
        return Figure(title: "Six lines", panels: [Panel(yAxis: Axis(label: "place"), marks: lines)])
    }

    private static var grid: Figure {
        Figure(
            title: "Two rows and three columns",
            panels: (1...6).map { index in
                Panel(
                    title: RichText("cell \(index)"), yAxis: Axis(label: "voltage"),
                    marks: [
                        .line(
                            Line(
                                x: time, y: time.map { 0.01 * Double.sin(40 * Double(index) * $0) }, xDimension: .time,
                                yDimension: .voltage))
                    ], placement: .subplot(2, 3, index))
            })
    }

    private static var phasePlane: Figure {
        let angles = samples(300, from: 0, to: 25)
        return Figure(
            title: "A phase plane",
            panels: [
                Panel(
                    xAxis: Axis(label: "$v$"), yAxis: Axis(label: "$w$"),
                    marks: [
                        .line(
                            Line(
                                x: angles.map { Double.cos($0) * Double.exp(-$0 / 15) },
                                y: angles.map { Double.sin($0) * Double.exp(-$0 / 15) }, label: "orbit"))
                    ], aspect: .equal)
            ])
    }
}
