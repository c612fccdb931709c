import BrianScript
import Figures
import Testing

/// Axes within axes, and lines through zero.
@Suite struct InsetPlottingTests {
    private func panels(_ lines: String) throws -> [Panel] {
        try #require(try run("from brian2 import *\n" + lines).run.figures.first).panels
    }

    @Test func axesWithinAxesKnowTheirPlace() throws {
        let panels = try panels(
            """
            fig, (first, ax) = plt.subplots(2, 1)
            ax.plot([0, 1]*ms, [1, 2]*mV)
            small = ax.inset_axes([0.6, 0.5, 0.35, 0.4])
            small.plot([0, 0.1]*ms, [1, 1.1]*mV)
            small.set_title('a part')
            """)
        // Nothing is drawn into the first axes, which are left out.
        #expect(panels.count == 2 && panels[0].inset == nil)
        #expect(panels[1].inset == Panel.Inset(in: 0, left: 0.6, bottom: 0.5, width: 0.35, height: 0.4))
        #expect(panels[1].title == "a part")
    }

    @Test func axesByTheirPlaceOnThePageStandInTheFirst() throws {
        let panels = try panels(
            """
            fig = figure()
            ax = fig.add_subplot(111)
            ax.plot([0, 1], [0, 1])
            small = fig.add_axes([0.5125, 0.495, 0.31, 0.308])
            small.plot([0, 1], [1, 0])
            """)
        let inset = try #require(panels[1].inset)
        #expect((inset.left - 0.5).magnitude < 1e-9 && (inset.bottom - 0.5).magnitude < 1e-9)
        #expect((inset.width - 0.4).magnitude < 1e-9 && (inset.height - 0.4).magnitude < 1e-9)
    }

    @Test func linesThroughZeroAreAskedForByTheirPosition() throws {
        let text = "fig, ax = plt.subplots()\nax.plot([-1, 1], [-1, 1])\n"
        #expect(try panels(text)[0].outline == .axes)
        #expect(try panels(text + "ax.spines['left'].set_position('zero')\n")[0].outline == .origin)
        #expect(try panels(text + "ax.spines.bottom.set_position('zero')\n")[0].outline == .origin)
        #expect(try panels(text + "ax.spines['left'].set_position(('outward', 10))\n")[0].outline == .axes)
    }

    @Test(arguments: ["ax.inset_axes([0, 1])", "fig.add_axes([1, 2, 3])", "ax.inset_axes('a')"])
    func aPlaceHasFourNumbers(call: String) {
        #expect(throws: (any Error).self) { try panels("fig, ax = plt.subplots()\nax.plot([0, 1])\n" + call) }
    }
}
