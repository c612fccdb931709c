import Expressions

extension Diagnostic {
    /// The diagnostic as it is shown where `style` says.
    public func rendered(_ style: TerminalStyle) -> String {
        rendered(color: style.usesColor, width: style.messageWidth)
    }
}
