import Units

/// Draws an image into characters: blocks in the colours of its scale, or in five shades where there is no colour.
struct TextImage {
    let image: Image
    let plan: PanelPlan
    let isColored: Bool

    /// From the smallest value to the largest.
    static let shades: [Character] = [" ", "░", "▒", "▓", "█"]
    /// Where there is no value.
    private static let nothing: Character = "·"

    func draw(in canvas: inout TextCanvas) {
        let sample = ImageSample(of: image, x: plan.x, y: plan.y, columns: canvas.columns, rows: canvas.rows)
        for row in 0..<sample.rows {
            for column in 0..<sample.columns {
                let value = sample.values[row * sample.columns + column]
                let (character, color) = Self.block(of: value, image.scale, isColored: isColored)
                canvas.background(character, column: column, row: canvas.rows - 1 - row, color: color)
            }
        }
    }

    private static func block(of value: Double, _ scale: ColorScale, isColored: Bool) -> (Character, Color?) {
        guard let color = scale.color(of: value) else { return (nothing, nil) }
        guard !isColored else { return ("█", color) }
        return (shade(at: scale.share(of: value)), nil)
    }

    private static func shade(at share: Double) -> Character {
        shades[min(Int(share * Double(shades.count)), shades.count - 1)]
    }

    /// The key to the colours on one line: `weight (nS)  0 ░▒▓█ 5`.
    static func key(_ bar: ColorBar, axis: AxisPlan, width: Int, isColored: Bool) -> TextPage.Line {
        let steps = isColored ? 16 : 2 * shades.count
        var line: TextPage.Line = []
        if let title = axis.title { line.append((title.terminalLine.shortened(to: max(width - 40, 8)) + "  ", nil)) }
        line.append((number(axis.lower) + " ", nil))
        if !isColored { line.append(("│", nil)) }
        for step in 0..<steps {
            let share = (Double(step) + 0.5) / Double(steps)
            line.append(
                isColored ? ("█", bar.scale.map.color(at: share)) : (String(shade(at: share)), nil))
        }
        if !isColored { line.append(("│", nil)) }
        line.append((" " + number(axis.upper), nil))
        return line
    }

    /// With as many digits as a glance takes in.
    private static func number(_ value: Double) -> String {
        let digits = NumberFormat.significant(3).text(value)
        return digits.hasPrefix("-") ? "\u{2212}" + digits.dropFirst() : digits
    }
}
