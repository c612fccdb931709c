import Foundation
import TestSupport
import Testing

@Suite struct TutorCommandTests {
    @Test func aloneItGreetsAndSaysWhatToType() throws {
        let program = try Program()
        #expect(program.status == 0)
        #expect(program.output.hasPrefix("  tutor teaches how spiking neurons are modelled"))
        #expect(program.output.contains("│ tutor lesson 1a\n"))
    }

    @Test func whatTheLauncherWasCalledAsIsWhatIsAdvised() throws {
        #expect(try Program(environment: ["TUTOR_COMMAND": "./tutor"]).output.contains("│ ./tutor lesson 1a\n"))
    }

    @Test(arguments: [
        "list", "lesson", "define", "start", "check", "watch", "hint", "solution", "next", "reset", "progress", "run",
        "export",
        "book", "verify", "doctor",
    ])
    func everyCommandHelpsWithAnExample(command: String) throws {
        let program = try Program(command, "--help")
        #expect(program.status == 0)
        #expect(program.output.contains("Example"))
        #expect(program.output.contains("\n  tutor \(command)"))
    }

    @Test(arguments: [
        ("lits", "tutor list"), ("2a", "tutor lesson 2a"), ("2a.3", "tutor start 2a.3"), ("a.py", "tutor run a.py"),
        ("%", "tutor --help"),
    ])
    func aWordThatIsNoCommandGetsWhatWasMeant(word: String, advice: String) throws {
        let program = try Program(word)
        #expect(program.status == 2)
        #expect(program.output.isEmpty)
        #expect(program.errors.hasPrefix("error: there is no command \(word)\n"))
        #expect(program.errors.contains("try:      \(advice)\n"))
    }

    @Test func wrongUseOfAnOptionEndsWith2() throws {
        let unknown = try Program("list", "--colour")
        #expect(unknown.status == 2)
        #expect(unknown.errors.hasPrefix("error: Unknown option '--colour'"))
        #expect(try Program("lesson").status == 2)
        #expect(try Program("lesson", "2a", "--set", "tau_a").status == 2)
        #expect(try Program("lesson", "2a", "--figure", "a.png", "--no-figure").status == 2)
    }

    @Test(arguments: ["list", "doctor", "progress"]) func coloursAreForTerminalsAndCanBeRefused(command: String) throws
    {
        let folder = try TemporaryFolder()
        func output(_ options: String..., environment: [String: String] = [:]) throws -> String {
            let program = try RunningProgram(
                [command] + options, environment: environment, in: folder.path, isInTerminal: true)
            _ = try program.end()
            return program.output
        }
        #expect(try output().contains("\u{1B}["))
        #expect(try !output(environment: ["NO_COLOR": "1"]).contains("\u{1B}["))
        #expect(try !output("--plain").contains("\u{1B}["))
    }

    @Test func theChaptersAreListedWithTheirSummaries() throws {
        let program = try Program("list")
        #expect(program.status == 0)
        #expect(program.output.hasPrefix("  1a  Units, the clock and the magic network\n"))
        #expect(
            program.output.contains("\n  2a  The concept of a connection\n  Two inputs, one neuron, two variables:"))
        #expect(!program.output.contains("\u{1B}"))
    }

    @Test func wrongUseIsToldInLinesThatFitTheTerminal() throws {
        let folder = try TemporaryFolder()
        let program = try RunningProgram("list", "--colour", environment: [:], in: folder.path, isInTerminal: true)
        #expect(try program.end() == 2)
        let lines = program.output.split(separator: "\r\n")
        #expect(lines.contains { $0.hasPrefix("Usage: tutor list [<chapter>]") })
        for line in lines { #expect(line.count <= 80, "\(line)") }
    }

    @Test(arguments: ["2a", "2a.3", "2A"]) func oneChapterIsListed(name: String) throws {
        let program = try Program("list", name)
        #expect(program.status == 0)
        #expect(program.output.hasPrefix("  2a  The concept of a connection\n"))
        #expect(program.output.contains("2a.1") && !program.output.contains("2b.1"))
        #expect(program.output.contains("\n  Read it: `tutor lesson 2a`\n"))
        #expect(try Program("list", name, "--topic", "synapses").status == 2)
    }

    @Test func aBrokenChapterDoesNotHideTheOthers() throws {
        let folder = try TemporaryFolder()
        try folder.write([
            "1a-good/lesson.json": #"{"title": "Good", "summary": "S"}"#, "1b-bad/lesson.json": #"{"title": "Bad"}"#,
        ])
        let program = try Program("list", "--lessons", folder.path)
        #expect(program.status == 1)
        #expect(program.output.hasPrefix("  1a  Good\n"))
        #expect(program.errors == "error: 1b-bad/lesson.json lacks the key summary\n")
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
    func outputThatCannotBeWrittenIsAFailureOfTheMachine() throws {
        let program = try Program(shell: "\"$TUTOR\" list > /dev/full")
        #expect(program.status == 3)
        #expect(program.errors == "error: the output cannot be written: No space left on device\n")
    }

    @Test func doctorFindsTheLessonsAndSaysWhatToDoWithoutGnuplot() throws {
        let program = try Program("doctor", environment: ["PATH": "/nowhere"])
        #expect(program.status == 3)
        #expect(program.output.contains("gnuplot  missing  not found; figures cannot be drawn"))
        #expect(program.output.contains(#/ lessons +good +\d+ chapters in /#))
        #expect(program.errors == "error: this machine lacks gnuplot\n")
    }
}
