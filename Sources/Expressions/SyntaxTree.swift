/// An expression as parsed, each node with the UTF-8 range that it came from.
///
/// Equations and scripts share this one grammar, Python's for expressions; which kinds equations may use is
/// for `ModelEquations` to say.
public struct SyntaxTree: Hashable, Sendable {
    /// What the tree is, with the trees below it.
    public let kind: Kind
    /// UTF-8 offsets into the source that was parsed.
    public let range: Range<Int>

    /// A tree; without a range where it was not parsed but made.
    public init(_ kind: Kind, range: Range<Int> = 0..<0) {
        self.kind = kind
        self.range = range
    }

    /// What a node of the tree is.
    public indirect enum Kind: Hashable, Sendable {
        case integer(Int)
        case real(Double)
        case boolean(Bool)
        case none
        case string(StringLiteral)
        /// `f'...'`: literal pieces and expressions in turn.
        case formattedString([FormattedPiece])
        case name(String)
        case unary(UnaryOperator, SyntaxTree)
        case binary(BinaryOperator, SyntaxTree, SyntaxTree)
        /// Chained as in Python: `a < b <= c` has two links.
        case comparison(SyntaxTree, [ComparisonLink])
        case logical(LogicalOperator, SyntaxTree, SyntaxTree)
        /// `then if condition else otherwise`
        case conditional(then: SyntaxTree, condition: SyntaxTree, otherwise: SyntaxTree)
        case call(SyntaxTree, [Argument])
        case attribute(SyntaxTree, String)
        case element(SyntaxTree, index: SyntaxTree)
        /// Only as an index or inside an index tuple.
        case slice(lower: SyntaxTree?, upper: SyntaxTree?, step: SyntaxTree?)
        case list([SyntaxTree])
        case tuple([SyntaxTree])
        case set([SyntaxTree])
        case dictionary([DictionaryEntry])
        case comprehension(Comprehension)
        case lambda([Parameter], SyntaxTree)
        case starred(SyntaxTree)
    }

    /// A string's value, and where its content stands in the source.
    public struct StringLiteral: Hashable, Sendable {
        /// The string itself, escapes resolved.
        public let value: String
        /// Where the content stands if it says the same there, so that equations in it are diagnosed in place: there are
        /// no escapes and no concatenation. Line breaks may be others than the value's `\n`, and a backslash may join
        /// lines, as the lexer joins them too.
        public let contentRange: Range<Int>?

        /// A string, with the place of its content where that stands in the source.
        public init(_ value: String, contentRange: Range<Int>? = nil) {
            self.value = value
            self.contentRange = contentRange
        }
    }

    /// A part of an f-string.
    public enum FormattedPiece: Hashable, Sendable {
        case literal(String)
        /// `{value!conversion:format}`. What `{value=}` shows before the value is a literal.
        case value(SyntaxTree, conversion: Character?, format: [FormattedPiece])
    }

    /// One relation of a chained comparison and what stands to its right.
    public struct ComparisonLink: Hashable, Sendable {
        /// How the value before is compared with ``right``.
        public let relation: ComparisonOperator
        /// The right-hand side of this link, and the left-hand side of the next.
        public let right: SyntaxTree

        /// A link of a comparison.
        public init(_ relation: ComparisonOperator, _ right: SyntaxTree) {
            self.relation = relation
            self.right = right
        }
    }

    /// An argument of a call.
    public struct Argument: Hashable, Sendable {
        /// How an argument is given.
        public enum Form: Hashable, Sendable {
            case positional
            case keyword(String)
            /// `*values`
            case unpackedSequence
            /// `**values`
            case unpackedDictionary
        }
        /// How it is given.
        public let form: Form
        /// The argument's expression, without its name or star.
        public let value: SyntaxTree

        /// An argument.
        public init(_ form: Form, _ value: SyntaxTree) {
            self.form = form
            self.value = value
        }
    }

    /// One entry of a dictionary display.
    public struct DictionaryEntry: Hashable, Sendable {
        /// nil for `**values`.
        public let key: SyntaxTree?
        /// The entry's value, or the dictionary that is unpacked.
        public let value: SyntaxTree

        /// An entry, or without a key an unpacked dictionary.
        public init(key: SyntaxTree?, value: SyntaxTree) {
            self.key = key
            self.value = value
        }
    }

    /// `element for target in sequence if condition ...`, in one of four kinds of brackets.
    public struct Comprehension: Hashable, Sendable {
        /// What a comprehension makes.
        public enum Form: Hashable, Sendable { case list, set, generator, dictionary }
        /// One `for target in sequence` with the `if`s behind it.
        public struct Clause: Hashable, Sendable {
            /// What each item is assigned to: a name, or a tuple of names.
            public let target: SyntaxTree
            /// Where the items come from.
            public let sequence: SyntaxTree
            /// Those that every item has to meet, in order.
            public let conditions: [SyntaxTree]

            /// A clause of a comprehension.
            public init(target: SyntaxTree, sequence: SyntaxTree, conditions: [SyntaxTree]) {
                self.target = target
                self.sequence = sequence
                self.conditions = conditions
            }
        }
        /// What it makes.
        public let form: Form
        /// The key of a dictionary comprehension.
        public let key: SyntaxTree?
        /// What each pass contributes; in a dictionary comprehension the value.
        public let element: SyntaxTree
        /// Outermost loop first; at least one.
        public let clauses: [Clause]

        /// A comprehension.
        public init(form: Form, key: SyntaxTree? = nil, element: SyntaxTree, clauses: [Clause]) {
            self.form = form
            self.key = key
            self.element = element
            self.clauses = clauses
        }
    }

    /// A parameter of a `lambda` or `def`.
    public struct Parameter: Hashable, Sendable {
        /// How a parameter takes arguments: `a`, `*a`, `**a`, or `a` behind a star.
        public enum Form: Hashable, Sendable { case plain, sequence, dictionary, keywordOnly }
        /// The parameter's name.
        public let name: String
        /// How it takes arguments.
        public let form: Form
        /// Its value where the call gives none; nil if the call has to.
        public let defaultValue: SyntaxTree?

        /// A parameter.
        public init(_ name: String, form: Form = .plain, defaultValue: SyntaxTree? = nil) {
            self.name = name
            self.form = form
            self.defaultValue = defaultValue
        }
    }

    /// Operators of one operand, as they are written.
    public enum UnaryOperator: String, Hashable, Sendable {
        case minus = "-"
        case plus = "+"
        case not
        case invert = "~"
    }

    /// Arithmetic and bitwise operators, as they are written.
    public enum BinaryOperator: String, Hashable, Sendable {
        case add = "+"
        case subtract = "-"
        case multiply = "*"
        case divide = "/"
        case floorDivide = "//"
        case modulo = "%"
        case power = "**"
        case matrixMultiply = "@"
        case bitAnd = "&"
        case bitOr = "|"
        case bitXor = "^"
        case shiftLeft = "<<"
        case shiftRight = ">>"
    }

    /// Relations, as they are written.
    public enum ComparisonOperator: String, Hashable, Sendable {
        case less = "<"
        case lessOrEqual = "<="
        case greater = ">"
        case greaterOrEqual = ">="
        case equal = "=="
        case notEqual = "!="
        case isIdentical = "is"
        case isNotIdentical = "is not"
        case isIn = "in"
        case isNotIn = "not in"
    }

    /// The two operators that leave out their right-hand side where the left one decides.
    public enum LogicalOperator: String, Hashable, Sendable { case and, or }
}
