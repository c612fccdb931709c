extension UInt8 {
    static let tab = UInt8(ascii: "\t")
    static let lineFeed = UInt8(ascii: "\n")
    static let formFeed: UInt8 = 0x0C
    static let carriageReturn = UInt8(ascii: "\r")
    static let space = UInt8(ascii: " ")
    static let singleQuote = UInt8(ascii: "'")
    static let doubleQuote = UInt8(ascii: "\"")
    static let backslash = UInt8(ascii: "\\")
    static let numberSign = UInt8(ascii: "#")
    static let openingBrace = UInt8(ascii: "{")
    static let closingBrace = UInt8(ascii: "}")
    static let underscore = UInt8(ascii: "_")
    static let fullStop = UInt8(ascii: ".")

    var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }

    /// A letter of ASCII or the underscore.
    var isWordStart: Bool {
        let lowercase = self | 0x20
        return (lowercase >= UInt8(ascii: "a") && lowercase <= UInt8(ascii: "z")) || self == .underscore
    }

    /// The value of a digit of any base up to 16.
    var digitValue: Int? {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(self - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"): Int(self - UInt8(ascii: "a")) + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): Int(self - UInt8(ascii: "A")) + 10
        default: nil
        }
    }
}

extension Unicode.Scalar {
    /// Whether a name may begin with this character.
    var startsName: Bool {
        isASCII ? UInt8(ascii: self).isWordStart : properties.isXIDStart
    }

    /// Whether a name may go on with this character.
    var continuesName: Bool {
        isASCII ? UInt8(ascii: self).isWordStart || UInt8(ascii: self).isDigit : properties.isXIDContinue
    }
}
