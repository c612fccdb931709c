/// The commands that make gnuplot draw a figure that has been laid out.
struct FigureScript {
    let layout: PageLayout
    let terminal: GnuplotTerminal
    let font: String
    /// What is shown, one picture after the other; nil for the whole figure.
    var stages: [FigureStage?] = [nil]
    /// What people are told at the beginning of a script that they are given.
    var preface: [String] = []
    /// Commands behind those that prepare the output.
    var preparation: [String] = []

    /// What gnuplot writes in place of a figure where it is older than 5.2, whose `$data` blocks and strokes figures need.
    static let complaintOfAge = "too old for figures:"

    /// The whole script.
    var script: GnuplotScript {
        var script = GnuplotScript()
        for line in preface { script.note(line) }
        script.add("if (GPVAL_VERSION < 5.2) print '\(Self.complaintOfAge) ', GPVAL_VERSION; exit")
        script.add("set encoding utf8")
        script.add("unset key; unset border; unset tics; unset mouse")
        for command in terminal.commands + preparation { script.add(command) }
        for stage in stages { add(layout.showing(stage), to: &script) }
        return script
    }

    private func add(_ page: PageLayout, to script: inout GnuplotScript) {
        script.add("set multiplot")
        for (index, frame) in page.frames.enumerated() {
            let names = frame.plan.panel.marks.map(\.name).joined(separator: ", ")
            script.note("panel \(index + 1): \(frame.plan.y.title?.plain ?? "")" + (names.isEmpty ? "" : " (\(names))"))
            script.add("unset label; unset arrow; unset object")
            if index == 0, case .window = terminal.kind { terminal.commands.suffix(1).forEach { script.add($0) } }
            PanelScript(frame: frame, layout: page.scaled(by: frame.typeScale), terminal: terminal).write(to: &script) {
                script in
                guard terminal.lettering != .ours else { return }
                for text in (index == 0 ? page.headings : []) + frame.texts { script.add(label(text)) }
            }
        }
        script.add("unset multiplot")
    }

    private func label(_ text: PlacedText) -> String {
        let size = (text.size * terminal.fontScale * 100).rounded() / 100
        let place =
            "screen \(Self.short(text.x / layout.size.width)), screen \(Self.short(1 - text.y / layout.size.height))"
        let turn = text.isUpright ? " rotate by 90" : ""
        let (content, type) =
            terminal.lettering == .latex
            ? (LatexText.text(text.text, size: text.size, isBold: text.isBold), "")
            : (
                GnuplotText.enhanced(text.text, isBold: text.isBold),
                " font \(GnuplotText.constant(GnuplotText.font(font, size: size)))"
            )
        return "set label \(GnuplotText.constant(content)) at \(place) \(text.anchor)\(turn) front "
            + "textcolor rgb \"\(text.color)\"" + type
    }

    /// A share of the page, to a hundredth of a pixel.
    static func short(_ share: Double) -> Double { (share * 1e6).rounded() / 1e6 }
}
