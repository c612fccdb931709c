import CStandalone
import Execution
import Expressions
import Simulation
import Units

/// The files of a C++ project that simulates what a script has simulated.
public struct Project {
    /// One file.
    public struct File {
        /// Its path within the project.
        public let name: String
        /// What it holds.
        public let content: Content
    }

    /// What a file holds.
    public enum Content {
        case text(String)
        /// Little-endian.
        case doubles([Double])
        /// Little-endian.
        case integers([Int32])

        /// Hands the bytes over, piece by piece.
        public func write<Failure: Error>(to sink: ([UInt8]) throws(Failure) -> Void) throws(Failure) {
            switch self {
            case .text(let text): try sink(Array(text.utf8))
            case .doubles(let values):
                for piece in stride(from: 0, to: values.count, by: 1 << 13) {
                    let part = values[piece..<min(values.count, piece + 1 << 13)].map(\.bitPattern.littleEndian)
                    try sink(part.withUnsafeBytes { Array($0) })
                }
            case .integers(let values):
                for piece in stride(from: 0, to: values.count, by: 1 << 14) {
                    let part = values[piece..<min(values.count, piece + 1 << 14)].map(\.littleEndian)
                    try sink(part.withUnsafeBytes { Array($0) })
                }
            }
        }
    }

    /// Stands in the main.cpp of every project, and in no other file.
    public static let mark = "Made by tutor."
    /// All files.
    public let files: [File]
    /// What the program is called.
    public let programName: String

    /// - Parameters:
    ///   - recorder: has heard of the runs.
    ///   - title: what the project simulates, in one line.
    ///   - programName: what the program is to be called.
    ///   - names: what the script calls its objects.
    /// - Throws: `cannot-export` with the object for what C++ cannot do.
    public init(
        _ recorder: RunRecorder, title: String, programName: String, names: [(name: String, object: SimulationObject)]
    ) throws(Diagnostic) {
        guard !recorder.runs.isEmpty else { throw ExportDiagnostics.nothingRuns() }
        if let object = recorder.regrown.min() { throw ExportDiagnostics.regrown(object) }
        self.programName = Identifiers.plain(programName)
        var writer = ProjectWriter(
            recorder.runs, title: title, programName: self.programName,
            names: Dictionary(
                names.map { (ObjectIdentifier($0.object), $0.name) }, uniquingKeysWith: { first, _ in first }))
        try writer.write()
        var count: Int32 = 0
        let headers = UnsafeBufferPointer(start: standalone_texts(&count), count: Int(count)).map { text in
            File(name: "tutor/\(String(cString: text.name))", content: .text(String(cString: text.text)))
        }
        files = writer.files + headers
    }
}
