import BrianScript
import Expressions
import Foundation
import TestSupport

/// The Brian2 of this machine, and what it makes of scripts.
enum Peer {
    /// A Python that has Brian2 2.9: the one that `TUTOR_BRIAN2` names, or else the one along the search path.
    static let python: String? = {
        let candidate = ProcessInfo.processInfo.environment["TUTOR_BRIAN2"] ?? "python3"
        let question = "from importlib.metadata import version; print(version('brian2'))"
        return run(candidate, ["-c", question])?.hasPrefix("2.9.") == true ? candidate : nil
    }()

    /// What came of a script there: plain values, once they are read.
    struct Result: @unchecked Sendable {
        let monitors: Recorded
        let printed: String
    }

    /// The results of scripts in their order; nil for those that fail. One process runs them all, since it takes longer to start
    /// than most of them take to run.
    static func results(of scripts: [String]) throws -> [Result?] {
        guard let python else { return scripts.map { _ in nil } }
        let folder = try TemporaryFolder()
        try folder.write(Dictionary(uniqueKeysWithValues: scripts.enumerated().map { ("\($0).py", $1) }))
        let recorder = (#filePath as NSString).deletingLastPathComponent + "/record.py"
        _ = run(python, [recorder, "--printed"] + scripts.indices.map { "\(folder.path)/\($0).py" })
        return try scripts.indices.map { number in
            guard folder.names.contains("\(number).txt") else { return nil }
            return Result(
                monitors: try Recorded(contentsOfFile: "\(folder.path)/\(number).json"),
                printed: try folder.text(of: "\(number).txt"))
        }
    }

    /// What a command writes to its standard output; nil where it cannot be started.
    private static func run(_ command: String, _ arguments: [String]) -> String? {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [command] + arguments
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return nil }
        let written = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: written, as: UTF8.self)
    }
}
