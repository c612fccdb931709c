import RealModule

/// For closed forms that tests compare with.
func exponential(_ x: Double) -> Double { .exp(x) }
