/// Text for LaTeX in which every character means itself, in whatever font the document has.
public enum LatexText {
    /// - Parameter size: Points.
    static func text(_ text: RichText, size: Double, isBold: Bool) -> String {
        let size = (size * 10).rounded() / 10
        let body = marked(text.pieces)
        return "\\fontsize{\(size)}{\((size * 12).rounded() / 10)}\\selectfont "
            + (isBold ? "\\textbf{\(body)}" : "{\(body)}")
    }

    private static func marked(_ pieces: [RichText.Piece]) -> String {
        pieces.reduce(into: "") { text, piece in
            switch piece {
            case .upright(let part): text += escaped(part)
            case .italic(let part): text += "\\textit{\(escaped(part))}"
            case .superscript(let script): text += "\\textsuperscript{\(marked(script))}"
            case .subscript(let script): text += "\\textsubscript{\(marked(script))}"
            }
        }
    }

    /// What LaTeX would take for a command is spelt out; blanks in a row stay as many.
    public static func escaped(_ text: String) -> String {
        var escaped = ""
        var last: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            defer { last = scalar }
            switch scalar {
            case "\\": escaped += "\\textbackslash{}"
            case "{", "}", "$", "&", "#", "%", "_": escaped += "\\" + String(scalar)
            case "^": escaped += "\\textasciicircum{}"
            case "~": escaped += "\\textasciitilde{}"
            case "<": escaped += "\\textless{}"
            case ">": escaped += "\\textgreater{}"
            case "|": escaped += "\\textbar{}"
            case "\"": escaped += "{\\char34}"
            case "`": escaped += "\\textasciigrave{}"
            // Two of them in a row would become one sign.
            case "'", "-": escaped += last == scalar ? "{}" + String(scalar) : String(scalar)
            case " ", "\t", "\n", "\r": escaped += last == " " ? "\\ " : " "
            default:
                if let command = symbols[scalar] {
                    escaped += "\\ensuremath{\(command)}"
                } else if GnuplotText.isVisible(scalar) {
                    escaped.unicodeScalars.append(scalar)
                }
            }
        }
        return escaped
    }

    /// Signs that text fonts of LaTeX lack.
    private static let symbols: [Unicode.Scalar: String] = {
        let greek = [
            "α": "alpha", "β": "beta", "γ": "gamma", "δ": "delta", "ε": "varepsilon", "ζ": "zeta", "η": "eta",
            "θ": "theta", "ι": "iota", "κ": "kappa", "λ": "lambda", "μ": "mu", "µ": "mu", "ν": "nu", "ξ": "xi",
            "π": "pi", "ρ": "rho", "σ": "sigma", "τ": "tau", "υ": "upsilon", "φ": "varphi", "χ": "chi", "ψ": "psi",
            "ω": "omega", "Γ": "Gamma", "Δ": "Delta", "Θ": "Theta", "Λ": "Lambda", "Ξ": "Xi", "Π": "Pi",
            "Σ": "Sigma", "Φ": "Phi", "Ψ": "Psi", "Ω": "Omega", "×": "times", "·": "cdot", "±": "pm", "≤": "leq",
            "≥": "geq", "≠": "neq", "≈": "approx", "∞": "infty", "→": "rightarrow", "←": "leftarrow", "∂": "partial",
            "∫": "int", "∑": "sum", "√": "surd", "∝": "propto",
        ]
        var symbols = Dictionary(
            uniqueKeysWithValues: greek.compactMap { sign, name in
                sign.unicodeScalars.first.map { ($0, "\\" + name) }
            })
        symbols["\u{2212}"] = "-"
        // The sign of the ohm, which Swift would not tell from the letter in a list of strings.
        symbols["\u{2126}"] = "\\Omega"
        symbols["°"] = "^\\circ"
        return symbols
    }()
}
