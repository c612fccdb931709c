extension StringProtocol {
    /// The anchor that GitHub gives a heading of this text: in lower case, blanks as hyphens, and without what is neither letter, number,
    /// hyphen nor low line.
    var anchor: String {
        String(
            lowercased().compactMap { character in
                if character == " " || character == "\u{A0}" { return "-" }
                return character.isLetter || character.isNumber || character == "-" || character == "_"
                    ? character : nil
            })
    }
}
