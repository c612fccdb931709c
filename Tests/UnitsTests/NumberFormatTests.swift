import Foundation
import Testing
import Units

@Suite struct NumberFormatTests {
    /// Numbers of every size, ties among them, the same at each run.
    private static let samples: [Double] = {
        var state: UInt64 = 42
        var numbers: [Double] = [
            0, -0.0, 0.5, 1.5, 2.5, -2.5, 0.125, 0.375, 2.675, 1.005, 9.995, 9.5, 99.5, 999_999.5, 0.05, 0.95, 1e-5,
            1e22,
            123_456_789, .leastNonzeroMagnitude, -2.2250738585072014e-308, .greatestFiniteMagnitude, 0.1 + 0.2, 1.0 / 3,
            1e15, 1e16,
        ]
        for index in 0..<400 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let number = Double(bitPattern: state)
            if number.isFinite { numbers.append(number) }
            numbers.append((Double(state >> 40) - 8e6) / [1, 8, 1000, 1e7, 1e12][index % 5])
        }
        return numbers
    }()

    @Test(arguments: [0, 1, 2, 3, 6, 15]) func roundsAsC(count: Int) {
        for number in NumberFormatTests.samples {
            #expect(NumberFormat.fixed(count).text(number) == String(format: "%.\(count)f", number))
            #expect(NumberFormat.scientific(count).text(number) == String(format: "%.\(count)e", number))
            #expect(NumberFormat.general(count).text(number) == String(format: "%.\(count)g", number))
        }
    }

    @Test func exactReadsBackAsTheSameNumber() {
        for number in NumberFormatTests.samples {
            let text = NumberFormat.exact.text(number)
            #expect(Double(text) == number)
            #expect(text.utf8.count <= number.description.utf8.count)
        }
    }

    @Test func plainIsWithinTwelveDigits() throws {
        for number in NumberFormatTests.samples {
            let read = try #require(Double(NumberFormat.plain.text(number)))
            #expect((read - number).magnitude <= 5e-12 * number.magnitude)
        }
    }

    @Test(
        arguments: [
            (.plain, 0.1 + 0.2, "0.3"), (.plain, 1.0 / 3, "0.333333333333"),
            (.plain, 0.1234567890123, "0.1234567890123"),
            (.plain, 1_000_000, "1000000"), (.exact, 1_234_567_890_123_456, "1234567890123456"), (.plain, 1e15, "1e15"),
            (.plain, 6.022140857e23, "6.022140857e23"),
            (.plain, 0.0001, "0.0001"), (.plain, 0.00001, "1e-5"), (.plain, -0.0, "0"),
            (.exact, 0.1 + 0.2, "0.30000000000000004"),
            (.exact, 5, "5"), (.exact, -1.5e-7, "-1.5e-7"), (.significant(3), 1234.5, "1230"),
            (.significant(3), 0.99999, "1"),
            (.significant(2), 1.05, "1.1"), (.significant(0), 26, "30"), (.significant(400), 0.5, "0.5"),
            (.fixed(2), 1.005, "1.00"), (.fixed(-1), 15, "15"), (.significant(.max), 0.5, "0.5"),
            (.fixed(1), -0.04, "-0.0"),
            (.scientific(2), 0, "0.00e+00"),
            (.general(0), 250, "2e+02"), (.plain, .nan, "nan"), (.fixed(2), .infinity, "inf"),
            (.exact, -.infinity, "-inf"),
        ] as [(NumberFormat, Double, String)])
    func laysOutDigits(format: NumberFormat, number: Double, text: String) {
        #expect(format.text(number) == text)
    }
}
