import Expressions
import Testing
import Units

@testable import ModelEquations

@Suite struct OperatorRulesTests {
    private static let results: [(text: String, unit: String, type: ValueType)] = [
        ("v + w", "V", .real), ("v - 10*mV", "V", .real), ("v % w", "V", .real), ("v*I", "W", .real),
        ("v/tau", "V/s", .real), ("-v", "V", .real), ("R*I", "V", .real), ("v**2", "V^2", .real),
        ("v**-1*v", "1", .real),
        ("(v**2)**(1/3)", "V^(2/3)", .real), ("v**k", "V^2", .real), ("x**x", "1", .real), ("2**n", "1", .real),
        ("n**2", "1", .integer), ("n**-1", "1", .real), ("n + 1", "1", .integer), ("n/2", "1", .real),
        ("n//2", "1", .integer), ("n % 2", "1", .integer), ("n + 0.5", "1", .real), ("b + b", "1", .integer),
        ("b*v", "V", .real), ("True*1.5", "1", .real), ("v > w", "1", .boolean), ("not b", "1", .boolean),
        ("not x", "1", .boolean), ("b == (v < w)", "1", .boolean), ("v > w and not b", "1", .boolean),
        ("v if b else w", "V", .real), ("1 if b else 2", "1", .integer), ("b if v > w else False", "1", .boolean),
        ("+n", "1", .integer), ("0x10", "1", .integer), ("1e3", "1", .real),
    ]

    @Test(arguments: results)
    func dimensionAndTypeFollowFromTheOperands(text: String, unit: String, type: ValueType) throws {
        let value = try Scope.neuron.typed(text)
        #expect(value.dimension.description == unit)
        #expect(value.type == type)
    }

    /// The message, and the part of the text that it points to.
    @Test(arguments: [
        ("v + I", "v is in V, but I is in A: they cannot be added", "v + I"),
        ("2*(v - I)", "v is in V, but I is in A: they cannot be subtracted", "(v - I)"),
        ("v % x", "v is in V, but x is a pure number: they cannot be divided with a remainder", "v % x"),
        ("v > 0", "v is in V, but 0 is a pure number: they cannot be compared", "v > 0"),
        ("v if b else I", "v is in V, but I is in A: one of them cannot stand for the other", "v if b else I"),
        ("v // 2", "// divides pure numbers, but v is in V", "v"),
        ("2 // v", "// divides pure numbers, but v is in V", "v"),
        ("2**v", "an exponent has to be a pure number, but v is in V", "v"),
        ("v**x", "v is in V, so its exponent has to be a constant", "x"),
        ("v**sqrt(4)", "v is in V, so its exponent has to be a constant", "sqrt(4)"),
        ("v**pi", "the exponents of the unit become too large or too long a fraction", "pi"),
        ("-b", "b is a condition and has no sign", "-b"),
        ("b and v", "`and` needs a condition, but v is in V", "v"),
        ("x or b", "`or` needs a condition, but x is a pure number", "x"),
        ("not v", "`not` needs a condition, but v is in V", "v"),
        ("v if x else w", "`if` needs a condition, but x is a pure number", "x"),
    ])
    func aMistakeIsNamedWhereItIs(text: String, message: String, place: String) throws {
        let found = try #require(mistake(try Scope.neuron.typed(text)))
        #expect(found.message == message)
        #expect(found.location?.text == place)
    }

    @Test func aSumNamesBothUnits() throws {
        let found = try #require(mistake(try Scope.neuron.typed("-v + w/tau")))
        #expect(found.id == "dimension-mismatch")
        #expect(found.expected == "the same unit on both sides of +")
        #expect(found.found == "V and V/s")
    }

    @Test(arguments: [
        ("-v + w/tau", "if all of it is to be divided by tau, write (-v + w)/tau"),
        ("w/tau - v", "a time constant is missing: divide by a time, as in v/tau"),
        ("v + I", "multiply by R, which is in ohm: I*R"), ("x + v", "divide it by something in V, as in v/mV"),
        ("v - w/(2*tau)", "if all of it is to be divided by 2*tau, write (v - w)/(2*tau)"),
        ("v > 0", "give the number its unit, as in 0*mV"), ("-70 + v", "give the number its unit, as in -70*mV"),
        ("x and b", "compare it with something, as in x > 0"), ("v and b", "compare it with something, as in v > 0*mV"),
        ("v**x", "divide the base by a unit first, as in (v/mV)**x"),
    ])
    func adviceSaysWhatToWrite(text: String, advice: String) {
        #expect(mistake(try Scope.neuron.typed(text))?.advice == advice)
    }

    @Test func anExponentBeyondAllMeasureIsRefusedAndDoesNotOverflow() {
        let tower = (1...12).reduce("v") { text, _ in "(\(text))**1000" }
        #expect(mistake(try Scope.neuron.typed(tower))?.id == "unreasonable-exponent")
        #expect(mistake(try Scope.neuron.typed("v**1e300"))?.id == "unreasonable-exponent")
    }

    @Test func aGeneratedTreeIsTypedWithoutAText() throws {
        let product = SyntaxTree(.binary(.multiply, SyntaxTree(.name("R")), SyntaxTree(.name("I"))))
        #expect(try Scope.neuron.typed(product, in: SourceText("")).dimension == .voltage)
        let sum = SyntaxTree(.binary(.add, product, SyntaxTree(.name("I"))))
        let found = try #require(mistake(try Scope.neuron.typed(sum, in: SourceText(""))))
        #expect(found.message == "R*I is in V, but I is in A: they cannot be added")
        #expect(found.location == nil)
    }
}
