import Testing

@testable import Figures

@Suite struct CurvePathTests {
    private func path(_ line: Line) throws -> (x: [Double], y: [Double]) {
        let plan = try FigurePlan(Figure(panels: [Panel(marks: [.line(line)])]), theme: .light)
        return CurvePath.points(of: line, on: plan.panels[0])
    }

    @Test func aJumpStandsAtTheTimeOfTheEventAndEverySampleAtItsOwn() throws {
        let path = try path(Line(x: [0, 1, 2, 3], y: [0, 0, 6, 5], jumps: [2]))
        #expect(path.x == [0, 1, 1, 2, 3])
        #expect(path.y == [0, 0, 6, 6, 5])
    }

    @Test func aJumpRightAfterAJumpStartsFromItsSample() throws {
        let path = try path(Line(x: [0, 1, 2, 3], y: [0, 6, 11, 10], jumps: [1, 2]))
        #expect(path.x == [0, 0, 1, 1, 2, 3])
        #expect(path.y == [0, 6, 6, 11, 11, 10])
    }

    @Test func stepsHoldTheirValueUntilTheNextSample() throws {
        let path = try path(Line(x: [0, 1, 2], y: [5, 7, 6], shape: .steps))
        #expect(path.x == [0, 1, 1, 2, 2])
        #expect(path.y == [5, 5, 7, 7, 6])
    }

    @Test func indicesOutOfRangeAreNoJumps() throws {
        let path = try path(Line(x: [0, 1], y: [0, 1], jumps: [-1, 0, 2, 99]))
        #expect(path.x == [0, 1])
    }

    @Test func whatIsNotANumberIsAGap() throws {
        let path = try path(Line(x: [0, 1, 2], y: [0, .infinity, 2]))
        #expect(path.y[1].isNaN && path.y[0] == 0 && path.y[2] == 2)
    }
}
