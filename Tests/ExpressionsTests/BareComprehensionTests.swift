import Expressions
import Testing

struct BareComprehensionTests {
    private func parsed(_ text: String) throws -> BareComprehension {
        try BareComprehension(parsing: SourceFragment(text))
    }

    @Test func aForBringsItsSequenceAndItsConditions() throws {
        let comprehension = try parsed("k + 1 for k in range(i-3, i+4) if i != k if k > 2")
        #expect(comprehension.element.description == "k + 1")
        #expect(comprehension.clauses.map(\.target.description) == ["k"])
        #expect(comprehension.clauses.map(\.sequence.description) == ["range(i - 3, i + 4)"])
        #expect(comprehension.clauses[0].conditions.map(\.description) == ["i != k", "k > 2"])
        #expect(comprehension.conditions.isEmpty)
    }

    @Test func anElementMayStandAloneOrWithACondition() throws {
        #expect(try parsed("i").clauses.isEmpty)
        #expect(try parsed("2*i if i < 5").conditions.map(\.description) == ["i < 5"])
    }

    @Test(arguments: [
        ("i if i > 3 else 0", "else"), ("k for k in range(3), 4", ","), ("k for k", ""), ("", ""), ("k l", "k l"),
    ])
    func whatIsNoneIsRefusedWhereItStops(text: String, place: String) throws {
        let error = #expect(throws: Diagnostic.self) { try parsed(text) }
        #expect(error?.location?.text == place)
    }
}
