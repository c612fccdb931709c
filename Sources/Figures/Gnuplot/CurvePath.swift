/// The points that a curve goes through on its panel, in the units of the axes.
enum CurvePath {
    /// The path of a line: jumps upright, steps with corners. What cannot be drawn is not a number and leaves a gap.
    static func points(of line: Line, on plan: PanelPlan) -> (x: [Double], y: [Double]) {
        var xs: [Double] = []
        var ys: [Double] = []
        xs.reserveCapacity(line.x.count)
        ys.reserveCapacity(line.x.count)
        func add(_ x: Double, _ y: Double) {
            let (x, y) = (plan.x.shown(x), plan.y.shown(y))
            let isDrawn = plan.x.position(of: x).isFinite && plan.y.position(of: y).isFinite
            xs.append(x)
            ys.append(isDrawn ? y : .nan)
        }
        let jumps = Set(line.jumps)
        let last = line.x.count - 1
        for index in line.x.indices {
            if index > 0, jumps.contains(index) { add(line.x[index - 1], line.y[index]) }
            add(line.x[index], line.y[index])
            if line.shape == .steps, index < last, !jumps.contains(index + 1) { add(line.x[index + 1], line.y[index]) }
        }
        return (xs, ys)
    }
}
