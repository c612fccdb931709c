extension GnuplotTerminal {
    /// gnuplot's number for a line of so many points.
    func lineWidth(_ points: Double) -> Double { Self.rounded(points * lineScale) }

    /// gnuplot's number for a disc of so many points across.
    func pointSize(_ points: Double) -> Double { Self.rounded(points * pointScale) }

    /// gnuplot's dash pattern for a line of so many points. Its ends are round and lengthen each dash by the line's width.
    func dashes(_ dash: Dash, width: Double) -> String {
        let lengths: [Double] =
            switch dash {
            case .solid: []
            case .dashed: [3.2, 3.2]
            case .dotted: [0.1, 2.4]
            case .dashDotted: [4, 2.8, 0.1, 2.8]
            }
        guard !lengths.isEmpty, width > 0 else { return "solid" }
        // gnuplot makes them longer with the width by itself.
        return "(" + lengths.map { "\(max(Self.rounded($0 * dashScale), 0.01))" }.joined(separator: ",") + ")"
    }

    /// Without digits that nobody sees; a number that is none would be an error to gnuplot.
    private static func rounded(_ number: Double) -> Double {
        number.isFinite ? (min(number, 1e5) * 1000).rounded() / 1000 : 1
    }
}
