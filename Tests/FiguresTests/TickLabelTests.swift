import Testing

@testable import Figures

@Suite struct TickLabelTests {
    @Test(arguments: [
        (0.0, "0"), (-60, "−60"), (0.1 + 0.2, "0.3"), (2.5, "2.5"), (100_000, "100000"), (2e6, "2×10⁶"), (1e-5, "10⁻⁵"),
        (-3e-7, "−3×10⁻⁷"), (1.5e9, "1.5×10⁹"),
    ])
    func numbersAreWrittenAsPeopleDo(value: Double, text: String) {
        #expect(TickLabel.text(value).plain == text)
    }
}
