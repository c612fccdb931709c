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
    }

    func write(to script: inout GnuplotScript, texts: (inout GnuplotScript) -> Void) {
        let (width, height) = (layout.size.width, layout.size.height)
        script.add(
            "set lmargin at screen \(FigureScript.short(box.left / width)); "
                + "set rmargin at screen \(FigureScript.short(box.right / width)); "
                + "set tmargin at screen \(FigureScript.short(1 - box.top / height)); "
                + "set bmargin at screen \(FigureScript.short(1 - box.bottom / height))")
        script.add(plan.x.isLogarithmic ? "set logscale x" : "unset logscale x")
        script.add(plan.y.isLogarithmic ? "set logscale y" : "unset logscale y")
        script.add("set xrange [\(plan.x.lower):\(plan.x.upper)] noextend")
        script.add("set yrange [\(plan.y.lower):\(plan.y.upper)] noextend")
        if !plan.isStrip { addAxes(to: &script) }
        for (mark, color) in zip(plan.panel.marks, plan.colors) { addObjects(of: mark, color, to: &script) }
        texts(&script)
        script.plot(MarkElements(pen: Pen(frame: frame, layout: layout, terminal: terminal)).all)
    }

    private func addAxes(to script: inout GnuplotScript) {
        func line(_ from: String, _ to: String, color: Color, width: Double) {
            script.add(
                "set arrow from \(from) to \(to) nohead back lc rgb \"\(color)\" lw \(lineWidth(width))")
        }
        // Lines along the rows of a raster would be mistaken for spikes.
        for tick in plan.y.isCount ? [] : plan.y.ticks where plan.y.position(of: tick.value) > 0.003 {
            line("graph 0, first \(tick.value)", "graph 1, first \(tick.value)", color: theme.grid, width: Stroke.grid)
        }
        let tip = FigureScript.short(Stroke.tick * layout.fontSize / box.height)
        for tick in plan.x.ticks where plan.x.position(of: tick.value) > 0.003 {
            line(
                "first \(tick.value), graph 0", "first \(tick.value), graph \(tip)", color: theme.foreground,
                width: Stroke.axis)
        }
        line("graph 0, graph 0", "graph 0, graph 1", color: theme.foreground, width: Stroke.axis)
        line("graph 0, graph 0", "graph 1, graph 0", color: theme.foreground, width: Stroke.axis)
    }

    /// What is no part of the plot command: tinted strips and arrows.
    private func addObjects(of mark: Mark, _ color: Color, to script: inout GnuplotScript) {
        switch mark {
        case .span(let span):
            let axis = span.orientation == .vertical ? plan.x : plan.y
            let lower = max(axis.shown(min(span.lower, span.upper)), axis.lower)
            let upper = min(axis.shown(max(span.lower, span.upper)), axis.upper)
            guard lower < upper else { return }
            let corners =
                span.orientation == .vertical
                ? "from first \(lower), graph 0 to first \(upper), graph 1"
                : "from graph 0, first \(lower) to graph 1, first \(upper)"
            script.add(
                "set object rectangle \(corners) behind fillcolor rgb \"\(color)\" "
                    + "fillstyle transparent solid \(theme.fillOpacity) noborder")
        case .annotation(let note):
            guard let target = note.target else { return }
            let (x, y) = (plan.x.shown(target.x.value), plan.y.shown(target.y.value))
            let start = (x: plan.x.shown(note.x.value), y: plan.y.shown(note.y.value))
            guard [x, start.x].allSatisfy(plan.x.contains), [y, start.y].allSatisfy(plan.y.contains) else { return }
            let gap = 0.75 * layout.fontSize / box.height
            let rise = plan.y.position(of: start.y) + (y < start.y ? -gap : gap)
            script.add(
                "set arrow from first \(start.x), graph \(FigureScript.short(rise)) to first \(x), first \(y) "
                    + "head filled size screen \(FigureScript.short(0.5 * layout.fontSize / layout.size.width)),20 front "
                    + "lc rgb \"\(color)\" lw \(lineWidth(Stroke.axis))")
        default: return
        }
    }

    private func lineWidth(_ share: Double) -> Double { terminal.lineWidth(share * layout.fontSize) }
}
