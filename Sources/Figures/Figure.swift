/// What is drawn on one page: a title, and panels on a grid.
///
/// A figure holds numbers in SI base units and says what they mean; how it looks is the theme's and the renderer's affair.
public struct Figure: Hashable, Sendable {
    /// The heading of the page, bold.
    public var title: RichText?
    /// One line under the title, in grey.
    public var subtitle: RichText?
    /// The panels in the order they were made.
    public var panels: [Panel]
    /// The page.
    public var size: FigureSize

    /// The defaults are what most figures want.
    public init(title: RichText? = nil, subtitle: RichText? = nil, panels: [Panel], size: FigureSize = .slide) {
        self.title = title
        self.subtitle = subtitle
        self.panels = panels
        self.size = size
    }
}
