import Units

extension Unit {
    /// The unit in which people think of a value: that of ``Units/Unit/best(for:values:)``, but `mV ms` for an area under a voltage, where
    /// base units make `uV s` of it, and `pA ms` under a current, where they make a charge.
    static func spoken(for dimension: Dimension, values: [Double]) -> Unit {
        guard let (base, ms) = product(dimension) else { return best(for: dimension, values: values) }
        return best(for: base, values: values.map { $0 / ms.scale }) * ms
    }

    /// What has been added up over time; a conductance would be a capacitance then, which is more often meant.
    private static func product(_ dimension: Dimension) -> (base: Dimension, time: Unit)? {
        guard let ms = Unit.named("ms") else { return nil }
        return [Dimension.voltage, .current].first { $0 * .time == dimension }.map { ($0, ms) }
    }
}
