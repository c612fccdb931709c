/// The colour of a mark, by the part it plays; the theme says which colour that is.
public enum Paint: Hashable, Sendable {
    /// The next colour of the theme's series that no mark of the panel has asked for.
    case automatic
    /// A colour of the theme's series, counted from 0; beyond the last one they begin anew.
    case series(Int)
    /// The colour of text and axes.
    case foreground
    /// The grey of what should step back.
    case muted
    case color(Color)
}
