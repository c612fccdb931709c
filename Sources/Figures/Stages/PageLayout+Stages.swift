extension PageLayout {
    /// The page with only what a stage shows of it, everything at its place.
    func showing(_ stage: FigureStage?) -> PageLayout {
        guard let stage else { return self }
        var page = self
        for index in frames.indices {
            let frame = frames[index]
            let view = PanelView(panel: index, frame: frame, stage: stage)
            page.frames[index].bar = rightSide(of: frame).bar
            page.frames[index].plan.coversGround = frame.plan.isCovered
            page.frames[index].texts = frame.texts.filter { text in
                text.owner.map { view.shows($0.index, isOnSecond: $0.isOnSecond) } ?? true
            }
            let first = view.shown(frame.plan.panel.marks, frame.plan.colors, frame.plan.dashes, isOnSecond: false)
            page.frames[index].plan.panel.marks = first.marks
            (page.frames[index].plan.colors, page.frames[index].plan.dashes) = (first.colors, first.dashes)
            guard let axis = frame.plan.panel.second, let second = frame.plan.second else { continue }
            let other = view.shown(axis.marks, second.colors, second.dashes, isOnSecond: true)
            page.frames[index].plan.panel.second?.marks = other.marks
            page.frames[index].plan.second?.colors = other.colors
            page.frames[index].plan.second?.dashes = other.dashes
        }
        return page
    }

    /// One panel as a stage shows it.
    private struct PanelView {
        let panel: Int
        let frame: PanelFrame
        let stage: FigureStage

        func shows(_ index: Int, isOnSecond: Bool) -> Bool {
            guard let marks = stage.marks else { return true }
            return marks.contains(MarkPlace(panel: panel, isOnSecond: isOnSecond, index: index))
        }

        func shown(
            _ marks: [Mark], _ colors: [Color], _ dashes: [Dash], isOnSecond: Bool
        ) -> (marks: [Mark], colors: [Color], dashes: [Dash]) {
            var kept: (marks: [Mark], colors: [Color], dashes: [Dash]) = ([], [], [])
            for index in marks.indices where shows(index, isOnSecond: isOnSecond) {
                guard let mark = marks[index].shown(along: frame.plan.x, upTo: stage.extent) else { continue }
                kept.marks.append(mark)
                kept.colors.append(colors[index])
                kept.dashes.append(dashes[index])
            }
            return kept
        }
    }
}
