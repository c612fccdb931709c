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
}
