import Expressions

/// A value with attributes: a group, a monitor, a module, a type, an axis of a plot.
///
/// What a subclass does not override is refused with a message that names the kind of object.
class ScriptObject {
    /// The class as a script spells it: `NeuronGroup`.
    var typeName: String { "object" }

    /// With its article: `a NeuronGroup`.
    var kindName: String { "AEIOUaeiou".contains(typeName.prefix(1)) ? "an \(typeName)" : "a \(typeName)" }

    /// What `print` shows.
    var description: String { "<\(typeName)>" }

    /// What `repr` shows.
    var typed: String { description }

    /// What an error suggests for a misspelt attribute.
    var attributeNames: [String] { [] }

    /// The attribute, or nil where there is none of that name.
    func attribute(_ name: String, at site: Site) throws(Diagnostic) -> Value? { nil }

    /// Whether there is such an attribute to assign to.
    func setAttribute(_ name: String, to value: Value, at site: Site) throws(Diagnostic) -> Bool { false }

    func element(at index: Value, at site: Site) throws(Diagnostic) -> Value {
        throw Diagnostic("not-indexable", "\(kindName) has no elements in brackets", at: site.fragment)
    }

    func setElement(at index: Value, to value: Value, at site: Site) throws(Diagnostic) {
        throw Diagnostic("not-indexable", "\(kindName) has no elements to assign to", at: site.fragment)
    }

    func call(_ arguments: Arguments) throws(Diagnostic) -> Value {
        throw Diagnostic("not-callable", "\(kindName) cannot be called", at: arguments.site.function)
    }

    /// What a loop over the object visits; nil where it cannot be looped over.
    func items(at site: Site) throws(Diagnostic) -> [Value]? { nil }

    /// What `len` says; nil where it has none.
    var count: Int? { nil }

    /// The object as a number or an array, for arithmetic and for numpy's functions; nil where it is neither.
    func numeric(at site: Site) throws(Diagnostic) -> Value? { nil }

    /// Told of each variable at the top level of the script that it is assigned to.
    func isHeld(by variable: String) {}

    /// Why no attribute `name` exists, with the nearest that does.
    func missingAttribute(_ name: String) -> Diagnostic {
        let nearest = NearestName.to(name, among: attributeNames)
        return Diagnostic(
            "unknown-attribute", "\(kindName) has no attribute \(name)",
            advice: nearest.map { "did you mean \($0)?" })
    }
}

/// Where in a script something happens, and in which frame.
struct Site {
    let frame: Frame
    let fragment: SourceFragment
    /// For an assignment, the text of the value; `fragment` is that of the target then.
    var assigned: SourceFragment?

    /// The place of the value that is assigned, where it is known.
    var valueFragment: SourceFragment { assigned ?? fragment }

    var machine: Machine { frame.machine }
}
