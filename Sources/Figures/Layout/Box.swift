/// A rectangle of the page in points, measured from the page's upper left corner.
struct Box: Hashable {
    var left: Double
    var right: Double
    var top: Double
    var bottom: Double

    var width: Double { right - left }
    var height: Double { bottom - top }
}
