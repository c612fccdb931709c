extension Theme {
    /// A theme as a lecturer writes it: a line for each thing that differs from a theme that comes with the program.
    ///
    ///     # Physics department
    ///     based on: slides-light
    ///     series: #003366 #cc6600 #2e8b57
    ///     fonts: Source Sans 3, Liberation Sans
    ///     line width: 0.13
    ///     size: 4:3
    ///
    /// - Parameters:
    ///   - text: What the file holds.
    ///   - path: What errors call it; its last part without the ending is the name of the theme.
    /// - Throws: ``FigureError/wrongTheme(path:line:reason:)``.
    public init(text: String, path: String) throws(FigureError) {
        var theme = Theme.light
        var seen: Set<String> = []
        for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            func wrong(_ reason: String) -> FigureError { .wrongTheme(path: path, line: index + 1, reason: reason) }
            let content = line.drop(while: \.isWhitespace)
            if content.isEmpty || content.hasPrefix("#") { continue }
            guard let colon = content.firstIndex(of: ":") else {
                throw wrong("it has no colon, as in `background: #ffffff`")
            }
            let key = Self.trimmed(content[..<colon]).lowercased()
            let value = Self.trimmed(content[content.index(after: colon)...])
            guard Self.keys.contains(key) else {
                throw wrong("there is no \(key); there are " + Self.keys.joined(separator: ", "))
            }
            guard seen.insert(key).inserted else { throw wrong("\(key) is there twice") }
            if key == "based on" {
                guard seen.count == 1 else { throw wrong("`based on` has to be the first") }
                guard let base = Theme.named(value) else {
                    throw wrong(
                        "there is no theme \(value); there are " + Theme.all.map(\.name).joined(separator: ", "))
                }
                theme = base
            } else if let reason = theme.set(key, to: value) {
                throw wrong(reason)
            }
        }
        theme.name = Self.stem(of: path)
        guard !theme.series.contains(theme.background) else {
            throw .wrongTheme(path: path, line: 0, reason: "a colour of the series is that of the background")
        }
        self = theme
    }

    private static let keys = [
        "based on", "background", "foreground", "muted", "grid", "series", "dashes", "tint", "line width", "type",
        "size", "fonts",
    ]

    /// Returns why a value cannot be used; nil where it can.
    private mutating func set(_ key: String, to value: String) -> String? {
        let words = value.split { $0 == "," || $0.isWhitespace }.map(String.init)
        switch key {
        case "background": return setColor(\.background, value)
        case "foreground": return setColor(\.foreground, value)
        case "muted": return setColor(\.muted, value)
        case "grid": return setColor(\.grid, value)
        case "series":
            let colors = words.map { Color(web: $0) }
            if let wrong = colors.firstIndex(of: nil) { return Self.noColor(words[wrong]) }
            guard !colors.isEmpty else { return "a series needs at least one colour" }
            series = colors.compactMap { $0 }
        case "dashes":
            let known: [String: Dash] = [
                "solid": .solid, "dashed": .dashed, "dotted": .dotted, "dash-dotted": .dashDotted,
            ]
            let patterns = words.map { known[$0] }
            guard !patterns.isEmpty, !patterns.contains(nil) else {
                return "dashes are solid, dashed, dotted and dash-dotted, one for each line"
            }
            dashes = patterns.compactMap { $0 }
        case "tint": return setNumber(\.fillOpacity, value, 0...1, "the share of its colour under a line")
        case "line width":
            return setNumber(\.lineWidth, value, 0.01...1, "the width of a line as a share of the type size")
        case "type": return setNumber(\.typeScale, value, 0.3...3, "how large the type is, where 1 suits the page")
        case "size":
            guard let page = try? FigureSize(value) else { return "\(FigureError.unknownSize(value))" }
            size = page
        default:
            let families = value.split(separator: ",").map { Self.trimmed($0) }.filter { !$0.isEmpty }
            guard !families.isEmpty else { return "fonts need a name, as in `fonts: Source Sans 3, Liberation Sans`" }
            fontFamilies = families
        }
        return nil
    }

    private mutating func setColor(_ path: WritableKeyPath<Theme, Color>, _ value: String) -> String? {
        guard let color = Color(web: value) else { return Self.noColor(value) }
        self[keyPath: path] = color
        return nil
    }

    private mutating func setNumber(
        _ path: WritableKeyPath<Theme, Double>, _ value: String, _ range: ClosedRange<Double>, _ meaning: String
    ) -> String? {
        guard let number = Double(value), range.contains(number) else {
            return "\(value) is no number from \(range.lowerBound) to \(range.upperBound): \(meaning)"
        }
        self[keyPath: path] = number
        return nil
    }

    private static func noColor(_ text: String) -> String { "\(text) is no colour as in #0072b2" }

    private static func trimmed(_ text: Substring) -> String {
        String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }

    private static func stem(of path: String) -> String {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
        return String(name[..<dot])
    }
}

extension Color {
    /// `#0072b2` or `#07b`; nil for anything else.
    init?(web text: String) {
        guard text.hasPrefix("#") else { return nil }
        let digits = text.dropFirst()
        guard digits.allSatisfy(\.isHexDigit), let number = UInt32(digits, radix: 16) else { return nil }
        switch digits.count {
        case 6: self.init(number)
        case 3: self.init((number >> 8 & 15) * 0x110000 + (number >> 4 & 15) * 0x1100 + (number & 15) * 0x11)
        default: return nil
        }
    }
}
