import Expressions
import Figures
import Units

/// Titles, labels, ranges and ticks.
enum AxisCommands {
    static let all: [AxesCommand] = [
        AxesCommand("title", "text, **style") { axes, call throws(Diagnostic) in
            axes.title = RichText(Text.str(call.value(0)))
            return .none
        },
        label("xlabel", \.xAxis), label("ylabel", \.yAxis),
        limits("xlim", \.xAxis, lower: ["left", "xmin"], upper: ["right", "xmax"]),
        limits("ylim", \.yAxis, lower: ["bottom", "ymin"], upper: ["top", "ymax"]),
        ticks("xticks", \.xAxis), ticks("yticks", \.yAxis), labels("set_xticklabels", \.xAxis),
        labels("set_yticklabels", \.yAxis),
        scale("xscale", \.xAxis), scale("yscale", \.yAxis),
        AxesCommand("axis", "limits=, **options") { axes, call throws(Diagnostic) in
            guard let given = call[0] else { return .none }
            if case .string(let word) = given {
                return try axis(word.text, axes, call)
            }
            let ends = try call.array(0)
            guard ends.count == 4 else { throw call.unsuitable(0, expected: "four ends: left, right, bottom, top") }
            axes.xAxis.axis.range = AxisRange(ends.elements[0], ends.elements[1])
            axes.yAxis.axis.range = AxisRange(ends.elements[2], ends.elements[3])
            return .none
        },
        AxesCommand("legend", "labels=, names=, **options") { axes, call throws(Diagnostic) in
            // `legend(handles, labels)`, or `legend(labels)` and `legend(labels, 'upper right')` as pylab once had it.
            guard let given = [call[1], call[0]].compactMap({ $0 }).first(where: isList),
                let names = try? Iteration.items(of: given, at: call.site)
            else { return .none }
            let texts = names.map { RichText(Text.str($0)) }
            let handles = call.extra.first { $0.name == "handles" }?.value ?? (call[1] == nil ? nil : call[0])
            if let handles, let drawn = DrawnObject.all(try Iteration.items(of: handles, at: call.site)) {
                // They may be those of a twin too.
                for (one, text) in zip(drawn, texts) { one.label = text }
                return .none
            }
            var next = 0
            // Names go to the curves in the order in which they were drawn.
            axes.replaceMarks { mark in
                guard next < texts.count, let changed = mark.labelled(texts[next]) else {
                    return mark
                }
                next += 1
                return changed
            }
            return .none
        },
        AxesCommand("cla", "") { axes, _ throws(Diagnostic) in
            axes.clear()
            return .none
        },
        AxesCommand("twinx", "") { axes, call throws(Diagnostic) in
            let twin = axes.makeTwin()
            axes.page.select(twin)
            return .object(twin)
        },
        AxesCommand("inset_axes", "bounds, **options") { axes, call throws(Diagnostic) in
            let place = try call.array(0).elements
            guard place.count == 4, place.allSatisfy(\.isFinite) else {
                throw call.unsuitable(0, expected: "left, bottom, width and height as shares of the axes")
            }
            let new = AxesObject(page: axes.page, placement: nil)
            new.inset = (
                axes.panelOwner,
                Panel.Inset(in: 0, left: place[0], bottom: place[1], width: place[2], height: place[3])
            )
            return .object(axes.page.add(new))
        },
        AxesCommand("twiny", "") { axes, call throws(Diagnostic) in
            call.machine.notice(
                "no-counterpart", "twiny() has no counterpart here: the second axis becomes a panel of its own",
                at: call.fragment)
            return .object(axes.page.add(AxesObject(page: axes.page, placement: nil)))
        },
        inversion("invert_xaxis", \.xAxis), inversion("invert_yaxis", \.yAxis),
        AxesCommand("axis_off", "") { axes, _ throws(Diagnostic) in
            axes.panelOwner.outline = .none
            return .none
        },
        AxesCommand("set_aspect", "aspect, **options") { axes, call throws(Diagnostic) in
            if case .string(let word) = call.value(0), word.text == "auto" {
                axes.panelOwner.aspect = .free
            } else if Text.str(call.value(0)) == "equal" || Numbers.scalar(call.value(0))?.value == 1 {
                axes.panelOwner.aspect = .equal
            } else {
                PlotNotices.withoutCounterpart("the aspect", call, at: call.fragment(0))
            }
            return .none
        },
        AxesCommand("tick_params", "axis=, **options") { axes, call throws(Diagnostic) in
            guard let given = call.extra.first(where: { $0.name == "labelcolor" || $0.name == "colors" }),
                let paint = PlotColors.paint(given.value)
            else { return .none }
            let which = try call.optionalString(0) ?? "both"
            if which != "y" { axes.xAxis.axis.paint = paint }
            if which != "x" { axes.yAxis.axis.paint = paint }
            return .none
        },
        AxesCommand("set", "**settings") { axes, call throws(Diagnostic) in
            for (position, setting) in call.extra.enumerated() {
                guard let command = AxesCommands.table[setting.name] else {
                    PlotNotices.withoutCounterpart("\(setting.name)=", call, at: call.extraFragment(position))
                    continue
                }
                let given = Arguments(
                    positional: [setting.value], keywords: [], frame: call.frame, site: call.arguments.site)
                _ = try command.body(axes, try command.signature.bind(given, to: setting.name))
            }
            return .none
        },
        // What the theme decides.
        quiet("grid"), quiet("minorticks_on"), quiet("margins"), quiet("autoscale"), quiet("set_axisbelow"),
        quiet("minorticks_off"), quiet("set_facecolor"),
        quiet("set_zorder"), quiet("autoscale_view"), quiet("relim"), quiet("label_outer"),
        quiet("locator_params"), quiet("ticklabel_format"), quiet("box"),
    ]

    private static func isList(_ value: Value) -> Bool {
        switch value {
        case .list, .tuple, .array: true
        default: false
        }
    }

    private static func quiet(_ name: String) -> AxesCommand {
        AxesCommand(name, "*values, **options") { _, _ throws(Diagnostic) in .none }
    }

    private static func limits(
        _ name: String, _ path: ReferenceWritableKeyPath<AxesObject, AxisState> & Sendable, lower: [String],
        upper: [String]
    ) -> AxesCommand {
        AxesCommand(name, "lower=, upper=, **ends") { axes, call throws(Diagnostic) in
            var range = axes[keyPath: path].axis.range
            var ends: [Value?] = [call[0], call[1]]
            if let given = call[0], call[1] == nil, let pair = try? Iteration.items(of: given, at: call.site),
                pair.count == 2
            {
                ends = pair
            }
            for (position, keyword) in call.extra.enumerated() {
                if lower.contains(keyword.name) {
                    ends[0] = keyword.value
                } else if upper.contains(keyword.name) {
                    ends[1] = keyword.value
                } else if keyword.name != "auto", keyword.name != "emit" {
                    throw Diagnostic(
                        "unknown-argument", "\(name)() has no argument \(keyword.name)",
                        expected: "\(name)(lower, upper)", at: call.extraFragment(position))
                }
            }
            if let end = ends[0], let number = try Numbers.quantity(end, at: call.site) { range.lower = number.value }
            if let end = ends[1], let number = try Numbers.quantity(end, at: call.site) { range.upper = number.value }
            axes[keyPath: path].axis.range = range
            return Value(tuple: [range.lower.map { .real($0) } ?? .none, range.upper.map { .real($0) } ?? .none])
        }
    }

    private static func ticks(_ name: String, _ path: ReferenceWritableKeyPath<AxesObject, AxisState> & Sendable)
        -> AxesCommand
    {
        AxesCommand(name, "places=, labels=, **style") { axes, call throws(Diagnostic) in
            guard call[0] != nil else { return .none }
            axes[keyPath: path].axis.ticks = try ticks(call)
            return .none
        }
    }

    /// The ticks that a call with places and perhaps labels asks for.
    static func ticks(_ call: Call) throws(Diagnostic) -> AxisTicks {
        let places = try call.array(0).elements
        var labels: [RichText]?
        if call[1] != nil { labels = try call.items(1).map { RichText(Text.str($0)) } }
        return places.isEmpty ? .none : .at(places, labels: labels)
    }

    private static func label(_ name: String, _ path: ReferenceWritableKeyPath<AxesObject, AxisState> & Sendable)
        -> AxesCommand
    {
        AxesCommand(name, "text, **style") { axes, call throws(Diagnostic) in
            axes[keyPath: path].label = Text.str(call.value(0))
            if let color = call.extra.first(where: { $0.name == "color" || $0.name == "c" }),
                let paint = PlotColors.paint(color.value)
            {
                axes[keyPath: path].axis.paint = paint
            }
            return .none
        }
    }

    private static func inversion(_ name: String, _ path: ReferenceWritableKeyPath<AxesObject, AxisState> & Sendable)
        -> AxesCommand
    {
        AxesCommand(name, "") { axes, _ throws(Diagnostic) in
            let isAscending = axes[keyPath: path].axis.direction == .ascending
            axes[keyPath: path].axis.direction = isAscending ? .descending : .ascending
            return .none
        }
    }

    /// `axis('off')`, `axis('equal')`.
    private static func axis(_ word: String, _ axes: AxesObject, _ call: Call) throws(Diagnostic) -> Value {
        switch word {
        case "off": axes.panelOwner.outline = .none
        case "on": axes.panelOwner.outline = .axes
        case "equal", "scaled", "image", "square": axes.panelOwner.aspect = .equal
        case "auto", "normal": axes.panelOwner.aspect = .free
        // Curves settle where the axis ends as it is.
        case "tight": break
        default:
            throw call.failure(
                "wrong-argument", "\(Text.quoted(word)) is nothing that axis() knows",
                advice: "write 'off', 'on', 'equal', 'auto' or 'tight', or four ends", at: 0)
        }
        return .none
    }

    private static func labels(_ name: String, _ path: ReferenceWritableKeyPath<AxesObject, AxisState> & Sendable)
        -> AxesCommand
    {
        AxesCommand(name, "labels, **style") { axes, call throws(Diagnostic) in
            let labels = try call.items(0).map { RichText(Text.str($0)) }
            if case .at(let places, _) = axes[keyPath: path].axis.ticks {
                axes[keyPath: path].axis.ticks = .at(places, labels: labels)
            }
            return .none
        }
    }

    private static func scale(_ name: String, _ path: ReferenceWritableKeyPath<AxesObject, AxisState> & Sendable)
        -> AxesCommand
    {
        AxesCommand(name, "scale, **options") { axes, call throws(Diagnostic) in
            switch try call.string(0) {
            case "log": axes.set(.logarithmic, on: path)
            case "linear": axes.set(.linear, on: path)
            default: PlotNotices.withoutCounterpart("the scale \(Text.repr(call.value(0)))", call, at: call.fragment(0))
            }
            return .none
        }
    }
}

extension Mark {
    /// The mark with a label; nil for marks that have none.
    func labelled(_ label: RichText) -> Mark? {
        switch self {
        case .line(var line):
            line.label = label
            return .line(line)
        case .points(var points):
            points.label = label
            return .points(points)
        case .bars(var bars):
            bars.label = label
            return .bars(bars)
        case .band(var band):
            band.label = label
            return .band(band)
        case .segments(var segments):
            segments.label = label
            return .segments(segments)
        default: return nil
        }
    }
}
