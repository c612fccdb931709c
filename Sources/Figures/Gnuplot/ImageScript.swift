/// The commands that draw what consists of pixels: images, and the strip of a colour bar.
///
/// Each is a plot of its own, before that of the panel, over axes that run from 0 to 1: so pixels are equal whatever the panel's
/// axes are, and grid and curves lie above them.
struct ImageScript {
    let frame: PanelFrame
    let layout: PageLayout
    let terminal: GnuplotTerminal

    private var plan: PanelPlan { frame.plan }

    func write(to script: inout GnuplotScript) {
        let images = plan.panel.marks.compactMap { mark in if case .image(let image) = mark { image } else { nil } }
        let bar = plan.panel.colorBar
        let clouds = plan.views.flatMap { view in
            let pen = Pen(frame: frame.seen(as: view), layout: layout, terminal: terminal)
            return view.panel.marks.indices.compactMap {
                DenseCloud(view.panel.marks[$0], color: view.colors[$0], pen: pen)
            }
        }
        guard !images.isEmpty || !clouds.isEmpty || bar != nil else { return }
        script.add("unset logscale x; unset logscale y; set xrange [0:1] noextend; set yrange [0:1] noextend")
        if !images.isEmpty || !clouds.isEmpty { script.add(layout.margins(of: frame.box)) }
        for image in images {
            let (columns, rows) = pixels(of: image)
            let sample = ImageSample(of: image, x: plan.x, y: plan.y, columns: columns, rows: rows)
            script.plot(PixelGrid(sample, scale: image.scale))
        }
        for cloud in clouds { script.plot(cloud.pixels) }
        if let bar, let axis = plan.bar, let box = frame.bar ?? layout.rightSide(of: frame).bar {
            script.add(layout.margins(of: box))
            script.plot(PixelGrid(bar: axis, scale: bar.scale))
        }
        // The ground of a window is drawn with its first plot, and would hide what has come by now.
        script.add("unset object")
    }

    /// How many pixels the image is drawn with: those that the terminal can tell apart, within reason.
    private func pixels(of image: Image) -> (columns: Int, rows: Int) {
        let resolution = min(terminal.resolution, 0.5)
        let (width, height) = (frame.box.width / resolution, frame.box.height / resolution)
        let shrink = min(1, (4e6 / max(width * height, 1)).squareRoot())
        return (max(Int((width * shrink).rounded()), 2), max(Int((height * shrink).rounded()), 2))
    }
}
