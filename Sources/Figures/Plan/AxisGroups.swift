import Units

/// Which panels above each other share one x axis.
///
/// Panels share it when they stand in the same column and measure the same thing along it: the same dimension, and where that is
/// a pure number the same label, or where they were told to. Panels for which people have set different ends do not.
struct AxisGroups {
    /// Panels with one x axis.
    struct Group {
        /// From top to bottom.
        var members: [Int]

        /// The axis that speaks for all: the lowest one's, completed by what the others say.
        func axis(in panels: [Panel]) -> Axis {
            let axes = members.reversed().map { panels[$0].xAxis }
            var axis = axes.first ?? Axis()
            axis.label = axes.lazy.compactMap(\.label).first { !$0.isEmpty }
            axis.dimension = axes.lazy.compactMap(\.dimension).first
            axis.unit = axes.lazy.compactMap(\.unit).first
            axis.share = axes.lazy.compactMap(\.share).first
            axis.range.lower = axes.lazy.compactMap(\.range.lower).first
            axis.range.upper = axes.lazy.compactMap(\.range.upper).first
            return axis
        }
    }

    private(set) var groups: [Group] = []

    init(panels: [Panel], cells: [Cell]) {
        let dimensions = panels.map(Self.dimension)
        for index in panels.indices.sorted(by: { (cells[$0].top, $0) < (cells[$1].top, $1) }) {
            let mate = groups.firstIndex { group in
                guard let last = group.members.last, panels[last].inset == nil, panels[index].inset == nil else {
                    return false
                }
                return Cell.isSame(cells[last].left, cells[index].left)
                    && Cell.isSame(cells[last].right, cells[index].right)
                    && cells[last].bottom <= cells[index].top + 1e-9 && dimensions[last] == dimensions[index]
                    && Self.canShare(panels[index].xAxis, group.axis(in: panels), dimension: dimensions[index])
            }
            if let mate { groups[mate].members.append(index) } else { groups.append(Group(members: [index])) }
        }
    }

    private static func canShare(_ axis: Axis, _ shared: Axis, dimension: Dimension?) -> Bool {
        guard let dimension, axis.scale == shared.scale, axis.direction == shared.direction else { return false }
        guard axis.range == shared.range || axis.range == .automatic || shared.range == .automatic else { return false }
        guard axis.share == nil || axis.share != shared.share else { return true }
        guard dimension.isDimensionless else { return true }
        guard let label = axis.label, !label.isEmpty else { return false }
        return label == shared.label
    }

    private static func dimension(of panel: Panel) -> Dimension? {
        panel.xAxis.dimension ?? panel.xAxis.unit?.dimension ?? panel.marks.lazy.compactMap(\.xExtent?.dimension).first
    }
}
