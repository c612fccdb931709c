import Expressions

/// One statement of a script, with the UTF-8 range that it came from; compound statements hold their blocks.
public struct ScriptStatement: Hashable, Sendable {
    /// What the statement does.
    public let kind: Kind
    /// UTF-8 offsets into the script.
    public let range: Range<Int>

    /// A statement of `kind` that was read at `range`.
    public init(_ kind: Kind, range: Range<Int>) {
        self.kind = kind
        self.range = range
    }

    /// The kinds of statement, Python's names for them in the comments.
    public indirect enum Kind: Hashable, Sendable {
        /// A bare expression, evaluated for what it does.
        case expression(SyntaxTree)
        /// `a = b = value`: the targets from left to right.
        case assignment(targets: [SyntaxTree], value: SyntaxTree)
        /// `target += value`
        case augmented(target: SyntaxTree, SyntaxTree.BinaryOperator, value: SyntaxTree)
        /// `if`, `elif` ... and the block of `else`.
        case conditional([Branch], otherwise: [ScriptStatement])
        /// `for target in sequence:` and the block of its `else`.
        case forLoop(target: SyntaxTree, sequence: SyntaxTree, body: [ScriptStatement], otherwise: [ScriptStatement])
        /// `while condition:` and the block of its `else`.
        case whileLoop(condition: SyntaxTree, body: [ScriptStatement], otherwise: [ScriptStatement])
        /// `try`, its `except` blocks, and the blocks of `else` and `finally`.
        case attempt([ScriptStatement], handlers: [Handler], otherwise: [ScriptStatement], finally: [ScriptStatement])
        /// `raise error`; without one what is being handled.
        case raising(SyntaxTree?)
        /// `break`
        case breakLoop
        /// `continue`
        case continueLoop
        /// `pass`
        case pass
        /// `def`
        case definition(FunctionDefinition)
        /// `return value`
        case returning(SyntaxTree?)
        /// `import` in either form.
        case importing(ImportForm)
        /// `assert condition, message`
        case assertion(SyntaxTree, message: SyntaxTree?)
        /// `del`
        case deletion([SyntaxTree])
        /// `global`
        case global([String])
        /// `nonlocal`
        case nonlocal([String])
    }

    /// One `if` or `elif` with its block.
    public struct Branch: Hashable, Sendable {
        /// What decides.
        public let condition: SyntaxTree
        /// What runs then.
        public let body: [ScriptStatement]

        /// A block that runs where `condition` holds.
        public init(condition: SyntaxTree, body: [ScriptStatement]) {
            self.condition = condition
            self.body = body
        }
    }

    /// One `except` with its block.
    public struct Handler: Hashable, Sendable {
        /// The class of the errors that it is for, or a tuple of them; nil for all.
        public let type: SyntaxTree?
        /// What the error is called in the block.
        public let name: String?
        /// What runs then.
        public let body: [ScriptStatement]

        /// A block that runs where an error of a type has come up.
        public init(type: SyntaxTree?, name: String?, body: [ScriptStatement]) {
            self.type = type
            self.name = name
            self.body = body
        }
    }

    /// A function as written.
    public struct FunctionDefinition: Hashable, Sendable {
        /// What it is called.
        public let name: String
        /// Where the name stands.
        public let nameRange: Range<Int>
        /// In the order of the text.
        public let parameters: [SyntaxTree.Parameter]
        /// What it does.
        public let body: [ScriptStatement]
        /// `@decorator` lines from the top down.
        public let decorators: [SyntaxTree]

        /// A function called `name`, read at `nameRange`.
        public init(
            name: String, nameRange: Range<Int>, parameters: [SyntaxTree.Parameter], body: [ScriptStatement],
            decorators: [SyntaxTree] = []
        ) {
            self.name = name
            self.nameRange = nameRange
            self.parameters = parameters
            self.body = body
            self.decorators = decorators
        }
    }
}
