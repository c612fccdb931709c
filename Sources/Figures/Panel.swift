/// One pair of axes and what is drawn on them.
///
/// A panel of nothing but a raster of a few rows that stands above another panel with the same kind of x axis is drawn as a
/// compact strip: one row of ticks for each row, named at the left, in the colours of the lines below.
public struct Panel: Hashable, Sendable {
    /// The heading of this panel.
    public var title: RichText?
    /// The axis along the bottom.
    public var xAxis: Axis
    /// The axis at the left.
    public var yAxis: Axis
    /// What is drawn, in the order it was asked for.
    public var marks: [Mark]
    /// Where the panel stands; if any panel of a figure has none, all are stacked in their order.
    public var placement: Placement?

    /// The defaults are what most figures want.
    public init(
        title: RichText? = nil, xAxis: Axis = Axis(), yAxis: Axis = Axis(), marks: [Mark], placement: Placement? = nil
    ) {
        self.title = title
        self.xAxis = xAxis
        self.yAxis = yAxis
        self.marks = marks
        self.placement = placement
    }
}
