import Expressions

/// The two generations of Brian whose scripts are read.
public enum Dialect: Hashable, Sendable {
    /// `from brian import *`: `Connection`, `threshold=Vt`, spike times as pairs, `M[0]`.
    case first
    /// `from brian2 import *`
    case second

    /// The module that brings its names.
    var module: ModuleContent { self == .first ? .brian : .brian2 }

    /// The first generation where the script imports from `brian`, the second otherwise.
    init(_ tokens: [Token]) {
        let imports = zip(tokens, tokens.dropFirst()).contains { word, module in
            (word.kind == .keyword("from") || word.kind == .keyword("import")) && module.kind == .name("brian")
        }
        self = imports ? .first : .second
    }
}
