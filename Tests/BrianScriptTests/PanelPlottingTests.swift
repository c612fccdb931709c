import BrianScript
import Figures
import Testing
import Units

/// Axes at the right, error bars, bars on bars, and pages divided unequally.
@Suite struct PanelPlottingTests {
    private func figure(_ lines: String) throws -> Figure {
        try #require(try run("from brian2 import *\n" + lines).run.figures.first)
    }

    private func segments(_ panel: Panel) -> [Segments] {
        panel.marks.compactMap { if case .segments(let segments) = $0 { segments } else { nil } }
    }

    private func bars(_ panel: Panel) -> [Bars] {
        panel.marks.compactMap { if case .bars(let bars) = $0 { bars } else { nil } }
    }

    @Test func twinsShareTheirPanelAndTheirColours() throws {
        let text = """
            fig, ax = plt.subplots()
            ax.plot([0, 1]*ms, [1, 2]*mV)
            right = ax.twinx()
            right.plot([0, 1]*ms, [5, 6]*Hz)
            right.set_ylabel('rate', color='C1')
            right.set_xlabel('time')
            """
        let panels = try figure(text).panels
        #expect(panels.count == 1)
        let second = try #require(panels[0].second)
        guard case .line(let line)? = second.marks.first else {
            Issue.record("no curve")
            return
        }
        #expect(line.style.paint == .series(1) && line.yDimension == .frequency)
        #expect(second.axis.label == "rate" && second.axis.paint == .series(1))
        #expect(panels[0].xAxis.label == "time")
    }

    @Test(
        arguments: [
            "ax.legend([a, b], ['x', 'y'])", "ax.legend(handles=[a, b], labels=['x', 'y'])",
            "b.set_label('y')\na.set_label('x')\nboth = [a, b]\nax.legend(both, [one.get_label() for one in both])",
        ])
    func aLegendNamesTheCurvesThatItIsGivenThoseOfATwinToo(legend: String) throws {
        let text = """
            fig, ax = plt.subplots()
            a, = ax.plot([0, 1], [1, 2], label='$v_m$')
            b, = ax.twinx().plot([0, 1], [5, 6], label='b')
            """
        let panel = try figure(text + "\n" + legend).panels[0]
        let marks = panel.marks + (panel.second?.marks ?? [])
        #expect(
            marks.compactMap { mark -> RichText? in if case .line(let line) = mark { line.label } else { nil } } == [
                "x", "y",
            ])
    }

    @Test func wordsThatAreOffsetByPointsStandAtTheirPoint() throws {
        let panel = try figure(
            "plot([0, 10], [0, 1])\nannotate('a', (2, 0.5), xytext=(15, 5), textcoords='offset points')\n"
                + "annotate('b', (2, 0.5), xytext=(3, 0.6))"
        ).panels[0]
        let notes = panel.marks.compactMap { mark -> Annotation? in
            if case .annotation(let note) = mark { note } else { nil }
        }
        #expect(notes.map(\.x.value) == [2, 3])
        #expect(notes.map { $0.target?.x.value } == [nil, 2])
    }

    @Test func aLabelThatIsGivenBackKeepsItsFormula() throws {
        let panel = try figure("a, = plot([1, 2], label='$v_m$')\nlegend([a], [a.get_label()])").panels[0]
        guard case .line(let line)? = panel.marks.first else {
            Issue.record("no curve")
            return
        }
        #expect(line.label == RichText("$v_m$"))
    }

    @Test func errorBarsReachAsFarAsTheySay() throws {
        let panel = try figure("errorbar([1, 2], [10, 20], yerr=[[1, 2], [3, 4]], xerr=0.5, fmt='o', capsize=3)")
            .panels[0]
        let all = segments(panel)
        #expect(all.count == 2)
        #expect(all[0].y == [9, 18] && all[0].yEnd == [13, 24] && all[0].caps == .bars)
        #expect(all[1].x == [0.5, 1.5] && all[1].xEnd == [1.5, 2.5])
        guard case .points(let points)? = panel.marks.last else {
            Issue.record("no points")
            return
        }
        #expect(points.paint == all[0].style.paint)
        #expect(
            failure("from brian2 import *\nerrorbar([1, 2], [1, 2], yerr=[1, 2, 3])")?.expected
                == "a number, 2 numbers, or two rows of 2")
    }

    @Test func barsLieAndStandOnEachOther() throws {
        let lying = bars(try figure("barh(['a', 'b'], [3, 5])").panels[0])
        #expect(lying[0].orientation == .horizontal && lying[0].heights.filter { $0 != 0 } == [3, 5])
        let panel = try figure("bar([1, 2], [3, 4], width=1)\nbar([1, 2], [1, 1], width=1, bottom=[3, 4])").panels[0]
        #expect(bars(panel)[0].bases == [] && bars(panel)[1].bases == [3, 4])
        #expect(bars(panel)[0].edges == [0.5, 1.5, 2.5])
    }

    @Test func linesOfOneCallAreOneMark() throws {
        let panel = try figure("vlines([1, 2]*ms, 0*mV, [5, 6]*mV, colors='C2')\nstem([1, 2], [3, 4])").panels[0]
        let all = segments(panel)
        #expect(all.map(\.x.count) == [2, 2])
        #expect(all[0].xDimension == .time && all[0].yEnd == [0.005, 0.006] && all[0].style.paint == .series(2))
        #expect(all[1].y == [0, 0])
    }

    @Test(
        arguments: [
            ("rate (sp/s)", "rate (sp/s)", UnitNote.none), ("rate (excitatory)", "rate (excitatory)", .unit),
            ("rate [1/s]", "rate [1/s]", .none), ("rate", "rate", .unit),
        ])
    func aUnitThatALabelEndsInIsTheOnlyOne(label: String, shown: String, note: UnitNote) throws {
        let axis = try figure("plot([1, 2], [100, 2000]*Hz)\nylabel('\(label)')").panels[0].yAxis
        #expect(axis.label == RichText(shown) && axis.unitNote == note)
    }

    @Test func aUnitInTheLabelIsTheUnitOfTheNumbers() throws {
        let axis = try figure("plot([1, 2], [100, 2000]*Hz)\nylabel('rate (kHz)')").panels[0].yAxis
        #expect(axis.label == "rate" && axis.unit == Unit.named("kHz"))
        #expect(try figure("plot([1, 2], [1, 2]*uF/cm**2)\nylabel('c (uF/cm^2)')").panels[0].yAxis.label == "c")
    }

    @Test func gridsHaveUnequalCells() throws {
        let text = """
            gs = plt.GridSpec(2, 3, height_ratios=[1, 3])
            subplot(gs[0, :]).plot([1, 2])
            subplot(gs[1, 1:]).plot([1, 2])
            """
        let places = try figure(text).panels.compactMap(\.placement)
        #expect(places.map(\.column) == [0, 1] && places.map(\.columnSpan) == [3, 2])
        #expect(places.allSatisfy { $0.rowWeights == [1, 3] })
        let mosaic = try figure("fig, d = plt.subplot_mosaic('AAB;CCB')\nd['B'].plot([1, 2])").panels[0].placement
        #expect(mosaic?.column == 2 && mosaic?.rowSpan == 2)
        let cell = try figure("plt.subplot2grid((3, 3), (1, 0), colspan=2).plot([1, 2])").panels[0].placement
        #expect(cell == Placement(rows: 3, columns: 3, row: 1, column: 0, columnSpan: 2))
    }

    @Test func panelsThatShareAnAxisShowTheSamePartOfIt() throws {
        let text = "f, (a, b) = plt.subplots(1, 2, sharey=True)\na.plot([1, 2])\nb.plot([5, 9])"
        let panels = try figure(text).panels
        #expect(panels[0].yAxis.share != nil && panels[0].yAxis.share == panels[1].yAxis.share)
        let logarithmic = try figure("f, (a, b) = plt.subplots(2, 1, sharex=True)\na.plot([1, 2])\nb.semilogx([5, 9])")
        #expect(logarithmic.panels.map(\.xAxis.scale) == [.logarithmic, .logarithmic])
    }

    @Test func looksThatTheThemeDecidesAreNoMistake() throws {
        let text = """
            from brian2 import *
            fig, ax = plt.subplots()
            line, = ax.plot([1, 2])
            ax.spines['top'].set_visible(False)
            ax.spines[['left', 'right']].set_color('none')
            for side in ax.spines.values():
                side.set_linewidth(2)
            ax.xaxis.set_ticks_position('bottom')
            ax.invert_yaxis()
            ax.axis('equal')
            ax.axvline(1.5, color=line.get_color())
            fig.align_ylabels()
            tight_layout()
            """
        let outcome = try run(text)
        #expect(outcome.warnings.isEmpty)
        let panel = outcome.run.figures[0].panels[0]
        #expect(panel.yAxis.direction == .descending && panel.aspect == .equal)
    }

    @Test func axesCanBeLeftOut() throws {
        let panel = try figure("imshow([[1, 2]])\naxis('off')").panels[0]
        #expect(panel.outline == .none && panel.xAxis.ticks == .none)
    }
}
