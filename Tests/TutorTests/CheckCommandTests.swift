import Foundation
import TestSupport
import Testing

@Suite struct CheckCommandTests {
    private func folder() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        let exercise = "L/2a-small/exercises/1-make-it-larger/"
        try folder.write([
            "L/2a-small/lesson.json": #"{"title": "Small", "summary": "S"}"#, "L/2a-small/lesson.md": "Text.\n",
            "L/2a-small/model.py": "x = 1\n",
            exercise + "task.md": "# Make it larger\n\nGive x 5.\n\n## Hint\n\nA.\n\n## Learnt\n\nx can be changed.\n",
            exercise + "start.py": "x = 1\n", exercise + "solution.py": "x = 5\n",
            exercise + "check.py": "assert x == 5, 'x should be 5.'\n", "mine.py": "x = 4\n",
        ])
        return folder
    }

    @Test func aScriptIsCheckedAndToldWhatIsWrong() throws {
        let folder = try folder()
        let program = try Program("check", "2a.1", "mine.py", "--lessons", "L", in: folder.path)
        #expect(program.status == 1)
        #expect(program.errors.isEmpty)
        #expect(program.output.hasPrefix("2a.1  Make it larger: not yet\n"))
        #expect(
            program.output.hasSuffix(
                "mine.py:1:1: error: x should be 5.\n  1 | x = 4\n    | ^~~~~\n  expected: 5\n  found:    4\n"))
    }

    @Test func whatWasLearntIsSaidAtTheEnd() throws {
        let folder = try folder()
        let program = try Program("check", "2a.1", "--solution", "--lessons", "L", in: folder.path)
        #expect(program.status == 0)
        #expect(program.output.hasPrefix("2a.1  Make it larger: passed\n"))
        #expect(program.output.hasSuffix("\n  x can be changed.\n"))
    }

    @Test func oneThatCannotBeReadDoesNotHideTheOthers() throws {
        let folder = try folder()
        let second = "L/2a-small/exercises/2-make-it-smaller/"
        try folder.write([
            second + "task.md": "# Make it smaller\n\nGive x 0.\n\n## Hint\n\nA.\n\n## Learnt\n\nYes.\n",
            second + "start.py": "x = 1\n", second + "solution.py": "x = 0\n",
            second + "check.py": "assert x == 0, 'x should be 0.'\n", "2a-2-make-it-smaller.py": "x = 0\n",
        ])
        try folder.write(bytes: [0xFF, 0xFE], to: "2a-1-make-it-larger.py")
        let program = try Program("check", "--all", "--lessons", "L", in: folder.path)
        #expect(program.status == 2)
        #expect(program.output.hasPrefix("2a.2  Make it smaller: passed\n"))
        #expect(program.errors.hasPrefix("error: 2a-1-make-it-larger.py is not a text in UTF-8\n"))
    }

    @Test func theCopiesInTheFolderAreCheckedTogether() throws {
        let folder = try folder()
        for what in ["2a", "--all"] {
            let program = try Program("check", what, "--lessons", "L", in: folder.path)
            #expect(program.status == 2)
            #expect(program.errors.hasPrefix("error: there is no script of yours in this folder\n"))
        }
        try folder.write(["2a-1-make-it-larger.py": "x = 5\n"])
        for what in ["2a", "--all", "2a.1"] {
            #expect(try Program("check", what, "--lessons", "L", in: folder.path).status == 0)
        }
    }

    @Test func programsGetJSON() throws {
        let folder = try folder()
        let program = try Program("check", "2a.1", "-", "--json", "--lessons", "L", input: "x = 4\n", in: folder.path)
        #expect(program.status == 1)
        let list = try #require(try JSONSerialization.jsonObject(with: Data(program.output.utf8)) as? [[String: Any]])
        #expect(list.count == 1)
        #expect(list[0]["exercise"] as? String == "2a.1")
        #expect(list[0]["outcome"] as? String == "failed")
        #expect(list[0]["sentence"] as? String == "x should be 5.")
        #expect(list[0]["expected"] as? String == "5")
        #expect(list[0]["line"] as? Int == 1)
    }

    @Test func aScriptThatDoesNotEndIsEnded() throws {
        let folder = try folder()
        let program = try Program(
            "check", "2a.1", "-", "--limit", "time=100ms", "--lessons", "L", input: "while True: pass\n",
            in: folder.path)
        #expect(program.status == 1)
        #expect(program.output.contains("standard input:1:7: error: the script ran longer than 100 ms\n"))
        #expect(program.output.contains("--limit time=60s allows more"))
        #expect(try Program("check", "2a.1", "-", "--limit", "time=-1s", "--lessons", "L", in: folder.path).status == 2)
    }

    @Test func aFailedCheckDrawsBothTraces() throws {
        let folder = try folder()
        let exercise = "L/2a-small/exercises/1-make-it-larger/"
        func model(_ weight: Int) -> String {
            """
            from brian2 import *
            G = NeuronGroup(1, 'dv/dt = -v/(10*ms) : volt', method='exact')
            P = SpikeGeneratorGroup(1, [0], [1]*ms)
            S = Synapses(P, G, on_pre='v += \(weight)*mV')
            S.connect()
            M = StateMonitor(G, 'v', record=True)
            run(10*ms)
            """
        }
        try folder.write([
            exercise + "solution.py": model(5), "mine.py": model(4),
            exercise + "check.py": "assert trace('v').after(1*ms) > 4.5*mV, 'A spike should add 5 mV.'\n",
        ])
        let drawn = try Program("check", "2a.1", "mine.py", "--lessons", "L", "--figure", "both.svg", in: folder.path)
        #expect(drawn.status == 1)
        #expect(drawn.errors == "The figure is in both.svg.\n")
        let figure = try folder.text(of: "both.svg")
        for text in ["A spike should add 5 mV.", "yours", "solution", "1.1 ms"] { #expect(figure.contains(text)) }
        let shown = try Program(
            "check", "2a.1", "mine.py", "--lessons", "L", "--show", environment: ["XDG_CACHE_HOME": folder.path],
            in: folder.path)
        #expect(shown.output.contains(" yours\n"))
        for line in shown.output.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
        let passed = try Program(
            "check", "2a.1", "--solution", "--lessons", "L", "--figure", "none.svg", in: folder.path)
        #expect(passed.status == 0)
        #expect(passed.errors == "note: the script has passed, so there is nothing to compare\n")
        #expect(!folder.names.contains("none.svg"))
    }

    @Test func theFigureIsOfferedWhereBothDiffer() throws {
        let folder = try folder()
        let exercise = "L/2a-small/exercises/1-make-it-larger/"
        func model(_ weight: Int) -> String {
            """
            from brian2 import *
            w = \(weight)*mV
            G = NeuronGroup(1, 'dv/dt = -v/(10*ms) : volt', method='exact')
            G.v = w
            M = StateMonitor(G, 'v', record=True)
            run(10*ms)
            """
        }
        try folder.write([
            exercise + "solution.py": model(5), "other name.py": model(4),
            exercise + "check.py": "assert trace('v').start > 5*mV, 'v should begin higher.'\n", "same.py": model(5),
        ])
        func output(_ script: String) throws -> String {
            let program = try RunningProgram(
                "check", "2a.1", script, "--lessons", "L", "--plain", environment: ["COLUMNS": "100"],
                in: folder.path, isInTerminal: true)
            #expect(try program.end() == 1)
            return program.output
        }
        #expect(
            try output("other name.py").hasSuffix(
                "\r\n  See your script beside the solution: `tutor check 2a.1 'other name.py' --show`\r\n"))
        #expect(try !output("same.py").contains("See your script"))
    }

    @Test func wrongUseEndsWith2() throws {
        let folder = try folder()
        #expect(try Program("check", "--lessons", "L", in: folder.path).status == 2)
        #expect(try Program("check", "2a", "mine.py", "--lessons", "L", in: folder.path).status == 2)
        #expect(try Program("check", "2a", "--show", "--lessons", "L", in: folder.path).status == 2)
        #expect(
            try Program("check", "2a.1", "mine.py", "--figure", "a.bmp", "--lessons", "L", in: folder.path).status == 2)
        #expect(try Program("check", "2a.9", "mine.py", "--lessons", "L", in: folder.path).status == 2)
        #expect(try Program("check", "2a.1", "other.py", "--lessons", "L", in: folder.path).status == 2)
    }

    @Test func aCourseIsVerified() throws {
        let folder = try folder()
        let sound = try Program("verify", "L", in: folder.path)
        #expect(sound.status == 0)
        #expect(sound.output == "1 chapter, 1 exercise: no faults\n")
        try folder.write(["L/2a-small/exercises/1-make-it-larger/start.py": "x = 5\n"])
        let broken = try Program("verify", "L", "--chapter", "2a", in: folder.path)
        #expect(broken.status == 1)
        #expect(broken.output == "1 chapter, 1 exercise: 1 fault\n")
        #expect(
            broken.errors.hasPrefix(
                "error: 2a-small/exercises/1-make-it-larger/start.py passes its check as it stands\n"))
    }

    @Test func theLessonsHaveNoFaults() throws {
        let program = try Program("verify")
        #expect(program.status == 0, "\(program.errors)")
    }

    /// What the learner is to find out is nowhere: neither on the page nor in the data nor in a figure.
    @Test func aPredictionIsNotAnswered() throws {
        let folder = try folder()
        try folder.write([
            "L/2a-small/exercises/1-make-it-larger/check.py":
                "assert close(x, 5.25, hidden=True), 'x should be the answer.'\n"
        ])
        let page = try Program("check", "2a.1", "mine.py", "--show", "--lessons", "L", in: folder.path)
        #expect(
            page.output.hasSuffix(
                "error: x should be the answer.\n  1 | x = 4\n    | ^~~~~\n  found: 4, which is too small\n"))
        #expect(page.errors == "note: what the check has found is no recording, so there is no figure of it\n")
        let data = try Program("check", "2a.1", "mine.py", "--json", "--lessons", "L", in: folder.path)
        #expect(data.output.contains(#""found" : "4, which is too small""#))
        #expect(!data.output.contains("5.25"))
        #expect(!data.output.contains("expected"))
    }

    @Test func aDecimalCommaIsToldOnce() throws {
        let folder = try folder()
        try folder.write(["mine.py": "from brian2 import *\nx = 4,5*mV\n"])
        let program = try Program("check", "2a.1", "mine.py", "--lessons", "L", in: folder.path)
        #expect(
            program.output.hasSuffix(
                """
                mine.py:2:5: error: 4,5*mV makes two values, 4 and 5*mV
                  2 | x = 4,5*mV
                    |     ^~~~~~
                  try: a number is written with a point: 4.5*mV

                """))
        #expect(program.output.split(separator: "two values").count == 2)
    }
}
