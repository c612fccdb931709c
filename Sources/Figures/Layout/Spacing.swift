/// The distances on a page as multiples of the type size, as measured on a slide that people found good to read.
enum Spacing {
    static let pageLeft = 1.95
    static let pageRight = 1.75
    static let pageTop = 1.5
    static let pageBottom = 0.7
    static let titleSize = 1.38
    /// On a page on which the type is large.
    static let smallTitleSize = 1.1
    static let subtitleSize = 0.97
    static let rowNameSize = 0.9
    /// From the page's upper edge to the middle of the title's first line.
    static let titleMiddle = 1.86
    static let titleToSubtitle = 1.68
    /// From the middle of the last line of the heading to the panels.
    static let headingToPanels = 1.85
    static let rowPitch = 1.87
    /// The share of a row that a spike takes.
    static let spikeHeight = 0.76
    static let betweenRows = 1.38
    static let betweenColumns = 1.6
    /// From the left axis to its numbers.
    static let tickToAxis = 0.53
    /// From those numbers to the axis title.
    static let ticksToTitle = 0.72
    /// From the lower axis to the middle of its numbers, and of its title.
    static let axisToTicks = 1.15
    static let axisToTitle = 2.65
    /// From the right edge of the panel to labels.
    static let panelToLabel = 0.5
    static let panelTitle = 1.7
    /// From a panel to its colour bar, and how wide that is.
    static let panelToBar = 0.9
    static let barWidth = 0.95
}
