/// All that is written in and around one panel.
struct FrameTexts {
    let frame: PanelFrame
    let layout: PageLayout
    /// Whether the frame is seen as its second y axis sees it.
    var isOnSecond = false

    private var plan: PanelPlan { frame.plan }
    private var box: Box { frame.box }
    private var f: Double { layout.fontSize }
    private var theme: Theme { layout.theme }

    var all: [PlacedText] {
        let views = plan.views.enumerated().map { index, view in
            FrameTexts(frame: frame.seen(as: view), layout: layout, isOnSecond: index > 0)
        }
        return heading + axes + endLabels + views.flatMap(\.edgeLabels) + views.flatMap(\.annotations)
    }

    private var axes: [PlacedText] {
        guard plan.panel.outline != .none else { return colorBar }
        return (plan.isStrip ? rowNames : yAxis) + xAxis + secondAxis + colorBar
    }

    private var heading: [PlacedText] {
        guard let fitted = title else { return [] }
        return fitted.lines.map {
            PlacedText(
                text: $0, x: box.left, y: box.top - 0.85 * f, anchor: .left, size: fitted.size, color: theme.foreground,
                isBold: true)
        }
    }

    /// The title of the panel, which may stand above what is at its right too.
    private var title: TextFitting? {
        guard let title = plan.panel.title, !title.isEmpty else { return nil }
        return TextFitting(
            title, width: layout.titleEnd(of: frame) - box.left, size: f, bold: true, lineLimit: 1,
            metrics: layout.metrics)
    }

    /// The highest place for the labels at the right: beside the end of the axis, or below a title that is wider than the panel.
    private var labelTop: Double {
        guard let title else { return box.top - 0.5 * f }
        let width = title.lines.map { layout.metrics.width(of: $0, size: title.size, bold: true) }.max() ?? 0
        return width > box.width ? box.top : box.top - 0.5 * f
    }

    private var rowNames: [PlacedText] {
        guard let raster = plan.raster else { return [] }
        let colors = SeriesColors(theme: theme)
        return layout.rowNames(of: frame).enumerated().map { row, name in
            PlacedText(
                text: name, x: box.left - Spacing.tickToAxis * f, y: frame.y(ofRow: row, of: raster.rowCount),
                anchor: .right,
                size: Spacing.rowNameSize * f, color: colors.color(ofRow: row, in: raster))
        }
    }

    private var yAxis: [PlacedText] {
        var texts = plan.y.ticks.map { tick in
            PlacedText(
                text: tick.label, x: box.left - Spacing.tickToAxis * f, y: frame.y(of: tick.value), anchor: .right,
                size: f, color: plan.y.color ?? theme.foreground)
        }
        guard let title = layout.yTitle(of: frame), let extent = frame.titleExtent else { return texts }
        let right = box.left - layout.tickRoom(frame) - Spacing.ticksToTitle * f
        for (index, line) in title.lines.reversed().enumerated() {
            texts.append(
                PlacedText(
                    text: line, x: right - (Double(index) * TextFitting.lineHeight + 0.5) * title.size,
                    y: (extent.lowerBound + extent.upperBound) / 2, anchor: .center, size: title.size,
                    color: plan.y.color ?? theme.foreground, isUpright: true))
        }
        return texts
    }

    private var secondAxis: [PlacedText] {
        guard let axis = plan.second?.y else { return [] }
        let side = layout.rightSide(of: frame)
        return atRight(axis, from: side.numbers, title: side.title)
    }

    private var colorBar: [PlacedText] {
        guard let axis = plan.bar else { return [] }
        let side = layout.rightSide(of: frame)
        return atRight(axis, from: side.barNumbers, title: side.barTitle)
    }

    /// The numbers and the title of an axis that stands at the right.
    private func atRight(_ axis: AxisPlan, from left: Double, title: (text: TextFitting, left: Double)?) -> [PlacedText]
    {
        let color = axis.color ?? theme.foreground
        let numbers = axis.ticks.map { tick in
            PlacedText(
                text: tick.label, x: left, y: frame.y(at: axis.position(of: tick.value)), anchor: .left, size: f,
                color: color)
        }
        guard let title else { return numbers }
        return numbers
            + title.text.lines.enumerated().map { index, line in
                PlacedText(
                    text: line, x: title.left + (Double(index) * TextFitting.lineHeight + 0.5) * title.text.size,
                    y: (box.top + box.bottom) / 2, anchor: .center, size: title.text.size, color: color,
                    isUpright: true)
            }
    }

    private var xAxis: [PlacedText] {
        guard plan.showsXAxis else { return [] }
        var texts = plan.x.ticks.map { tick in
            PlacedText(
                text: tick.label, x: frame.x(of: tick.value), y: box.bottom + Spacing.axisToTicks * f, anchor: .center,
                size: f, color: plan.x.color ?? theme.foreground)
        }
        if let title = plan.x.title {
            let fitted = TextFitting(title, width: 1.2 * box.width, size: f, lineLimit: 1, metrics: layout.metrics)
            texts += fitted.lines.map {
                PlacedText(
                    text: $0, x: (box.left + box.right) / 2, y: box.bottom + Spacing.axisToTitle * f, anchor: .center,
                    size: fitted.size, color: plan.x.color ?? theme.foreground)
            }
        }
        return texts
    }

    private var endLabels: [PlacedText] {
        let labels = plan.endLabels
        let fitted = layout.endLabels(of: frame)
        let left = layout.rightSide(of: frame).labels
        let middles = LabelStack.spread(
            labels.map { frame.y(at: $0.position) }, heights: fitted.map(\.height), from: labelTop,
            to: box.bottom + 0.5 * f)
        return labels.indices.flatMap { index in
            fitted[index].lines.enumerated().map { line, text in
                let offset = (Double(line) - Double(fitted[index].lines.count - 1) / 2) * TextFitting.lineHeight
                return PlacedText(
                    text: text, x: left, y: middles[index] + offset * fitted[index].size,
                    anchor: .left, size: fitted[index].size, color: labels[index].color, owner: labels[index].owner)
            }
        }
    }

    /// The labels of references that run up the panel, at its upper edge; one that would touch another stands lower.
    private var edgeLabels: [PlacedText] {
        let size = 0.88 * f
        var occupied: [Double] = []
        let labels = plan.panel.marks.indices.compactMap { index in
            plan.panel.marks[index].edgeLabel.map {
                (text: $0.0, value: plan.x.shown($0.1), color: plan.colors[index], owner: owner(index))
            }
        }
        return labels.filter { plan.x.contains($0.value) }.sorted { $0.value < $1.value }.map { label in
            let width = layout.metrics.width(of: label.text, size: size)
            let place = frame.x(of: label.value)
            let isLeft = place + width + 0.4 * f > box.right
            let left = isLeft ? place - width - 0.35 * f : place + 0.35 * f
            var row = 0
            while row < occupied.count, occupied[row] > left { row += 1 }
            if row == occupied.count { occupied.append(0) }
            occupied[row] = left + width + 0.5 * f
            return PlacedText(
                text: label.text, x: left, y: box.top + (0.65 + 1.15 * Double(row)) * size, anchor: .left, size: size,
                color: label.color, owner: label.owner)
        }
    }

    private var annotations: [PlacedText] {
        plan.panel.marks.indices.flatMap { place -> [PlacedText] in
            guard case .annotation(let note) = plan.panel.marks[place] else { return [] }
            let (x, y) = (plan.x.shown(note.x.value), plan.y.shown(note.y.value))
            guard plan.x.contains(x), plan.y.contains(y) else { return [] }
            let lines = note.text.broken { _ in true }
            return lines.enumerated().map { index, line in
                PlacedText(
                    text: line, x: frame.x(of: x),
                    y: frame.y(of: y) + (Double(index) - Double(lines.count - 1) / 2) * TextFitting.lineHeight * 0.94
                        * f,
                    anchor: note.alignment, size: 0.94 * f, color: plan.colors[place], owner: owner(place))
            }
        }
    }

    private func owner(_ index: Int) -> PlacedText.Owner { PlacedText.Owner(isOnSecond: isOnSecond, index: index) }
}
