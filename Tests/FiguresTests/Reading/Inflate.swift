/// Unpacks zlib data (RFC 1950, 1951), to look into images. Nil where the data are not valid.
enum Inflate {
    static func zlib(_ data: [UInt8]) -> [UInt8]? {
        var reader = BitReader(bytes: data, position: 2)
        var output: [UInt8] = []
        while true {
            guard let isLast = reader.bits(1), let kind = reader.bits(2) else { return nil }
            switch kind {
            case 0:
                reader.align()
                guard let length = reader.bits(16), reader.bits(16) != nil else { return nil }
                for _ in 0..<length {
                    guard let byte = reader.bits(8) else { return nil }
                    output.append(UInt8(byte))
                }
            case 1:
                let lengths = (0..<288).map { $0 < 144 ? 8 : $0 < 256 ? 9 : $0 < 280 ? 7 : 8 }
                guard block(&reader, Huffman(lengths), Huffman(Array(repeating: 5, count: 30)), &output) else {
                    return nil
                }
            case 2:
                guard let (literals, distances) = tables(&reader), block(&reader, literals, distances, &output) else {
                    return nil
                }
            default: return nil
            }
            if isLast == 1 { return output }
        }
    }

    private struct BitReader {
        let bytes: [UInt8]
        var position: Int
        var bit = 0

        mutating func bits(_ count: Int) -> Int? {
            var value = 0
            for index in 0..<count {
                guard position < bytes.count else { return nil }
                value |= Int(bytes[position] >> UInt8(bit) & 1) << index
                bit += 1
                if bit == 8 { (bit, position) = (0, position + 1) }
            }
            return value
        }

        mutating func align() { if bit > 0 { (bit, position) = (0, position + 1) } }
    }

    private struct Huffman {
        /// How many codes there are of each length, and the symbols in the order of their codes.
        var counts = [Int](repeating: 0, count: 16)
        var symbols: [Int] = []

        init(_ lengths: [Int]) {
            for length in lengths where length > 0 { counts[length] += 1 }
            symbols = (1...15).flatMap { length in lengths.indices.filter { lengths[$0] == length } }
        }

        func symbol(_ reader: inout BitReader) -> Int? {
            var (code, first, index) = (0, 0, 0)
            for length in 1...15 {
                guard let bit = reader.bits(1) else { return nil }
                code |= bit
                if code - first < counts[length] { return symbols[index + code - first] }
                index += counts[length]
                first = (first + counts[length]) << 1
                code <<= 1
            }
            return nil
        }
    }

    private static func tables(_ reader: inout BitReader) -> (Huffman, Huffman)? {
        guard let literals = reader.bits(5), let distances = reader.bits(5), let codes = reader.bits(4) else {
            return nil
        }
        let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
        var codeLengths = [Int](repeating: 0, count: 19)
        for index in 0..<codes + 4 {
            guard let length = reader.bits(3) else { return nil }
            codeLengths[order[index]] = length
        }
        let code = Huffman(codeLengths)
        var lengths: [Int] = []
        while lengths.count < literals + 257 + distances + 1 {
            guard let symbol = code.symbol(&reader) else { return nil }
            switch symbol {
            case 16:
                guard let last = lengths.last, let extra = reader.bits(2) else { return nil }
                lengths += Array(repeating: last, count: 3 + extra)
            case 17:
                guard let extra = reader.bits(3) else { return nil }
                lengths += Array(repeating: 0, count: 3 + extra)
            case 18:
                guard let extra = reader.bits(7) else { return nil }
                lengths += Array(repeating: 0, count: 11 + extra)
            default: lengths.append(symbol)
            }
        }
        return (Huffman(Array(lengths[..<(literals + 257)])), Huffman(Array(lengths[(literals + 257)...])))
    }

    private static func block(
        _ reader: inout BitReader, _ literals: Huffman, _ distances: Huffman, _ output: inout [UInt8]
    ) -> Bool {
        let lengthBases = [
            3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195,
            227, 258,
        ]
        let lengthBits = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0]
        let distanceBases = [
            1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097,
            6145,
            8193, 12289, 16385, 24577,
        ]
        while let symbol = literals.symbol(&reader) {
            if symbol == 256 { return true }
            guard symbol > 256 else {
                output.append(UInt8(symbol))
                continue
            }
            guard symbol - 257 < 29, let extra = reader.bits(lengthBits[symbol - 257]),
                let code = distances.symbol(&reader),
                code < 30, let far = reader.bits(max(0, code / 2 - 1))
            else { return false }
            let start = output.count - distanceBases[code] - far
            guard start >= 0 else { return false }
            for offset in 0..<lengthBases[symbol - 257] + extra { output.append(output[start + offset]) }
        }
        return false
    }
}
