/// A panel at its place on the page, with all that is written in and around it.
struct PanelFrame {
    var plan: PanelPlan
    /// The part between the axes.
    var box: Box
    /// The part of the page's height along which the title of the y axis is centred: that of this panel, or of all that have
    /// the same title where it is too long for one; nothing in the others.
    var titleExtent: ClosedRange<Double>?
    var texts: [PlacedText] = []
    /// How large its type is in relation to that of the page: insets have smaller.
    var typeScale = 1.0
    /// Where its colour bar stands, if that has been settled.
    var bar: Box?

    /// The distance of a shown value of x from the left edge of the page.
    func x(of value: Double) -> Double { box.left + plan.x.position(of: value) * box.width }

    /// The frame with another of its views.
    func seen(as view: PanelPlan) -> PanelFrame {
        var frame = self
        frame.plan = view
        return frame
    }

    /// The distance of a shown value of y from the upper edge of the page.
    func y(of value: Double) -> Double { y(at: plan.y.position(of: value)) }

    /// The distance of a place from the upper edge of the page: 0 is at the bottom of the panel, 1 at its top.
    func y(at position: Double) -> Double { box.bottom - position * box.height }

    /// The frame with the lengths of its axes in the ratio that the panel asks for, in the middle of the room it has.
    ///
    /// A panel that would become lower or narrower than `smallest` keeps its room.
    func keepingAspect(smallest: Double) -> PanelFrame {
        guard plan.panel.aspect == .equal, !plan.x.isLogarithmic, !plan.y.isLogarithmic, !plan.isStrip else {
            return self
        }
        let ratio =
            (plan.x.upper - plan.x.lower) * plan.x.unitScale / ((plan.y.upper - plan.y.lower) * plan.y.unitScale)
        guard ratio.isFinite, ratio > 0 else { return self }
        var frame = self
        if box.width > ratio * box.height {
            let spare = box.width - ratio * box.height
            (frame.box.left, frame.box.right) = (box.left + spare / 2, box.right - spare / 2)
        } else {
            let spare = box.height - box.width / ratio
            (frame.box.top, frame.box.bottom) = (box.top + spare / 2, box.bottom - spare / 2)
            if frame.titleExtent == box.top...box.bottom { frame.titleExtent = frame.box.top...frame.box.bottom }
        }
        return min(frame.box.width, frame.box.height) < smallest ? self : frame
    }

    /// The middle of a row of a strip.
    func y(ofRow row: Int, of count: Int) -> Double {
        box.top + (Double(row) + 0.5) / Double(max(count, 1)) * box.height
    }
}
