/// The commands that draw one panel.
struct PanelScript {
    let frame: PanelFrame
    let layout: PageLayout
    let terminal: GnuplotTerminal

    private var plan: PanelPlan { frame.plan }
    private var box: Box { frame.box }
    private var theme: Theme { layout.theme }

    /// Strokes as shares of the type size.
    private enum Stroke {
        static let axis = 0.07
        static let grid = 0.06
        static let tick = 0.3
        /// A tick outside its panel, between the axis and its number.
        static let outerTick = 0.26
    }

    func write(to script: inout GnuplotScript, texts: (inout GnuplotScript) -> Void) {
        if plan.panel.inset != nil { addGround(to: &script) }
        ImageScript(frame: frame, layout: layout, terminal: terminal).write(to: &script)
        script.add(layout.margins(of: box))
        for (axis, plan) in [("x", plan.x), ("y", plan.y)] + (plan.second.map { [("y2", $0.y)] } ?? []) {
            script.add("\(plan.isLogarithmic ? "set" : "unset") logscale \(axis)")
            script.add("set \(axis)range [\(plan.ends.first):\(plan.ends.last)] noextend")
        }
        if hasAxes { addAxes(to: &script) }
        addBarTicks(to: &script)
        for view in plan.views {
            for (mark, color) in zip(view.panel.marks, view.colors) { addObjects(of: mark, color, view, to: &script) }
        }
        texts(&script)
        script.plot(elements)
    }

    private var hasAxes: Bool { !plan.isStrip && plan.panel.outline != .none }

    /// The axes lie above areas, which would hide half their width, and below curves that run along them.
    private var elements: [PlotElement] {
        let layers = plan.views.enumerated().map { index, view in
            let marks = MarkElements(pen: Pen(frame: frame.seen(as: view), layout: layout, terminal: terminal))
            func placed(_ elements: [PlotElement]) -> [PlotElement] {
                elements.map { element in
                    var element = element
                    element.isOnSecond = index > 0
                    return element
                }
            }
            return (areas: placed(marks.areas), strokes: placed(marks.strokes))
        }
        return layers.flatMap(\.areas) + (hasAxes ? axisLines : []) + layers.flatMap(\.strokes)
    }

    private var axisLines: [PlotElement] {
        let (x, y) = (plan.x.ends, plan.y.ends)
        func line(_ xs: [Double], _ ys: [Double]) -> PlotElement {
            PlotElement(
                columns: [xs, ys],
                style: "with lines lc rgb \"\(theme.foreground)\" lw \(lineWidth(Stroke.axis)) dt solid")
        }
        let zero = plan.crossing
        var lines = [line([zero.x, zero.x], [y.last, y.first]), line([x.first, x.last], [zero.y, zero.y])]
        if zero.x == x.first, zero.y == y.first {
            lines = [line([x.first, x.first, x.last], [y.last, y.first, y.first])]
        }
        if plan.second != nil { lines.append(line([x.last, x.last], [y.first, y.last])) }
        return lines
    }

    /// An inset hides what of its panel lies behind it and its numbers.
    private func addGround(to script: inout GnuplotScript) {
        let f = layout.fontSize
        let (width, height) = (layout.size.width, layout.size.height)
        let below = plan.x.title == nil ? Spacing.axisToTicks + 0.6 : Spacing.axisToTitle + 0.6
        let left = FigureScript.short((box.left - layout.leftRoom(frame) - 0.4 * f) / width)
        let right = FigureScript.short((box.right + 0.8 * f) / width)
        let top = FigureScript.short(1 - (box.top - (plan.panel.title == nil ? 0.6 : 1.7) * f) / height)
        let bottom = FigureScript.short(1 - (box.bottom + below * f) / height)
        script.add(
            "set object rectangle from screen \(left), screen \(bottom) to screen \(right), screen \(top) behind "
                + "fillcolor rgb \"\(theme.background)\" fillstyle solid 1 noborder")
    }

    private func addAxes(to script: inout GnuplotScript) {
        func line(_ from: String, _ to: String, color: Color, width: Double) {
            script.add(
                "set arrow from \(from) to \(to) nohead back lc rgb \"\(color)\" lw \(lineWidth(width))")
        }
        let isCovered = plan.isCovered
        // Lines along the rows of a raster would be mistaken for spikes.
        for tick in plan.y.isCount && !isCovered ? [] : plan.y.ticks
        where isCovered || plan.y.position(of: tick.value) > 0.003 {
            if isCovered {
                let tip = -FigureScript.short(Stroke.outerTick * layout.fontSize / box.width)
                line(
                    "graph 0, first \(tick.value)", "graph \(tip), first \(tick.value)", color: theme.foreground,
                    width: Stroke.axis)
            } else {
                line(
                    "graph 0, first \(tick.value)", "graph 1, first \(tick.value)", color: theme.grid,
                    width: Stroke.grid)
            }
        }
        let tip = FigureScript.short((isCovered ? -Stroke.outerTick : Stroke.tick) * layout.fontSize / box.height)
        for tick in plan.x.ticks where isCovered || plan.x.position(of: tick.value) > 0.003 {
            line(
                "first \(tick.value), graph 0", "first \(tick.value), graph \(tip)", color: theme.foreground,
                width: Stroke.axis)
        }
        let side = FigureScript.short(1 + Stroke.outerTick * layout.fontSize / box.width)
        for tick in plan.second?.y.ticks ?? [] {
            line(
                "graph 1, second \(tick.value)", "graph \(side), second \(tick.value)",
                color: plan.second?.y.color ?? theme.foreground, width: Stroke.axis)
        }
    }

    private func addBarTicks(to script: inout GnuplotScript) {
        guard let axis = plan.bar, let bar = frame.bar ?? layout.rightSide(of: frame).bar else { return }
        let (width, height) = (layout.size.width, layout.size.height)
        let start = FigureScript.short(bar.right / width)
        let end = FigureScript.short((bar.right + Stroke.outerTick * layout.fontSize) / width)
        for tick in axis.ticks {
            let place = FigureScript.short(1 - (bar.bottom - axis.position(of: tick.value) * bar.height) / height)
            script.add(
                "set arrow from screen \(start), screen \(place) to screen \(end), screen \(place) nohead back "
                    + "lc rgb \"\(theme.foreground)\" lw \(lineWidth(Stroke.axis))")
        }
    }

    /// What is no part of the plot command: tinted strips and arrows. Their places are shares of the panel, which hold for
    /// either of its y axes.
    private func addObjects(of mark: Mark, _ color: Color, _ plan: PanelPlan, to script: inout GnuplotScript) {
        func share(_ value: Double, _ axis: AxisPlan) -> Double { FigureScript.short(axis.position(of: value)) }
        switch mark {
        case .span(let span):
            let axis = span.orientation == .vertical ? plan.x : plan.y
            let lower = max(axis.shown(min(span.lower, span.upper)), axis.lower)
            let upper = min(axis.shown(max(span.lower, span.upper)), axis.upper)
            guard lower < upper else { return }
            let (first, last) = (share(lower, axis), share(upper, axis))
            let corners =
                span.orientation == .vertical
                ? "from graph \(first), graph 0 to graph \(last), graph 1"
                : "from graph 0, graph \(first) to graph 1, graph \(last)"
            script.add(
                "set object rectangle \(corners) behind "
                    + terminal.tint(color, opacity: theme.spanOpacity, over: theme.background))
        case .annotation(let note):
            guard let target = note.target else { return }
            let (x, y) = (plan.x.shown(target.x.value), plan.y.shown(target.y.value))
            let start = (x: plan.x.shown(note.x.value), y: plan.y.shown(note.y.value))
            guard [x, start.x].allSatisfy(plan.x.contains), [y, start.y].allSatisfy(plan.y.contains) else { return }
            let lines = note.text.broken { _ in true }
            let gap = (0.3 + 0.5 * Double(lines.count) * TextFitting.lineHeight) * layout.fontSize / box.height
            let isBelow = plan.y.position(of: y) < plan.y.position(of: start.y)
            // From the side of the words that is nearest to what they speak of.
            let long = (lines.map { layout.metrics.width(of: $0, size: 0.94 * layout.fontSize) }.max() ?? 0) / box.width
            let left =
                plan.x.position(of: start.x)
                - (note.alignment == .left ? 0 : note.alignment == .center ? long / 2 : long)
            let side = min(max(plan.x.position(of: x), left + 0.15 * long), left + 0.85 * long)
            let rise = plan.y.position(of: start.y) + (isBelow ? -gap : gap)
            script.add(
                "set arrow from graph \(FigureScript.short(side)), graph \(FigureScript.short(rise)) "
                    + "to graph \(share(x, plan.x)), graph \(share(y, plan.y)) "
                    + "head filled size screen \(FigureScript.short(0.5 * layout.fontSize / layout.size.width)),20 front "
                    + "lc rgb \"\(color)\" lw \(lineWidth(Stroke.axis))")
        default: return
        }
    }

    private func lineWidth(_ share: Double) -> Double { terminal.lineWidth(share * layout.fontSize) }
}

extension PageLayout {
    /// The command that puts the next plot into a box.
    func margins(of box: Box) -> String {
        "set lmargin at screen \(FigureScript.short(box.left / size.width)); "
            + "set rmargin at screen \(FigureScript.short(box.right / size.width)); "
            + "set tmargin at screen \(FigureScript.short(1 - box.top / size.height)); "
            + "set bmargin at screen \(FigureScript.short(1 - box.bottom / size.height))"
    }
}
