import Units

/// A value as sentences give it: with four digits, in the unit that fits.
func text(_ value: Double, _ dimension: Dimension) -> String { Quantity(value, dimension).formatted(precision: 4) }

/// A time in seconds as sentences give it.
func time(_ seconds: Double) -> String { text(seconds, .time) }

/// `1 spike`, `3 spikes`
func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
