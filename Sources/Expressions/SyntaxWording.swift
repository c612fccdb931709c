/// The wording of all errors of syntax, in one place so that they speak with one voice.
enum SyntaxWording {
    private static func mistake(_ message: String, advice: String? = nil, at place: SourceFragment) -> Diagnostic {
        Diagnostic("syntax", message, advice: advice, at: place)
    }

    private static func text(_ byte: UInt8) -> String { String(Unicode.Scalar(byte)) }

    /// `column 5`, or `line 2, column 5` seen from another line.
    private static func place(of offset: Int, seenFrom place: SourceFragment) -> String {
        let there = place.source.position(of: offset)
        let here = place.source.position(of: place.range.lowerBound)
        return there.line == here.line ? "column \(there.column)" : "line \(there.line), column \(there.column)"
    }

    // MARK: Characters and operators

    static func unexpectedCharacter(_ scalar: Unicode.Scalar, at place: SourceFragment) -> Diagnostic {
        if scalar == "\u{2026}" { return ellipsis("\u{2026}", at: place) }
        if let (what, type) = Lookalike.advice(for: scalar) {
            return Diagnostic("typographic-character", "\(scalar.shown) is \(what)", advice: type, at: place)
        }
        let advice: String? =
            switch scalar {
            case "!": "to negate, write not"
            case "?": "to choose, write a if condition else b"
            default: nil
            }
        return mistake("\(scalar.shown) has no meaning here", advice: advice, at: place)
    }

    static func ellipsis(_ dots: String, at place: SourceFragment) -> Diagnostic {
        Diagnostic(
            "typographic-character", "\(dots) stands for something left out", advice: "type what belongs here",
            at: place)
    }

    static func foreignOperator(_ symbol: String, instead: String, at place: SourceFragment) -> Diagnostic {
        mistake("\(symbol) is no operator here", advice: "write \(instead)", at: place)
    }

    static func strayBackslash(followedByBlanks: Bool, at place: SourceFragment) -> Diagnostic {
        mistake(
            "a \\ continues a line, so it has to be the last character of one that another follows",
            advice: followedByBlanks ? "remove the blanks after it" : nil, at: place)
    }

    // MARK: Brackets

    static func unclosedBracket(_ bracket: UInt8, at place: SourceFragment) -> Diagnostic {
        mistake("the \(text(bracket)) opened here is never closed", at: place)
    }

    static func strayClosingBracket(_ bracket: UInt8, at place: SourceFragment) -> Diagnostic {
        mistake("there is no \(text(Symbols.opening(of: bracket))) for this \(text(bracket))", at: place)
    }

    static func mismatchedBracket(
        _ bracket: UInt8, opening: UInt8, openedAt offset: Int, at place: SourceFragment
    ) -> Diagnostic {
        expectedClosing(text(opening), openedAt: offset, found: text(bracket), at: place)
    }

    static func expectedClosing(
        _ opening: String, openedAt offset: Int, found: String, advice: String? = nil, at place: SourceFragment
    ) -> Diagnostic {
        let closing = text(Symbols.closing(of: opening.utf8.first ?? 0))
        return mistake(
            "expected \(closing) to close the \(opening) opened at \(self.place(of: offset, seenFrom: place)), "
                + "found \(found)", advice: advice, at: place)
    }

    // MARK: Indentation

    static func mixedTabs(at place: SourceFragment) -> Diagnostic {
        Diagnostic(
            "indentation", "this line and the ones above mix tabs and spaces", advice: "indent with spaces only",
            at: place)
    }

    static func tooManyBlocks(at place: SourceFragment) -> Diagnostic {
        Diagnostic(
            "indentation", "more than \(Indentation.deepest - 1) blocks lie inside each other",
            advice: "move some of them into functions", at: place)
    }

    static func unknownIndentation(_ columns: Int, known: [Int], at place: SourceFragment) -> Diagnostic {
        let known = known.filter { $0 > 0 }.map(String.init)
        let others = known.isEmpty ? "none" : "none or \(known.suffix(4).joined(separator: " or "))"
        return Diagnostic(
            "indentation", "this line is indented by \(columns), the blocks above by \(others)",
            advice: "line it up with the block that it belongs to", at: place)
    }

    // MARK: Numbers

    static func missingExponent(_ number: String, at place: SourceFragment) -> Diagnostic {
        mistake("\(number) has no digits in its exponent", advice: "write \(number)3 for example", at: place)
    }

    static func leadingZero(_ number: String, without: String, at place: SourceFragment) -> Diagnostic {
        mistake("\(number) begins with a zero", advice: "write \(without)", at: place)
    }

    static func decimalComma(_ number: String, _ comma: DecimalComma, at place: SourceFragment) -> Diagnostic {
        mistake("\(number) begins with a zero", advice: comma.advice(), at: place)
    }

    static func hugeInteger(at place: SourceFragment) -> Diagnostic {
        mistake(
            "this whole number is too large, the largest is \(Int.max)",
            advice: "write it with a decimal point or an exponent", at: place)
    }

    static func strayUnderscore(at place: SourceFragment) -> Diagnostic {
        mistake("an underscore in a number has to stand between two digits", at: place)
    }

    static func wrongDigits(of base: NumberBase, at place: SourceFragment) -> Diagnostic {
        switch base {
        case .binary: mistake("a number that begins with 0b has the digits 0 and 1", at: place)
        case .octal: mistake("a number that begins with 0o has the digits 0 to 7", at: place)
        case .hexadecimal: mistake("a number that begins with 0x has the digits 0 to 9 and a to f", at: place)
        }
    }

    static func twoDecimalPoints(_ number: String, at place: SourceFragment) -> Diagnostic {
        mistake("\(number) is no number: it has more than one decimal point", at: place)
    }

    static func complexNumber(_ number: String, _ letter: String, at place: SourceFragment) -> Diagnostic {
        outside(
            "\(number)\(letter), a complex number,", advice: "to multiply by \(letter), write \(number)*\(letter)",
            at: place)
    }

    static func missingOperator(_ left: String, _ right: String, at place: SourceFragment) -> Diagnostic {
        mistake("expected an operator between \(left) and \(right)", advice: "write \(left)*\(right)", at: place)
    }

    // MARK: Strings

    static func unterminatedString(_ quotes: String, lookalike: SourceFragment?, at place: SourceFragment) -> Diagnostic
    {
        if let lookalike {
            return mistake(
                "the \(quotes) opened here is never closed",
                advice: "type \(quotes) instead of the typographic \(lookalike.text) at "
                    + self.place(of: lookalike.range.lowerBound, seenFrom: place), at: place)
        }
        let advice =
            quotes.utf8.count == 1
            ? "close it on this line, or put \(quotes)\(quotes)\(quotes) around text of several lines" : nil
        return mistake("the \(quotes) opened here is never closed", advice: advice, at: place)
    }

    static func namedEscape(at place: SourceFragment) -> Diagnostic {
        mistake("characters cannot be given by name", advice: "type the character itself", at: place)
    }

    static func shortEscape(_ escape: String, digits: Int, at place: SourceFragment) -> Diagnostic {
        mistake(
            "\(escape) has to be followed by \(digits) hexadecimal digits",
            advice: "write \\\(escape) for a backslash", at: place)
    }

    static func noSuchCharacter(_ escape: String, at place: SourceFragment) -> Diagnostic {
        mistake("\(escape) is no character", at: place)
    }

    // MARK: f-strings

    static func unclosedField(at place: SourceFragment) -> Diagnostic {
        mistake("the { opened here is never closed", advice: "write {{ for a brace as text", at: place)
    }

    static func emptyField(at place: SourceFragment) -> Diagnostic {
        mistake("expected an expression inside the braces", advice: "write {{}} for braces as text", at: place)
    }

    static func strayBrace(at place: SourceFragment) -> Diagnostic {
        mistake("there is no { for this }", advice: "write }} for a brace as text", at: place)
    }

    static func deepField(at place: SourceFragment) -> Diagnostic {
        mistake("too many braces lie inside each other", advice: "give the inner text a name first", at: place)
    }

    static func commentInField(at place: SourceFragment) -> Diagnostic {
        mistake("there can be no comment inside the braces of an f-string", at: place)
    }

    static func unknownConversion(at place: SourceFragment) -> Diagnostic {
        mistake("expected !r, !s or !a in the braces", advice: "to compare, write !=", at: place)
    }

    // MARK: Expressions

    static func expected(_ what: String, found: String, advice: String? = nil, at place: SourceFragment) -> Diagnostic {
        mistake("expected \(what), found \(found)", advice: advice, at: place)
    }

    static func juxtaposed(_ left: String, _ right: String, inBrackets: Bool, at place: SourceFragment) -> Diagnostic {
        mistake("expected an operator\(inBrackets ? " or a comma" : "") between \(left) and \(right)", at: place)
    }

    static func reservedWord(_ word: String, at place: SourceFragment) -> Diagnostic {
        mistake("\(word) is a word of the language and cannot be a name", advice: "write \(word)_", at: place)
    }

    static func tooDeep(at place: SourceFragment) -> Diagnostic {
        mistake(
            "more than \(ExpressionParser.deepestNesting) levels of an expression lie inside each other",
            advice: "give parts of it names of their own", at: place)
    }

    static func tooLong(at place: SourceFragment) -> Diagnostic {
        mistake(
            "more than \(ExpressionParser.tallestTree) operations follow each other",
            advice: "give parts of the expression names of their own", at: place)
    }

    static func cannotAssign(to what: String, advice: String?, at place: SourceFragment) -> Diagnostic {
        mistake("cannot assign to \(what)", advice: advice, at: place)
    }

    static func outside(_ what: String, advice: String?, at place: SourceFragment) -> Diagnostic {
        Diagnostic("outside-the-language", "\(what) is outside the language", advice: advice, at: place)
    }

    static func needsParentheses(_ what: String, at place: SourceFragment) -> Diagnostic {
        mistake("\(what) needs parentheses here", at: place)
    }

    // MARK: Calls and parameters

    static func positionalAfterKeyword(at place: SourceFragment) -> Diagnostic {
        mistake(
            "an argument without a name cannot follow one with a name",
            advice: "put it first, or give its name too", at: place)
    }

    static func repeated(_ what: String, _ name: String, at place: SourceFragment) -> Diagnostic {
        mistake("the \(what) \(name) is given twice", at: place)
    }

    static func parameterWithoutDefault(_ name: String, at place: SourceFragment) -> Diagnostic {
        mistake(
            "\(name) needs a default value, since a parameter before it has one",
            advice: "write \(name)=..., or put it first", at: place)
    }

    static func parameterAfterDictionary(at place: SourceFragment) -> Diagnostic {
        mistake("no parameter can follow the one with **", at: place)
    }

    static func secondSequence(at place: SourceFragment) -> Diagnostic {
        mistake("only one parameter can have a *", at: place)
    }

    static func bareStar(at place: SourceFragment) -> Diagnostic {
        mistake("expected a parameter after *", at: place)
    }
}
