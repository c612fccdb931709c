import Integration
import RealModule
import Testing
import Units

@Suite struct PropagatorTests {
    private func propagator(_ text: String) throws -> Propagator {
        try #require(try TestModel(text).update(.exact).propagator)
    }

    @Test func itsEntriesCarryTheirPlaceAndTheirDimension() throws {
        let propagator = try propagator(
            "dv/dt = (I - gL*v - w)/C : volt (unless refractory)\ndw/dt = (a*v - w)/tau : amp\nI : amp\ngL : siemens\na : siemens\nC : farad\ntau : second"
        )
        #expect(propagator.variables == ["v", "w"])
        #expect(
            propagator.entries.map(\.name) == [
                "_P_v_v", "_P_v_w", "_R_v_v", "_P_w_v", "_P_w_w", "_R_w_v", "_P_w_v_held", "_P_w_w_held",
            ])
        #expect(propagator.entries.map(\.isHeld) == [false, false, false, false, false, false, true, true])
        #expect(
            propagator.entries.map(\.dimension) == [
                .one, .resistance, .resistance, .conductance, .one, .one, .conductance, .one,
            ])
        #expect(
            propagator.entries[5].matrix == .response && propagator.entries[5].row == 1
                && propagator.entries[5].column == 0)
    }

    @Test func theDiagonalIsExactlyTheExponential() throws {
        let propagator = try propagator("dv/dt = (g - v)/tau : 1\ndg/dt = -g/taue : 1\ntau : second\ntaue : second")
        let place = propagator.coefficients.map { "\($0.expression)" }
        for (tau, taue) in [(0.02, 0.005), (0.01, 0.01), (3e-7, 1e4)] {
            let values = propagator.evaluate(
                coefficients: place.map { $0 == "tau" ? tau : $0 == "taue" ? taue : $0 == "-1" ? -1 : 1 }, dt: 1e-4)
            #expect(values[0] == .exp(-1e-4 / tau))
            #expect(values[2] == .exp(-1e-4 / taue))
        }
    }

    @Test func theResponseIsTheIntegralOfTheExponential() throws {
        let propagator = try propagator("dv/dt = k*v + I : 1\nk : Hz\nI : Hz")
        #expect(propagator.entries.map(\.name) == ["_P_v_v", "_R_v_v"])
        for k in [-20.0, -1e-9, 0, 1e-12, 3] {
            let response = propagator.evaluate(coefficients: [k], dt: 0.25)[1]
            #expect(isClose(response, k == 0 ? 0.25 : .expMinusOne(k * 0.25) / k, relative: 1e-15))
        }
    }

    @Test func timeConstantsMayBeZeroInfiniteOrNegative() throws {
        let propagator = try propagator("dv/dt = (I - v)/tau : 1\ntau : second\nI : 1")
        #expect(propagator.coefficients.map { "\($0.expression)" } == ["tau", "-1"])
        func values(_ tau: Double) -> [Double] { propagator.evaluate(coefficients: [tau, -1], dt: 1e-4) }
        #expect(values(0) == [0, 1])
        #expect(values(-0.0) == [0, 1])
        #expect(values(.leastNonzeroMagnitude) == [0, 1])
        #expect(values(.infinity) == [1, 0])
        let growing = values(-1e-3)
        #expect(growing[0] == .exp(0.1) && isClose(growing[1], -.expMinusOne(0.1), relative: 1e-15))
    }

    @Test func withoutAFiniteAnswerTheValuesAreNotFinite() throws {
        let growth = try propagator("dv/dt = v/tau : 1\ntau : second")
        #expect(!growth.evaluate(coefficients: [0, 1], dt: 1e-4).allSatisfy { $0.isFinite })
        #expect(!growth.evaluate(coefficients: [.nan, 1], dt: 1e-4).allSatisfy { $0.isFinite })
        let drift = try propagator("dv/dt = I/tau : 1\nI : 1\ntau : second")
        #expect(!drift.evaluate(coefficients: [0], dt: 1e-4).allSatisfy { $0.isFinite })
        let chain = try propagator("da/dt = (b - a)/tau : 1\ndb/dt = (c - b)*Hz : 1\ndc/dt = -c*Hz : 1\ntau : second")
        #expect(!chain.evaluate(coefficients: chain.coefficients.map { _ in .nan }, dt: 1e-4).contains { $0.isFinite })
    }

    @Test func anEvaluatorGivesTheSameForEachElement() throws {
        let propagator = try propagator(
            "dv/dt = (a - v)/tv : 1 (unless refractory)\nda/dt = (b - a)/ta : 1\ndb/dt = (v - b)/tb : 1\ntv : second\nta : second\ntb : second"
        )
        var evaluator = PropagatorEvaluator(propagator)
        var values = Array(repeating: 0.0, count: propagator.entries.count)
        for element in 1...5 {
            let coefficients = propagator.coefficients.map { coefficient -> Double in
                if case .divisor(let row) = coefficient.role { return 1e-3 * Double(element + row) }
                return "\(coefficient.expression)" == "-1" ? -1 : 1
            }
            evaluator.evaluate(coefficients: coefficients, dt: 1e-4, into: &values)
            #expect(values == propagator.evaluate(coefficients: coefficients, dt: 1e-4))
            #expect(values.allSatisfy { $0 > 0 && $0 < 1 })
        }
    }

    /// What goes into v comes from somewhere: the rows of P sum to 1 where every row of the rates sums to 0.
    @Test func aNetworkThatOnlyExchangesConservesAConstant() throws {
        let propagator = try propagator(
            "da/dt = k*(b - a) : 1\ndb/dt = k*(c - b) + k*(a - b) : 1\ndc/dt = k*(b - c) : 1\nk : Hz")
        for k in [1e-3, 1, 1e3, 1e5] {
            let values = propagator.evaluate(
                coefficients: propagator.coefficients.map { coefficient -> Double in
                    guard case .rate(let row, let column) = coefficient.role else { return .nan }
                    return row != column ? k : row == 1 ? -2 * k : -k
                }, dt: 1e-2)
            for row in 0..<3 { #expect(isClose(values[row * 3..<row * 3 + 3].reduce(0, +), 1, relative: 1e-13)) }
        }
    }
}
