/// A panel at its place on the page, with all that is written in and around it.
struct PanelFrame {
    var plan: PanelPlan
    /// The part between the axes.
    var box: Box
    /// The part of the page's height along which the title of the y axis is centred: that of this panel, or of all that have
    /// the same title where it is too long for one; nothing in the others.
    var titleExtent: ClosedRange<Double>?
    var texts: [PlacedText] = []

    /// The distance of a shown value of x from the left edge of the page.
    func x(of value: Double) -> Double { box.left + plan.x.position(of: value) * box.width }

    /// The distance of a shown value of y from the upper edge of the page.
    func y(of value: Double) -> Double { box.bottom - plan.y.position(of: value) * box.height }

    /// The middle of a row of a strip.
    func y(ofRow row: Int, of count: Int) -> Double {
        box.top + (Double(row) + 0.5) / Double(max(count, 1)) * box.height
    }
}
