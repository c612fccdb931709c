/// A colour of the screen.
public struct Color: Hashable, Sendable {
    /// 0 ... 255.
    public var red: UInt8
    /// 0 ... 255.
    public var green: UInt8
    /// 0 ... 255.
    public var blue: UInt8

    /// From its three parts.
    public init(red: UInt8, green: UInt8, blue: UInt8) {
        self.red = red
        self.green = green
        self.blue = blue
    }

    /// `0x0072B2`, as on the web. Bits above the 24th are ignored.
    public init(_ hex: UInt32) {
        self.init(
            red: UInt8(truncatingIfNeeded: hex >> 16), green: UInt8(truncatingIfNeeded: hex >> 8),
            blue: UInt8(truncatingIfNeeded: hex))
    }
}

extension Color: CustomStringConvertible {
    /// `#0072b2`.
    public var description: String {
        let digits = Array("0123456789abcdef")
        return [red, green, blue].reduce(into: "#") { text, byte in
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
    }
}

extension Color {
    /// This colour with a share of another in it, 0 ... 1.
    func mixed(with other: Color, share: Double) -> Color {
        func mixed(_ path: KeyPath<Color, UInt8>) -> UInt8 {
            let value = Double(self[keyPath: path]) * (1 - share) + Double(other[keyPath: path]) * share
            return UInt8(min(max(value.rounded(), 0), 255))
        }
        return Color(red: mixed(\.red), green: mixed(\.green), blue: mixed(\.blue))
    }
}
