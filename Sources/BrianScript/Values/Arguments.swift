import Expressions

/// What a call passes, and where it stands.
struct Arguments {
    var positional: [Value]
    var keywords: [(name: String, value: Value)]
    let frame: Frame
    let site: CallSite

    /// The text of the argument at a position, keywords counted behind the positional ones; the whole call where the
    /// arguments were unpacked with stars.
    func fragment(at position: Int) -> SourceFragment {
        site.isPlain && site.arguments.indices.contains(position) ? site.arguments[position] : site.whole
    }

    func fragment(ofPositional position: Int) -> SourceFragment { fragment(at: position) }
}

/// The places of a call and of its arguments in the script.
final class CallSite {
    let whole: SourceFragment
    let function: SourceFragment
    /// Positional arguments first, then keywords.
    let arguments: [SourceFragment]
    /// Without `*values` and `**values`.
    let isPlain: Bool

    init(whole: SourceFragment, function: SourceFragment, arguments: [SourceFragment], isPlain: Bool) {
        self.whole = whole
        self.function = function
        self.arguments = arguments
        self.isPlain = isPlain
    }
}
