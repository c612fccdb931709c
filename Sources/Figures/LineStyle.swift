/// How a line is stroked.
public struct LineStyle: Hashable, Sendable {
    /// Its colour.
    public var paint: Paint
    /// The width as a multiple of the theme's.
    public var width: Double
    /// The pattern.
    public var dash: Dash

    /// The defaults are what most figures want.
    public init(paint: Paint = .automatic, width: Double = 1, dash: Dash = .solid) {
        self.paint = paint
        self.width = width
        self.dash = dash
    }
}

/// The pattern of a stroke.
public enum Dash: Hashable, Sendable {
    case solid, dashed, dotted, dashDotted
}
