/// The operators and delimiters of the language.
enum Symbols {
    /// Operators of other languages, which never stand in a right expression, and what to write instead.
    static let foreign = ["&&": "and", "||": "or", "<>": "!=", "=<": "<=", "=>": ">=", "===": "=="]

    /// The length of the longest symbol that begins with these bytes, ``foreign`` ones too; nil for none.
    static func length(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int? {
        let equals = UInt8(ascii: "=")
        switch first {
        case UInt8(ascii: "*"), UInt8(ascii: "/"):
            if second == first { return third == equals ? 3 : 2 }
            return second == equals ? 2 : 1
        case UInt8(ascii: "<"), UInt8(ascii: ">"):
            if second == first { return third == equals ? 3 : 2 }
            return second == equals || (first, second) == (UInt8(ascii: "<"), UInt8(ascii: ">")) ? 2 : 1
        case equals:
            if second == equals { return third == equals ? 3 : 2 }
            return second == UInt8(ascii: "<") || second == UInt8(ascii: ">") ? 2 : 1
        case UInt8(ascii: "+"), UInt8(ascii: "%"), UInt8(ascii: "^"), UInt8(ascii: "@"), UInt8(ascii: ":"):
            return second == equals ? 2 : 1
        case UInt8(ascii: "-"):
            return second == equals || second == UInt8(ascii: ">") ? 2 : 1
        case UInt8(ascii: "&"), UInt8(ascii: "|"):
            return second == equals || second == first ? 2 : 1
        case UInt8(ascii: "!"):
            return second == equals ? 2 : nil
        case UInt8(ascii: "."):
            return second == first && third == first ? 3 : 1
        case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
            UInt8(ascii: "}"), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "~"):
            return 1
        default:
            return nil
        }
    }

    static func closing(of opening: UInt8) -> UInt8 {
        switch opening {
        case UInt8(ascii: "("): UInt8(ascii: ")")
        case UInt8(ascii: "["): UInt8(ascii: "]")
        default: UInt8(ascii: "}")
        }
    }

    static func opening(of closing: UInt8) -> UInt8 {
        switch closing {
        case UInt8(ascii: ")"): UInt8(ascii: "(")
        case UInt8(ascii: "]"): UInt8(ascii: "[")
        default: UInt8(ascii: "{")
        }
    }
}
