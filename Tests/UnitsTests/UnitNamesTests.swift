import Testing
import Units

/// Against Brian2 2.9: the tables come from `brian2.units.allunits` and from what `from brian2 import *` brings.
@Suite struct UnitNamesTests {
    /// Names, power of ten, exponents of m kg s A K mol cd, symbol.
    private static let bases: [(names: String, scale: Int, exponents: [Rational], symbol: String)] = [
        ("metre meter", 0, [1, 0, 0, 0, 0, 0, 0], "m"), ("gram gramme", -3, [0, 1, 0, 0, 0, 0, 0], "g"),
        ("second", 0, [0, 0, 1, 0, 0, 0, 0], "s"), ("amp ampere", 0, [0, 0, 0, 1, 0, 0, 0], "A"),
        ("mole mol", 0, [0, 0, 0, 0, 0, 1, 0], "mol"), ("candle", 0, [0, 0, 0, 0, 0, 0, 1], "cd"),
        ("radian", 0, [0, 0, 0, 0, 0, 0, 0], "rad"), ("steradian", 0, [0, 0, 0, 0, 0, 0, 0], "sr"),
        ("hertz", 0, [0, 0, -1, 0, 0, 0, 0], "Hz"), ("newton", 0, [1, 1, -2, 0, 0, 0, 0], "N"),
        ("pascal", 0, [-1, 1, -2, 0, 0, 0, 0], "Pa"), ("joule", 0, [2, 1, -2, 0, 0, 0, 0], "J"),
        ("watt", 0, [2, 1, -3, 0, 0, 0, 0], "W"), ("coulomb", 0, [0, 0, 1, 1, 0, 0, 0], "C"),
        ("volt", 0, [2, 1, -3, -1, 0, 0, 0], "V"), ("farad", 0, [-2, -1, 4, 2, 0, 0, 0], "F"),
        ("ohm", 0, [2, 1, -3, -2, 0, 0, 0], "ohm"), ("siemens", 0, [-2, -1, 3, 2, 0, 0, 0], "S"),
        ("weber", 0, [2, 1, -2, -1, 0, 0, 0], "Wb"), ("tesla", 0, [0, 1, -2, -1, 0, 0, 0], "T"),
        ("henry", 0, [2, 1, -2, -2, 0, 0, 0], "H"), ("lumen", 0, [0, 0, 0, 0, 0, 0, 1], "lm"),
        ("lux", 0, [-2, 0, 0, 0, 0, 0, 1], "lx"), ("becquerel", 0, [0, 0, -1, 0, 0, 0, 0], "Bq"),
        ("gray", 0, [2, 0, -2, 0, 0, 0, 0], "Gy"), ("sievert", 0, [2, 0, -2, 0, 0, 0, 0], "Sv"),
        ("katal", 0, [0, 0, -1, 0, 0, 1, 0], "kat"), ("molar", 3, [-3, 0, 0, 0, 0, 1, 0], "M"),
        ("liter litre", -3, [3, 0, 0, 0, 0, 0, 0], "l"), ("kelvin", 0, [0, 0, 0, 0, 1, 0, 0], "K"),
        ("kilogram kilogramme", 0, [0, 1, 0, 0, 0, 0, 0], "kg"),
    ]
    private static let prefixes: [(String, Int)] = [
        ("y", -24), ("z", -21), ("a", -18), ("f", -15), ("p", -12), ("n", -9), ("u", -6), ("m", -3), ("c", -2),
        ("d", -1),
        ("", 0), ("da", 1), ("h", 2), ("k", 3), ("M", 6), ("G", 9), ("T", 12), ("P", 15), ("E", 18), ("Z", 21),
        ("Y", 24),
    ]
    private static let imported = """
        Gamp Gcoulomb Gfarad Ggram Ggramme Ghertz Gjoule Gliter Glitre Gmeter Gmetre Gmolar Gmole Gohm Gpascal Gsecond
        Gsiemens Gvolt Gwatt Hz MHz Mamp Mcoulomb Mfarad Mgram Mgramme Mhertz Mjoule Mliter Mlitre Mmeter Mmetre Mmolar
        Mmole Mohm Mpascal Msecond Msiemens Mvolt Mwatt Tamp Tcoulomb Tfarad Tgram Tgramme Thertz Tjoule Tliter Tlitre
        Tmeter Tmetre Tmolar Tmole Tohm Tpascal Tsecond Tsiemens Tvolt Twatt amp cm cm2 cm3 cmeter cmetre coulomb farad
        gram gramme hertz joule kHz kamp kcoulomb kelvin kfarad kgram kgramme khertz kilogram kjoule kliter klitre
        kmeter kmetre kmolar kmole kohm kpascal ksecond ksiemens kvolt kwatt liter litre mA mM mS mV mamp mcoulomb meter
        metre mfarad mgram mgramme mhertz mjoule mliter mlitre mm mm2 mm3 mmeter mmetre mmolar mmole mohm molar mole
        mpascal ms msecond msiemens mvolt mwatt nA nF nM nS namp ncoulomb nfarad ngram ngramme nhertz njoule nliter
        nlitre nmeter nmetre nmolar nmole nohm npascal nsecond nsiemens nvolt nwatt ohm pA pF pamp pascal pcoulomb
        pfarad pgram pgramme phertz pjoule pliter plitre pmeter pmetre pmolar pmole pohm ppascal psecond psiemens pvolt
        pwatt second siemens uA uF uM uS uamp ucoulomb ufarad ugram ugramme uhertz ujoule uliter ulitre um um2 um3
        umeter umetre umolar umole uohm upascal us usecond usiemens uvolt uwatt volt watt
        """

    @Test(arguments: bases.map(\.names)) func everyNamedUnitHasItsSizeDimensionAndSymbol(names: String) throws {
        let base = try #require(UnitNamesTests.bases.first { $0.names == names })
        for name in names.split(separator: " ") {
            for (prefix, exponent) in UnitNamesTests.prefixes {
                let fullName = prefix + name
                if !prefix.isEmpty, ["kelvin", "kilogram", "kilogramme"].contains(name) {
                    #expect(Unit.named(fullName) == nil, "Brian2 has no \(fullName)")
                    continue
                }
                let unit = try #require(Unit.named(fullName), "Brian2 has \(fullName)")
                #expect(unit.dimension.exponents == base.exponents)
                #expect(unit.decimalExponent == base.scale + exponent)
                #expect(unit.scale == Double("1e\(base.scale + exponent)"))
                #expect(unit.symbol == prefix + base.symbol)
                for power in [2, 3] {
                    let raised = Unit.named(fullName + "\(power)")
                    if names.hasPrefix("lit") {
                        #expect(raised == nil, "Brian2 has no \(fullName)\(power)")
                    } else {
                        #expect(raised?.dimension == unit.dimension.raised(to: Rational(power)))
                        #expect(raised?.decimalExponent == power * unit.decimalExponent)
                        #expect(raised?.symbol == unit.symbol + "^\(power)")
                    }
                }
            }
        }
    }

    @Test(arguments: [
        ("mV", "mvolt"), ("mA", "mamp"), ("uA", "uamp"), ("nA", "namp"), ("pA", "pamp"), ("pF", "pfarad"),
        ("uF", "ufarad"),
        ("nF", "nfarad"), ("nS", "nsiemens"), ("uS", "usiemens"), ("mS", "msiemens"), ("ms", "msecond"),
        ("us", "usecond"),
        ("Hz", "hertz"), ("kHz", "khertz"), ("MHz", "Mhertz"), ("cm", "cmetre"), ("cm2", "cmetre2"), ("cm3", "cmetre3"),
        ("mm", "mmetre"), ("mm2", "mmetre2"), ("mm3", "mmetre3"), ("um", "umetre"), ("um2", "umetre2"),
        ("um3", "umetre3"),
        ("mM", "mmolar"), ("uM", "umolar"), ("nM", "nmolar"),
    ])
    func aShortNameStandsForALongOne(short: String, long: String) throws {
        let unit = try #require(Unit.named(short))
        #expect(unit == Unit.named(long))
    }

    /// A digest of all names: FNV-1a over the lines `name power-of-ten exponents... symbol`, in the order of the names,
    /// computed from Brian2's own registry.
    @Test func allNamesAreThoseOfBrian2() throws {
        var digest: UInt64 = 0xcbf2_9ce4_8422_2325
        for name in Unit.allNames.sorted() {
            let unit = try #require(Unit.named(name))
            let exponents = unit.dimension.exponents.map(\.description).joined(separator: " ")
            for byte in "\(name) \(unit.decimalExponent) \(exponents) \(unit.symbol)\n".utf8 {
                digest = (digest ^ UInt64(byte)) &* 0x100_0000_01b3
            }
        }
        #expect(Unit.allNames.count == 2095)
        #expect(digest == 0x094a_4bd6_9a90_988f)
    }

    @Test func aScriptHasTheNamesThatBrian2Imports() {
        let expected = UnitNamesTests.imported.split { " \n".contains($0) }.map(String.init)
        #expect(Unit.importedNames.sorted() == expected.sorted())
        for name in ["ampere", "newton", "metre2", "fvolt", "cvolt", "mol", "nonsense"] {
            #expect(!Unit.isImported(name))
        }
    }

    @Test(arguments: [
        "", "2", "m", "V", "s", "S", "pS", "mF", "ns", "Molar", "volts", "mVs", "mkelvin", "kkilogram", "kmvolt",
        "volt1",
        "volt4", "volt22", "liter2", "mV2", "cm4", "kg", "µV", "mé", "celsius", "unit",
    ])
    func whatBrian2DoesNotKnowIsNoUnit(name: String) {
        #expect(Unit.named(name) == nil)
        #expect(!Unit.isImported(name))
    }

    @Test func celsiusIsExplained() {
        #expect(
            Unit.advice(forMissing: "celsius")
                == "use kelvin for differences of temperature, and add zero_celsius to turn degrees Celsius into kelvin"
        )
        #expect(Unit.advice(forMissing: "fahrenheit") == nil)
    }

    @Test(arguments: [
        ("Ms", "ms"), ("MS", "ms"), ("msec", "ms"), ("sec", "second"), ("s", "second"), ("V", "volt"), ("A", "amp"),
        ("S", "siemens"),
        ("MV", "mV"), ("millivolts", "mV"),
    ]) func whatPeopleTakeForAUnitIsUnderstood(name: String, unit: String) {
        #expect(Unit.named(name) == nil)
        #expect(Unit.named(unit) != nil)
        #expect(Unit.meant(by: name) == unit)
        #expect(Unit.advice(forMissing: name) == "if a unit is meant, write \(unit)")
    }

    @Test(arguments: ["ms", "mS", "Hz", "volt", "v", "tau"]) func otherNamesAreNotTakenForOne(name: String) {
        #expect(Unit.meant(by: name) == nil)
    }
}
