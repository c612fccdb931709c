/// What stands at the right of a panel and where: the numbers and the title of a second axis, the labels of curves, and a colour
/// bar with its own numbers and title.
struct RightSide {
    /// From the left edge of the page, in points: where the numbers of the second axis begin.
    private(set) var numbers = 0.0
    /// The title of the second axis in lines, and where they begin.
    private(set) var title: (text: TextFitting, left: Double)?
    /// Where the labels of curves begin.
    private(set) var labels = 0.0
    /// The strip of colours.
    private(set) var bar: Box?
    /// Where the numbers of the colour bar begin.
    private(set) var barNumbers = 0.0
    /// The title of the colour bar in lines, and where they begin.
    private(set) var barTitle: (text: TextFitting, left: Double)?
    /// Where all of it ends.
    private(set) var end: Double

    init(of frame: PanelFrame, in layout: PageLayout) {
        let f = layout.fontSize
        let plan = frame.plan
        end = frame.box.right
        func widest(_ texts: [RichText]) -> Double { texts.map { layout.metrics.width(of: $0, size: f) }.max() ?? 0 }
        func fitted(_ title: RichText?) -> TextFitting? {
            guard let title, !title.isEmpty else { return nil }
            return TextFitting(
                title, width: frame.box.height + 1.2 * f, size: f, lineLimit: 3, smallest: 0.75,
                metrics: layout.metrics)
        }
        if let second = plan.second, plan.panel.outline != .none {
            numbers = end + Spacing.tickToAxis * f
            end = numbers + widest(second.y.ticks.map(\.label))
            if let text = fitted(second.y.title) {
                title = (text, end + Spacing.ticksToTitle * f)
                end += Spacing.ticksToTitle * f + text.height
            }
        }
        let names = layout.endLabels(of: frame)
        labels = end + Spacing.panelToLabel * f
        if let width = names.flatMap({ label in label.lines.map { layout.metrics.width(of: $0, size: label.size) } })
            .max()
        {
            end = labels + width
        }
        guard let axis = plan.bar else { return }
        let left = end + Spacing.panelToBar * f
        let strip = Box(left: left, right: left + Spacing.barWidth * f, top: frame.box.top, bottom: frame.box.bottom)
        bar = strip
        barNumbers = strip.right + Spacing.tickToAxis * f
        end = barNumbers + widest(axis.ticks.map(\.label))
        if let text = fitted(axis.title) {
            barTitle = (text, end + Spacing.ticksToTitle * f)
            end += Spacing.ticksToTitle * f + text.height
        }
    }
}
