/// Text whose characters carry a look, laid out in lines before anything decides how a look is printed.
struct StyledText: Hashable, Sendable {
    struct Look: OptionSet, Hashable, Sendable {
        let rawValue: UInt8
        static let bold = Look(rawValue: 1)
        static let italic = Look(rawValue: 2)
        static let underlined = Look(rawValue: 4)
        /// What is typed: names, code, commands.
        static let code = Look(rawValue: 8)
        /// What stands back: rules, the sign before code, comments.
        static let quiet = Look(rawValue: 16)
    }

    struct Element: Hashable, Sendable {
        let character: Character
        let look: Look
    }

    var elements: [Element] = []

    init() {}

    init(_ text: some StringProtocol, _ look: Look = []) { append(text, look) }

    mutating func append(_ text: some StringProtocol, _ look: Look = []) {
        // A control character in a text would reach the terminal as a command.
        for character in text where !character.isControl { elements.append(Element(character: character, look: look)) }
    }

    static func += (text: inout StyledText, more: StyledText) { text.elements += more.elements }

    var displayWidth: Int { elements.reduce(0) { $0 + $1.character.displayWidth } }

    /// The text for a terminal: with escape sequences where `usesColor`, else as it is. No-break spaces have done their work and
    /// become spaces.
    func printed(usesColor: Bool) -> String {
        var result = ""
        var look: Look = []
        for element in elements {
            if usesColor, element.look != look {
                if !look.isEmpty { result += "\u{1B}[0m" }
                if !element.look.isEmpty { result += "\u{1B}[\(element.look.parameters)m" }
                look = element.look
            }
            result.append(element.character == "\u{A0}" ? " " : element.character)
        }
        if usesColor, !look.isEmpty { result += "\u{1B}[0m" }
        return result
    }
}

extension StyledText.Look {
    /// The numbers of the escape sequence. The two colours read well on light and on dark ground.
    fileprivate var parameters: String {
        var parameters: [String] = []
        if contains(.bold) { parameters.append("1") }
        if contains(.italic) { parameters.append("3") }
        if contains(.underlined) { parameters.append("4") }
        if contains(.quiet) { parameters.append("38;5;244") } else if contains(.code) { parameters.append("38;5;32") }
        return parameters.joined(separator: ";")
    }
}

extension Character {
    fileprivate var isControl: Bool {
        guard let first = unicodeScalars.first else { return true }
        return first.value < 0x20 || (0x7F...0x9F).contains(first.value)
    }
}
