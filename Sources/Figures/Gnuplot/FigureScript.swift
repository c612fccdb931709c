/// The commands that make gnuplot draw a figure that has been laid out.
struct FigureScript {
    let layout: PageLayout
    let terminal: GnuplotTerminal
    let font: String

    /// The whole script.
    var script: GnuplotScript {
        var script = GnuplotScript()
        script.add("set encoding utf8")
        script.add("unset key; unset border; unset tics; unset mouse")
        for command in terminal.commands { script.add(command) }
        script.add("set multiplot")
        for (index, frame) in layout.frames.enumerated() {
            if index > 0 { script.add("unset label; unset arrow; unset object") }
            PanelScript(frame: frame, layout: layout, terminal: terminal).write(to: &script) { script in
                for text in (index == 0 ? layout.headings : []) + frame.texts { script.add(label(text)) }
            }
        }
        script.add("unset multiplot")
        return script
    }

    private func label(_ text: PlacedText) -> String {
        let content = GnuplotText.constant(GnuplotText.enhanced(text.text, isBold: text.isBold))
        let size = (text.size * terminal.fontScale * 100).rounded() / 100
        let place =
            "screen \(Self.short(text.x / layout.size.width)), screen \(Self.short(1 - text.y / layout.size.height))"
        let turn = text.isUpright ? " rotate by 90" : ""
        return "set label \(content) at \(place) \(text.anchor)\(turn) front textcolor rgb \"\(text.color)\" "
            + "font \(GnuplotText.constant(GnuplotText.font(font, size: size)))"
    }

    /// A share of the page, to a hundredth of a pixel.
    static func short(_ share: Double) -> Double { (share * 1e6).rounded() / 1e6 }
}
