/// An expression as parsed, each node with the UTF-8 range that it came from.
///
/// Equations and scripts share this one grammar, Python's for expressions; which kinds equations may use is
/// for `ModelEquations` to say.
public struct SyntaxTree: Hashable, Sendable {
    public let kind: Kind
    /// UTF-8 offsets into the source that was parsed.
    public let range: Range<Int>

    public init(_ kind: Kind, range: Range<Int> = 0..<0) {
        self.kind = kind
        self.range = range
    }

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
        public let value: String
        /// Where the content stands if it says the same there, so that equations in it are diagnosed in place: there are
        /// no escapes and no concatenation. Line breaks may be others than the value's `\n`, and a backslash may join
        /// lines, as the lexer joins them too.
        public let contentRange: Range<Int>?

        public init(_ value: String, contentRange: Range<Int>? = nil) {
            self.value = value
            self.contentRange = contentRange
        }
    }

    public enum FormattedPiece: Hashable, Sendable {
        case literal(String)
        /// `{value!conversion:format}`. What `{value=}` shows before the value is a literal.
        case value(SyntaxTree, conversion: Character?, format: [FormattedPiece])
    }

    public struct ComparisonLink: Hashable, Sendable {
        public let relation: ComparisonOperator
        public let right: SyntaxTree

        public init(_ relation: ComparisonOperator, _ right: SyntaxTree) {
            self.relation = relation
            self.right = right
        }
    }

    public struct Argument: Hashable, Sendable {
        public enum Form: Hashable, Sendable {
            case positional
            case keyword(String)
            /// `*values`
            case unpackedSequence
            /// `**values`
            case unpackedDictionary
        }
        public let form: Form
        public let value: SyntaxTree

        public init(_ form: Form, _ value: SyntaxTree) {
            self.form = form
            self.value = value
        }
    }

    public struct DictionaryEntry: Hashable, Sendable {
        /// nil for `**values`.
        public let key: SyntaxTree?
        public let value: SyntaxTree

        public init(key: SyntaxTree?, value: SyntaxTree) {
            self.key = key
            self.value = value
        }
    }

    public struct Comprehension: Hashable, Sendable {
        public enum Form: Hashable, Sendable { case list, set, generator, dictionary }
        public struct Clause: Hashable, Sendable {
            public let target: SyntaxTree
            public let sequence: SyntaxTree
            public let conditions: [SyntaxTree]

            public init(target: SyntaxTree, sequence: SyntaxTree, conditions: [SyntaxTree]) {
                self.target = target
                self.sequence = sequence
                self.conditions = conditions
            }
        }
        public let form: Form
        /// The key of a dictionary comprehension.
        public let key: SyntaxTree?
        public let element: SyntaxTree
        public let clauses: [Clause]

        public init(form: Form, key: SyntaxTree? = nil, element: SyntaxTree, clauses: [Clause]) {
            self.form = form
            self.key = key
            self.element = element
            self.clauses = clauses
        }
    }

    /// A parameter of a `lambda` or `def`.
    public struct Parameter: Hashable, Sendable {
        public enum Form: Hashable, Sendable { case plain, sequence, dictionary, keywordOnly }
        public let name: String
        public let form: Form
        public let defaultValue: SyntaxTree?

        public init(_ name: String, form: Form = .plain, defaultValue: SyntaxTree? = nil) {
            self.name = name
            self.form = form
            self.defaultValue = defaultValue
        }
    }

    public enum UnaryOperator: String, Hashable, Sendable {
        case minus = "-"
        case plus = "+"
        case not
        case invert = "~"
    }

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

    public enum LogicalOperator: String, Hashable, Sendable { case and, or }
}
