/// One of the files that a figure is made into: most formats make one, some a second that the first one names.
public struct FigureFile: Hashable, Sendable {
    /// Its name, without a folder.
    public var name: String
    /// What it holds.
    public var bytes: [UInt8]

    /// From its parts.
    public init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }
}
