import Testing

@testable import Figures

@Suite struct ImageSampleTests {
    private func axis(_ lower: Double, _ upper: Double, isLogarithmic: Bool = false, isReversed: Bool = false)
        -> AxisPlan
    {
        var plan = AxisPlan()
        (plan.lower, plan.upper, plan.isLogarithmic, plan.isReversed) = (lower, upper, isLogarithmic, isReversed)
        return plan
    }

    private let image = Image(values: [1, 2, 3, 4], xEdges: [0, 1, 2], yEdges: [0, 1, 2])

    @Test func aCellIsAllOfItsPixels() {
        let sample = ImageSample(of: image, x: axis(0, 2), y: axis(0, 2), columns: 4, rows: 2)
        #expect(sample.values == [1, 1, 2, 2, 3, 3, 4, 4])
    }

    @Test func anAxisThatIsTurnedRoundTurnsTheImage() {
        let sample = ImageSample(of: image, x: axis(0, 2), y: axis(0, 2, isReversed: true), columns: 2, rows: 2)
        #expect(sample.values == [3, 4, 1, 2])
    }

    @Test func cellsHaveTheirOwnWidthsAlsoOnALogarithmicAxis() {
        let wide = Image(values: [1, 2], xEdges: [1, 10, 1000], yEdges: [0, 1])
        let linear = ImageSample(of: wide, x: axis(0, 20), y: axis(0, 1), columns: 4, rows: 1)
        #expect(linear.values == [1, 1, 2, 2])
        let decades = ImageSample(of: wide, x: axis(1, 1000, isLogarithmic: true), y: axis(0, 1), columns: 3, rows: 1)
        #expect(decades.values == [1, 2, 2])
    }

    @Test func beyondTheImageThereIsNothing() {
        let sample = ImageSample(of: image, x: axis(-2, 2), y: axis(0, 1), columns: 4, rows: 1)
        #expect(sample.values.map(\.isNaN) == [true, true, false, false])
    }

    @Test func manyCellsInOnePixelGiveTheirMeanAndGapsDoNotCount() {
        let fine = Image(values: [0, 0, 8, 0, .nan, 2, 2, 2], xEdges: (0...8).map(Double.init), yEdges: [0, 1])
        let sample = ImageSample(of: fine, x: axis(0, 8), y: axis(0, 1), columns: 2, rows: 1)
        #expect(sample.values == [2, 2])
    }

    @Test func betweenMiddlesValuesRunEvenly() {
        var smooth = image
        smooth.interpolation = .linear
        let sample = ImageSample(of: smooth, x: axis(0.5, 1.5), y: axis(0, 0.2), columns: 2, rows: 1)
        #expect(sample.values == [1.25, 1.75])
    }
}
