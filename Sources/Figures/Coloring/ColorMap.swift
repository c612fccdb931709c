/// Colours for numbers: from that of the smallest to that of the largest, with all between.
///
/// The maps that come with the program grow lighter or darker evenly, so that equal steps look equal, also to people who do
/// not tell red from green and on a copy in grey; the diverging ones do so from their middle to both ends.
public struct ColorMap: Hashable, Sendable {
    /// What people call it: `viridis`.
    public var name: String
    /// Colours at equal distances, the smallest number's first; at least one.
    let stops: [Color]

    init(name: String, stops: [Color]) {
        self.name = name
        self.stops = stops
    }

    /// The colour at a share of the way from the smallest number (0) to the largest (1); beyond them that of the nearer end.
    public func color(at share: Double) -> Color {
        let place = min(max(share.isNaN ? 0 : share, 0), 1) * Double(stops.count - 1)
        let index = min(Int(place), max(stops.count - 2, 0))
        let (first, second) = (stops[index], stops[min(index + 1, stops.count - 1)])
        let rest = place - Double(index)
        func blended(_ path: KeyPath<Color, UInt8>) -> UInt8 {
            UInt8((Double(first[keyPath: path]) * (1 - rest) + Double(second[keyPath: path]) * rest).rounded())
        }
        return Color(red: blended(\.red), green: blended(\.green), blue: blended(\.blue))
    }

    /// The same colours from the other end; its name ends in `_r`, or loses that end.
    public var reversed: ColorMap {
        ColorMap(
            name: name.hasSuffix("_r") ? String(name.dropLast(2)) : name + "_r", stops: Array(stops.reversed()))
    }
}
