/// The names of units in scripts and equations: those of Brian2, and no others, so that what runs here runs there.
extension Unit {
    /// The unit that `name` stands for: a name with or without prefix and power (`volt`, `mvolt`, `metre2`), or one of the
    /// short names (`mV`, `ms`, `um2`); nil where Brian2 has no such name.
    ///
    /// Source: Brian2 2.9, `brian2.units.allunits` and `brian2.units.stdunits`.
    public static func named(_ name: String) -> Unit? {
        shortNamed(name) ?? longNamed(name)
    }

    /// Whether a script has the name after `from brian2 import *`. Equations know every name.
    public static func isImported(_ name: String) -> Bool {
        if shortNamed(name) != nil { return true }
        guard let (named, spelling, prefix, power) = parts(of: name), power == 1,
            named.facts.imported.contains(spelling)
        else {
            return false
        }
        return importedPrefixes.contains(prefix) || (named == .metre && prefix == .centi)
    }

    /// What to write instead of a name that is no unit though people take it for one: `celsius`, `msec`, `V`; nil for any other.
    public static func advice(forMissing name: String) -> String? {
        if name == "celsius" {
            return "use kelvin for differences of temperature, and add zero_celsius to turn degrees Celsius into kelvin"
        }
        return meant(by: name).map { "if a unit is meant, write \($0)" }
    }

    /// The unit that a name stands for elsewhere and not here: `volt` for `V`, `ms` for `msec` or `Ms`; nil for any other.
    ///
    /// The symbols of units without a prefix are free for variables, and megaseconds are no unit of anybody's.
    public static func meant(by name: String) -> String? {
        switch name {
        case "Ms", "MS", "msec", "msecs", "millisecond", "milliseconds": "ms"
        case "usec", "usecs", "microsecond", "microseconds": "us"
        case "s", "sec", "secs", "Sec": "second"
        case "mv", "Mv", "MV", "mVolt", "millivolt", "millivolts": "mV"
        default:
            NamedUnit.allCases.first { $0.symbol == name && Unit.named(name) == nil }.map { Unit($0).expression }
        }
    }

    /// Every name that ``named(_:)`` knows, about two thousand: for finding the nearest to a misspelt one.
    public static let allNames: [String] =
        NamedUnit.allCases.flatMap { named in
            let prefixes = named.takesPrefixes ? UnitPrefix.allCases : [.none]
            return prefixes.flatMap { prefix in
                named.facts.spellings.flatMap { spelling in
                    (named.takesPowers ? ["", "2", "3"] : [""]).map { prefix.symbol + spelling + $0 }
                }
            }
        } + shortNames

    /// The names that a script has after `from brian2 import *`, about two hundred.
    public static let importedNames: [String] = allNames.filter(isImported)

    private static let importedPrefixes: Set<UnitPrefix> = [
        .none, .tera, .giga, .mega, .kilo, .milli, .micro, .nano, .pico,
    ]

    // MARK: Short names

    /// The short names: the prefixes that each of some symbols has, and up to which power.
    private static let shortForms: [(named: NamedUnit, prefixes: [UnitPrefix], highestPower: Int)] = [
        (.volt, [.milli], 1), (.amp, [.milli, .micro, .nano, .pico], 1), (.farad, [.micro, .nano, .pico], 1),
        (.siemens, [.milli, .micro, .nano], 1), (.second, [.milli, .micro], 1), (.hertz, [.none, .kilo, .mega], 1),
        (.metre, [.centi, .milli, .micro], 3), (.molar, [.milli, .micro, .nano], 1),
    ]

    private static var shortNames: [String] {
        shortForms.flatMap { form in
            form.prefixes.flatMap { prefix in
                (1...form.highestPower).map { prefix.symbol + form.named.symbol + ($0 == 1 ? "" : "\($0)") }
            }
        }
    }

    private static func shortNamed(_ name: String) -> Unit? {
        guard name.utf8.count <= 3 else { return nil }
        let (stem, power) = splitPower(name)
        for form in shortForms where power <= form.highestPower && stem.hasSuffix(form.named.symbol) {
            if let prefix = UnitPrefix(symbol: stem.dropLast(form.named.symbol.count)), form.prefixes.contains(prefix) {
                return Unit([Factor(named: form.named, prefix: prefix, exponent: Rational(power))])
            }
        }
        return nil
    }

    // MARK: Long names

    private static func longNamed(_ name: String) -> Unit? {
        guard let (named, _, prefix, power) = parts(of: name) else { return nil }
        return Unit([Factor(named: named, prefix: prefix, exponent: Rational(power))])
    }

    private static func parts(
        of name: String
    ) -> (named: NamedUnit, spelling: String, prefix: UnitPrefix, power: Int)? {
        let (stem, power) = splitPower(name)
        for named in NamedUnit.allCases where named.takesPowers || power == 1 {
            for spelling in named.facts.spellings where stem.hasSuffix(spelling) {
                if let prefix = UnitPrefix(symbol: stem.dropLast(spelling.count)),
                    prefix == .none || named.takesPrefixes
                {
                    return (named, spelling, prefix, power)
                }
            }
        }
        return nil
    }

    /// The name without a 2 or 3 at its end, and that power.
    private static func splitPower(_ name: String) -> (stem: Substring, power: Int) {
        switch name.last {
        case "2": (name.dropLast(), 2)
        case "3": (name.dropLast(), 3)
        default: (name[...], 1)
        }
    }
}
