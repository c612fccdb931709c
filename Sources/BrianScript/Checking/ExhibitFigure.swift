import Expressions
import Figures
import Units

extension CheckedRun {
    /// What a check was looking at, as a figure: the recording of this run and, where it has the same, of the solution.
    ///
    /// A moment that was looked at is marked in both. Spikes are drawn as rows, one for each run where a single neuron is meant.
    ///
    /// - Parameters:
    ///   - exhibit: what to draw. Both runs have to be made with its knobs.
    ///   - solution: the run of the solution; nil where there is none to compare with.
    ///   - title: the heading, such as what should be so.
    /// - Returns: nil where this run has no such recording.
    public func figure(of exhibit: Exhibit, beside solution: CheckedRun?, title: String) -> Figure? {
        let mine = Inspection(self, evidence: nil)
        let other = solution.map { Inspection($0, evidence: nil) }
        let drawing = ExhibitDrawing(exhibit: exhibit, mine: mine, other: other)
        guard let (subject, panels) = drawing.content else { return nil }
        let knobs = exhibit.knobs.map { "\($0.name) = \($0.text)" }.joined(separator: ", ")
        return Figure(
            title: RichText(verbatim: title),
            subtitle: RichText(verbatim: knobs.isEmpty ? subject : "\(subject), with \(knobs)"), panels: panels)
    }

    /// Whether both runs have the recording that a check was looking at, and not the same.
    public func differs(from solution: CheckedRun, in exhibit: Exhibit) -> Bool {
        ExhibitDrawing(
            exhibit: exhibit, mine: Inspection(self, evidence: nil), other: Inspection(solution, evidence: nil)
        ).showsDifference
    }

    /// Whether there is a recording of a variable, of whichever group.
    func hasTrace(of variable: String) -> Bool { Inspection(self, evidence: nil).series(of: variable, nil, nil) != nil }
}

/// Draws one exhibit of two runs.
private struct ExhibitDrawing {
    let exhibit: Exhibit
    let mine: Inspection
    let other: Inspection?

    /// What is shown, in words, and the panels.
    var content: (String, [Panel])? {
        switch exhibit.recording {
        case .trace(let variable, let neuron): traces(of: variable, neuron)
        case .spikes(let neuron): spikes(neuron)
        }
    }

    /// Whether the two recordings can be told apart.
    var showsDifference: Bool {
        switch exhibit.recording {
        case .trace(let variable, let neuron):
            series(of: variable, neuron).flatMap { own, wanted in wanted.map { !own.looksLike($0) } } ?? false
        case .spikes(let neuron):
            rows(of: neuron).flatMap { own, wanted in wanted.map { !own.isSame(as: $0) } } ?? false
        }
    }

    /// What belongs to one of the runs.
    private struct Side {
        let name: String
        let paint: Paint
        let dash: Dash
        let symbol: PointSymbol
    }

    private static let yours = Side(name: "yours", paint: .series(1), dash: .solid, symbol: .disc)
    private static let solution = Side(name: "solution", paint: .series(0), dash: .dashed, symbol: .circle)

    // MARK: Traces

    private func series(of variable: String, _ neuron: Int?) -> (own: TimeSeries, wanted: TimeSeries?)? {
        guard let own = mine.series(of: variable, neuron, exhibit.owner) else { return nil }
        let wanted = other?.series(of: variable, neuron, exhibit.owner)
        return (own, wanted.flatMap { $0.dimension == own.dimension ? $0 : nil })
    }

    private func traces(of variable: String, _ neuron: Int?) -> (String, [Panel])? {
        guard let (own, wanted) = series(of: variable, neuron) else { return nil }
        var marks = [line(own, Self.yours)]
        if let wanted { marks.append(line(wanted, Self.solution)) }
        marks.append(points(own, Self.yours))
        if let wanted { marks.append(points(wanted, Self.solution)) }
        let end = max(own.times.last ?? 0, wanted?.times.last ?? 0)
        marks += spans(until: end) + lines(until: end)
        let whose = neuron.map { $0 > 0 ? " of neuron \($0)" : "" } ?? ""
        let cut = wanted.flatMap { CutCurve(own, beside: $0) }
        let panel = Panel(
            xAxis: Axis(dimension: .time),
            yAxis: Axis(label: RichText(verbatim: variable), range: cut?.range ?? .automatic),
            marks: marks.filter { !$0.isBlank })
        let isSame = wanted.map(own.looksLike) ?? false
        let words = Self.words("\(variable)\(whose)", isSame ? "is" : nil, hasBoth: wanted != nil)
        return (cut.map { "\(words); \($0.words)" } ?? words, [panel])
    }

    /// What is shown, whose it is, and whether both are the same.
    private static func words(_ subject: String, _ same: String?, hasBoth: Bool) -> String {
        guard hasBoth else { return subject + " in your script" }
        return subject + (same.map { " \($0) the same" } ?? "") + " in your script and in the solution"
    }

    /// Whether areas are what was looked at.
    private var showsAreas: Bool { exhibit.moments.contains { if case .area = $0 { true } else { false } } }

    private func line(_ series: TimeSeries, _ side: Side) -> Mark {
        .line(
            Line(
                x: series.times, y: series.values, xDimension: .time, yDimension: series.dimension,
                jumps: series.jumps, label: RichText(verbatim: side.name),
                style: LineStyle(paint: side.paint, dash: side.dash), fill: showsAreas))
    }

    /// The samples that the check looked at.
    private func points(_ series: TimeSeries, _ side: Side) -> Mark {
        let positions = exhibit.moments.compactMap { moment -> Int? in
            switch moment {
            case .time(let time): series.position(.at, time)
            case .peak(let window): series.extreme(in: window) { $0.peak }
            case .trough(let window): series.extreme(in: window) { $0.trough }
            case .stretch, .area: nil
            }
        }
        return .points(
            Points(
                x: positions.map { series.times[$0] }, y: positions.map { series.values[$0] }, xDimension: .time,
                yDimension: series.dimension, symbol: side.symbol, paint: side.paint, scale: 1.5))
    }

    // MARK: Spikes

    private func rows(of neuron: Int?) -> (own: SpikeRows, wanted: SpikeRows?)? {
        guard let own = mine.spikeRows(of: exhibit.owner, neuron) else { return nil }
        return (own, other?.spikeRows(of: exhibit.owner, neuron))
    }

    private func spikes(_ neuron: Int?) -> (String, [Panel])? {
        guard let (own, wanted) = rows(of: neuron) else { return nil }
        let end = max(mine.duration.value, other?.duration.value ?? 0)
        let x = Axis(dimension: .time, range: AxisRange(0, end))
        let background = spans(until: end) + lines(until: end)
        let name = mine.spikingName(exhibit.owner)
        let whose = neuron.map { " of neuron \($0)" } ?? ""
        let isSame = wanted.map(own.isSame) ?? false
        let subject = Self.words("the spikes\(whose) of \(name)", isSame ? "are" : nil, hasBoth: wanted != nil)
        if own.count == 1, wanted.map({ $0.count == 1 }) ?? true {
            // The first row is the lowest.
            let rows = (wanted.map { [(Self.solution, $0)] } ?? []) + [(Self.yours, own)]
            let ticks = rows.enumerated().map { row, entry in
                Mark.segments(
                    Segments(
                        x: entry.1.times, y: entry.1.times.map { _ in Double(row) - 0.3 }, xEnd: entry.1.times,
                        yEnd: entry.1.times.map { _ in Double(row) + 0.3 }, xDimension: .time,
                        style: LineStyle(paint: entry.0.paint, width: 1.2)))
            }
            let names = rows.map { RichText(verbatim: $0.0.name) }
            let y = Axis(
                range: AxisRange(-0.6, Double(rows.count) - 0.4),
                ticks: .at(rows.indices.map(Double.init), labels: names))
            let counted =
                wanted.map { "\(own.times.count) in your script, \($0.times.count) in the solution" }
                ?? "\(own.times.count) in your script"
            return (
                isSame ? subject : "the spikes\(whose) of \(name): \(counted)",
                [Panel(xAxis: x, yAxis: y, marks: ticks + background)]
            )
        }
        let sides = [(Self.yours, own)] + (wanted.map { [(Self.solution, $0)] } ?? [])
        let panels = sides.map { side, spikes in
            Panel(
                title: RichText(verbatim: "\(side.name): \(spikes.number)"), xAxis: x, yAxis: Axis(label: "neuron"),
                marks: [
                    .raster(
                        Raster(times: spikes.times, rows: spikes.rows, rowCount: spikes.count, paint: side.paint))
                ] + background)
        }
        return (subject, panels)
    }

    // MARK: Moments

    /// The times that were looked at, unless they are nearly all.
    private func spans(until end: Double) -> [Mark] {
        let stretches = exhibit.moments.compactMap { moment -> ClosedRange<Double>? in
            switch moment {
            case .stretch(let stretch), .area(let stretch?): stretch.clamped(to: 0...max(end, 0))
            default: nil
            }
        }
        guard stretches.reduce(0, { $0 + $1.upperBound - $1.lowerBound }) < 0.8 * end else { return [] }
        return stretches.map {
            .span(ReferenceSpan(.vertical, from: $0.lowerBound, to: $0.upperBound, dimension: .time))
        }
    }

    /// A line at each moment; of several that nobody could tell apart the first.
    private func lines(until end: Double) -> [Mark] {
        var drawn: [Double] = []
        for case .time(let time) in exhibit.moments
        where drawn.allSatisfy({ ($0 - time).magnitude > 0.02 * end }) { drawn.append(time) }
        return drawn.map { time in
            .reference(
                ReferenceLine(
                    .vertical, at: Quantity(time, .time), label: RichText(verbatim: "\(Quantity(time, .time))"),
                    style: LineStyle(paint: .muted, dash: .dotted)))
        }
    }
}

extension Mark {
    /// Whether nothing would be seen of it.
    fileprivate var isBlank: Bool { if case .points(let points) = self { points.x.isEmpty } else { false } }
}

extension TimeSeries {
    /// Whether nobody could tell the curves of both apart.
    fileprivate func looksLike(_ other: TimeSeries) -> Bool {
        guard times == other.times, let low = other.values.min(), let high = other.values.max() else { return false }
        return zip(values, other.values).allSatisfy { $0 == $1 || ($0 - $1).magnitude <= 1e-6 * (high - low) }
    }

    /// Where a part of it, or all, is highest or lowest.
    fileprivate func extreme(in window: ClosedRange<Double>?, _ choose: (TimeSeries) -> Int?) -> Int? {
        guard let window else { return choose(self) }
        let part = between(window.lowerBound, window.upperBound)
        return choose(part).flatMap { position(.at, part.times[$0]) }
    }
}

/// Spikes as rows of a raster.
private struct SpikeRows {
    let times: [Double]
    let rows: [Int]
    /// How many rows there are.
    let count: Int

    func isSame(as other: SpikeRows) -> Bool { times == other.times && rows == other.rows }

    var number: String { times.isEmpty ? "no spikes" : times.count == 1 ? "1 spike" : "\(times.count) spikes" }
}

extension Inspection {
    /// Where a question comes from that is no check's.
    private var site: Site {
        let fragment = SourceFragment("figure")
        let code = FunctionCode(name: "figure", fragment: fragment, scope: FunctionScope(globals: machine.globals)) {
            _ throws(Diagnostic) in .normal
        }
        return Site(frame: Frame(machine: machine, code: code), fragment: fragment)
    }

    fileprivate func series(of variable: String, _ neuron: Int?, _ owner: String?) -> TimeSeries? {
        try? trace(variable, neuron: neuron, of: owner.map { Value($0) }, at: site).series
    }

    fileprivate func spikeRows(of owner: String?, _ neuron: Int?) -> SpikeRows? {
        guard let spikes = try? spikes(of: owner.map { Value($0) }, neuron: neuron, at: site) else { return nil }
        if neuron != nil { return SpikeRows(times: spikes.times, rows: spikes.times.map { _ in 0 }, count: 1) }
        return SpikeRows(times: spikes.times, rows: spikes.neurons, count: spikes.source.size)
    }

    /// What the script calls the group whose spikes are meant.
    fileprivate func spikingName(_ owner: String?) -> String {
        (try? spikes(of: owner.map { Value($0) }, neuron: nil, at: site))?.source.name ?? owner ?? "the group"
    }
}
