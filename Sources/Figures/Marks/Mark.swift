import Units

/// One thing drawn in a panel.
public enum Mark: Hashable, Sendable {
    case line(Line)
    case points(Points)
    case raster(Raster)
    case bars(Bars)
    case band(Band)
    case reference(ReferenceLine)
    case span(ReferenceSpan)
    case annotation(Annotation)
    case segments(Segments)
    case image(Image)
}
