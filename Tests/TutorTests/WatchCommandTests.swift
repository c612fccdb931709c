import Foundation
import TestSupport
import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

@Suite struct WatchCommandTests {
    private let sample: LearnerSample
    private let endless = "while True:\n    try:\n        x = 1\n    except:\n        pass\n"

    init() throws { sample = try LearnerSample() }

    private func watch(_ options: String, isInTerminal: Bool = false) throws -> RunningProgram {
        try RunningProgram(
            "watch", "2a.1", options, environment: ["TUTOR_LESSONS": sample.folder.path + "/L"], in: sample.work,
            isInTerminal: isInTerminal)
    }

    /// Puts a new file in the place of the script, as many editors do.
    private func replace(_ text: String) throws {
        try sample.write(text, to: "new.part")
        rename(sample.work + "/new.part", sample.work + "/" + LearnerSample.first)
    }

    @Test(arguments: ["--plain", "--poll"]) func eachSaveIsCheckedAndPrinted(option: String) throws {
        let program = try watch(option)
        try program.wait(for: "2a.1  Make it larger: not yet")
        try program.wait(for: "found:    1\n")
        try sample.write("x = 3\n")
        try program.wait(for: "found:    3\n")
        try replace("x = 4\n")
        try program.wait(for: "found:    4\n")
        try replace("x = 5\n")
        try program.wait(for: "2a.1  Make it larger: passed")
        try program.wait(for: "Next: 2a.2  Make it smaller\n")
        program.send(SIGINT)
        #expect(try program.end() == 130)
        #expect(!program.output.contains("\u{1B}"))
        #expect(try sample.exercise("2a.1")["tries"] as? Int == 3)
        #expect(try sample.exercise("2a.1")["passed"] as? Bool == true)
    }

    @Test func aScriptThatNeverEndsIsStoppedByTheNextSave() throws {
        let program = try watch("--plain")
        try program.wait(for: "found:    1\n")
        try sample.write(endless)
        usleep(300_000)
        try sample.write("x = 5\n")
        try program.wait(for: "passed")
        #expect(!program.output.contains("stopped"))
    }

    @Test func aFileThatIsDeletedIsSaidAndComesBack() throws {
        let program = try watch("--plain")
        try program.wait(for: "found:    1\n")
        unlink(sample.work + "/" + LearnerSample.first)
        try program.wait(for: "2a-1-make-it-larger.py is not there any more. Save it again.\n")
        try sample.write("x = 5\n")
        try program.wait(for: "passed")
    }

    @Test func inATerminalTheTaskComesFirstAndKeysWork() throws {
        let program = try watch("--plain", isInTerminal: true)
        try program.wait(for: "Give x 5.")
        try program.wait(for: "q quit")
        #expect(!program.terminalIsAsBefore)
        try sample.write("x = 4\n")
        try program.wait(for: "found:    4")
        program.press("h")
        try program.wait(for: "Hint 1 of 2")
        program.press("h")
        try program.wait(for: "Hint 2 of 2")
        program.press("l")
        try program.wait(for: "begun     2a.1  Make it larger")
        program.press(" ")
        try program.wait(for: "found:    4")
        program.press("n")
        try program.wait(for: "2a.2  Make it smaller")
        try sample.write("x = 0\n", to: LearnerSample.second)
        try program.wait(for: "2a.2  Make it smaller: passed")
        program.press("q")
        #expect(try program.end() == 0)
        #expect(program.terminalIsAsBefore)
        #expect(try sample.exercise("2a.1")["hints"] as? Int == 2)
        #expect(try sample.exercise("2a.2")["passed"] as? Bool == true)
    }

    @Test func aKeyShowsBothScripts() throws {
        func model(_ start: Int) -> String {
            """
            from brian2 import *
            G = NeuronGroup(1, 'dv/dt = -v/(10*ms) : volt', method='exact')
            G.v = \(start)*mV
            M = StateMonitor(G, 'v', record=True)
            run(10*ms)
            """
        }
        let exercise = "L/2a-small/exercises/1-make-it-larger/"
        try sample.folder.write([
            exercise + "solution.py": model(5),
            exercise + "check.py": "assert trace('v').start > 4.5*mV, 'v should begin higher.'\n",
        ])
        let program = try watch("--plain", isInTerminal: true)
        try program.wait(for: "What the script does: `tutor run 2a-1-make-it-larger.py`")
        try program.wait(for: "s show")
        program.press("s")
        try program.wait(for: "No figure: there has been no check yet.")
        try sample.write("x = 1\n")
        try program.wait(for: "not yet")
        program.press("s")
        try program.wait(for: "No figure: ")
        try sample.write(model(4))
        try program.wait(for: "v should begin higher.")
        program.press("s")
        try program.wait(for: "v in your script and in the solution")
        try program.wait(for: " solution")
        try program.wait(for: "q quit")
        program.press(" ")
        try program.wait(for: "Make it larger: not yet")
        program.press("q")
        #expect(try program.end() == 0)
        #expect(try sample.exercise("2a.1")["tries"] as? Int == 1)
    }

    @Test func resetAsksAndKeepsTheScript() throws {
        let program = try watch("--plain", isInTerminal: true)
        try program.wait(for: "q quit")
        try sample.write("x = 4\n")
        try program.wait(for: "found:    4")
        program.press("r")
        try program.wait(for: "y/n")
        program.press("n")
        try program.wait(for: "q quit")
        #expect(try sample.text(of: LearnerSample.first) == "x = 4\n")
        program.press("r")
        try program.wait(for: "y/n")
        program.press("y")
        try program.wait(for: "Your script is kept as")
        #expect(try sample.text(of: LearnerSample.first) == "x = 1\n")
        #expect(try sample.text(of: LearnerSample.first + ".backup-1") == "x = 4\n")
    }

    @Test func aKeyStopsAScriptThatNeverEnds() throws {
        try sample.write(endless)
        let program = try watch("--plain", isInTerminal: true)
        try program.wait(for: "checking …")
        program.press(" ")
        try program.wait(for: "The check was stopped.")
        try sample.write(endless + "\n")
        try program.wait(for: "checking …")
        program.press("q")
        #expect(try program.end() == 0)
        #expect(program.terminalIsAsBefore)
    }

    @Test func aTerminalThatChangesIsDrawnAnew() throws {
        let program = try watch("--plain", isInTerminal: true)
        try program.wait(for: String(repeating: "─", count: 78))
        program.resize(columns: 60)
        program.send(SIGWINCH)
        try program.wait(for: "\u{1B}[H")
        try program.wait(for: "q quit")
        let page = program.output.components(separatedBy: "\u{1B}[H").last ?? ""
        #expect(page.contains(String(repeating: "─", count: 58)))
        #expect(!page.contains(String(repeating: "─", count: 59)))
    }

    @Test(arguments: [(SIGINT, Int32(130)), (SIGTERM, -SIGTERM), (SIGHUP, -SIGHUP), (SIGSEGV, -SIGSEGV)])
    func theTerminalIsAsBeforeHoweverItEnds(signal: Int32, status: Int32) throws {
        let program = try watch("--plain", isInTerminal: true)
        try program.wait(for: "q quit")
        #expect(!program.terminalIsAsBefore)
        program.send(signal)
        #expect(try program.end() == status)
        #expect(program.terminalIsAsBefore)
    }

    @Test func theTerminalIsAsBeforeAfterAnError() throws {
        let program = try watch("--plain", isInTerminal: true)
        try program.wait(for: "q quit")
        unlink(sample.folder.path + "/L/2a-small/exercises/1-make-it-larger/task.md")
        program.press("t")
        try program.wait(for: "task.md cannot be read")
        #expect(try program.end() == 2)
        #expect(program.terminalIsAsBefore)
    }

    @Test func twoAtOnceDoNotDisturbEachOther() throws {
        let programs = try [watch("--plain"), watch("--poll")]
        for program in programs { try program.wait(for: "found:    1\n") }
        for x in 10..<20 {
            try replace("x = \(x)\n")
            for program in programs { try program.wait(for: "found:    \(x)\n") }
        }
        // Each text is one try, however many have looked at it.
        #expect(try sample.exercise("2a.1")["tries"] as? Int == 10)
        for program in programs { #expect(!program.output.contains("remember")) }
    }
}
