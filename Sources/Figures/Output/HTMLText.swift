extension StringProtocol {
    /// The text as it stands between the tags of a web page, or in double quotes within one: every character means itself, and what no
    /// page may hold is left out.
    package var htmlEscaped: String {
        unicodeScalars.reduce(into: "") { escaped, scalar in
            switch scalar {
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "&": escaped += "&amp;"
            case "\"": escaped += "&quot;"
            case "\n", "\t": escaped.unicodeScalars.append(scalar)
            default: if GnuplotText.isVisible(scalar) { escaped.unicodeScalars.append(scalar) }
            }
        }
    }
}
