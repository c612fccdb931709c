import Expressions
import Figures

/// `raster_plot(M, ...)` of the first generation, which names its axes itself ("raster_plot" in plotting.py of Brian 1.4).
enum RasterPlot {
    static let all: [AxesCommand] = [
        AxesCommand("raster_plot", "*monitors, **options") { axes, call throws(Diagnostic) in
            let sources = try recordings(call)
            var first = 0
            for (source, place) in sources {
                let (rows, times, count) = source.spikeRecord
                var data = PlotData(times, dimension: .time)
                data.fit(&axes.xAxis, called: "x", call.machine, at: place)
                axes.add(
                    .raster(
                        Raster(
                            times: data.values, rows: rows.map { $0 + first }, rowCount: first + count,
                            timeDimension: data.dimension,
                            // The rows of one monitor take the colours of the series, those of several one for each monitor.
                            paint: sources.count == 1 ? .automatic : axes.nextPaint())))
                first += count
            }
            if !sources.isEmpty { label(axes, call) }
            return .none
        }
    ]

    /// The monitors that are given, or all that the script has.
    private static func recordings(_ call: Call) throws(Diagnostic) -> [(any SpikeRecording, SourceFragment)] {
        guard !call.rest.isEmpty else {
            return BrianObject.visible(in: call.frame).compactMap {
                ($0 as? any SpikeRecording).map { ($0, call.fragment) }
            }
        }
        var found: [(any SpikeRecording, SourceFragment)] = []
        for (position, value) in call.rest.enumerated() {
            guard case .object(let object) = value, let source = object as? any SpikeRecording else {
                throw Diagnostic(
                    "wrong-argument", "raster_plot() cannot draw \(value.kindName)", expected: "a SpikeMonitor",
                    at: call.restFragment(position))
            }
            found.append((source, call.restFragment(position)))
        }
        return found
    }

    /// What concerns only how Brian draws into pylab's window, and the lines between groups, whose colours tell them apart here.
    private static let quiet: Set<String> = [
        "newfigure", "refresh", "showlast", "redraw", "showgrouplines", "grouplinecol", "spacebetweengroups", "marker",
        "markersize", "ms", "color", "c",
    ]

    private static func label(_ axes: AxesObject, _ call: Call) {
        for (position, option) in call.extra.enumerated() {
            switch option.name {
            case "title": axes.title = RichText(Text.str(option.value))
            case "xlabel": axes.xAxis.label = Text.str(option.value)
            case "ylabel": axes.yAxis.label = Text.str(option.value)
            case let name where !quiet.contains(name):
                PlotNotices.withoutCounterpart("\(name)=", call, at: call.extraFragment(position))
            default: break
            }
        }
    }
}

/// What has recorded spikes.
protocol SpikeRecording {
    /// The neuron and the time in seconds of each spike, and how many neurons there are.
    var spikeRecord: (rows: [Int], times: [Double], count: Int) { get }
}
