/// The key to the colours of a panel: a strip of them at its right, with its own numbers and title.
public struct ColorBar: Hashable, Sendable {
    /// Which colour stands for which number.
    public var scale: ColorScale
    /// What the numbers mean, their unit and their ticks; its range is that of the scale.
    public var axis: Axis

    /// The defaults are what most figures want.
    public init(_ scale: ColorScale, axis: Axis = Axis()) {
        self.scale = scale
        self.axis = axis
    }
}
