/// One word of the language with the UTF-8 range that it came from.
public struct Token: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        case integer(Int)
        case real(Double)
        case string(SyntaxTree.StringLiteral)
        /// The pieces of an f-string, its expressions parsed.
        case formattedString([SyntaxTree.FormattedPiece])
        case name(String)
        /// A reserved word of Python: `if`, `for`, `lambda`, `None`, ...
        case keyword(String)
        /// An operator or a delimiter: `**`, `+=`, `(`, `:` ...
        case symbol(String)
        case newline
        case indent
        case dedent
        case end
    }
    public let kind: Kind
    public let range: Range<Int>

    public init(_ kind: Kind, range: Range<Int>) {
        self.kind = kind
        self.range = range
    }
}
