import Units

/// The numbers of a figure as tables, one for each panel, in the units of its axes.
public enum FigureData {
    /// CSV files (RFC 4180): columns under their names with units, shorter ones filled up with nothing. Curves over the same x values
    /// share one column of them. Numbers read back to what was drawn.
    ///
    /// - Parameter stem: The name of the files; with more than one panel they end in `-panel-1` and so on.
    /// - Throws: ``FigureError`` where marks and axes do not belong together.
    public static func files(of figure: Figure, stem: String) throws(FigureError) -> [FigureFile] {
        let plan = try FigurePlan(figure, theme: .light)
        return plan.panels.enumerated().compactMap { index, panel in
            let table = PanelTable(panel)
            guard !table.columns.isEmpty else { return nil }
            let name = plan.panels.count == 1 ? "\(stem).csv" : "\(stem)-panel-\(index + 1).csv"
            return FigureFile(name: name, bytes: table.csv)
        }
    }
}
