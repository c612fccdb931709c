import Expressions

/// `plt.rcParams`: how figures look, which is the theme's affair here; only their size is taken from it.
final class StyleSettings: ScriptObject {
    override var typeName: String { "RcParams" }
    override var attributeNames: [String] { ["update"] }

    override func setElement(at index: Value, to value: Value, at site: Site) throws(Diagnostic) {
        guard case .string(let name) = index else {
            throw Diagnostic("wrong-index", "settings go by their names", at: site.fragment)
        }
        try StyleSettings.set(name.text, to: value, at: site)
    }

    override func element(at index: Value, at site: Site) throws(Diagnostic) -> Value {
        throw Diagnostic(
            "unknown-key", "settings of matplotlib can be set, but have no values here",
            advice: "figures are drawn in tutor's own theme", at: site.fragment)
    }

    override func attribute(_ name: String, at site: Site) throws(Diagnostic) -> Value? {
        guard name == "update" else { return nil }
        return .builtin(
            Builtin(name, "x=, **settings") { call throws(Diagnostic) in
                guard case .dictionary(let settings) = try Conversions.dictionary(call) else { return .none }
                for entry in settings.entries {
                    try StyleSettings.set(Text.str(entry.key), to: entry.value, at: call.site)
                }
                return .none
            })
    }

    private static func set(_ name: String, to value: Value, at site: Site) throws(Diagnostic) {
        guard name == "figure.figsize" else { return }
        let size = try ArrayConversion.array(value, at: Site(frame: site.frame, fragment: site.valueFragment))
        guard size.count == 2, size.elements.allSatisfy({ $0 > 0 && $0 <= 100 }) else {
            throw Diagnostic(
                "wrong-argument", "the size of a figure is its width and height in inches", at: site.valueFragment)
        }
        site.machine.drawing.size = (size.elements[0], size.elements[1])
    }

    /// `matplotlib.use('Agg')` and the like: there is one way of drawing.
    static let table = LibraryTable(
        nothing("use", "backend, **options"), nothing("rc", "group, *values, **settings"), nothing("rcdefaults", ""))

    /// `plt.style.use('ggplot')`
    static let styleTable = LibraryTable(nothing("use", "style"))

    private static func nothing(_ name: String, _ parameters: String) -> LibraryFunction {
        LibraryFunction(name, parameters) { _ throws(Diagnostic) in .none }
    }
}
