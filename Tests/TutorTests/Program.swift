import Foundation

/// The built program, run as a person runs it.
struct Program {
    let status: Int32
    /// What it wrote to its standard output.
    let output: String
    /// What it wrote to its standard error.
    let errors: String

    /// - Parameters:
    ///   - input: what its standard input gives.
    ///   - environment: names that are added to a small environment, or taken out of it where the value is nil.
    ///   - folder: the folder that it is started in.
    @discardableResult
    init(
        _ arguments: String..., input: String = "", environment: [String: String?] = [:], in folder: String? = nil
    ) throws {
        try self.init(executable: Program.path, arguments: arguments, input, environment, folder)
    }

    /// The same with a list of arguments.
    init(_ arguments: [String], input: String, environment: [String: String?], in folder: String?) throws {
        try self.init(executable: Program.path, arguments: arguments, input, environment, folder)
    }

    /// The same through a shell, where `$TUTOR` is the program.
    init(shell command: String, in folder: String? = nil) throws {
        try self.init(
            executable: "/bin/sh", arguments: ["-c", command], "", ["TUTOR": Program.path], folder)
    }

    private init(
        executable: String, arguments: [String], _ input: String, _ changes: [String: String?], _ folder: String?
    ) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: executable)
        process.arguments = arguments
        let ours = ProcessInfo.processInfo.environment
        var environment = ["PATH": ours["PATH"] ?? "/usr/bin:/bin", "HOME": "/nonexistent", "LANG": "C.UTF-8"]
        for (name, value) in changes { environment[name] = value }
        process.environment = environment
        if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
        let (reading, writing, failing) = (Pipe(), Pipe(), Pipe())
        process.standardInput = reading
        process.standardOutput = writing
        process.standardError = failing
        try process.run()
        reading.fileHandleForWriting.write(Data(input.utf8))
        try reading.fileHandleForWriting.close()
        // What is written as errors is short enough for its pipe to hold.
        output = String(decoding: writing.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        errors = String(decoding: failing.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        status = process.terminationStatus
    }

    /// Beside the bundle of the tests.
    static let path: String = {
        var folder = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
        for bundle in Bundle.allBundles where bundle.bundlePath.hasSuffix(".xctest") {
            folder = URL(fileURLWithPath: bundle.bundlePath)
        }
        while folder.path != "/" {
            folder = folder.deletingLastPathComponent()
            let candidate = folder.appendingPathComponent("tutor").path
            var isFolder: ObjCBool = false
            if FileManager.default.fileExists(atPath: candidate, isDirectory: &isFolder), !isFolder.boolValue,
                FileManager.default.isExecutableFile(atPath: candidate)
            {
                return candidate
            }
        }
        return "tutor"
    }()
}
