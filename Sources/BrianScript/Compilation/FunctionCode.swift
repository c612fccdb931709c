import Expressions

/// What an expression of the script has become: called with the variables, it yields the value.
typealias Evaluation = (Frame) throws(Diagnostic) -> Value

/// What a statement of the script has become.
typealias Execution = (Frame) throws(Diagnostic) -> Completion

/// How a statement ended.
enum Completion {
    case normal
    /// `break` on the way to its loop.
    case breaking
    /// `continue` on the way to its loop.
    case continuing
    /// `return`; the value is in the frame.
    case returning
}

/// A function of the script, compiled: its variables have places instead of names.
final class FunctionCode {
    /// Where a variable is kept.
    enum Place {
        /// In the frame.
        case slot(Int)
        /// In a cell of the frame, because functions inside use it too.
        case cell(Int)
        /// In a cell of a function around this one.
        case captured(Int)
        /// At the top level.
        case global(GlobalVariable)
    }

    struct Parameter {
        let name: String
        let form: SyntaxTree.Parameter.Form
        let place: Place
    }

    let name: String
    let fragment: SourceFragment
    /// The names of the slots; nil where a slot belongs to a comprehension.
    let slotNames: [String?]
    let cellNames: [String?]
    let capturedNames: [String]
    let parameters: [Parameter]
    let body: Execution
    /// The body as written, for what makes something else of it.
    let statements: [ScriptStatement]
    /// Whether each parameter is a plain one kept in the slot of its own number.
    let isSimple: Bool

    init(
        name: String, fragment: SourceFragment, scope: FunctionScope, parameters: [Parameter] = [],
        statements: [ScriptStatement] = [], body: @escaping Execution
    ) {
        self.name = name
        self.fragment = fragment
        self.slotNames = scope.slotNames
        self.cellNames = scope.cellNames
        self.capturedNames = scope.capturedNames
        self.parameters = parameters
        self.statements = statements
        self.body = body
        self.isSimple = parameters.enumerated().allSatisfy { index, parameter in
            if case (.plain, .slot(index)) = (parameter.form, parameter.place) { true } else { false }
        }
    }
}
