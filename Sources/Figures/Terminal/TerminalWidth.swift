extension String {
    /// How many columns of a terminal the text takes.
    var terminalWidth: Int {
        reduce(0) { sum, character in
            guard let scalar = character.unicodeScalars.first else { return sum }
            if scalar.properties.generalCategory == .nonspacingMark { return sum }
            return sum + (FontMetrics.isWide(scalar) ? 2 : 1)
        }
    }

    /// Blanks before the text so that it ends at a column.
    func padded(toEndAt width: Int) -> String {
        String(repeating: " ", count: Swift.max(width - terminalWidth, 0)) + self
    }

    /// The beginning of the text where it is too long, with an ellipsis.
    func shortened(to width: Int) -> String {
        guard terminalWidth > width else { return self }
        var kept = ""
        for character in self {
            guard (kept + String(character)).terminalWidth < width else { break }
            kept.append(character)
        }
        return width > 0 ? kept + "…" : ""
    }
}

extension RichText {
    /// The text on one line of a terminal: nothing in it moves the cursor or changes a colour.
    var terminalLine: String {
        var line = ""
        for scalar in plain.unicodeScalars {
            if scalar.properties.generalCategory == .control {
                if !line.hasSuffix(" ") { line += " " }
            } else if GnuplotText.isVisible(scalar) {
                line.unicodeScalars.append(scalar)
            }
        }
        return line
    }
}
