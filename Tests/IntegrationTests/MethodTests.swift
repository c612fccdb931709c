import Integration
import Testing

@Suite struct MethodTests {
    @Test func isFoundByTheNameThatScriptsGiveIt() {
        for method in Method.allCases { #expect(Method(named: method.rawValue) == method) }
        #expect(Method(named: "exponential_euler") == .exponentialEuler)
        #expect(Method(named: "Euler") == .euler)
    }

    @Test func linearIsTheOlderNameOfExact() {
        #expect(Method(named: "linear") == .exact)
        #expect(Method(named: "euler_forward") == nil)
    }
}
