extension StringProtocol {
    /// The text as it stands between the tags of a page, or in quotes within one. Control characters, which no page may hold, are left out.
    var htmlEscaped: String {
        var result = ""
        for scalar in unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "\n", "\t": result.unicodeScalars.append(scalar)
            default:
                let isForbidden =
                    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || scalar.value & 0xFFFE == 0xFFFE
                if !isForbidden { result.unicodeScalars.append(scalar) }
            }
        }
        return result
    }
}
