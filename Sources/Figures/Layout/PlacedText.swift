/// One line of text at its place on the page.
struct PlacedText {
    var text: RichText
    /// Points from the left edge of the page.
    var x: Double
    /// Points from the upper edge of the page to the middle of the line.
    var y: Double
    var anchor: TextAlignment
    /// Points.
    var size: Double
    var color: Color
    var isBold = false
    /// Whether it runs from below to above.
    var isUpright = false
    /// The mark that it comes and goes with; nil for what belongs to the panel.
    var owner: Owner?

    /// A mark of the panel.
    struct Owner: Hashable {
        var isOnSecond: Bool
        var index: Int
    }
}
