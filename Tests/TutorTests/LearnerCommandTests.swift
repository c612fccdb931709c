import Foundation
import TestSupport
import Testing

@Suite struct LearnerCommandTests {
    private let sample: LearnerSample

    init() throws { sample = try LearnerSample() }

    @Test func startCopiesTheScriptAndSaysTheTask() throws {
        let program = try sample.tutor("start", "2a.1")
        #expect(program.status == 0)
        #expect(program.errors.isEmpty)
        #expect(program.output.hasPrefix("2a.1  Make it larger\n────────────────────\n\n  Give x 5.\n"))
        #expect(program.output.contains("  Your script is `2a-1-make-it-larger.py`, new.\n"))
        #expect(program.output.contains("  `tutor run 2a-1-make-it-larger.py`  what it does"))
        #expect(try sample.text(of: LearnerSample.first) == "x = 1\n")
        #expect(sample.names == [".tutor.lock", LearnerSample.first, "notes.txt", "tutor.json"])
        #expect(try sample.record()["current"] as? String == "2a.1")
        #expect(try sample.exercise("2a.1")["started"] as? Bool == true)
    }

    @Test func workThatIsThereIsNeverCopiedOver() throws {
        try sample.write("x = 4  # mine\n")
        let program = try sample.tutor("start", "2a.1")
        #expect(program.status == 0)
        #expect(program.output.contains("`2a-1-make-it-larger.py`, as you left it.\n"))
        #expect(try sample.text(of: LearnerSample.first) == "x = 4  # mine\n")
        // Not even where the name is that of something else.
        try FileManager.default.createSymbolicLink(
            atPath: sample.work + "/" + LearnerSample.second, withDestinationPath: "nowhere")
        #expect(try sample.tutor("start", "2a.2").status == 0)
        #expect(!FileManager.default.fileExists(atPath: sample.work + "/nowhere"))
    }

    @Test func aFolderElsewhereIsNamedByAnOptionOrTheEnvironment() throws {
        try FileManager.default.createDirectory(
            atPath: sample.work + "/mine", withIntermediateDirectories: false)
        #expect(
            try sample.tutor("start", "2a.1", "--folder", "mine").output.contains("`mine/2a-1-make-it-larger.py`, new"))
        let check = try sample.tutor("check", environment: ["TUTOR_FOLDER": "mine"])
        #expect(check.status == 1)
        #expect(check.output.contains("\nmine/2a-1-make-it-larger.py:1:1: error: x should be 5.\n"))
        #expect(sample.names == ["mine", "notes.txt"])
        let missing = try sample.tutor("list", "--folder", "none")
        #expect(missing.status == 2)
        #expect(missing.errors == "error: there is no folder at none to work in\n  try: mkdir none\n")
    }

    @Test func checkCountsTriesAndSaysWhatIsNext() throws {
        _ = try sample.tutor("start", "2a.1")
        #expect(try sample.tutor("check").status == 1)
        for text in ["x = 2\n", "x = 3\n", "x = 3\n"] {
            try sample.write(text)
            #expect(try sample.tutor("check").status == 1)
        }
        var exercise = try sample.exercise("2a.1")
        #expect(exercise["tries"] as? Int == 2)
        let last = try #require(exercise["last"] as? [String: Any])
        #expect(last["outcome"] as? String == "failed")
        #expect(last["sentence"] as? String == "x should be 5.")
        try sample.write("x = 5\n")
        let passed = try sample.tutor("check", "2a.1")
        #expect(passed.status == 0)
        #expect(passed.output.hasSuffix("\n  x can be 5.\n\n  Next: 2a.2  Make it smaller\n  `tutor start 2a.2`\n"))
        try sample.write("x = 6\n")
        #expect(try sample.tutor("check").status == 1)
        exercise = try sample.exercise("2a.1")
        #expect(exercise["tries"] as? Int == 3)
        #expect(exercise["passed"] as? Bool == true)
    }

    @Test func aScriptIsKnownByItsName() throws {
        _ = try sample.tutor("start", "2a.1")
        try sample.write("x = 0\n", to: LearnerSample.second)
        #expect(try sample.tutor("check", LearnerSample.second).status == 0)
        #expect(try sample.record()["current"] as? String == "2a.2")
    }

    @Test func whoTriesAScriptAgainstACheckFindsNoRecordAfterwards() throws {
        #expect(try sample.tutor("check", "2a.1", "../L/2a-small/exercises/1-make-it-larger/solution.py").status == 0)
        #expect(try sample.tutor("check", "2a.1", "-", input: "x = 5\n").status == 0)
        #expect(try sample.tutor("check", "2a.1", "--solution").status == 0)
        #expect(sample.names == ["notes.txt"])
        // A script of another name in the folder is the learner's own.
        try sample.write("x = 5\n", to: "attempt.py")
        #expect(try sample.tutor("check", "2a.1", "attempt.py").status == 0)
        #expect(try sample.exercise("2a.1")["passed"] as? Bool == true)
    }

    @Test func aScriptOfNoExerciseIsSaidToBeOneAndSoIsOneThatIsNotThere() throws {
        let missing = try sample.tutor("check", "nosuch.py")
        #expect(missing.status == 2)
        #expect(missing.errors == "error: there is no file nosuch.py\n")
        try sample.write("x = 5\n", to: "my attempt.py")
        let other = try sample.tutor("check", "my attempt.py")
        #expect(other.status == 2)
        #expect(
            other.errors == """
                error: my attempt.py does not have the name of an exercise's script
                  expected: the exercise too
                  try:      tutor check 2a.1 'my attempt.py'

                """)
        #expect(try sample.tutor("check", "nosuch").errors.hasPrefix("error: nosuch is no exercise\n"))
        #expect(try sample.tutor("check", "9z").errors.hasPrefix("error: there is no chapter 9z\n"))
    }

    @Test func anEmptyScriptCanBeginAnew() throws {
        try sample.write("\n")
        let program = try sample.tutor("check", "2a.1")
        #expect(program.status == 1)
        #expect(
            program.output.hasSuffix(
                """
                error: 2a-1-make-it-larger.py is empty
                  try: tutor reset 2a.1 brings back what the exercise begins with

                """), "\(program.output)")
    }

    @Test func sentencesAreBrokenAtBlanksInATerminal() throws {
        func shown(_ arguments: String...) throws -> String {
            let program = try RunningProgram(
                arguments, environment: ["TUTOR_LESSONS": sample.folder.path + "/L"], in: sample.work,
                isInTerminal: true)
            _ = try program.end()
            return program.output.replacingOccurrences(of: "\r\n", with: "\n")
        }
        try sample.write("x = 4\n")
        #expect(
            try shown("reset", "2a.1", "--yes") == """
                2a-1-make-it-larger.py is again as the exercise begins. Your script is kept as
                2a-1-make-it-larger.py.backup-1.

                """)
        #expect(
            try shown("new-lesson", "6a", "X").contains(
                "Fill in what stands in brackets, as in [fill in: ...], and put your model in the\nplace of this one.\n"
            ))
    }

    @Test(arguments: ["check", "hint", "solution", "reset"]) func whereNothingWasBegunItIsSaid(command: String) throws {
        let program = try sample.tutor(command)
        #expect(program.status == 2)
        #expect(
            program.errors == "error: no exercise has been begun in this folder\n  try: tutor start 2a.1\n")
        #expect(sample.names == ["notes.txt"])
    }

    @Test func hintsComeOneByOneAndStay() throws {
        _ = try sample.tutor("start", "2a.1")
        let first = try sample.tutor("hint")
        #expect(first.output.contains("Hint 1 of 2\n\n  Look at x.\n"))
        #expect(!first.output.contains("It is a number."))
        #expect(try sample.tutor("hint", "--again").output == first.output)
        let second = try sample.tutor("hint", "2a.1")
        #expect(second.output.contains("Hint 1 of 2\n\n  Look at x.\n\nHint 2 of 2\n\n  It is a number.\n"))
        #expect(second.output.hasSuffix("  There are no more hints. The solution: `tutor solution 2a.1 --give-up`\n"))
        #expect(try sample.tutor("hint").output == second.output)
        #expect(try sample.exercise("2a.1")["hints"] as? Int == 2)
    }

    @Test func theSolutionIsForThoseWhoHavePassedOrGivenUp() throws {
        _ = try sample.tutor("start", "2a.1")
        let refused = try sample.tutor("solution")
        #expect(refused.status == 2)
        #expect(refused.output.isEmpty)
        #expect(
            refused.errors
                == "error: you have not passed 2a.1 yet\n  try: tutor hint 2a.1, or tutor solution 2a.1 --give-up\n")
        #expect(try sample.tutor("solution", "--give-up").output == "x = 5\n")
        #expect(try sample.exercise("2a.1")["givenUp"] as? Bool == true)
        #expect(try sample.tutor("solution").output == "x = 5\n")
        try sample.write("x = 0\n", to: LearnerSample.second)
        _ = try sample.tutor("check", "2a.2")
        #expect(try sample.tutor("solution", "2a.2", "--give-up").output == "x = 0\n")
        #expect(try sample.exercise("2a.2")["givenUp"] as? Bool == false)
    }

    @Test func resetAsksAndKeepsWhatWasThere() throws {
        _ = try sample.tutor("start", "2a.1")
        try sample.write("x = 4\n")
        for answer in ["n\n", "", "\n"] {
            #expect(try sample.tutor("reset", input: answer).output == "Nothing was changed.\n")
        }
        #expect(try sample.text(of: LearnerSample.first) == "x = 4\n")
        let done = try sample.tutor("reset", input: "y\n")
        #expect(
            done.output
                == "2a-1-make-it-larger.py is again as the exercise begins. Your script is kept as 2a-1-make-it-larger.py.backup-1.\n"
        )
        #expect(try sample.text(of: LearnerSample.first) == "x = 1\n")
        try sample.write("x = 3\n")
        #expect(try sample.tutor("reset", "2a.1", "--yes").status == 0)
        #expect(try sample.text(of: LearnerSample.first + ".backup-1") == "x = 4\n")
        #expect(try sample.text(of: LearnerSample.first + ".backup-2") == "x = 3\n")
        #expect(
            try sample.tutor("reset", "--yes").output
                == "2a-1-make-it-larger.py is as the exercise begins; nothing was changed.\n")
        #expect(!sample.names.contains(LearnerSample.first + ".backup-3"))
    }

    @Test func nextBeginsWhatHasNotPassed() throws {
        #expect(try sample.tutor("next").output.hasPrefix("2a.1  Make it larger\n"))
        try sample.write("x = 5\n")
        _ = try sample.tutor("check")
        #expect(try sample.tutor("next").output.hasPrefix("2a.2  Make it smaller\n"))
        #expect(try sample.tutor("next").output.hasPrefix("2b.1  Again\n"))
        #expect(try sample.tutor("next").output.hasPrefix("2a.2  Make it smaller\n"))
        try sample.write("x = 7\n", to: "2b-1-again.py")
        _ = try sample.tutor("check", "2b.1")
        _ = try sample.tutor("start", "2a.2")
        #expect(try sample.tutor("next").output == "2a.2 is the only one that you have not passed: tutor start\n")
        try sample.write("x = 0\n", to: LearnerSample.second)
        #expect(
            try sample.tutor("check").output.hasSuffix("\n  You have passed all 3 exercises of the course.\n"))
        #expect(try sample.tutor("next").output == "You have passed all 3 exercises of the course.\n")
    }

    @Test func aloneItSaysWhereOneIs() throws {
        #expect(
            try sample.tutor().output.contains(
                "  `tutor start 2a.1`    the first exercise; your scripts come into this folder\n"))
        #expect(sample.names == ["notes.txt"])
        _ = try sample.tutor("start", "2a.1")
        try sample.write("x = 4\n")
        _ = try sample.tutor("check")
        let begun = try sample.tutor().output
        #expect(
            begun.contains(
                "  You have passed 0 of 3 exercises. You last worked at 2a.1, Make it larger: tried once.\n".wrapped))
        #expect(begun.contains("  Go on with it:\n\n    │ tutor start 2a.1\n"))
        try sample.write("x = 5\n")
        _ = try sample.tutor("check")
        #expect(try sample.tutor().output.contains("  Next is 2a.2, Make it smaller:\n\n    │ tutor start 2a.2\n"))
    }

    @Test func theListShowsHowFarEachExerciseIs() throws {
        try sample.write("x = 5\n")
        _ = try sample.tutor("check", "2a.1")
        _ = try sample.tutor("solution", "2a.2", "--give-up")
        let program = try sample.tutor("list")
        #expect(
            program.output.hasPrefix(
                """
                  2a  The 2a-small
                  About x.

                  passed    2a.1  Make it larger
                  given up  2a.2  Make it smaller

                  2b  The 2b-more
                  About x.

                            2b.1  Again

                """))
        let json = try sample.tutor("list", "--json")
        let listing = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
        #expect(listing["current"] as? String == "2a.2")
        #expect(listing["next"] as? String == "2b.1")
        let chapters = try #require(listing["chapters"] as? [[String: Any]])
        #expect(chapters.map { $0["passed"] as? Int } == [1, 0])
        let exercises = try #require(chapters[0]["exercises"] as? [[String: Any]])
        #expect(exercises.map { $0["state"] as? String } == ["passed", "givenUp"])
        #expect(exercises.map { $0["script"] as? String } == [LearnerSample.first, LearnerSample.second])
    }

    @Test func progressIsShownAsATableAndAsJSON() throws {
        try sample.write("x = 4\n")
        _ = try sample.tutor("check", "2a.1")
        _ = try sample.tutor("hint")
        let program = try sample.tutor("progress")
        #expect(program.output.hasPrefix("0 of 3 exercises passed\n"))
        #expect(program.output.contains("  2a  The 2a-small  ◐·         0 of 2\n"))
        #expect(program.output.contains("  2a.1  Make it larger  begun      1      1\n"))
        let json = try sample.tutor("progress", "--json")
        let report = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
        #expect(report["count"] as? Int == 3)
        #expect(report["passed"] as? Int == 0)
        let first = try #require((report["exercises"] as? [[String: Any]])?.first)
        #expect(first["tries"] as? Int == 1)
        #expect(first["hints"] as? Int == 1)
        #expect((first["last"] as? [String: Any])?["outcome"] as? String == "failed")
    }

    @Test(arguments: [40, 60, 100, 200]) func pagesKeepToTheWidthOfTheTerminal(columns: Int) throws {
        _ = try sample.tutor("start", "2a.1")
        let environment: [String: String?] = ["COLUMNS": "\(columns)"]
        for arguments in [["list"], ["progress"], ["start"], ["hint"], []] {
            let program = try Program(
                arguments, input: "",
                environment: environment.merging(["TUTOR_LESSONS": sample.folder.path + "/L"]) { $1 },
                in: sample.work)
            for line in program.output.split(separator: "\n") where !line.contains("`") {
                #expect(line.count <= min(columns, 100), "\(line)")
            }
        }
    }

    @Test func theEditorIsOpenedOnTheScript() throws {
        let program = try sample.tutor(
            "start", "2a.1", "--edit", environment: ["VISUAL": "echo with", "EDITOR": "false"])
        #expect(program.status == 0)
        #expect(program.output.hasSuffix("\nwith 2a-1-make-it-larger.py\n"))
        let none = try sample.tutor("start", "2a.2", "--edit")
        #expect(none.status == 2)
        #expect(none.errors.hasPrefix("error: no editor is named in VISUAL or EDITOR\n"))
        #expect(!sample.names.contains(LearnerSample.second))
    }

    @Test(arguments: [
        ("start", "2a", "error: 2a is a chapter, and this is about one of its exercises\n  expected: 2a.1, 2a.2\n"),
        ("hint", "2a.7", "error: there is no exercise 2a.7\n  expected: 2a.1, 2a.2\n"),
        ("reset", "mine", "error: mine is no exercise\n  expected: a number, as in 2a.1\n"),
        ("solution", "9z", "error: there is no chapter 9z\n"),
    ])
    func whatIsNoExerciseIsSaid(command: String, word: String, message: String) throws {
        let program = try sample.tutor(command, word)
        #expect(program.status == 2)
        #expect(program.errors.hasPrefix(message), "\(program.errors)")
    }

    @Test(arguments: ["bash", "zsh", "fish"]) func shellsCompleteCommandsAndNumbers(shell: String) throws {
        let script = try sample.tutor("--generate-completion-script", shell)
        #expect(script.status == 0)
        #expect(script.errors.isEmpty)
        #expect(script.output.contains("progress"))
        let words = try sample.tutor("---completion", "hint", "--", "positional@0", "2", "0", "tutor", "hint", "")
        #expect(words.output.split(separator: "\n").map(String.init) == ["2a.1", "2a.2", "2b.1"], "\(words.errors)")
    }
}

extension String {
    /// As a page of 80 columns breaks it, where it is two lines long.
    fileprivate var wrapped: String {
        guard count > 81, let space = prefix(81).lastIndex(of: " ") else { return self }
        return self[..<space] + "\n  " + self[index(after: space)...]
    }
}
