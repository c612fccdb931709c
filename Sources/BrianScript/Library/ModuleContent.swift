import Units

/// The modules that scripts can import, and what is in each.
enum ModuleContent: String {
    case builtins = "Python"
    case brian2
    case brian
    case numpy
    case numpyRandom = "numpy.random"
    case pylab
    case pyplot = "matplotlib.pyplot"
    case matplotlib
    case math
    case random
    case time

    /// The module at a dotted path as a script writes it.
    init?(path: String) {
        switch path {
        case "brian2", "brian2.only", "brian2.units", "brian2.units.allunits", "brian2.units.stdunits",
            "brian2.units.constants", "brian2.equations", "brian2.monitors", "brian2.groups", "brian2.synapses":
            self = .brian2
        case "brian", "brian.stdunits", "brian.library", "brian.library.IF", "brian.library.ionic_currents":
            self = .brian
        case "numpy", "brian2.numpy_": self = .numpy
        case "numpy.random": self = .numpyRandom
        case "pylab", "matplotlib.pylab": self = .pylab
        case "matplotlib.pyplot": self = .pyplot
        case "matplotlib": self = .matplotlib
        case "math": self = .math
        case "random": self = .random
        case "time": self = .time
        case "__future__": self = .builtins
        default: return nil
        }
    }

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
        case .numpy, .pylab: names += Array(Constants.values.keys)
        default: break
        }
        return names
    }

    private func tables(_ dialect: Dialect) -> [LibraryTable] {
        switch self {
        case .builtins: dialect == .first ? [Builtins.table, Builtins.firstTable] : [Builtins.table]
        case .brian2: [BrianFunctions.table, PlotFunctions.table] + ModuleContent.numpyTables
        case .brian: [FirstDialect.table, BrianFunctions.table, PlotFunctions.table] + ModuleContent.numpyTables
        case .numpy: ModuleContent.numpyTables
        case .numpyRandom: [RandomFunctions.table]
        case .pylab: [PlotFunctions.table] + ModuleContent.numpyTables
        case .pyplot: [PlotFunctions.table]
        case .matplotlib: []
        case .math: [MathFunctions.table]
        case .random: [MathFunctions.randomTable]
        case .time: [MathFunctions.timeTable]
        }
    }

    private static let numpyTables = [
        ElementwiseFunctions.table, Reductions.table, ArrayCreation.table, ArrayManipulation.table, ArraySearch.table,
        NumericalFunctions.table, RandomFunctions.shortNames,
    ]

    private func constant(_ name: String) -> Value? {
        switch self {
        case .builtins:
            if name == "__name__" { return Value("__main__") }
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
            default: break
            }
            if let value = Constants.values[name] { return value.value }
            if Unit.isImported(name) || (self == .brian && Unit.named(name) != nil), let unit = Unit.named(name) {
                return Value(unit.quantity)
            }
            return nil
        case .numpy, .pylab, .math: return Constants.values[name]?.value
        case .pyplot, .matplotlib:
            return name == "cm" || name == "colormaps" ? .object(ColorMapsObject()) : nil
        default: return nil
        }
    }

    private func submodule(_ name: String) -> ModuleContent? {
        switch (self, name) {
        case (.brian2, "np"), (.brian, "np"), (.pylab, "np"), (.brian2, "numpy"), (.brian, "numpy"): .numpy
        case (.brian2, "plt"), (.pylab, "plt"): .pyplot
        case (.brian2, "pylab"), (.brian, "pylab"): .pylab
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
