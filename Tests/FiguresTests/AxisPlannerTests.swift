import Testing
import Units

@testable import Figures

@Suite struct AxisPlannerTests {
    private func plan(
        _ direction: AxisPlanner.Direction, _ values: [Double], _ dimension: Dimension = .one, axis: Axis = Axis(),
        isTight: Bool = false
    ) throws -> AxisPlan {
        let extent = MarkExtent(dimension: dimension, values: values, isTight: isTight)
        return try AxisPlanner(direction: direction, axis: axis, extents: [extent]).plan()
    }

    @Test func theUnitIsChosenByItselfAndWrittenBehindTheLabel() throws {
        let voltage = try plan(.y, [-0.07, 0.03], .voltage, axis: Axis(label: "membrane voltage $V$"))
        #expect(voltage.title?.plain == "membrane voltage V (mV)")
        #expect(voltage.unitScale == 1e-3)
        let density = try plan(.y, [0, 1], .current / (.length * .length), axis: Axis(label: "I"))
        #expect(density.title?.pieces.contains(.superscript([.upright("2")])) == true)
    }

    @Test func aTimeAxisNamesItselfAndAPureNumberHasNoUnit() throws {
        #expect(try plan(.x, [0, 0.01], .time).title == "time $t$ (ms)")
        #expect(try plan(.y, [0, 1]).title == nil)
        #expect(try plan(.y, [0, 1], axis: Axis(label: "Time (ms)")).title == "Time (ms)")
        #expect(try plan(.y, [0, 1e-3], .voltage).title == "mV")
    }

    @Test func aUnitThatAPersonWantsIsTaken() throws {
        let plan = try plan(.y, [0, 0.5], .voltage, axis: Axis(unit: Unit.named("volt")))
        #expect(plan.title == "V" && plan.unitScale == 1)
    }

    @Test func thereIsRoomAboveACurveAndZeroStaysTheFloor() throws {
        let positive = try plan(.y, [0, 10])
        #expect(positive.lower == 0 && positive.upper > 10.5 && positive.upper < 11.5)
        let negative = try plan(.y, [-70, -50])
        #expect(negative.lower < -70 && negative.upper > -50 && negative.upper < -45)
    }

    /// As of an integration that has exploded.
    @Test func anAxisHasEndsThatAreNumbersWhateverTheValues() throws {
        let far = Double.greatestFiniteMagnitude
        for axis in [Axis(), Axis(range: AxisRange(-far, far)), Axis(scale: .logarithmic)] {
            let plan = try plan(.y, [-far, .leastNonzeroMagnitude, far], .voltage, axis: axis)
            let places = [plan.lower, plan.value(at: 0.5), plan.upper].map(plan.position)
            #expect(zip(places, [0, 0.5, 1]).allSatisfy { ($0 - $1).magnitude < 1e-9 })
        }
    }

    @Test func timeEndsWhereTheSamplesDoOrAtTheRoundNumberNextToIt() throws {
        let short = try plan(.x, [0, 0.0099], .time, isTight: true)
        #expect(short.lower == 0 && (short.upper - 10).magnitude < 1e-12)
        #expect(try (plan(.x, [0, 0.1237], .time, isTight: true).upper - 123.7).magnitude < 1e-9)
    }

    @Test func endsThatAPersonSetAreKept() throws {
        let plan = try plan(.y, [0, 0.01], .voltage, axis: Axis(range: AxisRange(-0.002, 0.02)))
        #expect(plan.lower == -2 && plan.upper == 20)
        let half = try self.plan(.y, [0, 10], axis: Axis(range: AxisRange(nil, 4)))
        #expect(half.lower == 0 && half.upper == 4)
    }

    @Test(arguments: [[0.0], [-0.06], [5e-300], [1e300], [.nan], [.infinity], []]) func anAxisAlwaysHasAnExtent(
        values: [Double]
    )
        throws
    {
        for direction in [AxisPlanner.Direction.x, .y] {
            for scale in [AxisScale.linear, .logarithmic] {
                var axis = try plan(direction, values, axis: Axis(scale: scale))
                #expect(axis.upper > axis.lower && axis.lower.isFinite && axis.upper.isFinite)
                axis.chooseTicks(count: 5)
                #expect(axis.ticks.allSatisfy { $0.value.isFinite })
            }
        }
    }

    @Test func endsThatAreNoneAreLeftToTheValues() throws {
        let plan = try plan(.y, [0, 10], axis: Axis(range: AxisRange(.nan, .infinity)))
        #expect(plan.lower == 0 && plan.upper > 10)
        #expect(try self.plan(.y, [1, 10], axis: Axis(range: AxisRange(-1), scale: .logarithmic)).lower > 0)
    }
}
