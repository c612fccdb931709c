import Units

extension GnuplotScript {
    /// The script as a text that needs nothing else: its numbers stand in blocks of data before the commands that plot them.
    var portable: String {
        var text = ""
        var count = 0
        for part in parts {
            switch part {
            case .commands(let commands): text += commands
            case .note(let note): text += "\n# \(Self.comment(note))\n"
            case .plot(let elements):
                var sources: [String] = []
                for element in elements {
                    count += 1
                    sources.append("$data\(count)")
                    text += "$data\(count) << EOD\n"
                    Self.write(element.columns, to: &text)
                    text += "EOD\n"
                }
                let commands = zip(elements, sources).map { $0.command(from: $1) }
                text += "plot " + commands.joined(separator: ", \\\n  ") + "\n"
            case .pixels(let pixels):
                count += 1
                text += "$data\(count) << EOD\n" + pixels.rowsAsText + "EOD\n"
                text += pixels.command(from: "$data\(count)") + "\n"
            }
        }
        return text
    }

    private static func write(_ columns: [[Double]], to text: inout String) {
        let format = NumberFormat.plain
        for row in columns[0].indices {
            text += columns.map { $0[row].isFinite ? format.text($0[row]) : "NaN" }.joined(separator: " ") + "\n"
        }
    }

    /// Without what would end the line, or go on to the next.
    static func comment(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.map { GnuplotText.isVisible($0) && $0 != "\\" ? $0 : " " }))
    }
}

extension PixelGrid {
    /// Row by row from the lowest on, each pixel as one number: how opaque it is, red, green and blue.
    fileprivate var rowsAsText: String {
        (0..<rows).reduce(into: "") { text, row in
            for column in 0..<columns {
                let start = 4 * (row * columns + column)
                let number = [bytes[start + 3], bytes[start], bytes[start + 1], bytes[start + 2]]
                    .reduce(0) { $0 << 8 | UInt64($1) }
                text += column == 0 ? "\(number)" : " \(number)"
            }
            text += "\n"
        }
    }

    fileprivate func command(from source: String) -> String {
        let parts = [16, 8, 0, 24].map { "(int($3)>>\($0)&255)" }.joined(separator: ":")
        return "plot \(source) matrix using (($1+0.5)/\(columns)):(($2+0.5)/\(rows)):\(parts) with rgbalpha notitle"
    }
}
