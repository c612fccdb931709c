import Units

/// The modules that scripts can import, and what is in each.
enum ModuleContent: String {
    case builtins = "Python"
    case brian2
    case brian
    case numpy
    case numpyRandom = "numpy.random"
    case numpyLinalg = "numpy.linalg"
    case pylab
    case pyplot = "matplotlib.pyplot"
    case matplotlib
    case style = "matplotlib.style"
    case math
    case random
    case time
    case itertools
    case collections
    case functools
    case copy
    case typing
    case warnings

    /// The module at a dotted path as a script writes it.
    init?(path: String) {
        switch path {
        case "brian2": self = .brian2
        case "brian", "brian.stdunits", "brian.library", "brian.library.IF", "brian.library.ionic_currents":
            self = .brian
        case "numpy", "brian2.numpy_": self = .numpy
        case "numpy.random": self = .numpyRandom
        case "numpy.linalg": self = .numpyLinalg
        case "pylab", "matplotlib.pylab": self = .pylab
        case "matplotlib.pyplot", "matplotlib.gridspec": self = .pyplot
        case "matplotlib": self = .matplotlib
        case "matplotlib.style", "matplotlib.pyplot.style": self = .style
        case "math": self = .math
        case "random": self = .random
        case "time": self = .time
        case "itertools": self = .itertools
        case "collections": self = .collections
        case "functools": self = .functools
        case "copy": self = .copy
        case "typing", "collections.abc": self = .typing
        case "warnings": self = .warnings
        case "__future__": self = .builtins
        default:
            // What stands in a module of Brian's is all to be had from brian2 itself.
            let parts = path.split(separator: ".")
            guard parts.first == "brian2", parts.dropFirst().allSatisfy({ ModuleContent.partsOfBrian.contains($0) })
            else { return nil }
            self = .brian2
        }
    }

    /// The modules inside Brian2 that scripts import names from.
    private static let partsOfBrian: Set<Substring> = [
        "only", "units", "allunits", "stdunits", "constants", "fundamentalunits", "unitsafe", "core", "base", "clocks",
        "functions", "magic", "names", "namespace", "network", "operations", "preferences", "spikesource", "variables",
        "equations", "refractory", "unitcheck", "groups", "group", "neurongroup", "subgroup", "synapses", "monitors",
        "spikemonitor", "statemonitor", "ratemonitor", "input", "binomial", "poissongroup", "poissoninput",
        "spikegeneratorgroup", "timedarray", "stateupdaters", "utils", "logger", "devices", "device",
    ]

    /// What a name of the module stands for; nil where it has none such.
    func entry(named name: String, dialect: Dialect) -> LibraryEntry? {
        guard !keepsPython(name) else { return Builtins.table[name].map { .function($0) } }
        for table in tables(dialect) { if let function = table[name] { return .function(function) } }
        if let value = constant(name) { return .value(value) }
        return submodule(name).map { .module($0) }
    }

    /// Whether a name stays Python's own where everything of a module is imported, as numpy sees to it.
    private func keepsPython(_ name: String) -> Bool {
        switch self {
        case .brian2, .brian, .pylab: ["max", "min", "abs", "round", "any", "all"].contains(name)
        default: false
        }
    }

    /// All names of the module, for the nearest to a misspelt one.
    func names(dialect: Dialect) -> [String] {
        var names = tables(dialect).flatMap(\.keys)
        switch self {
        case .brian2, .brian: names += Unit.importedNames + Array(Constants.values.keys) + ["defaultclock", "prefs"]
        case .numpy, .pylab: names += Array(Constants.values.keys) + ["r_", "c_", "mgrid", "ogrid"]
        default: break
        }
        return names
    }

    private func tables(_ dialect: Dialect) -> [LibraryTable] {
        switch self {
        case .builtins: dialect == .first ? [Builtins.table, Builtins.firstTable] : [Builtins.table]
        case .brian2: [NumpyUnits.brian, BrianFunctions.table, PlotFunctions.table] + ModuleContent.numpyTables
        case .brian: [FirstDialect.table, BrianFunctions.table, PlotFunctions.table] + ModuleContent.numpyTables
        case .numpy: ModuleContent.numpyTables
        case .numpyRandom: [RandomGeneratorObject.table, RandomFunctions.table]
        case .numpyLinalg: [ModuleContent.linearAlgebra]
        case .pylab: [PlotFunctions.table] + ModuleContent.numpyTables
        case .pyplot: [PlotFunctions.table]
        case .matplotlib: [StyleSettings.table]
        case .style: [StyleSettings.styleTable]
        case .math: [ModuleContent.pythonMath]
        case .random: [PythonRandom.table]
        case .time: [TimeFunctions.table]
        case .itertools: [Itertools.table]
        case .collections: [Collections.table]
        case .functools: [FunctionTools.table]
        case .copy: [Copying.table]
        case .typing: []
        case .warnings: [WarningFunctions.table]
        }
    }

    private static let numpyTables =
        [
            ElementwiseFunctions.table, Reductions.table, MissingValues.table, ArrayCreation.table,
            ArrayManipulation.table, AxisArrangement.table, MatrixParts.table, ArraySearch.table, SetFunctions.table,
            NumericalFunctions.table, Polynomials.table, Windows.table, Choices.table, IndexTricks.table,
            NumberLimits.table,
            ArraySplitting.table,
        ].map(NumpyUnits.taught) + [RandomFunctions.shortNames]

    /// Python's functions take the number of a quantity.
    private static let pythonMath = NumpyUnits.untaught(MathFunctions.table)

    private static let linearAlgebra = NumpyUnits.taught(LinearSystems.table)

    private func constant(_ name: String) -> Value? {
        switch self {
        case .builtins:
            if name == "__name__" { return Value("__main__") }
            if name == "Ellipsis" { return .object(EllipsisObject()) }
            return ErrorType(rawValue: name).map { .object(ErrorTypeObject($0)) }
        case .brian2, .brian:
            switch name {
            case "DimensionMismatchError", "BrianObjectException":
                return ErrorType(rawValue: name).map { .object(ErrorTypeObject($0)) }
            case "defaultclock": return .object(DefaultClockObject())
            // Methods of integration can be given by their names too.
            case "exact", "linear", "independent", "euler", "rk2", "rk4", "heun", "milstein", "exponential_euler":
                return Value(name)
            case "prefs", "BrianLogger", "logging": return .object(PreferencesObject(name))
            case "magic_network": return .object(MagicNetworkObject())
            case "device": return .object(DeviceObject())
            case "__version__" where self == .brian2: return Value("2.9.0")
            case "rcParams": return .object(StyleSettings())
            case "DIMENSIONLESS": return .object(DimensionObject(.one))
            default: break
            }
            if let value = Constants.values[name]?.value ?? IndexTricks.object(named: name) { return value }
            if Unit.isImported(name) || (self == .brian && Unit.named(name) != nil), let unit = Unit.named(name) {
                return Value(unit.quantity)
            }
            return nil
        case .math where name == "tau": return .real(2 * .pi)
        case .numpy where name == "__version__": return Value("1.26.4")
        case .numpy, .pylab: return Constants.values[name]?.value ?? IndexTricks.object(named: name)
        case .math: return Constants.values[name]?.value
        case .typing: return TypingName.names.contains(name) ? .object(TypingName(name)) : nil
        case .matplotlib, .pyplot:
            if name == "rcParams" { return .object(StyleSettings()) }
            return name == "cm" || name == "colormaps" ? .object(ColorMapsObject()) : nil
        default: return nil
        }
    }

    private func submodule(_ name: String) -> ModuleContent? {
        switch (self, name) {
        case (.brian2, "np"), (.brian, "np"), (.pylab, "np"), (.brian2, "numpy"), (.brian, "numpy"): .numpy
        case (.brian2, "plt"), (.pylab, "plt"): .pyplot
        case (.brian2, "pylab"), (.brian, "pylab"): .pylab
        case (.numpy, "linalg"): .numpyLinalg
        case (.pyplot, "style"), (.matplotlib, "style"): .style
        case (.numpy, "random"), (.brian2, "random"), (.brian, "random"), (.pylab, "random"): .numpyRandom
        case (.matplotlib, "pyplot"): .pyplot
        case (.matplotlib, "pylab"): .pylab
        default: nil
        }
    }
}

/// Functions by their names.
typealias LibraryTable = [String: LibraryFunction]

extension LibraryTable {
    init(_ functions: LibraryFunction...) {
        self.init(functions.map { ($0.name, $0) }, uniquingKeysWith: { _, last in last })
    }

    /// The same functions under further names.
    func with(_ synonyms: [String: String]) -> LibraryTable {
        synonyms.reduce(into: self) { table, pair in
            if let function = self[pair.value] { table[pair.key] = function }
        }
    }
}
