import Expressions
import ModelEquations
import Units

/// The variables of a script as the names that equations can use.
enum ScriptNamespace {
    /// The numbers that a frame sees, and the tables over time.
    static func visible(in frame: Frame) -> Namespace { entries(of: frame.visible, in: frame) }

    /// The numbers and tables among some names.
    static func entries(of names: [(name: String, value: Value)], in frame: Frame) -> Namespace {
        var namespace = Namespace()
        for (name, value) in names { if let entry = entry(value, in: frame) { namespace[name] = entry } }
        return namespace
    }

    /// `namespace={'tau': 10*ms}`
    static func given(_ value: Value, in frame: Frame, at fragment: SourceFragment) throws(Diagnostic) -> Namespace {
        guard case .dictionary(let dictionary) = value else {
            throw Diagnostic(
                "wrong-type", "a namespace is a dictionary, not \(value.kindName)", expected: "{'tau': 10*ms}",
                at: fragment)
        }
        var namespace = Namespace()
        for item in dictionary.entries {
            guard case .string(let name) = item.key else {
                throw Diagnostic("wrong-type", "the names in a namespace have to be strings", at: fragment)
            }
            guard let entry = entry(item.value, in: frame) else {
                throw Diagnostic(
                    "wrong-type", "\(name.text) is \(item.value.kindName), which equations cannot use",
                    expected: "a number, a quantity, a TimedArray or a function that declares its units", at: fragment)
            }
            namespace[name.text] = entry
        }
        return namespace
    }

    /// What a value is in equations; nil where they cannot use it.
    private static func entry(_ value: Value, in frame: Frame) -> Namespace.Entry? {
        switch value {
        case .boolean(let flag): .constant(Quantity(flag ? 1 : 0), type: .boolean)
        case .integer(let number): .constant(Quantity(Double(number)), type: .integer)
        case .real(let number): .constant(Quantity(number), type: .real)
        case .quantity(let quantity): .constant(quantity, type: .real)
        case .array(let array) where array.rank == 0:
            .constant(Quantity(array.elements[0], array.dimension), type: array.element == .integer ? .integer : .real)
        case .object(let object):
            (object as? TimedArrayObject).map { .timedArray($0.table) }
                ?? (object as? EquationFunction)?.entry(in: frame)
        default: nil
        }
    }

    /// An error about an unknown name says more where the script does know the name, but not as a number.
    static func explained(_ diagnostic: Diagnostic, in frame: Frame) -> Diagnostic {
        guard diagnostic.id == "unknown-name" else { return diagnostic }
        let place = diagnostic.location?.text ?? ""
        guard let (name, value) = frame.visible.first(where: { $0.name == place }), entry(value, in: frame) == nil
        else {
            return diagnostic
        }
        var explained = diagnostic
        explained.message = "equations cannot use \(name), which is \(value.kindName)"
        explained.expected = "one number"
        let unit = Numbers.dimension(value)?.unitName ?? "1"
        explained.advice =
            "for one value a neuron, add the line  \(name) : \(unit)  to the equations and assign to it: G.\(name) = \(name)"
        if let slip = frame.machine.slips.last(where: { $0.names.contains(name) }), case .tuple = value {
            explained.advice = slip.diagnostic.advice
        }
        if case .function = value {
            explained.advice =
                "declare its units with @check_units(x=1, result=1) above def, or write its expression into the equations"
        }
        return explained
    }
}
