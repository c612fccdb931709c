import Figures

/// The pixels of a PNG file of 8-bit colours without transparency.
struct PNGImage {
    let width: Int
    let height: Int
    private let rows: [[UInt8]]

    /// Nil where the bytes are no such file, whole to the last part.
    init?(_ bytes: [UInt8]) {
        guard bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) else { return nil }
        func number(at index: Int) -> Int { bytes[index..<index + 4].reduce(0) { $0 << 8 | Int($1) } }
        var position = 8
        var header: [UInt8] = []
        var packed: [UInt8] = []
        var isWhole = false
        while position + 12 <= bytes.count {
            let length = number(at: position)
            guard position + 12 + length <= bytes.count else { return nil }
            let data = bytes[position + 8..<position + 8 + length]
            switch String(decoding: bytes[position + 4..<position + 8], as: UTF8.self) {
            case "IHDR": header = Array(data)
            case "IDAT": packed += data
            case "IEND": isWhole = true
            default: break
            }
            position += 12 + length
        }
        guard isWhole, header.count == 13, header[8] == 8, header[9] == 2, header[12] == 0 else { return nil }
        width = header[0..<4].reduce(0) { $0 << 8 | Int($1) }
        height = header[4..<8].reduce(0) { $0 << 8 | Int($1) }
        guard let data = Inflate.zlib(packed), data.count == height * (3 * width + 1) else { return nil }
        rows = Self.unfiltered(data, width: 3 * width, height: height)
    }

    private static func unfiltered(_ data: [UInt8], width: Int, height: Int) -> [[UInt8]] {
        var rows: [[UInt8]] = []
        var above = [UInt8](repeating: 0, count: width)
        for row in 0..<height {
            let start = row * (width + 1)
            var line = Array(data[start + 1..<start + 1 + width])
            for index in 0..<width {
                let left = index >= 3 ? Int(line[index - 3]) : 0
                let up = Int(above[index])
                let corner = index >= 3 ? Int(above[index - 3]) : 0
                let estimate = left + up - corner
                let prediction =
                    switch data[start] {
                    case 1: left
                    case 2: up
                    case 3: (left + up) / 2
                    case 4: [left, up, corner].min { abs(estimate - $0) < abs(estimate - $1) } ?? 0
                    default: 0
                    }
                line[index] = UInt8((Int(line[index]) + prediction) & 255)
            }
            rows.append(line)
            above = line
        }
        return rows
    }

    /// The colour of a pixel, counted from the upper left corner.
    subscript(column: Int, row: Int) -> Color {
        Color(red: rows[row][3 * column], green: rows[row][3 * column + 1], blue: rows[row][3 * column + 2])
    }

    /// How many pixels there are of each colour.
    var histogram: [Color: Int] {
        rows.reduce(into: [:]) { counts, row in
            for index in stride(from: 0, to: row.count, by: 3) {
                counts[Color(red: row[index], green: row[index + 1], blue: row[index + 2]), default: 0] += 1
            }
        }
    }
}
