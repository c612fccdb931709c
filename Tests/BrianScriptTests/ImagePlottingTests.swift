import BrianScript
import Figures
import Testing
import Units

/// Matrices become images.
@Suite struct ImagePlottingTests {
    private func panel(_ lines: String) throws -> Panel {
        try #require(try run("from brian2 import *\n" + lines).run.figures.first).panels[0]
    }

    private func image(_ panel: Panel) throws -> Image {
        for case .image(let image) in panel.marks { return image }
        throw Missing()
    }

    private struct Missing: Error {}

    @Test func theFirstRowIsTheUppermostAndCellsAreNumbered() throws {
        let panel = try panel("imshow([[1, 2, 3], [4, 5, 6]])")
        let image = try image(panel)
        #expect(image.values == [1, 2, 3, 4, 5, 6])
        #expect(image.xEdges == [-0.5, 0.5, 1.5, 2.5] && image.yEdges == [-0.5, 0.5, 1.5])
        #expect(panel.yAxis.direction == .descending && panel.aspect == .equal)
        let lower = try self.panel("imshow([[1, 2], [3, 4]], origin='lower', aspect='auto')")
        #expect(lower.yAxis.direction == .ascending && lower.aspect == .free)
    }

    @Test func anExtentHasUnitsOfItsOwnAndKeepsTheFirstRowAbove() throws {
        let panel = try panel(
            "imshow([[1, 2], [3, 4]]*mV, extent=(0*ms, 10*ms, 0, 4), vmin=0*mV, cmap='gray')\ncolorbar(label='V')")
        let image = try image(panel)
        #expect(image.values == [0.003, 0.004, 0.001, 0.002])
        #expect(image.xDimension == .time && image.yDimension == .one && image.xEdges.last == 0.01)
        #expect(panel.yAxis.direction == .ascending && panel.aspect == .free)
        #expect(image.scale.map.name == "gray" && image.scale.lower == 0 && image.scale.upper == 0.004)
        #expect(panel.colorBar?.scale == image.scale && panel.colorBar?.axis.label == "V")
        #expect(panel.colorBar?.scale.dimension == .voltage)
    }

    @Test func aMeshTakesBordersOrMiddles() throws {
        let borders = try image(panel("pcolormesh([0, 1, 3], [0, 1], [[5, 6]])"))
        #expect(borders.xEdges == [0, 1, 3])
        let middles = try image(panel("pcolor([1, 2, 4], [9, 7], [[1, 2, 3], [4, 5, 6]])"))
        #expect(middles.xEdges == [0.5, 1.5, 3, 5] && middles.yEdges == [6, 8, 10])
        #expect(middles.values == [4, 5, 6, 1, 2, 3])
        let grid = try image(panel("X, Y = meshgrid([0, 1, 2], [0, 1])\npcolormesh(X, Y, [[1, 2]])"))
        #expect(grid.xEdges == [0, 1, 2] && grid.yEdges == [0, 1])
    }

    @Test func whatIsNoMatrixIsRefused() {
        #expect(failure("from brian2 import *\nimshow([1, 2])")?.message == "imshow() draws a matrix")
        #expect(
            failure("from brian2 import *\npcolor([1, 2], [1], [[1, 2, 3]])")?.expected == "3 middles or 4 borders")
        #expect(
            failure("from brian2 import *\nplot([1, 2])\ncolorbar()")?.message
                == "colorbar() finds nothing whose colours stand for numbers")
    }

    @Test func anUnknownMapIsNamed() throws {
        let outcome = try run("from brian2 import *\nimshow([[1, 2]], cmap='jet')")
        #expect(
            outcome.warnings.map(\.message) == ["the colour map 'jet' has no counterpart here and viridis is drawn"])
    }

    @Test func pointsHaveColoursByTheirValues() throws {
        let panel = try panel("s = scatter([1, 2], [3, 4], c=[10, 20], cmap='plasma')\nplt.colorbar(s)\nclim(0, 30)")
        guard case .points(let points) = panel.marks[0] else { throw Missing() }
        #expect(points.coloring?.values == [10, 20])
        #expect(points.coloring?.scale.map.name == "plasma" && points.coloring?.scale.upper == 30)
        #expect(panel.colorBar?.scale == points.coloring?.scale)
    }
}
