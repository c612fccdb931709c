import BrianScript
import Expressions
import Figures
import Testing
import Units

/// Plotting calls become figures.
@Suite struct PlottingTests {
    private func figures(_ lines: String) throws -> [Figure] { try run("from brian2 import *\n" + lines).run.figures }

    private func lines(_ panel: Panel) -> [Line] {
        panel.marks.compactMap { if case .line(let line) = $0 { line } else { nil } }
    }

    @Test func quantitiesBringTheirDimensionToTheAxis() throws {
        let panel = try figures("t = arange(3)*ms\nplot(t, t*mV/ms)\nxlabel('time')")[0].panels[0]
        let line = lines(panel)[0]
        #expect(line.xDimension == .time)
        #expect(line.yDimension == .voltage)
        #expect(line.x == [0, 0.001, 0.002])
        #expect(panel.xAxis.dimension == .time)
        #expect(panel.xAxis.label == "time")
    }

    @Test func dividedByTheUnitTheyArePlain() throws {
        let line = lines(try figures("t = arange(3)*ms\nplot(t/ms, t/ms)")[0].panels[0])[0]
        #expect(line.xDimension == .one)
        #expect(line.x == [0, 1, 2])
    }

    @Test func aUnitInTheLabelIsNotWrittenTwice() throws {
        let panel = try figures("t = arange(3)*ms\nplot(t, t/ms)\nxlabel('time (ms)')\nylabel('number (ms)')")[0]
            .panels[0]
        #expect(panel.xAxis.label == "time")
        #expect(panel.yAxis.label == "number (ms)")
    }

    @Test(
        arguments: [
            ("'k--'", Paint.foreground, Dash.dashed, 1.0), ("'C2:'", .series(2), .dotted, 1),
            ("'-.', lw=3", .series(0), .dashDotted, 3),
            ("color='C1', linestyle='--', linewidth=2", .series(1), .dashed, 2),
            ("color='tab:blue'", .color(Color(0x0072B2)), .solid, 1),
            ("color='tab:brown'", .color(Color(0x8C564B)), .solid, 1),
            ("c='#0072b2'", .color(Color(0x0072B2)), .solid, 1),
        ])
    func styles(arguments: String, paint: Paint, dash: Dash, width: Double) throws {
        let line = lines(try figures("plot([1, 2], [3, 4], \(arguments))")[0].panels[0])[0]
        #expect(line.style == LineStyle(paint: paint, width: width, dash: dash))
    }

    @Test func wordsAtAShareOfTheAxesAreLeftOutAndSaidToBe() throws {
        let text = """
            from brian2 import *
            fig, ax = plt.subplots()
            ax.plot([0, 1], [0, 1])
            ax.text(0.1, 0.9, 'A', transform=ax.transAxes)
            ax.text(0.1, 0.9, 'B', transform=ax.transData)
            """
        let outcome = try run(text)
        #expect(
            outcome.warnings.map(\.message) == [
                "a place in shares of the axes of text() has no counterpart here and is left out"
            ])
        #expect(outcome.run.figures[0].panels[0].marks.count == 2)
    }

    @Test func tintsAreAsFaintAsTheThemeHasThem() throws {
        let text = "from brian2 import *\naxvspan(0, 1, alpha=0.5)\nfill_between([0, 1], [1, 2], alpha=0.5)"
        #expect(try run(text).warnings.isEmpty)
    }

    @Test func markersMakePoints() throws {
        let marks = try figures("plot([1, 2], [3, 4], '.k')\nplot([1, 2], 'o-', label='both')")[0].panels[0].marks
        guard case .points(let alone) = marks[0], case .line(let line) = marks[1], case .points(let both) = marks[2]
        else {
            Issue.record("points, a line and points were expected")
            return
        }
        #expect(alone.symbol == .dot)
        #expect(alone.paint == .foreground)
        #expect(line.label == "both")
        #expect(both.label == nil)
        #expect(both.paint == line.style.paint)
    }

    @Test func coloursFollowInTurn() throws {
        let all = lines(try figures("plot([1, 2], [1, 2], [1, 2], [2, 3])\nplot([1, 2])")[0].panels[0])
        #expect(all.map(\.style.paint) == [.series(0), .series(1), .series(2)])
    }

    @Test func panelsStandWhereSubplotPutsThem() throws {
        let text =
            "subplot(211); plot([1, 2]); title('a')\nsubplot(2, 2, 3); plot([1, 2])\nsubplot(211); plot([2, 3])\nsuptitle('all')"
        let figure = try figures(text)[0]
        #expect(figure.panels.map(\.placement) == [.subplot(2, 1, 1), .subplot(2, 2, 3)])
        #expect(figure.panels.map(\.marks.count) == [2, 1])
        #expect(figure.title == "all")
        #expect(figure.subtitle == "a")
    }

    @Test func axesAreDrawnIntoAsObjects() throws {
        let text = """
            fig, axs = plt.subplots(2, 2, figsize=(6, 4))
            axs[0, 1].plot([1, 2], label='x')
            axs[1][0].set_xlabel('time')
            axs[1, 0].plot([1, 2])
            axs[1, 0].set_ylim(0, 5)
            fig.suptitle('four')
            """
        let figure = try figures(text)[0]
        #expect(figure.panels.map(\.placement) == [.subplot(2, 2, 2), .subplot(2, 2, 3)])
        #expect(figure.panels[1].xAxis.label == "time")
        #expect(figure.panels[1].yAxis.range == AxisRange(0, 5))
        #expect(figure.size.width == 432)
    }

    @Test func figuresFollowEachOther() throws {
        #expect(
            try figures("plot([1, 2])\nfigure()\nplot([1, 2])\nfigure(1)\nplot([2, 3])\nfigure()").map {
                $0.panels[0].marks.count
            } == [2, 1])
        #expect(try figures("plot([1, 2])\nshow()\nplot([1, 2])").count == 2)
        #expect(try figures("figure()\nx = 1").isEmpty)
    }

    @Test func recordedTracesJump() throws {
        let start = """
            P = SpikeGeneratorGroup(1, [0, 0], [1, 3]*ms)
            G = NeuronGroup(2, 'dv/dt = -v/(1*ms) : volt')
            S = Synapses(P, G, on_pre='v_post += 1*mV'); S.connect(i=0, j=1)
            M = StateMonitor(G, 'v', record=True)
            run(5*ms)

            """
        let jumps = { (call: String) in self.lines(try self.figures(start + call)[0].panels[0]).map(\.jumps) }
        #expect(try jumps("plot(M.t, M.v[1])") == [[11, 31]])
        #expect(try jumps("plot(M.t/ms, M.v[1]/mV + 2)") == [[11, 31]])
        #expect(try jumps("plot(M.t/ms, -M[1].v)") == [[11, 31]])
        #expect(try jumps("plot(M.t/ms, M.v.T)") == [[], [11, 31]])
        #expect(try jumps("plot(M.t[20:], M.v[1][20:])") == [[11]])
        #expect(try jumps("plot(M.v[0], M.v[1])") == [[]])
        #expect(try jumps("plot(M.t[10:], M.v[1][:-10])") == [[]])
        #expect(try jumps("plot(M.t, M.v[1]**2)") == [[]])
    }

    @Test func ticksInRowsAreRasters() throws {
        let text =
            "P = SpikeGeneratorGroup(3, [0, 2], [1, 2]*ms)\nS = SpikeMonitor(P)\nrun(3*ms)\nplot(S.t, S.i, '|')\nyticks([0, 2], ['a', 'c'])"
        let panel = try figures(text)[0].panels[0]
        guard case .raster(let raster) = panel.marks[0] else {
            Issue.record("a raster was expected")
            return
        }
        #expect(raster.rows == [0, 2])
        #expect(raster.rowNames == ["a", "", "c"])
    }

    /// A rate from spike times, as Brian2's first tutorial has it: each spike weighs 1/(N dt).
    @Test func weightsMakeAHistogramARate() throws {
        let text = """
            from brian2 import *
            t = [1, 1.5, 7]*ms
            heights, edges, patches = hist(t/ms, 2, range=(0, 10), histtype='stepfilled', weights=ones(3)/(5*0.1*ms))
            print(heights)
            """
        #expect(try output(text) == "[4. 2.] kHz")
        guard case .bars(let bars)? = try figures(text)[0].panels[0].marks.first else {
            Issue.record("no bars")
            return
        }
        #expect(bars.heights.map { $0.rounded() } == [4000, 2000])
        #expect(bars.yDimension == .frequency)
        let error = failure("from brian2 import *\nhist([1, 2, 3], weights=[1, 2])")
        #expect(error?.expected == "3 weights, one for each value")
    }

    @Test func otherMarks() throws {
        let text = """
            axhline(2); axvline(3, ls=':', color='k'); axvspan(1, 2)
            fill_between([1, 2], [1, 2], 3)
            hist([1, 2, 2], bins=2)
            bar([1, 2], [3, 4])
            scatter([1, 2], [3, 4])
            text(1, 2, 'here')
            """
        let marks = try figures(text)[0].panels[0].marks
        let kinds = marks.map { mark in
            switch mark {
            case .line: "line"
            case .points: "points"
            case .raster: "raster"
            case .bars: "bars"
            case .band: "band"
            case .reference: "reference"
            case .span: "span"
            case .annotation: "annotation"
            case .segments: "segments"
            case .image: "image"
            }
        }
        #expect(kinds == ["reference", "reference", "span", "band", "bars", "bars", "points", "annotation"])
    }

    @Test func whatHasNoCounterpartIsNamedOnce() throws {
        let outcome = try run(
            "from brian2 import *\nfor i in range(3):\n    plot([1, 2], alpha=0.5)\n    contour([[1]])\nsavefig('x.png')"
        )
        #expect(
            outcome.warnings.map(\.message) == [
                "alpha= of plot() has no counterpart here and is left out",
                "contour() has no counterpart here and is left out",
                "savefig() does not write files here: figures are written where the command line says",
            ])
    }

    @Test(
        arguments: [
            ("plot([1, 2, 3], [1, 2])", "plot() needs as many x as y values"),
            ("plot([1], [2], colour='k')", "plot() has no argument colour"),
            ("plot([1], [2], 'zz')", "'zz' is not a format for a curve"),
            ("subplot(2, 1, 3)", "there is no panel 3 in 2 rows and 1 columns"),
            ("plot([1], color='blurple')", "'blurple' is not a colour"), ("plot()", "plot() needs something to draw"),
        ])
    func errors(call: String, message: String) {
        #expect(failure("from brian2 import *\n" + call)?.message == message)
    }

    @Test func aFillIsDrawnWhereItsConditionHolds() throws {
        let text = """
            from brian2 import *
            x = arange(7)
            fill_between(x, x, 0, where=[True, True, True, False, True, False, True], label='area')
            fill_between(x, x*0, 2, where=x > 4)
            """
        let outcome = try run(text)
        let bands = outcome.run.figures[0].panels[0].marks.compactMap { mark -> Band? in
            if case .band(let band) = mark { band } else { nil }
        }
        #expect(bands.map(\.x) == [[0, 1, 2], [5, 6]])
        #expect(outcome.warnings.isEmpty)
    }

    @Test func samplesOfOneHistogramShareTheirBins() throws {
        let text = """
            from brian2 import *
            n, edges, _ = hist([[1, 2, 2], array([3, 4])], bins=3, label=['before', 'after'])
            plot([1, 2], [0, 1], label='_hidden')
            print(n, edges)
            """
        let outcome = try run(text)
        #expect(outcome.output == "[array([1, 2, 0]), array([0, 0, 2])] [1. 2. 3. 4.]\n")
        let labels = outcome.run.figures[0].panels[0].marks.map { mark -> RichText? in
            if case .line(let line) = mark { line.label } else { nil }
        }
        #expect(labels == [RichText("before"), RichText("after"), nil])
    }
}
