/// A unit that has a name of its own, without a prefix: `volt`, `second`, `gram`.
///
/// Every unit name is a prefix, one of these and perhaps a power; no list of the combinations is kept.
enum NamedUnit: Int, CaseIterable, Hashable, Sendable {
    // The order in which a name is looked up: the frequent ones first.
    case volt, second, amp, siemens, ohm, farad, hertz, metre, gram, kilogram, molar, mole, coulomb, kelvin
    case joule, watt, newton, pascal, tesla, henry, litre, candle, weber, radian, steradian, lumen, lux, becquerel
    case gray, sievert, katal

    /// What there is to know about a named unit.
    struct Facts: Sendable {
        /// The names that stand for it in a script; the first is the one we write.
        let spellings: [String]
        let symbol: String
        let dimension: Dimension
        /// Its size in SI base units as a power of ten.
        var decimalExponent = 0
        /// Those of ``spellings`` that a script has after `from brian2 import *`; equations know all of them.
        var imported: [String]
        /// The name in prose: `ampere` where scripts say `amp`.
        var word: String
        /// The prefixes that a number is shown with, largest first.
        var shownPrefixes: [UnitPrefix]
        /// The prefix that is kept for a decade below 1, because people write 0.1 ms and 0.5 mV.
        var favourite: UnitPrefix?

        init(
            _ spellings: [String], _ symbol: String, _ dimension: Dimension, decimalExponent: Int = 0,
            imported: [String]? = nil, word: String? = nil, shown: ClosedRange<Int> = UnitPrefix.shownRange,
            favourite: UnitPrefix? = nil
        ) {
            self.spellings = spellings
            self.symbol = symbol
            self.dimension = dimension
            self.decimalExponent = decimalExponent
            self.imported = imported ?? spellings
            self.word = word ?? spellings[0]
            self.shownPrefixes = UnitPrefix.engineering.filter { shown.contains($0.rawValue) }
            self.favourite = favourite
        }
    }

    private static let table = allCases.map(\.entry)

    var facts: Facts { NamedUnit.table[rawValue] }
    var symbol: String { NamedUnit.table[rawValue].symbol }
    var dimension: Dimension { NamedUnit.table[rawValue].dimension }
    var decimalExponent: Int { NamedUnit.table[rawValue].decimalExponent }

    /// Whether names with a prefix exist.
    var takesPrefixes: Bool { self != .kelvin && self != .kilogram }

    /// Whether the names with a power, such as `metre2`, exist.
    var takesPowers: Bool { self != .litre }
}

extension NamedUnit {
    /// The facts of Brian2 2.9, `brian2.units.allunits`; how numbers are shown is our choice.
    private var entry: Facts {
        switch self {
        // The base units. Where `shown` ends people go on counting: 5000 s, 0.2 Hz.
        case .metre: Facts(["metre", "meter"], "m", .length, shown: -15...3, favourite: .micro)
        case .kilogram: Facts(["kilogram", "kilogramme"], "kg", .mass, imported: ["kilogram"], shown: 0...0)
        case .gram: Facts(["gram", "gramme"], "g", .mass, decimalExponent: -3, shown: -15...3)
        case .second: Facts(["second"], "s", .time, shown: -15...0, favourite: .milli)
        case .amp: Facts(["amp", "ampere"], "A", .current, imported: ["amp"], word: "ampere", favourite: .pico)
        case .kelvin: Facts(["kelvin"], "K", .temperature, shown: 0...0)
        case .mole: Facts(["mole", "mol"], "mol", .amount, imported: ["mole"], shown: -15...0)
        case .candle: Facts(["candle"], "cd", .luminosity, imported: [], word: "candela", shown: 0...0)

        // The derived units that a result is shown in.
        case .volt: Facts(["volt"], "V", .voltage, favourite: .milli)
        case .siemens: Facts(["siemens"], "S", .conductance, favourite: .nano)
        case .ohm: Facts(["ohm"], "ohm", .resistance)
        case .farad: Facts(["farad"], "F", .capacitance, favourite: .pico)
        case .coulomb: Facts(["coulomb"], "C", .charge)
        case .hertz: Facts(["hertz"], "Hz", .frequency, shown: 0...12)
        case .molar: Facts(["molar"], "M", .concentration, decimalExponent: 3, shown: -15...0, favourite: .nano)
        case .joule: Facts(["joule"], "J", .energy)
        case .watt: Facts(["watt"], "W", .power)
        case .newton: Facts(["newton"], "N", .force, imported: [])
        case .pascal: Facts(["pascal"], "Pa", .pressure)
        case .tesla: Facts(["tesla"], "T", Dimension(mass: 1, time: -2, current: -1), imported: [])
        case .henry: Facts(["henry"], "H", Dimension(length: 2, mass: 1, time: -2, current: -2), imported: [])

        // Understood, but never chosen for showing: `V s` says more than `Wb` to somebody who forgot to divide by a
        // time constant, and a rate of firing is no `Bq`.
        case .litre: Facts(["liter", "litre"], "l", .volume, decimalExponent: -3, word: "litre")
        case .weber: Facts(["weber"], "Wb", Dimension(length: 2, mass: 1, time: -2, current: -1), imported: [])
        case .radian: Facts(["radian"], "rad", .one, imported: [])
        case .steradian: Facts(["steradian"], "sr", .one, imported: [])
        case .lumen: Facts(["lumen"], "lm", .luminosity, imported: [])
        case .lux: Facts(["lux"], "lx", Dimension(length: -2, luminosity: 1), imported: [])
        case .becquerel: Facts(["becquerel"], "Bq", .frequency, imported: [])
        case .gray: Facts(["gray"], "Gy", Dimension(length: 2, time: -2), imported: [])
        case .sievert: Facts(["sievert"], "Sv", Dimension(length: 2, time: -2), imported: [])
        case .katal: Facts(["katal"], "kat", Dimension(time: -1, amount: 1), imported: [])
        }
    }
}
