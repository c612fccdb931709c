/// Reads expressions from tokens, and is the cursor on which a parser of statements is built.
///
/// It is a value: a copy remembers a place to go back to.
public struct ExpressionParser: Sendable {
    /// How many brackets, prefixes, lambdas and conditions may lie inside each other.
    public static let deepestNesting = 200
    /// How tall a syntax tree may grow: a sum of 1001 terms is 1000 tall. What walks trees may recurse that deep.
    public static let tallestTree = 1000

    /// The text that the tokens' ranges are offsets into.
    public let source: SourceText
    /// The next token; at the end it stays `end`.
    public private(set) var current: Token
    /// The last token that was passed; before the first, an empty `newline` at the beginning.
    public private(set) var previous: Token

    private let tokens: [Token]
    private var index = 0
    /// The levels that are open around the current token.
    var depth = 0
    /// The brackets that are open around the current token.
    var openBrackets = 0
    /// The height of the tree that was made last.
    var height = 0

    /// - Parameters:
    ///   - tokens: as from ``Lexer/tokens()``; where no `end` closes them, one is added.
    ///   - source: the text that the tokens' ranges are offsets into.
    public init(_ tokens: [Token], source: SourceText) {
        var tokens = tokens
        if tokens.last?.kind != .end {
            let end = tokens.last?.range.upperBound ?? source.utf8.count
            tokens.append(Token(.end, range: end..<end))
        }
        self.tokens = tokens
        self.source = source
        current = tokens[0]
        let start = tokens[0].range.lowerBound
        previous = Token(.newline, range: start..<start)
    }

    /// A parser over all tokens of a fragment.
    public init(_ fragment: SourceFragment, mode: Lexer.Mode = .expression) throws(Diagnostic) {
        try self.init(Lexer(fragment, mode: mode).tokens(), source: fragment.source)
    }

    // MARK: Moving

    /// Whether all tokens but the `end` are passed.
    public var isAtEnd: Bool { current.kind == .end }

    /// The token some places after the current one; `end` beyond the last.
    public func lookahead(_ distance: Int = 1) -> Token { tokens[min(index + distance, tokens.count - 1)] }

    /// Passes the current token and returns it.
    @discardableResult
    public mutating func advance() -> Token {
        previous = current
        if index < tokens.count - 1 { index += 1 }
        current = tokens[index]
        return previous
    }

    /// Whether the current token is a symbol.
    public func isAt(symbol: String) -> Bool {
        if case .symbol(symbol) = current.kind { true } else { false }
    }

    /// Whether the current token is a keyword.
    public func isAt(keyword: String) -> Bool {
        if case .keyword(keyword) = current.kind { true } else { false }
    }

    /// Whether the current token is of a kind such as `newline` or `indent`.
    public func isAt(_ kind: Token.Kind) -> Bool { current.kind == kind }

    /// Passes a symbol if it is the current token.
    @discardableResult
    public mutating func accept(symbol: String) -> Bool {
        guard isAt(symbol: symbol) else { return false }
        advance()
        return true
    }

    /// Passes a keyword if it is the current token.
    @discardableResult
    public mutating func accept(keyword: String) -> Bool {
        guard isAt(keyword: keyword) else { return false }
        advance()
        return true
    }

    /// Passes a token such as `newline` or `indent` if it is the current one.
    @discardableResult
    public mutating func accept(_ kind: Token.Kind) -> Bool {
        guard isAt(kind) else { return false }
        advance()
        return true
    }

    // MARK: Demanding

    /// Passes a symbol or fails: `expected : after the condition, found x`.
    /// - Parameters:
    ///   - context: what goes on from there, such as `after the condition`.
    ///   - symbol: the symbol.
    @discardableResult
    public mutating func expect(symbol: String, _ context: String = "") throws(Diagnostic) -> Token {
        guard isAt(symbol: symbol) else { throw mismatch(expected: phrase(Self.spelled(symbol), context)) }
        return advance()
    }

    /// Passes a keyword or fails.
    @discardableResult
    public mutating func expect(keyword: String, _ context: String = "") throws(Diagnostic) -> Token {
        guard isAt(keyword: keyword) else { throw mismatch(expected: phrase(keyword, context)) }
        return advance()
    }

    /// Passes the bracket that closes one opened before, or fails naming both.
    @discardableResult
    public mutating func expect(closing symbol: String, of opening: Token) throws(Diagnostic) -> Token {
        if isAt(symbol: symbol) { return advance() }
        if let juxtaposition = juxtaposition() { throw juxtaposition }
        throw SyntaxWording.expectedClosing(
            source.text(in: opening.range), openedAt: opening.range.lowerBound, found: describe(current),
            advice: adviceForCurrent, at: fragment(of: current))
    }

    /// Passes a name or fails.
    /// - Parameter what: what the name is to be, such as `a name after def`.
    public mutating func expectName(_ what: String = "a name") throws(Diagnostic) -> (name: String, range: Range<Int>) {
        switch current.kind {
        case .name(let name):
            return (name, advance().range)
        case .keyword(let word):
            throw SyntaxWording.reservedWord(word, at: fragment(of: current))
        default:
            throw mismatch(expected: what)
        }
    }

    private func phrase(_ what: String, _ context: String) -> String {
        context.isEmpty ? what : "\(what) \(context)"
    }
}

extension SyntaxTree {
    /// Parses one expression that takes up the whole fragment.
    public init(parsing fragment: SourceFragment) throws(Diagnostic) {
        var parser = try ExpressionParser(fragment)
        self = try parser.parseExpression()
        if !parser.isAtEnd { throw parser.unexpected(expected: "an operator or the end") }
    }
}
