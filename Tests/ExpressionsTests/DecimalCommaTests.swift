import Expressions
import Testing

@Suite struct DecimalCommaTests {
    @Test(arguments: [
        ("2,5", "2.5"), ("x = 5,47*mV", "5.47"), ("-0,05", "0.05"), ("2, 5", "2.5"), ("f(2,5)", "2.5"),
    ]) func aCommaBetweenWholeNumbersIsOne(text: String, number: String) throws {
        let comma = try #require(first(in: text))
        #expect(comma.number == number)
        #expect(comma.isTight == !text.contains(", "))
        #expect(comma.advice() == "a number is written with a point: \(number)")
    }

    @Test(arguments: ["x1,2", "1.5,2", "2,5.5", "2,x", "x,2", "2,", ",2", "2,5j", "2;5"])
    func anyOtherIsNone(text: String) { #expect(first(in: text) == nil) }

    @Test func thousandsAreToldToo() throws {
        let comma = try #require(first(in: "1,000*Hz"))
        #expect(
            comma.advice(sign: "-", rest: "*Hz")
                == "a number is written with a point: -1.000*Hz, and thousands without a comma: -1000*Hz")
    }

    /// Where the parser stops at it anyway, it says what was meant.
    @Test(arguments: [("-v/tau + 2,5*mV/tau", "2.5"), ("0,05*mV", "0.05")])
    func errorsOfSyntaxTellIt(text: String, number: String) {
        let error = #expect(throws: Diagnostic.self) { try SyntaxTree(parsing: SourceText(text).whole) }
        #expect(error?.advice == "a number is written with a point: \(number)")
    }

    private func first(in text: String) -> DecimalComma? {
        let offset = Array(text.utf8).firstIndex(of: UInt8(ascii: ","))
        return DecimalComma(at: offset ?? 1, in: SourceText(text))
    }
}
