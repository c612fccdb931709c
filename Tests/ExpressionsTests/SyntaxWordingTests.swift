import Expressions
import Testing

/// The diagnostic that parsing a text throws.
func mistake(in text: String) -> Diagnostic? {
    do throws(Diagnostic) {
        _ = try SyntaxTree(parsing: SourceFragment(text))
        return nil
    } catch {
        return error
    }
}

/// The diagnostic that reading a script's tokens throws.
func mistake(inScript text: String) -> Diagnostic? {
    do throws(Diagnostic) {
        _ = try Lexer(SourceFragment(text), mode: .script).tokens()
        return nil
    } catch {
        return error
    }
}

/// A wrong text, the column of the mistake, what is said and what is advised.
struct Wrong: CustomTestStringConvertible, Sendable {
    let text: String
    let column: Int
    let message: String
    let advice: String?

    init(_ text: String, _ column: Int, _ message: String, try advice: String? = nil) {
        self.text = text
        self.column = column
        self.message = message
        self.advice = advice
    }

    var testDescription: String { text }

    func check(_ diagnostic: Diagnostic?) throws {
        let diagnostic = try #require(diagnostic)
        #expect(diagnostic.message == message)
        #expect(diagnostic.advice == advice)
        let location = try #require(diagnostic.location)
        #expect(location.source.position(of: location.range.lowerBound).column == column)
    }
}

@Suite struct SyntaxWordingTests {
    @Test(arguments: [
        Wrong("f(a; b)", 4, "expected ) to close the ( opened at column 2, found a semicolon"),
        Wrong("(1 + 2]", 7, "expected ) to close the ( opened at column 1, found ]"),
        Wrong("f(a,\n  b]", 4, "expected ) to close the ( opened at line 1, column 2, found ]"),
        Wrong("exp(-v/tau", 4, "the ( opened here is never closed"),
        Wrong("a)", 2, "there is no ( for this )"),
        Wrong("w[i, j", 2, "the [ opened here is never closed"),
        Wrong("f(a.b=1)", 6, "expected ) to close the ( opened at column 2, found =", try: "to compare, write =="),
    ])
    func brackets(_ wrong: Wrong) throws { try wrong.check(mistake(in: wrong.text)) }

    @Test(arguments: [
        Wrong("", 1, "expected a value, found nothing"),
        Wrong("-v/", 4, "expected a value after /, found the end"),
        Wrong("* v", 1, "expected a value, found *"),
        Wrong("(, v)", 2, "expected a value, found a comma"),
        Wrong("[1,,2]", 4, "expected a value after the comma, found a comma"),
        Wrong("{1: }", 5, "expected a value after the colon, found }"),
        Wrong("not", 4, "expected a value after not, found the end"),
        Wrong("w[]", 3, "expected an index, found ]"),
        Wrong("G.", 3, "expected a name after the dot, found the end"),
        Wrong("G.1", 1, "expected an operator between G and .1"),
        Wrong("a if b", 7, "expected else after the condition, found the end"),
        Wrong("a if b c", 8, "expected else after the condition, found c"),
        Wrong("v, w", 2, "expected an operator or the end, found a comma"),
        Wrong("v = 3", 3, "expected an operator or the end, found =", try: "to compare, write =="),
        Wrong("for", 1, "expected a value, found for"),
        Wrong("[x for x y]", 10, "expected in after x, found y"),
        Wrong("[*x for x in y]", 2, "expected a value before for, found *x"),
        Wrong("(*x)", 4, "expected a comma after *x, found )"),
        Wrong("{1: 2, 3}", 9, "expected a colon after the key, found }"),
        Wrong("{'a' 1}", 2, "expected an operator or a comma between 'a' and 1"),
        Wrong("lambda x y: 1", 10, "expected a colon after the parameters of lambda, found y"),
    ])
    func whatIsMissing(_ wrong: Wrong) throws { try wrong.check(mistake(in: wrong.text)) }

    @Test(arguments: [
        Wrong("10 mV", 1, "expected an operator between 10 and mV", try: "write 10*mV"),
        Wrong("3mV", 1, "expected an operator between 3 and mV", try: "write 3*mV"),
        Wrong("a b", 1, "expected an operator between a and b"),
        Wrong("f(a b)", 3, "expected an operator or a comma between a and b"),
        Wrong("[1 2]", 2, "expected an operator or a comma between 1 and 2"),
        Wrong("'a' b", 1, "expected an operator between 'a' and b"),
        Wrong("print x, y", 7, "expected ( after print, found x", try: "put what follows in parentheses"),
        Wrong("a not b", 3, "expected an operator or the end, found not"),
        Wrong("a + not b", 5, "not ... needs parentheses here"),
        Wrong("a + lambda: 1", 5, "lambda needs parentheses here"),
    ])
    func sideBySide(_ wrong: Wrong) throws { try wrong.check(mistake(in: wrong.text)) }

    @Test(arguments: [
        Wrong("1e", 1, "1e has no digits in its exponent", try: "write 1e3 for example"),
        Wrong("2.5e-", 1, "2.5e- has no digits in its exponent", try: "write 2.5e-3 for example"),
        Wrong("012", 1, "012 begins with a zero", try: "write 12"),
        Wrong("1.2.3", 1, "1.2.3 is no number: it has more than one decimal point"),
        Wrong("1__0", 1, "an underscore in a number has to stand between two digits"),
        Wrong("0b12", 1, "a number that begins with 0b has the digits 0 and 1"),
        Wrong("0o8", 1, "a number that begins with 0o has the digits 0 to 7"),
        Wrong("0x", 1, "a number that begins with 0x has the digits 0 to 9 and a to f"),
        Wrong(
            "9223372036854775808", 1, "this whole number is too large, the largest is 9223372036854775807",
            try: "write it with a decimal point or an exponent"),
        Wrong("2j", 1, "2j, a complex number, is outside the language", try: "to multiply by j, write 2*j"),
    ])
    func numbers(_ wrong: Wrong) throws { try wrong.check(mistake(in: wrong.text)) }

    @Test(arguments: [
        Wrong(
            "f('abc)", 3, "the ' opened here is never closed",
            try: "close it on this line, or put ''' around text of several lines"),
        Wrong(
            "'abc’ + 1", 1, "the ' opened here is never closed",
            try: "type ' instead of the typographic ’ at column 5"),
        Wrong("'''a\nb''", 1, "the ''' opened here is never closed"),
        Wrong(
            "'C:\\Users'", 4, "\\U has to be followed by 8 hexadecimal digits", try: "write \\\\U for a backslash"),
        Wrong("'\\ud800'", 2, "\\ud800 is no character"),
        Wrong("'\\N{MICRO SIGN}'", 2, "characters cannot be given by name", try: "type the character itself"),
        Wrong("f'{v'", 3, "the { opened here is never closed", try: "write {{ for a brace as text"),
        Wrong("f'{v:{w}'", 3, "the { opened here is never closed", try: "write {{ for a brace as text"),
        Wrong("f'a{}'", 4, "expected an expression inside the braces", try: "write {{}} for braces as text"),
        Wrong("f'}'", 3, "there is no { for this }", try: "write }} for a brace as text"),
        Wrong("f'{v w}'", 4, "expected an operator between v and w"),
        Wrong("f'{v!x}'", 5, "expected !r, !s or !a in the braces", try: "to compare, write !="),
        Wrong("f'{v # w}'", 6, "there can be no comment inside the braces of an f-string"),
    ])
    func strings(_ wrong: Wrong) throws { try wrong.check(mistake(in: wrong.text)) }

    @Test(arguments: [
        Wrong("“Va”", 1, "“ is a typographic quote", try: "type \""),
        Wrong("f(‘Va’)", 3, "‘ is a typographic quote", try: "type '"),
        Wrong("[1, …]", 5, "… stands for something left out", try: "type what belongs here"),
        Wrong("[1, ...]", 5, "... stands for something left out", try: "type what belongs here"),
        Wrong("a – b", 3, "– is a typographic dash", try: "type -"),
        Wrong("a −b", 3, "− is a typographic minus", try: "type -"),
        Wrong("2×a", 2, "× is a typographic multiplication sign", try: "type *"),
        Wrong("v²", 2, "² is a superscript", try: "type **2"),
        Wrong("a\u{A0}+ b", 2, "U+00A0 is no ordinary space", try: "type a space"),
        Wrong("a\u{200B}", 2, "U+200B is an invisible character", try: "remove it"),
        Wrong("f（x)", 2, "（ is a full-width character", try: "type ("),
    ])
    func typographicCharacters(_ wrong: Wrong) throws {
        let diagnostic = mistake(in: wrong.text)
        try wrong.check(diagnostic)
        #expect(diagnostic?.id == "typographic-character")
    }

    @Test(arguments: [
        Wrong("a && b", 3, "&& is no operator here", try: "write and"),
        Wrong("a || b", 3, "|| is no operator here", try: "write or"),
        Wrong("a <> b", 3, "<> is no operator here", try: "write !="),
        Wrong("a => b", 3, "=> is no operator here", try: "write >="),
        Wrong("!a", 1, "! has no meaning here", try: "to negate, write not"),
        Wrong("a ? b : c", 3, "? has no meaning here", try: "to choose, write a if condition else b"),
        Wrong("a $ b", 3, "$ has no meaning here"),
        Wrong("\u{1B}[31m", 1, "\u{241B} has no meaning here"),
        Wrong("a \\ b", 3, "a \\ continues a line, so it has to be the last character of one that another follows"),
        Wrong(
            "a \\ \nb", 3, "a \\ continues a line, so it has to be the last character of one that another follows",
            try: "remove the blanks after it"),
    ])
    func strangeCharacters(_ wrong: Wrong) throws { try wrong.check(mistake(in: wrong.text)) }

    @Test(arguments: [
        Wrong("(x := 3)", 4, ":= is outside the language", try: "assign on a line of its own"),
        Wrong("(yield x)", 2, "yield is outside the language"),
        Wrong("[x async for x in y]", 4, "async is outside the language"),
        Wrong("lambda a, /, b: 1", 11, "the / between parameters is outside the language", try: "leave it out"),
    ])
    func whatIsOutsideTheLanguage(_ wrong: Wrong) throws {
        let diagnostic = mistake(in: wrong.text)
        try wrong.check(diagnostic)
        #expect(diagnostic?.id == "outside-the-language")
    }

    @Test(arguments: [
        Wrong(
            "f(a=1, 2)", 8, "an argument without a name cannot follow one with a name",
            try: "put it first, or give its name too"),
        Wrong("f(a=1, a=2)", 8, "the argument a is given twice"),
        Wrong("f(x for x in y, 1)", 3, "this comprehension needs parentheses here"),
        Wrong("f(lambda=1)", 3, "lambda is a word of the language and cannot be a name", try: "write lambda_"),
        Wrong("[x for 3 in y]", 8, "cannot assign to 3"),
        Wrong(
            "[x for f(x) in y]", 8, "cannot assign to the result of a call",
            try: "the elements of something are named in square brackets: f[...]"),
        Wrong("[x for f() in y]", 8, "cannot assign to the result of a call"),
        Wrong("lambda a, a: 1", 11, "the parameter a is given twice"),
        Wrong(
            "lambda a=1, b: 1", 13, "b needs a default value, since a parameter before it has one",
            try: "write b=..., or put it first"),
        Wrong("lambda **k, a: 1", 13, "no parameter can follow the one with **"),
        Wrong("lambda *a, *b: 1", 12, "only one parameter can have a *"),
        Wrong("lambda *, **k: 1", 8, "expected a parameter after *"),
    ])
    func argumentsAndParameters(_ wrong: Wrong) throws { try wrong.check(mistake(in: wrong.text)) }

    @Test(arguments: [
        Wrong(
            "if a:\n    b\n  c", 1, "this line is indented by 2, the blocks above by none or 4",
            try: "line it up with the block that it belongs to"),
        Wrong(
            "if a:\n\tb\n        c", 1, "this line and the ones above mix tabs and spaces",
            try: "indent with spaces only"),
        Wrong("x = (1,\ny = 2\n", 5, "the ( opened here is never closed"),
    ])
    func scripts(_ wrong: Wrong) throws { try wrong.check(mistake(inScript: wrong.text)) }

    @Test func tooManyLevels() throws {
        for (opening, closing) in [
            ("(", ")"), ("[", "]"), ("-", ""), ("not ", ""), ("f(", ")"), ("lambda: ", ""), ("2**", ""),
        ] {
            let fits = String(repeating: opening, count: 90) + "1" + String(repeating: closing, count: 90)
            #expect(mistake(in: fits) == nil, "\(opening)")
            let deep = String(repeating: opening, count: 100_000) + "1" + String(repeating: closing, count: 100_000)
            let diagnostic = try #require(mistake(in: deep))
            #expect(diagnostic.message == "more than 200 levels of an expression lie inside each other")
            #expect(diagnostic.advice == "give parts of it names of their own")
        }
        #expect(
            mistake(in: String(repeating: "f'{", count: 100_000))?.message == "too many braces lie inside each other")
    }

    @Test func tooManyOperations() throws {
        for (first, next) in [("a", "+a"), ("a", ".b"), ("a", "()"), ("a", "[0]"), ("a", " or a")] {
            #expect(mistake(in: first + String(repeating: next, count: 900)) == nil, "\(next)")
            let diagnostic = try #require(mistake(in: first + String(repeating: next, count: 100_000)))
            #expect(diagnostic.message == "more than 1000 operations follow each other")
        }
        // Lists are long, not tall.
        #expect(mistake(in: "[" + String(repeating: "1, ", count: 100_000) + "]") == nil)
        #expect(mistake(in: "a" + String(repeating: " < a", count: 10_000)) == nil)
    }
}
