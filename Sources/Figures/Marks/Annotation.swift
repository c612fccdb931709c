import Units

/// Words at a place of a panel, with an arrow to what they speak of where one is wanted.
public struct Annotation: Hashable, Sendable {
    /// What it says.
    public var text: RichText
    /// The place along the x axis.
    public var x: Quantity
    /// The place along the y axis.
    public var y: Quantity
    /// Which part of the text stands at `x`.
    public var alignment: TextAlignment
    /// The point that an arrow leads to.
    public var target: Target?
    /// Its colour.
    public var paint: Paint

    /// A point of the panel.
    public struct Target: Hashable, Sendable {
        /// The place along the x axis.
        public var x: Quantity
        /// The place along the y axis.
        public var y: Quantity

        /// From its two places.
        public init(x: Quantity, y: Quantity) {
            self.x = x
            self.y = y
        }
    }

    /// The defaults are what most figures want.
    public init(
        _ text: RichText, x: Quantity, y: Quantity, alignment: TextAlignment = .left, target: Target? = nil,
        paint: Paint = .foreground
    ) {
        self.text = text
        self.x = x
        self.y = y
        self.alignment = alignment
        self.target = target
        self.paint = paint
    }
}

/// Which part of a text stands at its place.
public enum TextAlignment: Hashable, Sendable {
    case left, center, right
}
