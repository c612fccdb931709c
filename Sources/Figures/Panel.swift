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
    /// A second y axis, at the right.
    public var second: SecondAxis?
    /// The key to the colours of an image.
    public var colorBar: ColorBar?
    /// Whether one unit of x is as long as one of y.
    public var aspect: Aspect
    /// Whether its axes are drawn.
    public var outline: Outline
    /// What is drawn, in the order it was asked for.
    public var marks: [Mark]
    /// Where the panel stands; if any panel of a figure has none, all are stacked in their order.
    public var placement: Placement?

    /// Its place within another panel; nil where it has one of its own on the page.
    public var inset: Inset?

    /// The defaults are what most figures want.
    public init(
        title: RichText? = nil, xAxis: Axis = Axis(), yAxis: Axis = Axis(), marks: [Mark], placement: Placement? = nil,
        second: SecondAxis? = nil, colorBar: ColorBar? = nil, aspect: Aspect = .free, outline: Outline = .axes,
        inset: Inset? = nil
    ) {
        self.title = title
        self.xAxis = xAxis
        self.yAxis = yAxis
        self.marks = marks
        self.placement = placement
        self.second = second
        self.colorBar = colorBar
        self.aspect = aspect
        self.outline = outline
        self.inset = inset
    }

    /// How the lengths of the two axes belong together.
    public enum Aspect: Hashable, Sendable {
        /// The panel takes all the room that there is.
        case free
        /// One unit of x is as long as one of y, in SI base units. Holds for linear axes, and not where it would make a
        /// panel that nobody can read.
        case equal
    }

    /// What a panel shows of its axes.
    public enum Outline: Hashable, Sendable {
        /// Lines, numbers and labels.
        case axes
        /// The same with the lines through zero where zero is shown, as for currents over voltages.
        case origin
        /// Nothing.
        case none
    }

    /// A place within another panel, as shares of its width and height; 0, 0 is its lower left corner.
    public struct Inset: Hashable, Sendable {
        /// The other panel, by its place among the panels of the figure.
        public var host: Int
        /// Where the axes begin.
        public var left: Double
        /// Where the axes begin.
        public var bottom: Double
        /// How wide the axes are.
        public var width: Double
        /// How high the axes are.
        public var height: Double

        /// From its parts.
        public init(in host: Int, left: Double, bottom: Double, width: Double, height: Double) {
            self.host = host
            self.left = left
            self.bottom = bottom
            self.width = width
            self.height = height
        }
    }
}
