/// Last touches to what gnuplot has drawn: the same figure gives the same bytes on any day, and a drawing names itself and
/// stays readable where its font is missing.
enum ImageFinish {
    /// Gives a PDF the same date on all days. It is as long as the real one, so that the file's table of contents stays right.
    static func undated(_ pdf: [UInt8]) -> [UInt8] {
        let key = Array("/CreationDate (D:".utf8)
        let date = Array("20000101000000".utf8)
        var pdf = pdf
        var start = 0
        while let found = position(of: key, in: pdf, from: start) {
            start = found + key.count
            for index in start..<min(start + date.count, pdf.count) { pdf[index] = date[index - start] }
        }
        return pdf
    }

    /// Takes the date out of PostScript.
    static func undatedPostScript(_ bytes: [UInt8]) -> [UInt8] {
        let key = Array("%%CreationDate:".utf8)
        guard let start = position(of: key, in: bytes, from: 0) else { return bytes }
        let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
        return Array(bytes[..<start] + bytes[end...])
    }

    /// Gives an SVG its own title, which browsers show, fonts to fall back to, and strokes of hollow points that can be seen.
    static func finished(_ svg: [UInt8], title: String?, font: String) -> [UInt8] {
        let heading = title.map { "<title>\($0.htmlEscaped)</title>" } ?? ""
        var svg = replacing("<title>Gnuplot</title>", by: heading, in: svg)
        // Without this, blanks where the style changes are lost in some viewers.
        svg = replacing("<text>", by: "<text xml:space=\"preserve\">", in: svg)
        let fonts = "\(font), Arial, Helvetica, sans-serif"
        svg = replacing("font-family=\"\(font)\"", by: "font-family=\"\(fonts)\"", in: svg)
        return withStrongSymbols(svg)
    }

    /// The strokes of circles and crosses as wide, relative to their radius, as in the other formats: gnuplot's are hairlines,
    /// all of the width of the first symbol.
    private static func withStrongSymbols(_ svg: [UInt8]) -> [UInt8] {
        let key = Array("id='gpPt0' stroke-width='".utf8)
        guard let found = position(of: key, in: svg, from: 0) else { return svg }
        let width = String(decoding: svg[(found + key.count)...].prefix { $0 != UInt8(ascii: "'") }, as: UTF8.self)
        let rest = "' stroke='currentColor'"
        return replacing("stroke-width='\(width)\(rest)", by: "stroke-width='0.4\(rest)", in: svg)
    }

    private static func replacing(_ old: String, by new: String, in bytes: [UInt8]) -> [UInt8] {
        let old = Array(old.utf8)
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var start = 0
        while let found = position(of: old, in: bytes, from: start) {
            result += bytes[start..<found]
            result += new.utf8
            start = found + old.count
        }
        return result + bytes[start...]
    }

    private static func position(of key: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
        guard let first = key.first, bytes.count >= key.count, start <= bytes.count - key.count else { return nil }
        return (start...bytes.count - key.count).first { index in
            bytes[index] == first && bytes[index..<index + key.count].elementsEqual(key)
        }
    }
}
