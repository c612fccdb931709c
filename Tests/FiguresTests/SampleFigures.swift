import Figures
import RealModule
import Units

/// Figures to try things on, from closed forms.
enum SampleFigures {
    /// A voltage that spikes raise and that decays between them, sampled as a monitor does: the value before the events of its step.
    static func decay(tau: Double, weight: Double, spikes: [Double], dt: Double, steps: Int) -> Line {
        let arrivals = spikes.map { Int(($0 / dt).rounded()) }
        let samples = (0..<steps).map { step in
            arrivals.filter { $0 < step }.reduce(0) { $0 + weight * Double.exp(-Double(step - 1 - $1) * dt / tau) }
        }
        return Line(
            x: (0..<steps).map { Double($0) * dt }, y: samples, xDimension: .time, yDimension: .voltage,
            jumps: arrivals.map { $0 + 1 })
    }

    /// The two state variables of tutorial 2a and the spikes that move them.
    static func lesson2a() -> Figure {
        var first = decay(tau: 1e-3, weight: 6e-3, spikes: [1e-3, 4e-3], dt: 1e-4, steps: 100)
        first.label = #"$V_a$   $\tau_a = 1\,\mathrm{ms}$"#
        first.fill = true
        var second = decay(tau: 10e-3, weight: 3e-3, spikes: [2e-3, 3e-3], dt: 1e-4, steps: 100)
        second.label = #"$V_b$   $\tau_b = 10\,\mathrm{ms}$"#
        second.fill = true
        let raster = Raster(times: [1e-3, 4e-3, 2e-3, 3e-3], rows: [0, 0, 1, 1], rowNames: ["neuron 0", "neuron 1"])
        return Figure(
            title: "The concept of a connection",
            subtitle: #"each input spike adds its weight; between spikes $V$ decays as $e^{-t/\tau}$"#,
            panels: [
                Panel(marks: [.raster(raster)]),
                Panel(yAxis: Axis(label: "membrane voltage $V$"), marks: [.line(first), .line(second)]),
            ])
    }
}
