import Figures
import Testing

@Suite struct FigureOfAPageTests {
    private func figure(_ lines: String) throws -> Figure {
        try #require(try run("from pylab import *\n" + lines).run.figures.first)
    }

    @Test func underAHeadingOfThePageTheTitleOfTheFirstPanelAloneIsItsSubtitle() throws {
        let figure = try figure("suptitle('A')\nsubplot(211)\ntitle('b')\nplot([1, 2])\nsubplot(212)\nplot([1, 2])\n")
        #expect(figure.title == "A")
        #expect(figure.subtitle == "b")
        #expect(figure.panels.map(\.title) == [nil, nil])
    }

    @Test func theTitleOfAPanelBesideOthersStaysWithIt() throws {
        let figure = try figure("suptitle('A')\nsubplot(121)\ntitle('b')\nplot([1, 2])\nsubplot(122)\nplot([1, 2])\n")
        #expect(figure.subtitle == nil)
        #expect(figure.panels.map(\.title) == ["b", nil])
    }

    @Test func titlesOfSeveralPanelsStayWithThem() throws {
        let figure = try figure(
            "suptitle('A')\nsubplot(211)\ntitle('b')\nplot([1, 2])\nsubplot(212)\ntitle('c')\nplot([1, 2])\n")
        #expect(figure.subtitle == nil)
        #expect(figure.panels.map(\.title) == ["b", "c"])
    }

    @Test func aTitleOfALowerPanelStaysWithIt() throws {
        let figure = try figure("suptitle('A')\nsubplot(211)\nplot([1, 2])\nsubplot(212)\ntitle('c')\nplot([1, 2])\n")
        #expect(figure.subtitle == nil)
        #expect(figure.panels.map(\.title) == [nil, "c"])
    }

    @Test func theAreaUnderACurveIsATintOfThatCurve() throws {
        let marks = try figure("x = [0, 1, 2]\ny = [1, 3, 2]\nplot(x, y)\nplot(x, [1, 1, 1])\nfill_between(x, y)\n")
            .panels[0].marks
        #expect(marks.count == 2)
        #expect(
            marks.compactMap { mark -> Bool? in if case .line(let line) = mark { line.fill } else { nil } } == [
                true, false,
            ])
    }

    @Test func anAreaWithoutItsCurveIsABand() throws {
        let marks = try figure("fill_between([0, 1, 2], [1, 3, 2])\nplot([0, 1, 2], [1, 3, 2])\n").panels[0].marks
        guard case .band? = marks.first, case .line(let line)? = marks.last else {
            Issue.record("no band and line")
            return
        }
        #expect(!line.fill)
    }

    @Test func aKnobOfAScriptThatEndsInAnExpressionIsTurned() throws {
        #expect(try run("a = 1\nprint(a)\na\n") { $0.knobs = [("a", "2")] }.output == "2\n")
    }
}
