/// A unit that has a name of its own, without a prefix: `volt`, `second`, `gram`.
///
/// Every unit name is a prefix, one of these and perhaps a power; no list of the combinations is kept.
struct NamedUnit: Hashable, Sendable {
    /// The names that stand for it in a script; the first is the one we write.
    let spellings: [String]
    let symbol: String
    let dimension: Dimension
    /// Its size in SI base units as a power of ten.
    let decimalExponent: Int
    /// Whether names with a prefix exist: not for `kelvin` and `kilogram`.
    let takesPrefixes: Bool
    /// Whether the names with a power, such as `metre2`, exist: not for `liter`.
    let takesPowers: Bool
    /// Those of ``spellings`` that a script has after `from brian2 import *`; equations know all of them.
    let imported: [String]
    /// The name in prose: `ampere` where scripts say `amp`.
    let word: String
    /// The prefixes a number is shown with, largest first; empty where the unit is never chosen for showing.
    let shownPrefixes: [UnitPrefix]
    /// The prefix that is kept for a decade below 1, because people write 0.1 ms and 0.5 mV.
    let favourite: UnitPrefix?

    init(
        _ spellings: [String], _ symbol: String, _ dimension: Dimension, decimalExponent: Int = 0,
        takesPrefixes: Bool = true, takesPowers: Bool = true, imported: [String]? = nil,
        word: String? = nil, shown: [UnitPrefix] = [.none], favourite: UnitPrefix? = nil
    ) {
        self.spellings = spellings
        self.symbol = symbol
        self.dimension = dimension
        self.decimalExponent = decimalExponent
        self.takesPrefixes = takesPrefixes
        self.takesPowers = takesPowers
        self.imported = imported ?? spellings
        self.word = word ?? spellings[0]
        self.shownPrefixes = shown
        self.favourite = favourite
    }

    static func == (left: NamedUnit, right: NamedUnit) -> Bool { left.spellings == right.spellings }

    func hash(into hasher: inout Hasher) { hasher.combine(spellings) }
}

extension NamedUnit {
    private static let small = UnitPrefix.engineering.filter { $0.rawValue <= 0 }

    // The base units. Seconds, metres and kilograms beyond a thousand keep the unit that people use for them.
    static let metre = NamedUnit(
        ["metre", "meter"], "m", .length, shown: UnitPrefix.engineering.filter { $0.rawValue <= 3 }, favourite: .micro)
    static let kilogram = NamedUnit(
        ["kilogram", "kilogramme"], "kg", .mass, takesPrefixes: false, imported: ["kilogram"])
    static let gram = NamedUnit(
        ["gram", "gramme"], "g", .mass, decimalExponent: -3, shown: UnitPrefix.engineering.filter { $0.rawValue <= 3 })
    static let second = NamedUnit(["second"], "s", .time, shown: small, favourite: .milli)
    static let amp = NamedUnit(
        ["amp", "ampere"], "A", .current, imported: ["amp"], word: "ampere", shown: UnitPrefix.engineering,
        favourite: .pico)
    static let kelvin = NamedUnit(["kelvin"], "K", .temperature, takesPrefixes: false)
    static let mole = NamedUnit(["mole", "mol"], "mol", .amount, imported: ["mole"], shown: small)
    static let candle = NamedUnit(["candle"], "cd", .luminosity, imported: [], word: "candela")

    // The derived units that a result is shown in.
    static let volt = NamedUnit(["volt"], "V", .voltage, shown: UnitPrefix.engineering, favourite: .milli)
    static let siemens = NamedUnit(["siemens"], "S", .conductance, shown: UnitPrefix.engineering, favourite: .nano)
    static let ohm = NamedUnit(["ohm"], "ohm", .resistance, shown: UnitPrefix.engineering)
    static let farad = NamedUnit(["farad"], "F", .capacitance, shown: UnitPrefix.engineering, favourite: .pico)
    static let coulomb = NamedUnit(["coulomb"], "C", .charge, shown: UnitPrefix.engineering)
    static let hertz = NamedUnit(
        ["hertz"], "Hz", .frequency, shown: UnitPrefix.engineering.filter { $0.rawValue >= 0 })
    static let molar = NamedUnit(
        ["molar"], "M", .concentration, decimalExponent: 3, shown: small, favourite: .nano)
    static let joule = NamedUnit(
        ["joule"], "J", .energy, shown: UnitPrefix.engineering)
    static let watt = NamedUnit(["watt"], "W", .power, shown: UnitPrefix.engineering)
    static let newton = NamedUnit(
        ["newton"], "N", .force, imported: [], shown: UnitPrefix.engineering)
    static let pascal = NamedUnit(
        ["pascal"], "Pa", .pressure, shown: UnitPrefix.engineering)
    static let tesla = NamedUnit(
        ["tesla"], "T", Dimension(mass: 1, time: -2, current: -1), imported: [], shown: UnitPrefix.engineering)
    static let henry = NamedUnit(
        ["henry"], "H", Dimension(length: 2, mass: 1, time: -2, current: -2), imported: [],
        shown: UnitPrefix.engineering)

    // Understood, but never chosen for showing: `V s` says more than `Wb` to somebody who forgot to divide by a time
    // constant, and a rate of firing is no `Bq`.
    static let litre = NamedUnit(
        ["liter", "litre"], "l", .volume, decimalExponent: -3, takesPowers: false, word: "litre",
        shown: [])
    static let weber = NamedUnit(
        ["weber"], "Wb", Dimension(length: 2, mass: 1, time: -2, current: -1), imported: [], shown: [])
    static let radian = NamedUnit(["radian"], "rad", .one, imported: [], shown: [])
    static let steradian = NamedUnit(["steradian"], "sr", .one, imported: [], shown: [])
    static let lumen = NamedUnit(["lumen"], "lm", .luminosity, imported: [], shown: [])
    static let lux = NamedUnit(["lux"], "lx", Dimension(length: -2, luminosity: 1), imported: [], shown: [])
    static let becquerel = NamedUnit(["becquerel"], "Bq", .frequency, imported: [], shown: [])
    static let gray = NamedUnit(["gray"], "Gy", Dimension(length: 2, time: -2), imported: [], shown: [])
    static let sievert = NamedUnit(["sievert"], "Sv", Dimension(length: 2, time: -2), imported: [], shown: [])
    static let katal = NamedUnit(["katal"], "kat", Dimension(time: -1, amount: 1), imported: [], shown: [])

    /// Every named unit of Brian2.
    static let all: [NamedUnit] = [
        volt, second, amp, siemens, ohm, farad, hertz, metre, gram, kilogram, kelvin, mole, molar, coulomb, joule, watt,
        newton, pascal, tesla, henry, litre, candle, weber, radian, steradian, lumen, lux, becquerel, gray, sievert,
        katal,
    ]
}
