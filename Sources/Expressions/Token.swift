/// One word of the language with the UTF-8 range that it came from.
public struct Token: Hashable, Sendable {
    /// What a token is, with its value.
    public enum Kind: Hashable, Sendable {
        case integer(Int)
        case real(Double)
        case string(SyntaxTree.StringLiteral)
        /// The pieces of an f-string, its expressions parsed.
        case formattedString([SyntaxTree.FormattedPiece])
        case name(String)
        /// A reserved word of Python: `if`, `for`, `lambda`, `None`, ... See ``Lexer/keywords``.
        case keyword(String)
        /// An operator or a delimiter: `**`, `+=`, `(`, `:` ...
        case symbol(String)
        /// The end of a line that has something in it.
        case newline
        /// The beginning of a block; its range is the blanks before the first line.
        case indent
        /// The end of a block; its range is empty.
        case dedent
        /// The end of the text; its range is empty.
        case end
    }
    /// What the token is.
    public let kind: Kind
    /// UTF-8 offsets into the source.
    public let range: Range<Int>

    /// A token of a kind that stands at a range of UTF-8 offsets.
    public init(_ kind: Kind, range: Range<Int>) {
        self.kind = kind
        self.range = range
    }
}
