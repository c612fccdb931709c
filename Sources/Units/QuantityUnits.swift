/// The short names for callers from Swift: `10 * .ms`, `[1, 4] * .nS`.
extension Quantity {
    /// One volt.
    public static let volt = Quantity(1, .voltage)
    /// One millivolt.
    public static let mV = Quantity(1e-3, .voltage)
    /// One microvolt.
    public static let uV = Quantity(1e-6, .voltage)

    /// One ampere.
    public static let amp = Quantity(1, .current)
    /// One milliampere.
    public static let mA = Quantity(1e-3, .current)
    /// One microampere.
    public static let uA = Quantity(1e-6, .current)
    /// One nanoampere.
    public static let nA = Quantity(1e-9, .current)
    /// One picoampere.
    public static let pA = Quantity(1e-12, .current)

    /// One siemens.
    public static let siemens = Quantity(1, .conductance)
    /// One millisiemens.
    public static let mS = Quantity(1e-3, .conductance)
    /// One microsiemens.
    public static let uS = Quantity(1e-6, .conductance)
    /// One nanosiemens.
    public static let nS = Quantity(1e-9, .conductance)
    /// One picosiemens.
    public static let pS = Quantity(1e-12, .conductance)

    /// One ohm.
    public static let ohm = Quantity(1, .resistance)
    /// One kiloohm.
    public static let kohm = Quantity(1e3, .resistance)
    // swift-format-ignore: AlwaysUseLowerCamelCase
    /// One megaohm.
    public static let Mohm = Quantity(1e6, .resistance)
    // swift-format-ignore: AlwaysUseLowerCamelCase
    /// One gigaohm.
    public static let Gohm = Quantity(1e9, .resistance)

    /// One farad.
    public static let farad = Quantity(1, .capacitance)
    /// One microfarad.
    public static let uF = Quantity(1e-6, .capacitance)
    /// One nanofarad.
    public static let nF = Quantity(1e-9, .capacitance)
    /// One picofarad.
    public static let pF = Quantity(1e-12, .capacitance)

    /// One coulomb.
    public static let coulomb = Quantity(1, .charge)
    /// One nanocoulomb.
    public static let nC = Quantity(1e-9, .charge)
    /// One picocoulomb.
    public static let pC = Quantity(1e-12, .charge)
    /// One femtocoulomb.
    public static let fC = Quantity(1e-15, .charge)

    /// One second.
    public static let second = Quantity(1, .time)
    /// One millisecond.
    public static let ms = Quantity(1e-3, .time)
    /// One microsecond.
    public static let us = Quantity(1e-6, .time)
    /// One nanosecond.
    public static let ns = Quantity(1e-9, .time)

    /// One hertz.
    public static let hertz = Quantity(1, .frequency)
    // swift-format-ignore: AlwaysUseLowerCamelCase
    /// One hertz.
    public static let Hz = Quantity(1, .frequency)
    /// One kilohertz.
    public static let kHz = Quantity(1e3, .frequency)
    // swift-format-ignore: AlwaysUseLowerCamelCase
    /// One megahertz.
    public static let MHz = Quantity(1e6, .frequency)

    /// One metre.
    public static let metre = Quantity(1, .length)
    /// One centimetre.
    public static let cm = Quantity(1e-2, .length)
    /// One millimetre.
    public static let mm = Quantity(1e-3, .length)
    /// One micrometre.
    public static let um = Quantity(1e-6, .length)
    /// One nanometre.
    public static let nm = Quantity(1e-9, .length)
    /// One square metre.
    public static let metre2 = Quantity(1, .area)
    /// One square centimetre.
    public static let cm2 = Quantity(1e-4, .area)
    /// One square millimetre.
    public static let mm2 = Quantity(1e-6, .area)
    /// One square micrometre.
    public static let um2 = Quantity(1e-12, .area)
    /// One cubic metre.
    public static let metre3 = Quantity(1, .volume)
    /// One litre.
    public static let litre = Quantity(1e-3, .volume)
    /// One cubic centimetre.
    public static let cm3 = Quantity(1e-6, .volume)
    /// One cubic millimetre.
    public static let mm3 = Quantity(1e-9, .volume)
    /// One cubic micrometre.
    public static let um3 = Quantity(1e-18, .volume)

    /// One kilogram.
    public static let kilogram = Quantity(1, .mass)
    /// One gram.
    public static let gram = Quantity(1e-3, .mass)
    /// One kelvin.
    public static let kelvin = Quantity(1, .temperature)
    /// One mole.
    public static let mole = Quantity(1, .amount)
    /// One mole per litre.
    public static let molar = Quantity(1e3, .concentration)
    /// One millimole per litre.
    public static let mM = Quantity(1, .concentration)
    /// One micromole per litre.
    public static let uM = Quantity(1e-3, .concentration)
    /// One nanomole per litre.
    public static let nM = Quantity(1e-6, .concentration)

    /// One newton.
    public static let newton = Quantity(1, .force)
    /// One pascal.
    public static let pascal = Quantity(1, .pressure)
    /// One joule.
    public static let joule = Quantity(1, .energy)
    /// One watt.
    public static let watt = Quantity(1, .power)
}
