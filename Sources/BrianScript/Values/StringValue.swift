import Expressions

/// A string, and where it stands in the script if it stands there character for character: equations in it are then
/// diagnosed in place.
final class StringValue {
    let text: String
    private let written: SourceFragment?

    init(_ text: String, written: SourceFragment? = nil) {
        self.text = text
        self.written = written
    }

    /// The text for the parsers of the core. A string that was put together while the script ran is a text of its own.
    func fragment(called name: String = "string") -> SourceFragment {
        written ?? SourceFragment(text, name: name)
    }
}
