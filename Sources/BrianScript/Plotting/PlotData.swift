import Expressions
import Units

/// Numbers to be drawn along one axis.
struct PlotData {
    /// SI base units.
    var values: [Double]
    var dimension: Dimension
    var origin: RecordingOrigin?

    init(_ array: ArrayValue) {
        values = array.elements
        dimension = array.dimension
        origin = array.origin
    }

    /// Some of the points in a row.
    func part(_ range: Range<Int>) -> PlotData { PlotData(Array(values[range]), dimension: dimension) }

    init(_ values: [Double], dimension: Dimension = .one) {
        self.values = values
        self.dimension = dimension
    }

    init(_ value: Value, at site: Site) throws(Diagnostic) {
        self.init(try ArrayConversion.array(value, at: site))
    }

    /// The columns of a matrix, which are drawn as curves of their own; anything else is one curve.
    static func curves(_ value: Value, at site: Site) throws(Diagnostic) -> [PlotData] {
        let array = try ArrayConversion.array(value, at: site)
        guard array.rank == 2 else { return [PlotData(array)] }
        return AxisLines(array, axis: 0).lines.enumerated().map { column, line in
            var data = PlotData(line, dimension: array.dimension)
            data.origin = array.origin?.column(column)
            return data
        }
    }

    /// Fits the data to an axis: the first data say what it measures. As in pylab plain numbers go with every axis, and so do
    /// others, but not without a warning.
    mutating func fit(_ axis: inout AxisState, called name: String, _ machine: Machine, at fragment: SourceFragment) {
        guard let established = axis.dimension else {
            axis.axis.dimension = dimension
            return
        }
        guard established != dimension else { return }
        if !dimension.isDimensionless, !established.isDimensionless {
            machine.notice(
                "mixed-axis", "the \(name) axis is in \(established), but this is in \(dimension)",
                advice: "divide both by their units, as in M.v[0]/mV, or draw them in two panels with subplot",
                at: fragment)
        }
        dimension = established
    }
}
