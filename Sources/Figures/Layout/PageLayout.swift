/// Finds a place on the page for every panel and every word.
///
/// Widths and heights depend on each other only one way: headings and axis titles settle the heights, heights the ticks at the
/// left, these the widths, and widths the ticks below.
struct PageLayout {
    let size: FigureSize
    /// The type size that fits the page, in points.
    private(set) var fontSize: Double
    private(set) var headings: [PlacedText] = []
    var frames: [PanelFrame] = []
    let theme: Theme
    let metrics: FontMetrics

    init(_ plan: FigurePlan, size: FigureSize, metrics: FontMetrics) {
        self.size = size
        self.theme = plan.theme
        self.metrics = metrics
        fontSize = size.fontSize
        // Where panels would be hard to read the type becomes a little smaller, and much where they had no room for their own numbers.
        for (shrink, height) in [(1, 6), (0.9, 6), (0.8, 6)]
            + [1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1].map({ ($0, 3.2) })
        {
            fontSize = size.fontSize * shrink
            if arrange(plan, smallest: height) { break }
        }
    }

    /// Places everything at the current type size. Returns whether all panels are high enough, in multiples of it.
    private mutating func arrange(_ plan: FigurePlan, smallest height: Double) -> Bool {
        var left = (Spacing.pageLeft + 3.5) * fontSize
        var isRoomy = place(plan, headingsFrom: left, smallest: height)
        // Headings begin where the panels do, which is known only now.
        if let found = placed.map(\.box.left).min(), found > left + 1 {
            left = found
            isRoomy = place(plan, headingsFrom: left, smallest: height)
        }
        return isRoomy
    }

    private mutating func place(_ plan: FigurePlan, headingsFrom left: Double, smallest height: Double) -> Bool {
        headings = []
        let rows = verticalBands(plan.panels, from: placeHeadings(plan, from: left))
        frames = plan.panels.map { panel in
            guard panel.panel.inset == nil else {
                return PanelFrame(plan: panel, box: Box(left: 0, right: 1, top: 0, bottom: 1))
            }
            let (top, bottom) = rows.extent(from: panel.cell.top, to: panel.cell.bottom)
            var frame = PanelFrame(plan: panel, box: Box(left: 0, right: 1, top: top, bottom: bottom))
            frame.titleExtent = top...bottom
            chooseYTicks(&frame)
            return frame
        }
        shareTitles()
        let columns = horizontalBands()
        for index in frames.indices where frames[index].plan.panel.inset == nil {
            let cell = frames[index].plan.cell
            (frames[index].box.left, frames[index].box.right) = columns.extent(from: cell.left, to: cell.right)
        }
        let isRoomy = placed.allSatisfy {
            $0.plan.isStrip || ($0.box.height >= height * fontSize && $0.box.width >= 5 * fontSize)
        }
        for index in frames.indices {
            frames[index] = frames[index].keepingAspect(smallest: 2.5 * fontSize)
            if frames[index].plan.panel.aspect == .equal { chooseYTicks(&frames[index]) }
            chooseXTicks(&frames[index])
        }
        placeInsets()
        let firstLeft = placed.map(\.box.left).min() ?? 0
        for index in headings.indices { headings[index].x = firstLeft }
        for index in frames.indices {
            frames[index].texts = FrameTexts(frame: frames[index], layout: scaled(by: frames[index].typeScale)).all
        }
        return isRoomy
    }

    /// Ticks for all axes that run from below to above.
    /// The panels that have a place of their own on the page.
    private var placed: [PanelFrame] { frames.filter { $0.plan.panel.inset == nil } }

    /// The same page with type of another size, for the words of an inset.
    func scaled(by scale: Double) -> PageLayout {
        var page = self
        page.fontSize *= scale
        return page
    }

    /// Insets stand upon their panels, whose place is settled by now.
    private mutating func placeInsets() {
        for index in frames.indices {
            guard let inset = frames[index].plan.panel.inset else { continue }
            let host = frames.indices.contains(inset.host) && inset.host != index ? inset.host : 0
            let box = frames[host].box
            frames[index].typeScale = 0.75
            frames[index].box = Box(
                left: box.left + inset.left * box.width,
                right: box.left + (inset.left + max(inset.width, 0.05)) * box.width,
                top: box.bottom - (inset.bottom + max(inset.height, 0.05)) * box.height,
                bottom: box.bottom - inset.bottom * box.height)
            frames[index].titleExtent = frames[index].box.top...frames[index].box.bottom
            chooseYTicks(&frames[index])
            chooseXTicks(&frames[index])
        }
    }

    private func chooseYTicks(_ frame: inout PanelFrame) {
        let count = frame.box.height / (4.4 * fontSize * frame.typeScale) + 1
        frame.plan.y.chooseTicks(count: count)
        frame.plan.second?.y.chooseTicks(count: count)
        frame.plan.bar?.chooseTicks(count: count)
    }

    /// Title and subtitle. Returns where the panels may begin.
    private mutating func placeHeadings(_ plan: FigurePlan, from left: Double) -> Double {
        let f = fontSize
        let width = size.width - left - Spacing.pageRight * f
        var middle = Spacing.titleMiddle * f
        var bottom = Spacing.pageTop * f
        func place(_ text: RichText, size: Double, color: Color, isBold: Bool) {
            let fitted = TextFitting(
                text, width: width, size: size, bold: isBold, lineLimit: 3, smallest: 0.75, metrics: metrics)
            for (index, line) in fitted.lines.enumerated() {
                if index > 0 { middle += fitted.size * TextFitting.lineHeight }
                headings.append(
                    PlacedText(
                        text: line, x: 0, y: middle, anchor: .left, size: fitted.size, color: color, isBold: isBold))
            }
            bottom = middle + Spacing.headingToPanels * f
            middle += Spacing.titleToSubtitle * f
        }
        if let title = plan.title, !title.isEmpty {
            // On a small page a large title takes the room of the figure.
            let share = min(max((size.height / f - 22) / 10, 0), 1)
            let titleSize = Spacing.smallTitleSize + share * (Spacing.titleSize - Spacing.smallTitleSize)
            place(title, size: titleSize * f, color: theme.foreground, isBold: true)
        }
        if let subtitle = plan.subtitle, !subtitle.isEmpty {
            place(subtitle, size: Spacing.subtitleSize * f, color: theme.muted, isBold: false)
        }
        return bottom
    }

    private func verticalBands(_ panels: [PanelPlan], from top: Double) -> Bands {
        let f = fontSize
        let items = panels.filter { $0.panel.inset == nil }.map { panel in
            let below = panel.x.title == nil ? Spacing.axisToTicks + 0.6 : Spacing.axisToTitle + 0.65
            let rows = Double(panel.raster?.rowCount ?? 1)
            return Bands.Item(
                start: panel.cell.top, end: panel.cell.bottom,
                before: panel.panel.title == nil ? 0 : Spacing.panelTitle * f, after: panel.showsXAxis ? below * f : 0,
                fixed: panel.isStrip ? rows * Spacing.rowPitch * f : nil)
        }
        return Bands(items, from: top, to: size.height - Spacing.pageBottom * f, gap: Spacing.betweenRows * f)
    }

    private func horizontalBands() -> Bands {
        let items = placed.map { frame in
            Bands.Item(
                start: frame.plan.cell.left, end: frame.plan.cell.right, before: leftRoom(frame),
                after: rightRoom(frame))
        }
        return Bands(
            items, from: Spacing.pageLeft * fontSize, to: size.width - Spacing.pageRight * fontSize,
            gap: Spacing.betweenColumns * fontSize)
    }

    /// What the numbers, row names and the title at the left take.
    func leftRoom(_ frame: PanelFrame) -> Double {
        let title = yTitle(of: frame).map { $0.height + Spacing.ticksToTitle * fontSize } ?? 0
        return tickRoom(frame) + title
    }

    /// What the numbers or row names at the left take.
    func tickRoom(_ frame: PanelFrame) -> Double {
        let names = frame.plan.isStrip ? rowNames(of: frame).map { ($0, Spacing.rowNameSize * fontSize) } : []
        let ticks = frame.plan.y.ticks.map { ($0.label, fontSize) }
        let widest = (names + ticks).map { metrics.width(of: $0.0, size: $0.1) }.max() ?? 0
        return widest + Spacing.tickToAxis * fontSize
    }

    /// What stands at the right takes.
    private func rightRoom(_ frame: PanelFrame) -> Double {
        rightSide(of: frame).end - frame.box.right
    }

    /// How far the title of a panel may reach: nearly to the next panel at the right, or to the margin of the page.
    func titleEnd(of frame: PanelFrame) -> Double {
        guard frame.plan.panel.inset == nil else { return frame.box.right }
        let next = placed.map(\.box.left).filter { $0 > frame.box.right }.min()
        return next.map { $0 - 0.8 * fontSize } ?? size.width - Spacing.pageRight * fontSize
    }

    /// Where what stands at the right of a panel has its place.
    func rightSide(of frame: PanelFrame) -> RightSide { RightSide(of: frame, in: self) }

    /// The labels at the right edge in lines.
    func endLabels(of frame: PanelFrame) -> [TextFitting] {
        let labels = frame.plan.endLabels
        // More labels than the panel has lines are written smaller.
        let room = (frame.box.height + fontSize) / (Double(max(labels.count, 1)) * TextFitting.lineHeight)
        let size = max(min(fontSize, room), 0.5 * fontSize)
        return labels.map { TextFitting($0.text, width: 0.28 * self.size.width, size: size, metrics: metrics) }
    }

    /// The title beside the left axis in lines.
    func yTitle(of frame: PanelFrame) -> TextFitting? {
        guard !frame.plan.isStrip, let extent = frame.titleExtent, let title = frame.plan.y.title, !title.isEmpty else {
            return nil
        }
        return TextFitting(
            title, width: extent.upperBound - extent.lowerBound + 1.2 * fontSize, size: fontSize, lineLimit: 3,
            smallest: 0.75, metrics: metrics)
    }

    /// Panels above each other whose common title is too long for one of them have it once.
    private mutating func shareTitles() {
        let columns = Dictionary(
            grouping: frames.indices.filter { !frames[$0].plan.isStrip && frames[$0].plan.panel.inset == nil }
        ) {
            frames[$0].plan.cell.left
        }
        for column in columns.values {
            let ordered = column.sorted { frames[$0].box.top < frames[$1].box.top }
            for run in ordered.split(whereNeighbours: { frames[$0].plan.y.title != frames[$1].plan.y.title }) {
                guard run.count > 1, let first = run.first, let last = run.last,
                    run.contains(where: { (yTitle(of: frames[$0])?.lines.count ?? 1) > 1 || isTitleSmall($0) })
                else { continue }
                for index in run { frames[index].titleExtent = nil }
                frames[first].titleExtent = frames[first].box.top...frames[last].box.bottom
            }
        }
    }

    private func isTitleSmall(_ index: Int) -> Bool { (yTitle(of: frames[index])?.size ?? fontSize) < fontSize }

    /// The names of the rows of a strip.
    func rowNames(of frame: PanelFrame) -> [RichText] {
        guard let raster = frame.plan.raster else { return [] }
        return (0..<raster.rowCount).map {
            $0 < raster.rowNames.count ? raster.rowNames[$0] : RichText(verbatim: "\($0)")
        }
    }

    /// Takes fewer ticks until their numbers do not touch.
    private func chooseXTicks(_ frame: inout PanelFrame) {
        let fontSize = fontSize * frame.typeScale
        var count = frame.box.width / (5 * fontSize) + 1
        for _ in 0..<8 {
            frame.plan.x.chooseTicks(count: count)
            let ticks = frame.plan.x.ticks
            let widths = ticks.map { metrics.width(of: $0.label, size: fontSize) }
            let collides = ticks.indices.dropFirst().contains { index in
                let distance = frame.x(of: ticks[index].value) - frame.x(of: ticks[index - 1].value)
                return distance.magnitude < (widths[index] + widths[index - 1]) / 2 + 0.6 * fontSize
            }
            if !collides || frame.plan.x.wanted != .automatic { return }
            count *= 0.75
        }
    }
}
