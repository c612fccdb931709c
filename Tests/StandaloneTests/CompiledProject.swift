import BrianScript
import Expressions
import Foundation
import LessonKit
import Standalone
import TestSupport

/// A script run by the engine and as the C++ project that is made of it, both with their results in a folder.
struct CompiledProject {
    /// Holds `embedded` and `project/results`.
    let folder: TemporaryFolder
    /// The text of main.cpp.
    let main: String

    /// Whether there is a compiler.
    static let hasCompiler = (try? run("/usr/bin/env", ["c++", "--version"], in: "/")) != nil

    struct Failed: Error { let output: String }

    /// - Parameters:
    ///   - flags: for the compiler; without optimisation it is quickest.
    ///   - arguments: the command line of the program.
    ///   - knobs: what the engine's run is given instead.
    ///   - seed: for both, where the script draws random numbers.
    init(
        _ script: String, flags: String = "-O0", arguments: [String] = [], knobs: [(name: String, text: String)] = [],
        seed: UInt32? = nil
    ) throws {
        folder = try TemporaryFolder()
        let (project, _) = try Self.export(script, seed: seed)
        for file in project.files {
            var bytes: [UInt8] = []
            file.content.write { bytes += $0 }
            try folder.write(["project/\(file.name)": ""])
            try folder.write(bytes: bytes, to: "project/\(file.name)")
        }
        main = try folder.text(of: "project/main.cpp")
        var settings = ScriptSettings()
        settings.knobs = knobs
        settings.seed = seed
        let changed = try Script(SourceText(script, name: "model.py")).run(settings)
        _ = try DataFolder.write(changed.monitors, to: folder.path + "/embedded")
        let place = folder.path + "/project"
        try Self.run("/usr/bin/env", ["make", "-s", "CXX=c++", "CXXFLAGS=\(flags)"], in: place)
        try Self.run(place + "/\(project.programName)", arguments, in: place)
    }

    static func export(_ script: String, seed: UInt32? = nil) throws -> (Project, ScriptRun) {
        let recorder = RunRecorder()
        var settings = ScriptSettings()
        settings.seed = seed
        settings.runObserver = recorder
        let run = try Script(SourceText(script, name: "model.py")).run(settings)
        return (try Project(recorder, title: "model.py", programName: "model", names: run.objects), run)
    }

    /// The results that differ, by their names; all that the engine has written are compared.
    var differences: [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path + "/embedded")) ?? []
        return names.sorted().filter {
            (try? folder.text(of: "embedded/\($0)")) != (try? folder.text(of: "project/results/\($0)"))
        }
    }

    @discardableResult
    private static func run(_ program: String, _ arguments: [String], in folder: String) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failed(output: output) }
        return output
    }
}
