/// Pixels for gnuplot, four bytes each: red, green, blue, and how opaque it is.
struct PixelGrid {
    let columns: Int
    let rows: Int
    /// Row by row from the lowest on.
    let bytes: [UInt8]

    /// The pixels of a matrix of numbers; what has no colour lets the page shine through.
    init(_ sample: ImageSample, scale: ColorScale) {
        (columns, rows) = (sample.columns, sample.rows)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(4 * sample.values.count)
        // A blend of stops costs more than looking one of so many up, and nobody sees the difference.
        let steps = 1023
        let table = (0...steps).map { scale.map.color(at: Double($0) / Double(steps)) }
        for value in sample.values {
            let share = scale.share(of: value)
            if share.isNaN {
                bytes += [0, 0, 0, 0]
            } else {
                let color = table[Int((share * Double(steps)).rounded())]
                bytes += [color.red, color.green, color.blue, 255]
            }
        }
        self.bytes = bytes
    }

    /// Pixels of one colour, each as opaque as it says.
    init(columns: Int, rows: Int, color: Color, opacities: [UInt8]) {
        (self.columns, self.rows) = (columns, rows)
        bytes = opacities.flatMap { [color.red, color.green, color.blue, $0] }
    }

    /// The colours of a scale from below to above, for a colour bar.
    init(bar axis: AxisPlan, scale: ColorScale) {
        let steps = 256
        let values = (0..<steps).map { step in
            axis.value(at: (Double(step) + 0.5) / Double(steps)) * axis.unitScale
        }
        self.init(ImageSample(columns: 2, rows: steps, values: values.flatMap { [$0, $0] }), scale: scale)
    }
}
