import Testing
import Units

@testable import Figures

@Suite struct FigurePlanTests {
    private func line(_ y: [Double], _ dimension: Dimension = .voltage) -> Mark {
        .line(Line(x: y.indices.map { Double($0) * 1e-3 }, y: y, xDimension: .time, yDimension: dimension))
    }
    private let spikes = Mark.raster(Raster(times: [1e-3, 2e-3], rows: [0, 1]))

    @Test func aFewRowsOfSpikesAboveATraceAreAStrip() throws {
        let plan = try FigurePlan(
            Figure(panels: [Panel(marks: [spikes]), Panel(marks: [line([0, 1])])]), theme: .light)
        #expect(plan.panels.map(\.isStrip) == [true, false])
        #expect(plan.panels.map(\.showsXAxis) == [false, true])
    }

    @Test func aRasterByItselfOrBelowOrOfManyRowsIsNone() throws {
        let below = [Panel(marks: [line([0, 1])]), Panel(marks: [spikes])]
        let many = [Panel(marks: [.raster(Raster(times: [0], rows: [0], rowCount: 9))]), Panel(marks: [line([0, 1])])]
        for panels in [[Panel(marks: [spikes])], below, many] {
            #expect(try FigurePlan(Figure(panels: panels), theme: .light).panels.allSatisfy { !$0.isStrip })
        }
    }

    @Test func panelsAboveEachOtherShareTheirTimeAxis() throws {
        let plan = try FigurePlan(
            Figure(panels: [Panel(marks: [line([0, 1])]), Panel(marks: [line([0, 1, 2, 3, 4])])]), theme: .light)
        #expect(plan.panels[0].x.upper == plan.panels[1].x.upper)
        #expect(plan.panels[0].x.upper == 4)
    }

    @Test func panelsBesideEachOtherOrOfOtherKindsDoNot() throws {
        var beside = [Panel(marks: [line([0, 1])]), Panel(marks: [line([0, 1, 2])])]
        beside[0].placement = .subplot(1, 2, 1)
        beside[1].placement = .subplot(1, 2, 2)
        let numbers = Panel(marks: [.line(Line(x: [0, 9], y: [0, 1]))])
        for panels in [beside, [Panel(marks: [line([0, 1])]), numbers], [numbers, numbers]] {
            #expect(try FigurePlan(Figure(panels: panels), theme: .light).panels.allSatisfy(\.showsXAxis))
        }
    }

    @Test func theTitleOfTheOnlyPanelIsThatOfThePage() throws {
        let plan = try FigurePlan(Figure(panels: [Panel(title: "one", marks: [])]), theme: .light)
        #expect(plan.title == "one")
        #expect(plan.panels[0].panel.title == nil)
    }

    @Test func marksOfDifferentDimensionsDoNotShareAnAxis() {
        let figure = Figure(panels: [Panel(marks: [line([0, 1]), line([0, 1], .current)])])
        #expect(throws: FigureError.dimensionMismatch(axis: "y", expected: .voltage, found: .current)) {
            try FigurePlan(figure, theme: .light)
        }
    }

    @Test func aUnitOfAnotherDimensionIsRefused() {
        var panel = Panel(marks: [line([0, 1])])
        panel.yAxis.unit = Unit.named("nA")
        #expect(throws: FigureError.dimensionMismatch(axis: "y", expected: .current, found: .voltage)) {
            try FigurePlan(Figure(panels: [panel]), theme: .light)
        }
    }

    @Test func columnsOfDifferentLengthAreRefused() {
        let figure = Figure(panels: [Panel(marks: [.points(Points(x: [1, 2], y: [1]))])])
        #expect(throws: FigureError.unequalColumns(mark: "set of points", counts: [2, 1])) {
            try FigurePlan(figure, theme: .light)
        }
    }

    @Test func aFigureWithoutPanelsIsEmpty() {
        #expect(throws: FigureError.empty) { try FigurePlan(Figure(panels: []), theme: .light) }
    }

    @Test func eachMarkHasTheNextColourThatNoneAsksFor() throws {
        var asking = Line(x: [0], y: [0])
        asking.style.paint = .series(1)
        let free = Mark.line(Line(x: [0], y: [0]))
        let plan = try FigurePlan(Figure(panels: [Panel(marks: [free, .line(asking), free])]), theme: .light)
        #expect(plan.panels[0].colors == [Theme.light.series[0], Theme.light.series[1], Theme.light.series[2]])
    }

    @Test func axesToldToShareShowTheSamePart() throws {
        let panels = [[1.0, 2], [5, 9]].enumerated().map { index, y in
            Panel(
                yAxis: Axis(dimension: .one, share: 1), marks: [.line(Line(x: [0, 1], y: y))],
                placement: .subplot(1, 2, index + 1))
        }
        let plans = try FigurePlan(Figure(panels: panels), theme: .light).panels
        #expect(plans[0].y.lower == plans[1].y.lower && plans[0].y.upper == plans[1].y.upper)
        #expect(plans[0].y.lower <= 1 && plans[0].y.upper >= 9)
    }

    @Test func rowsOfTheGridHaveTheirWeights() throws {
        let panels = [0, 1].map { row in
            Panel(
                marks: [line([0, 1])],
                placement: Placement(rows: 2, columns: 1, row: row, column: 0, rowWeights: [1, 3]))
        }
        let cells = try FigurePlan(Figure(panels: panels), theme: .light).panels.map(\.cell)
        #expect(cells[0].bottom == 0.25 && cells[1].top == 0.25 && cells[1].bottom == 1)
    }

    @Test func anAxisReachesToTheWordsInIt() throws {
        let words = Mark.annotation(Annotation("peak", x: Quantity(0.5e-3, .time), y: Quantity(3, .voltage)))
        let panel = Panel(marks: [line([0, 1]), words])
        let plan = try FigurePlan(Figure(panels: [panel]), theme: .light).panels[0]
        #expect(plan.y.contains(3) && plan.x.upper == 1)
    }

    @Test func aCurveThatIsAloneIsNotDashed() throws {
        let curves = (0..<3).map { index in
            Mark.line(Line(x: [0, 1], y: [0, 1], style: LineStyle(paint: .series(index))))
        }
        func dashes(_ marks: [Mark]) throws -> [Dash] {
            try FigurePlan(Figure(panels: [Panel(marks: marks)]), theme: .handout).panels[0].dashes
        }
        #expect(try dashes(curves) == [.solid, .solid, .dashed])
        #expect(try dashes([curves[2]]) == [.solid])
    }
}
