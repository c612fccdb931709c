import Expressions
import Figures

/// How a curve is to look: pylab's format strings and keywords.
struct PlotStyle {
    var paint: Paint?
    /// nil where only points are drawn.
    var dash: Dash? = .solid
    var width = 1.0
    var marker: PointSymbol?
    /// Ticks across, as `'|'` draws them: a raster.
    var isTicks = false
    var scale = 1.0
    var label: RichText?
    var shape = LineShape.straight

    /// The defaults of `plot`.
    init() {}

    // MARK: Format strings

    /// `'C1--'`, `'.k'`, `'ro-'`; nil where the text is no format.
    mutating func read(format: String) -> Bool {
        var rest = Array(format)[...]
        var hasLine = false
        var hasMarker = false
        while let first = rest.first {
            if rest.starts(with: ["-", "-"]) {
                (dash, hasLine) = (.dashed, true)
                rest = rest.dropFirst(2)
            } else if rest.starts(with: ["-", "."]) {
                (dash, hasLine) = (.dashDotted, true)
                rest = rest.dropFirst(2)
            } else if first == "-" {
                (dash, hasLine) = (.solid, true)
                rest = rest.dropFirst()
            } else if first == ":" {
                (dash, hasLine) = (.dotted, true)
                rest = rest.dropFirst()
            } else if first == "C", let digit = rest.dropFirst().first?.wholeNumberValue {
                paint = .series(digit)
                rest = rest.dropFirst(2)
            } else if let color = PlotColors.letters[first] {
                paint = color
                rest = rest.dropFirst()
            } else if let symbol = PlotStyle.symbols[first], !hasMarker {
                set(marker: symbol, ticks: first == "|")
                hasMarker = true
                rest = rest.dropFirst()
            } else if format.hasPrefix("#") || format.count > 2, let color = PlotColors.named(format) {
                paint = color
                return true
            } else {
                return false
            }
        }
        if hasMarker, !hasLine { dash = nil }
        return true
    }

    /// `marker='s'`; false where nothing here looks like it.
    mutating func read(marker name: String) -> Bool {
        guard let first = name.first, let symbol = PlotStyle.symbols[first] else { return false }
        set(marker: symbol, ticks: first == "|")
        return true
    }

    private mutating func set(marker symbol: PointSymbol?, ticks: Bool) {
        marker = symbol
        isTicks = ticks
    }

    private static let symbols: [Character: PointSymbol] = [
        ".": .dot, ",": .dot, "o": .disc, "s": .square, "D": .diamond, "d": .diamond, "^": .triangle, "v": .triangle,
        "<": .triangle, ">": .triangle, "x": .cross, "X": .cross, "+": .plus, "P": .plus, "*": .plus, "|": .plus,
        "1": .plus,
        "h": .disc, "p": .disc, "H": .disc,
    ]

    // MARK: Keywords

    /// Reads the keywords of a plotting call; what has no counterpart is named in a warning.
    mutating func read(keywordsOf call: Call, ignoring known: Set<String> = []) throws(Diagnostic) {
        for (position, keyword) in call.extra.enumerated() where !known.contains(keyword.name) {
            let fragment = call.extraFragment(position)
            switch keyword.name {
            case "label":
                if case .none = keyword.value { break }
                // As in matplotlib, an underline in front keeps a label to oneself.
                let text = Text.str(keyword.value)
                if !text.hasPrefix("_") { label = RichText(text) }
            case "color", "c", "markerfacecolor", "mfc", "facecolor", "facecolors", "fc":
                if case .none = keyword.value { break }
                if let color = PlotColors.paint(keyword.value) {
                    paint = color
                } else if keyword.name == "color" || keyword.name == "c" {
                    throw Diagnostic(
                        "wrong-color", "\(Text.repr(keyword.value)) is not a colour",
                        expected: "a name such as 'red', 'C1' or '#0072b2', or three numbers from 0 to 1", at: fragment)
                }
            case "lw", "linewidth", "linewidths":
                if let number = Numbers.scalar(keyword.value) { width = max(0, number.value) }
            case "ls", "linestyle", "linestyles": try read(lineStyle: keyword.value, at: fragment)
            case "marker":
                if case .string(let name) = keyword.value, !name.text.isEmpty, !read(marker: name.text) {
                    PlotNotices.withoutCounterpart("marker \(Text.repr(keyword.value))", call, at: fragment)
                }
            case "ms", "markersize":
                if let number = Numbers.scalar(keyword.value) { scale = max(0.1, number.value / 6) }
            case "drawstyle", "where":
                if case .string(let name) = keyword.value, name.text.hasPrefix("steps") || keyword.name == "where" {
                    shape = .steps
                }
            case "alpha", "zorder", "clip_on", "solid_capstyle", "dashes", "rasterized", "antialiased",
                "markeredgecolor", "mec",
                "mew", "markeredgewidth", "edgecolor", "edgecolors", "ec", "fontsize", "va", "ha", "interpolate",
                "axes":
                PlotNotices.withoutCounterpart("\(keyword.name)=", call, at: fragment)
            default:
                let names = [
                    "label", "color", "linewidth", "lw", "linestyle", "ls", "marker", "markersize", "ms", "drawstyle",
                ]
                throw Diagnostic(
                    "unknown-argument", "\(call.name)() has no argument \(keyword.name)",
                    advice: NearestName.to(keyword.name, among: names).map { "did you mean \($0)=?" }, at: fragment)
            }
        }
    }

    private mutating func read(lineStyle value: Value, at fragment: SourceFragment) throws(Diagnostic) {
        switch Text.str(value) {
        case "-", "solid": dash = .solid
        case "--", "dashed": dash = .dashed
        case ":", "dotted": dash = .dotted
        case "-.", "dashdot": dash = .dashDotted
        case "", " ", "none", "None": dash = nil
        default:
            throw Diagnostic(
                "wrong-argument", "\(Text.repr(value)) is not a line style", expected: "'-', '--', ':', '-.' or ''",
                at: fragment)
        }
    }
}

/// The colours that scripts name.
enum PlotColors {
    /// pylab's letters, in the theme's own shades, which everyone can tell apart.
    static let letters: [Character: Paint] = [
        "b": .color(Color(0x0072B2)), "g": .color(Color(0x009E73)), "r": .color(Color(0xD55E00)),
        "c": .color(Color(0x56B4E9)),
        "m": .color(Color(0xCC79A7)), "y": .color(Color(0xE69F00)), "k": .foreground, "w": .color(Color(0xFFFFFF)),
    ]

    private static let names: [String: Paint] = [
        "black": .foreground, "gray": .muted, "grey": .muted, "lightgray": .color(Color(0xD3D3D3)),
        "lightgrey": .color(Color(0xD3D3D3)), "darkgray": .color(Color(0x808080)), "darkgrey": .color(Color(0x808080)),
        "white": .color(Color(0xFFFFFF)), "red": .color(Color(0xFF0000)), "green": .color(Color(0x008000)),
        "blue": .color(Color(0x0000FF)), "orange": .color(Color(0xFFA500)), "purple": .color(Color(0x800080)),
        "brown": .color(Color(0xA52A2A)), "pink": .color(Color(0xFFC0CB)), "cyan": .color(Color(0x00B7EB)),
        "magenta": .color(Color(0xD100D1)), "yellow": .color(Color(0xE6C200)), "olive": .color(Color(0x808000)),
        "navy": .color(Color(0x000080)), "teal": .color(Color(0x008080)), "darkred": .color(Color(0x8B0000)),
        "darkgreen": .color(Color(0x006400)), "darkblue": .color(Color(0x00008B)), "firebrick": .color(Color(0xB22222)),
        "crimson": .color(Color(0xDC143C)), "gold": .color(Color(0xFFD700)), "steelblue": .color(Color(0x4682B4)),
        "indianred": .color(Color(0xCD5C5C)), "salmon": .color(Color(0xFA8072)), "lime": .color(Color(0x00CC00)),
        "darkorange": .color(Color(0xFF8C00)), "royalblue": .color(Color(0x4169E1)), "violet": .color(Color(0xEE82EE)),
        "coral": .color(Color(0xFF7F50)), "turquoise": .color(Color(0x40E0D0)), "seagreen": .color(Color(0x2E8B57)),
    ]

    /// matplotlib's own ten, those that have a letter in its shade.
    private static let tableau: [String: Paint] = [
        "blue": letters["b"]!, "orange": letters["y"]!, "green": letters["g"]!, "red": letters["r"]!,
        "purple": letters["m"]!, "brown": .color(Color(0x8C564B)), "pink": .color(Color(0xE377C2)), "gray": .muted,
        "grey": .muted, "olive": .color(Color(0xBCBD22)), "cyan": letters["c"]!,
    ]

    /// A name, `C3`, `#0072b2`, `tab:blue` or a grey such as `0.7`.
    static func named(_ text: String) -> Paint? {
        if text.count == 1, let first = text.first { return letters[first] }
        if text.hasPrefix("C"), let number = Int(text.dropFirst()), number >= 0 { return .series(number) }
        if text.hasPrefix("#") {
            var digits = String(text.dropFirst())
            if digits.count == 3 { digits = digits.map { "\($0)\($0)" }.joined() }
            guard digits.count == 6 || digits.count == 8, let number = UInt32(digits.prefix(6), radix: 16) else {
                return nil
            }
            return .color(Color(number))
        }
        if let grey = Double(text), (0...1).contains(grey) {
            let level = UInt8(grey * 255)
            return .color(Color(red: level, green: level, blue: level))
        }
        return text.hasPrefix("tab:") ? tableau[String(text.dropFirst(4))] : names[text.lowercased()]
    }

    /// What a script calls a paint, so that it can give it to another call.
    static func name(of paint: Paint) -> String {
        switch paint {
        case .series(let index): "C\(index)"
        case .color(let color): color.description
        case .muted: "grey"
        case .foreground, .automatic: "black"
        }
    }

    /// A name, or three numbers from 0 to 1.
    static func paint(_ value: Value) -> Paint? {
        var items: [Value]
        switch value {
        case .string(let name): return named(name.text)
        case .tuple(let tuple): items = tuple.items
        case .list(let list): items = list.items
        case .array(let array): items = array.elements.map { .real($0) }
        default: return nil
        }
        let parts = items.compactMap { Numbers.scalar($0)?.value }
        guard parts.count == items.count, (3...4).contains(parts.count), parts.allSatisfy({ (0...1).contains($0) })
        else {
            return nil
        }
        return .color(Color(red: UInt8(parts[0] * 255), green: UInt8(parts[1] * 255), blue: UInt8(parts[2] * 255)))
    }
}

/// What is said about plotting calls that do nothing here.
enum PlotNotices {
    static func withoutCounterpart(_ what: String, _ call: Call, at fragment: SourceFragment) {
        call.machine.notice(
            "no-counterpart", "\(what) of \(call.name)() has no counterpart here and is left out", at: fragment)
    }

    static func saving(_ call: Call) {
        call.machine.notice(
            "savefig", "\(call.name)() does not write files here: figures are written where the command line says",
            advice: "run it with --figure FILE.png", at: call.fragment)
    }
}
