/// A function of the project: what one object does in one slot of a step.
struct Function: Hashable {
    let scope: String
    let name: String
    /// What it takes, as it stands between the parentheses.
    var parameters = ""
    /// What it does, for people.
    let comment: [String]
    /// Its lines, not indented.
    let lines: [String]

    /// The text as it stands in its namespace.
    var text: String {
        (comment.map { $0.isEmpty ? "///" : "/// \($0)" } + ["void \(name)(\(parameters)) {"] + Function.indented(lines)
            + ["}"])
            .joined(separator: "\n")
    }

    /// Lines by the braces that are open where they stand.
    static func indented(_ lines: [String]) -> [String] {
        var depth = 1
        return lines.map { line in
            if line.hasPrefix("}") { depth -= 1 }
            defer { if line.hasSuffix("{") { depth += 1 } }
            return line.isEmpty ? "" : String(repeating: "    ", count: depth) + line
        }
    }
}
