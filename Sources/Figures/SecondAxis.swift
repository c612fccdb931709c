/// A second y axis, at the right of a panel, and what is drawn along it over the same x axis.
///
/// Where all that is drawn along one of the two axes has one colour, and the axis asks for none, its numbers and title take
/// that colour, so that readers see which axis counts for what.
public struct SecondAxis: Hashable, Sendable {
    /// What it measures.
    public var axis: Axis
    /// What is drawn, in the order it was asked for.
    public var marks: [Mark]

    /// From its parts.
    public init(_ axis: Axis = Axis(), marks: [Mark]) {
        self.axis = axis
        self.marks = marks
    }
}
