/// The names that mathematics in labels may use after a backslash.
enum MathSymbols {
    static let symbols: [String: String] = [
        "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε", "varepsilon": "ε", "zeta": "ζ",
        "eta": "η",
        "theta": "θ", "vartheta": "θ", "iota": "ι", "kappa": "κ", "lambda": "λ", "mu": "μ", "nu": "ν", "xi": "ξ",
        "omicron": "ο", "pi": "π", "rho": "ρ", "varrho": "ρ", "sigma": "σ", "varsigma": "ς", "tau": "τ", "upsilon": "υ",
        "phi": "φ", "varphi": "φ", "chi": "χ", "psi": "ψ", "omega": "ω", "Gamma": "Γ", "Delta": "Δ", "Theta": "Θ",
        "Lambda": "Λ", "Xi": "Ξ", "Pi": "Π", "Sigma": "Σ", "Upsilon": "Υ", "Phi": "Φ", "Psi": "Ψ", "Omega": "Ω",
        "infty": "∞", "partial": "∂", "nabla": "∇", "sum": "∑", "prod": "∏", "int": "∫", "ldots": "…", "dots": "…",
        "circ": "°", "degree": "°", "prime": "′", "hbar": "ħ", "ell": "ℓ", "langle": "⟨", "rangle": "⟩",
    ]
    static let relations: [String: String] = [
        "approx": "≈", "le": "≤", "leq": "≤", "ge": "≥", "geq": "≥", "neq": "≠", "ne": "≠", "to": "→",
        "rightarrow": "→",
        "leftarrow": "←", "propto": "∝", "sim": "∼", "equiv": "≡", "ll": "≪", "gg": "≫", "in": "∈",
    ]
    static let operators: [String: String] = ["cdot": "·", "times": "×", "pm": "±", "mp": "∓", "ast": "*"]
    static let functions: Set<String> = [
        "exp", "log", "ln", "sin", "cos", "tan", "sinh", "cosh", "tanh", "min", "max", "lim", "arctan",
    ]
    /// Marks that combine with the letter before them.
    static let accents: [String: String] = [
        "dot": "\u{307}", "ddot": "\u{308}", "bar": "\u{304}", "hat": "\u{302}", "tilde": "\u{303}", "vec": "\u{20D7}",
    ]
}
