import Units

/// Which panels above each other share one x axis.
///
/// Panels share it when they stand in the same column and measure the same thing along it: the same dimension, and where that is
/// a pure number the same label. Panels for which people have set different ends do not.
struct AxisGroups {
    /// The panels of each group from top to bottom.
    private var groups: [[Int]] = []

    init(panels: [Panel], cells: [Cell]) {
        for index in panels.indices.sorted(by: { (cells[$0].top, $0) < (cells[$1].top, $1) }) {
            let mate = groups.firstIndex { group in
                guard let last = group.last else { return false }
                return Cell.isSame(cells[last].left, cells[index].left)
                    && Cell.isSame(cells[last].right, cells[index].right)
                    && cells[last].bottom <= cells[index].top + 1e-9
                    && group.allSatisfy { Self.canShare(panels[$0], panels[index]) }
            }
            if let mate { groups[mate].append(index) } else { groups.append([index]) }
        }
    }

    /// The group that a panel belongs to, from top to bottom.
    func members(with panel: Int) -> [Int] { groups.first { $0.contains(panel) } ?? [panel] }

    /// The axis that speaks for a group: the lowest one's, completed by what the others say.
    func axis(of group: [Int], in panels: [Panel]) -> Axis {
        let axes = group.reversed().map { panels[$0].xAxis }
        var axis = axes.first ?? Axis()
        axis.label = axes.lazy.compactMap(\.label).first { !$0.isEmpty }
        axis.dimension = axes.lazy.compactMap(\.dimension).first
        axis.unit = axes.lazy.compactMap(\.unit).first
        axis.range.lower = axes.lazy.compactMap(\.range.lower).first
        axis.range.upper = axes.lazy.compactMap(\.range.upper).first
        return axis
    }

    private static func canShare(_ first: Panel, _ second: Panel) -> Bool {
        guard first.xAxis.scale == second.xAxis.scale, let dimension = dimension(of: first),
            dimension == self.dimension(of: second)
        else { return false }
        let (range, other) = (first.xAxis.range, second.xAxis.range)
        guard range == other || range == .automatic || other == .automatic else { return false }
        guard dimension.isDimensionless else { return true }
        guard let label = first.xAxis.label, !label.isEmpty else { return false }
        return label == second.xAxis.label
    }

    private static func dimension(of panel: Panel) -> Dimension? {
        panel.xAxis.dimension ?? panel.xAxis.unit?.dimension ?? panel.marks.lazy.compactMap(\.xExtent?.dimension).first
    }
}
