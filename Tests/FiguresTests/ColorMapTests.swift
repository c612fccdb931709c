import Testing

@testable import Figures

@Suite struct ColorMapTests {
    @Test func theEndsOfAMapAreItsFirstAndLastColour() throws {
        #expect(ColorMap.viridis.color(at: 0) == Color(0x440154))
        #expect(ColorMap.viridis.color(at: 2) == Color(0xFDE725))
        #expect(try #require(ColorMap.named("gray")).color(at: 0.5) == Color(0x808080))
    }

    @Test func aNameWithItsEndTurnsTheMapRound() throws {
        let map = try #require(ColorMap.named("viridis_r"))
        #expect(map.color(at: 0) == ColorMap.viridis.color(at: 1))
        #expect(map.reversed == .viridis)
        #expect(ColorMap.named("jet") == nil)
    }

    /// A copy in grey still tells more from less.
    @Test(arguments: ["viridis", "plasma", "inferno", "magma", "cividis", "gray"])
    func lightnessGrows(name: String) throws {
        let map = try #require(ColorMap.named(name))
        let lightness = (0...32).map { step in
            let color = map.color(at: Double(step) / 32)
            return 0.2126 * Double(color.red) + 0.7152 * Double(color.green) + 0.0722 * Double(color.blue)
        }
        #expect(zip(lightness, lightness.dropFirst()).allSatisfy { $0 < $1 + 0.5 })
    }

    @Test func aScaleSpansWhatIsFinite() {
        let scale = ColorScale(spanning: [3, .nan, 1, .infinity, 2])
        #expect(scale.lower == 1 && scale.upper == 3)
        #expect(scale.color(of: 2) == ColorMap.viridis.color(at: 0.5))
        #expect(scale.color(of: 99) == ColorMap.viridis.color(at: 1))
        #expect(scale.color(of: .nan) == nil)
        #expect(ColorScale(spanning: [5, 5]).color(of: 5) == ColorMap.viridis.color(at: 0))
    }
}
