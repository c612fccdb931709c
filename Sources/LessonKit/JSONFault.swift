import Expressions

/// The first place where a text stops being JSON (RFC 8259), or gives a key of one object twice: of the first the decoder only says
/// that there is one, and of the second it drops a value in silence.
struct JSONFault {
    let location: SourceFragment
    let message: String
    /// What may stand there.
    let expected: String

    /// nil where the text is JSON.
    init?(in text: SourceText) {
        var scanner = Scanner(bytes: text.utf8)
        do throws(Stop) {
            try scanner.value(depth: 0)
            scanner.skipBlanks()
            guard scanner.current == nil else { throw Stop(expected: "the end of the file") }
            return nil
        } catch {
            let start = min(scanner.offset, max(text.utf8.count - 1, 0))
            var end = start
            while end < text.utf8.count, !Scanner.separators.contains(text.utf8[end]) { end += 1 }
            location = SourceFragment(source: text, range: start..<max(end, min(start + 1, text.utf8.count)))
            (message, expected) = (error.message, error.expected)
        }
    }

    private struct Stop: Error {
        let expected: String
        var message = "this is not JSON"
    }

    private struct Scanner {
        let bytes: [UInt8]
        var offset = 0

        static let blanks = Array(" \t\r\n".utf8)
        static let separators = Array(" \t\r\n,:[]{}\"".utf8)

        init(bytes: [UInt8]) { self.bytes = bytes }

        var current: UInt8? { offset < bytes.count ? bytes[offset] : nil }

        mutating func skipBlanks() {
            while let byte = current, Scanner.blanks.contains(byte) { offset += 1 }
        }

        mutating func value(depth: Int) throws(Stop) {
            skipBlanks()
            guard depth < 100 else { throw Stop(expected: "fewer brackets inside one another") }
            switch current {
            case UInt8(ascii: "{"): try members("}", depth: depth, isObject: true)
            case UInt8(ascii: "["): try members("]", depth: depth, isObject: false)
            case UInt8(ascii: "\""): try string()
            default: try word()
            }
        }

        private mutating func members(_ close: Unicode.Scalar, depth: Int, isObject: Bool) throws(Stop) {
            offset += 1
            skipBlanks()
            if accept(close) { return }
            var keys: Set<[UInt8]> = []
            while true {
                if isObject {
                    skipBlanks()
                    guard current == UInt8(ascii: "\"") else { throw Stop(expected: "a key in double quotes") }
                    let start = offset
                    try string()
                    guard keys.insert(Array(bytes[start..<offset])).inserted else {
                        offset = start + 1
                        throw Stop(expected: "each key once", message: "this key stands there twice")
                    }
                    skipBlanks()
                    guard accept(":") else { throw Stop(expected: "a colon between key and value") }
                }
                try value(depth: depth + 1)
                skipBlanks()
                if accept(close) { return }
                guard accept(",") else { throw Stop(expected: "a comma or \(close)") }
            }
        }

        private mutating func string() throws(Stop) {
            offset += 1
            while let byte = current, byte >= 0x20 {
                offset += 1
                if byte == UInt8(ascii: "\"") { return }
                if byte == UInt8(ascii: "\\") {
                    guard let escaped = current, Array("\"\\/bfnrtu".utf8).contains(escaped) else {
                        throw Stop(expected: "one of \" \\ / b f n r t u behind a backslash")
                    }
                    offset += 1
                }
            }
            throw Stop(expected: "a closing quote on the same line")
        }

        /// A number, `true`, `false` or `null`.
        private mutating func word() throws(Stop) {
            let start = offset
            while let byte = current, !Scanner.separators.contains(byte) { offset += 1 }
            let word = String(decoding: bytes[start..<offset], as: UTF8.self)
            let isNumber = word.first.map { $0 == "-" || $0.isNumber } == true && Double(word) != nil
            guard isNumber || ["true", "false", "null"].contains(word) else {
                offset = start
                throw Stop(expected: "a value: a text in double quotes, a number, a list or an object")
            }
        }

        private mutating func accept(_ scalar: Unicode.Scalar) -> Bool {
            guard current == UInt8(ascii: scalar) else { return false }
            offset += 1
            return true
        }
    }
}
