/// The constants of nature that Brian2 names, with its values.
///
/// Source: Brian2 2.9, `brian2.units.constants` (CODATA 2014).
public enum PhysicalConstants {
    /// Elements in a mole.
    public static let avogadro = Quantity(6.022140857e23, Dimension(amount: -1))
    /// Energy for a degree of temperature, the constant k.
    public static let boltzmann = Quantity(1.38064852e-23, Dimension.energy / .temperature)
    /// Permittivity of the vacuum.
    public static let electric = Quantity(8.854187817e-12, .capacitance / .length)
    /// Mass of an electron at rest.
    public static let electronMass = Quantity(9.10938356e-31, .mass)
    /// Charge of a proton.
    public static let elementaryCharge = Quantity(1.6021766208e-19, .charge)
    /// Charge of a mole of protons, the constant F.
    public static let faraday = Quantity(96485.33289, .charge / .amount)
    /// Energy for a degree of temperature of a mole, the constant R.
    public static let gas = Quantity(8.3144598, Dimension.energy / .temperature / .amount)
    /// Permeability of the vacuum.
    public static let magnetic = Quantity(
        4e-7 * Double.pi, Dimension.force / Dimension(current: 2))
    /// A gram in a mole.
    public static let molarMass = Quantity(1e-3, .mass / .amount)
    /// The temperature at which ice melts: 0 degrees Celsius in kelvin.
    public static let zeroCelsius = Quantity(273.15, .temperature)

    /// The constant that a script names so: `faraday_constant`, `zero_celsius`.
    public static func named(_ name: String) -> Quantity? {
        switch name {
        case "avogadro_constant": avogadro
        case "boltzmann_constant": boltzmann
        case "electric_constant": electric
        case "electron_mass": electronMass
        case "elementary_charge": elementaryCharge
        case "faraday_constant": faraday
        case "gas_constant": gas
        case "magnetic_constant": magnetic
        case "molar_mass_constant": molarMass
        case "zero_celsius": zeroCelsius
        default: nil
        }
    }

    /// The names that ``named(_:)`` knows. A script imports them from `brian2.units.constants`.
    public static let names = [
        "avogadro_constant", "boltzmann_constant", "electric_constant", "electron_mass", "elementary_charge",
        "faraday_constant", "gas_constant", "magnetic_constant", "molar_mass_constant", "zero_celsius",
    ]
}
