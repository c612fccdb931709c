/// Names of a model as C++ identifiers, each given once within its scope.
struct Identifiers {
    private var taken: Set<String>
    /// Words that C++ or the project's own headers have a meaning for.
    private static let reserved: Set<String> = [
        "alignas", "alignof", "and", "asm", "auto", "bitand", "bitor", "bool", "break", "case", "catch", "char",
        "class", "compl",
        "const", "constexpr", "continue", "decltype", "default", "delete", "do", "double", "else", "enum", "explicit",
        "export",
        "extern", "false", "float", "for", "friend", "goto", "if", "inline", "int", "long", "main", "mutable",
        "namespace", "new",
        "noexcept", "not", "nullptr", "operator", "or", "private", "protected", "public", "register", "return", "short",
        "signed",
        "sizeof", "static", "struct", "switch", "template", "this", "throw", "true", "try", "typedef", "typename",
        "union",
        "unsigned", "using", "virtual", "void", "volatile", "while", "xor", "std", "tutor", "parameter", "seed", "step",
        "clock",
        "exp", "log", "log10", "log1p", "expm1", "sqrt", "sin", "cos", "tan", "asin", "acos", "atan", "sinh", "cosh",
        "tanh",
        "fabs", "ceil", "floor", "trunc", "pow", "atan2", "INFINITY", "NAN", "j0", "j1", "y0", "y1", "jn", "yn",
        "gamma", "time",
        "signal", "index", "i", "k", "s", "now", "duration", "begin", "end", "int32_t", "int64_t", "uint32_t",
        "uint64_t", "size_t", "NULL", "EOF", "errno", "stdin", "stdout", "stderr", "M_E", "M_PI", "RAND_MAX",
    ]

    init(taken: Set<String> = []) { self.taken = taken }

    mutating func take(_ name: String) { taken.insert(name) }

    /// The name itself where it is free, else with a number or an underscore behind it.
    mutating func identifier(for name: String) -> String {
        let plain = Identifiers.plain(name)
        var candidate = plain
        var number = 2
        while taken.contains(candidate) {
            candidate = "\(plain)_\(number)"
            number += 1
        }
        taken.insert(candidate)
        return candidate
    }

    /// The name with what no identifier can hold made an underscore, and no word of the language.
    static func plain(_ name: String) -> String {
        var plain = String(name.unicodeScalars.map { isLetterOrDigit($0) ? Character($0) : "_" })
        if plain.isEmpty || plain.first?.isNumber == true { plain = "n" + plain }
        // Names that begin with an underscore may belong to the compiler.
        while plain.hasPrefix("_") { plain.removeFirst() }
        return plain.isEmpty ? "x" : reserved.contains(plain) ? plain + "_" : plain
    }

    private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "_" || scalar.isASCII && scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
    }
}
