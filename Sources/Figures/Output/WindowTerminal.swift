/// Finds out which windows a gnuplot can open.
enum WindowTerminal {
    /// In order of preference.
    private static let known = ["qt", "wxt", "aqua", "x11"]

    /// The best terminal for windows that this gnuplot has been built with; nil where it has none.
    static func available(in run: GnuplotRun) throws(FigureError) -> String? {
        var script = GnuplotScript()
        script.add("print GPVAL_TERMINALS")
        let terminals = Set(try run.run(script).messages.split(whereSeparator: \.isWhitespace).map(String.init))
        return known.first(where: terminals.contains)
    }
}
