/// Reads the small mathematics of ``RichText``: a part of what TeX writes between dollar signs.
///
/// Letters are italic, digits, Greek and operators upright; in a subscript letters are upright too (it names something, as
/// the b of a second membrane), unless it is a running index. What cannot be read is text as written.
struct MathText {
    private let characters: [Character]
    private var position = 0
    /// How many elements are being read inside each other.
    private var depth = 0
    /// Nobody nests deeper; text from elsewhere might, and would exhaust the stack.
    private static let depthLimit = 50

    /// The pieces of a text in which mathematics stands between dollar signs.
    static func pieces(of text: String) -> [RichText.Piece] {
        let characters = Array(text)
        var pieces: [RichText.Piece] = []
        var plain = ""
        var index = 0
        while index < characters.count {
            if characters[index] == "$", let end = closing(in: characters, after: index) {
                var parser = MathText(characters: Array(characters[index + 1..<end]))
                if let formula = parser.formula() {
                    if !plain.isEmpty { pieces.append(.upright(plain)) }
                    plain = ""
                    pieces += formula
                    index = end + 1
                    continue
                }
            }
            plain.append(characters[index])
            index += 1
        }
        if !plain.isEmpty { pieces.append(.upright(plain)) }
        return RichText.merged(pieces)
    }

    /// The index of the dollar sign that closes the one at `start`.
    private static func closing(in characters: [Character], after start: Int) -> Int? {
        guard start + 2 < characters.count, !characters[start + 1].isWhitespace, characters[start + 1] != "$" else {
            return nil
        }
        guard let end = characters[(start + 1)...].firstIndex(of: "$"), !characters[end - 1].isWhitespace,
            characters[end - 1] != "\\", end + 1 == characters.count || !characters[end + 1].isNumber,
            !characters[start..<end].contains(where: \.isNewline)
        else { return nil }
        return end
    }

    private init(characters: [Character]) { self.characters = characters }

    private var current: Character? { position < characters.count ? characters[position] : nil }

    /// All of the text between the signs; nil where braces do not match or a script has nothing to hold.
    private mutating func formula() -> [RichText.Piece]? {
        guard let pieces = sequence(style: .base), position == characters.count else { return nil }
        return pieces
    }

    private enum Style { case base, superscript, `subscript`, upright, bare }

    /// Everything up to a closing brace or the end.
    private mutating func sequence(style: Style) -> [RichText.Piece]? {
        var pieces: [RichText.Piece] = []
        while let character = current, character != "}" {
            guard let next = element(style: style, afterOperand: Self.endsInOperand(pieces)) else { return nil }
            pieces += next
        }
        return RichText.merged(pieces)
    }

    private mutating func element(style: Style, afterOperand: Bool) -> [RichText.Piece]? {
        guard let character = current, depth < Self.depthLimit else { return nil }
        depth += 1
        defer { depth -= 1 }
        position += 1
        switch character {
        case "^": return argument(style: .superscript).map { [.superscript($0)] }
        case "_": return argument(style: .subscript).map { [.subscript($0)] }
        case "{": return group(style: style)
        case "\\": return command(style: style, afterOperand: afterOperand)
        case "'": return [.upright("\u{2032}")]
        case "-": return [Self.operation("\u{2212}", style: style, afterOperand: afterOperand)]
        case "+", "±", "×", "·": return [Self.operation(String(character), style: style, afterOperand: afterOperand)]
        case "=", "<", ">", "≈", "≤", "≥", "≠":
            return [Self.operation(String(character), style: style, afterOperand: true)]
        case _ where character.isWhitespace: return style == .upright ? [.upright(" ")] : []
        default: return [Self.letter(character, style: style)]
        }
    }

    /// What stands in a super- or subscript: a group in braces or one element.
    private mutating func argument(style: Style) -> [RichText.Piece]? {
        while current?.isWhitespace == true { position += 1 }
        guard let character = current, character != "^", character != "_", character != "}" else { return nil }
        guard character == "{" else {
            let pieces = element(style: style, afterOperand: false)
            return style == .subscript ? pieces.map(Self.indexed) : pieces
        }
        position += 1
        guard let pieces = group(style: style) else { return nil }
        return style == .subscript ? Self.indexed(pieces) : pieces
    }

    /// The rest of a group whose opening brace has been read.
    private mutating func group(style: Style) -> [RichText.Piece]? {
        guard let pieces = sequence(style: style), current == "}" else { return nil }
        position += 1
        return pieces
    }

    /// What follows a backslash. A name that is not known is text as written.
    private mutating func command(style: Style, afterOperand: Bool) -> [RichText.Piece]? {
        guard let first = current else { return nil }
        guard first.isLetter, first.isASCII else {
            position += 1
            switch first {
            case ",", ":", ";", " ", "\\": return [.upright(" ")]
            case "!": return []
            default: return [.upright(String(first))]
            }
        }
        var name = ""
        while let letter = current, letter.isLetter, letter.isASCII {
            name.append(letter)
            position += 1
        }
        switch name {
        case "mathrm", "text", "textrm", "mathsf", "operatorname": return braced(style: .upright)
        case "mathit", "textit", "mathbf", "textbf": return braced(style: .base)
        case "quad", "qquad": return [.upright("  ")]
        case "left", "right", "displaystyle": return []
        case "frac", "dfrac", "tfrac":
            guard let over = braced(style: .bare), let under = braced(style: .bare) else { return nil }
            return Self.parenthesized(over) + [.upright("/")] + Self.parenthesized(under)
        case "sqrt":
            guard let radicand = braced(style: .bare) else { return nil }
            return [.upright("\u{221A}")] + Self.parenthesized(radicand)
        case "dot", "ddot", "bar", "hat", "tilde", "vec":
            guard let base = braced(style: style), let accent = MathSymbols.accents[name] else { return nil }
            return Self.accented(base, accent)
        default: break
        }
        if let relation = MathSymbols.relations[name] {
            return [Self.operation(relation, style: style, afterOperand: true)]
        }
        if let operation = MathSymbols.operators[name] {
            return [Self.operation(operation, style: style, afterOperand: afterOperand)]
        }
        if let symbol = MathSymbols.symbols[name] { return [.upright(symbol)] }
        if MathSymbols.functions.contains(name) { return [.upright(name)] }
        return [.upright("\\" + name)]
    }

    private mutating func braced(style: Style) -> [RichText.Piece]? {
        while current?.isWhitespace == true { position += 1 }
        guard current == "{" else { return element(style: style, afterOperand: false) }
        position += 1
        return group(style: style)
    }

    private static func letter(_ character: Character, style: Style) -> RichText.Piece {
        let isVariable = character.isLetter && character.isASCII && style != .upright && style != .subscript
        return isVariable ? .italic(String(character)) : .upright(String(character))
    }

    /// An operator has thin air around it between operands, except in scripts.
    private static func operation(_ sign: String, style: Style, afterOperand: Bool) -> RichText.Piece {
        .upright(style == .base && afterOperand ? " \(sign) " : sign)
    }

    private static func endsInOperand(_ pieces: [RichText.Piece]) -> Bool {
        guard let last = pieces.last else { return false }
        guard case .upright(let text) = last, let end = text.last else { return true }
        return !" (=<>,;/[".contains(end)
    }

    /// A subscript that is nothing but a running index is italic.
    private static func indexed(_ pieces: [RichText.Piece]) -> [RichText.Piece] {
        guard case .upright(let text)? = pieces.first, pieces.count == 1,
            ["i", "j", "k", "m", "n", "t", "ij", "ji"].contains(text)
        else { return pieces }
        return [.italic(text)]
    }

    private static func parenthesized(_ pieces: [RichText.Piece]) -> [RichText.Piece] {
        let isComposite = pieces.contains { piece in
            guard case .upright(let text) = piece else { return false }
            return text.contains { "+\u{2212}/= ·×".contains($0) }
        }
        return isComposite ? [.upright("(")] + pieces + [.upright(")")] : pieces
    }

    private static func accented(_ pieces: [RichText.Piece], _ accent: String) -> [RichText.Piece] {
        guard let first = pieces.first else { return pieces }
        switch first {
        case .upright(let text): return [.upright(text + accent)] + pieces.dropFirst()
        case .italic(let text): return [.italic(text + accent)] + pieces.dropFirst()
        default: return pieces
        }
    }
}
