import Foundation
import LessonKit
import TestSupport
import Testing

@testable import tutor

@Suite struct ReportCommandTests {
    private static let copy = "2a-1-make-it-larger.py"

    private func folder(_ learners: [String: String], record: String? = nil) throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        let exercise = "L/2a-small/exercises/1-make-it-larger/"
        var files = [
            "L/2a-small/lesson.json": #"{"title": "Small", "summary": "S"}"#, "L/2a-small/lesson.md": "Text.\n",
            "L/2a-small/model.py": "x = 1\n",
            exercise + "task.md": "# Make it larger\n\nGive x 5.\n\n## Hint\n\nA.\n\n## Learnt\n\nx can be changed.\n",
            exercise + "start.py": "x = 1\n", exercise + "solution.py": "x = 5\n",
            exercise + "check.py": "assert x == 5, 'x should be 5.'\n", "class/notes.txt": "",
        ]
        for (name, text) in learners { files["class/\(name)/\(Self.copy)"] = text }
        for name in learners.keys { files["class/\(name)/tutor.json"] = record }
        try folder.write(files)
        return folder
    }

    private func report(_ folder: TemporaryFolder, _ more: String = "") throws -> [String: [String: Any]] {
        let program = try Program(
            shell: "\"$TUTOR\" report class --lessons L --format json --limit time=1s \(more)", in: folder.path)
        #expect(program.status == 0, "\(program.errors)")
        let list = try JSONSerialization.jsonObject(with: Data(program.output.utf8)) as? [[String: Any]]
        var found: [String: [String: Any]] = [:]
        for learner in list ?? [] {
            let exercises = learner["exercises"] as? [[String: Any]] ?? []
            found[learner["learner"] as? String ?? ""] = learner.merging(exercises.first ?? [:]) { whole, _ in whole }
        }
        return found
    }

    @Test func scriptsAreCheckedAgainAndRecordsAreRead() throws {
        let record = """
            {"version": 2, "current": "2a.1", "exercises": {"2a.1": {"started": true, "tries": 3, "passed": true, "hints": 1, \
            "givenUp": true}}}
            """
        let folder = try folder(["anna": "x = 5\n", "bert": "x = 4\n"], record: record)
        let found = try report(folder)
        #expect(found.count == 2)
        #expect(found["anna"]?["outcome"] as? String == "passed")
        #expect(found["anna"]?["tries"] as? Int == 3)
        #expect(found["anna"]?["hints"] as? Int == 1)
        #expect(found["anna"]?["givenUp"] as? [String] == ["2a.1"])
        // The record says otherwise.
        #expect(found["bert"]?["outcome"] as? String == "failed")
        #expect(found["bert"]?["claimed"] as? Int == 1)
        #expect(found["bert"]?["passed"] as? Int == 0)
        #expect(found["bert"]?["sentence"] as? String == "x should be 5.")
        #expect(try folder.text(of: "class/anna/tutor.json") == record)
        #expect(folder.names == ["L", "class"])
    }

    @Test func noScriptHoldsTheReportUp() throws {
        let huge = "from brian2 import *\nx = []\nwhile True: x.append(ones(10**6))\n"
        let folder = try folder([
            "endless": "while True: pass\n", "huge": huge, "loud": "while True: print('x'*1000)\n",
            "long":
                "from brian2 import *\nG = NeuronGroup(1, 'dv/dt = -v/second : 1', method='exact')\nrun(1e9*second)\n",
            "right": "x = 5\n", "broken": "x = (\n", "text": "\u{0}", "deep": "def f(): return f()\nf()\n",
        ])
        let found = try report(folder, "--limit memory=400MB")
        #expect(found.count == 8)
        func sentence(_ name: String) -> String { found[name]?["sentence"] as? String ?? "" }
        #expect(sentence("endless") == "the script ran longer than 1 s")
        #expect(sentence("long") == "the script ran longer than 1 s")
        #expect(sentence("huge") == "the script holds more than 400000000 bytes of memory")
        #expect(sentence("loud") == "the script has printed more than 1000000 bytes")
        #expect(found["right"]?["outcome"] as? String == "passed")
        for name in found.keys where name != "right" { #expect(found[name]?["outcome"] as? String == "stopped") }
    }

    @Test func theChecksOfALearnerEndWithTheirTime() throws {
        let folder = try folder(["slow": "while True: pass\n", "right": "x = 5\n"])
        let found = try report(folder, "--limit time=100s --budget 1")
        #expect(found["slow"]?["outcome"] as? String == "late")
        #expect(found["right"]?["outcome"] as? String == "passed")
    }

    @Test func damagedFoldersAreSaidToBe() throws {
        let folder = try folder(["damaged": "x = 5\n"], record: "{")
        let place = folder.path + "/class/"
        for name in ["empty", "linked", "pipes", "folders"] {
            try FileManager.default.createDirectory(atPath: place + name, withIntermediateDirectories: true)
        }
        try FileManager.default.createSymbolicLink(
            atPath: place + "linked/" + Self.copy, withDestinationPath: "../damaged/" + Self.copy)
        for name in [Self.copy, "tutor.json"] { #expect(mkfifo(place + "pipes/" + name, 0o600) == 0) }
        try FileManager.default.createDirectory(
            atPath: place + "folders/" + Self.copy, withIntermediateDirectories: true)
        let found = try report(folder)
        #expect(found["damaged"]?["outcome"] as? String == "passed")
        let problem = found["damaged"]?["problem"] as? String
        #expect(problem?.contains("damaged") == true)
        #expect(found["empty"]?["outcome"] as? String == "missing")
        #expect(found["linked"]?["sentence"] as? String == "the script is a link, which is not followed")
        #expect(found["pipes"]?["sentence"] as? String == "the script is no file")
        #expect(found["pipes"]?["problem"] as? String == "tutor.json is no file")
        #expect(found["folders"]?["outcome"] as? String == "unreadable")
    }

    @Test(.enabled(if: geteuid() != 0, "everything can be read by root")) func aScriptThatMayNotBeReadIsSaidToBe()
        throws
    {
        let folder = try folder(["anna": "x = 5\n"])
        chmod(folder.path + "/class/anna/" + Self.copy, 0)
        let found = try report(folder)
        #expect(found["anna"]?["outcome"] as? String == "unreadable")
        #expect(found["anna"]?["sentence"] as? String == "the script cannot be read: Permission denied")
    }

    /// As where a name has become a link or a pipe since it was looked at.
    @Test func whatCannotBeOpenedIsNoFaultOfTheCourse() throws {
        let folder = try TemporaryFolder()
        symlink("loop", folder.path + "/loop")
        mkfifo(folder.path + "/pipe", 0o600)
        for (name, sentence) in [
            ("loop", "the script is a link, which is not followed"), ("pipe", "the script is no file"),
            ("none", "the script cannot be read: No such file or directory"),
        ] {
            let number = try #require(ExerciseNumber("2a.1"))
            let entry = LearnerReport.Entry(number, finding: LearnerReport.Finding(.unchecked))
            var reports = [LearnerReport(name: "anna", entries: [entry])]
            let pool = CheckPool(
                width: 1, budget: .seconds(1), patience: .seconds(1),
                job: { _, _ in (folder.path + "/" + name, []) }, progress: { _ in })
            try pool.run(&reports)
            #expect(reports[0].entries[0].finding == LearnerReport.Finding(.unreadable, sentence))
        }
    }

    @Test func linksToFoldersArePassedOver() throws {
        let folder = try folder(["anna": "x = 5\n"])
        symlink("anna", folder.path + "/class/bert")
        symlink("loop", folder.path + "/class/loop")
        let program = try Program("report", "class", "--lessons", "L", "--format", "csv", in: folder.path)
        #expect(program.status == 0)
        #expect(program.output.split(separator: "\r\n").count == 2)
        #expect(
            program.errors == """
                note: class/bert is a link, which is not followed: it was passed over
                note: class/loop is a link, which is not followed: it was passed over

                """)
    }

    @Test func theCauseOfAnEndIsTold() {
        func finding(_ bytes: Int, _ signal: Int32, isLate: Bool = false) -> LearnerReport.Finding {
            ChildCheck.finding(in: Array(repeating: 32, count: bytes), signal: signal, isLate: isLate)
        }
        #expect(finding(0, SIGKILL, isLate: true).sentence == "the check was ended after its time")
        #expect(finding(2 << 20, SIGKILL) == LearnerReport.Finding(.crashed, "the check had more to say than it may"))
        #expect(
            finding(0, SIGKILL)
                == LearnerReport.Finding(
                    .crashed, "the system has ended the check, as it does where memory runs short"))
        #expect(
            finding(0, SIGXCPU)
                == LearnerReport.Finding(.late, "the check has used up its time of the processor"))
        #expect(
            finding(9, SIGSEGV)
                == LearnerReport.Finding(.crashed, "the program that checked it came to an unexpected end"))
    }

    @Test func itIsWrittenInTheFormatOfItsFile() throws {
        let folder = try folder(["anna": "x = 5\n"])
        let program = try Program(
            "report", "class", "--lessons", "L", "--out", "out/class.html", in: folder.path)
        #expect(program.status == 0)
        #expect(program.output.isEmpty)
        #expect(program.errors == "The report is in out/class.html.\n")
        #expect(try folder.text(of: "out/class.html").hasPrefix("<!DOCTYPE html>"))
        let text = try Program("report", "class", "--lessons", "L", "--chapter", "2a", in: folder.path)
        #expect(text.output.contains("1 of 1"))
        #expect(text.errors.isEmpty)
    }

    @Test func whatCannotBeWrittenIsShownAllTheSame() throws {
        let folder = try folder(["anna": "x = 5\n"])
        let program = try Program(
            shell: "ulimit -f 0; \"$TUTOR\" report class --lessons L --out class.txt", in: folder.path)
        #expect(program.status == 3)
        #expect(program.output.contains("1 of 1"))
        #expect(program.errors.contains("class.txt cannot be written: "))
        #expect(folder.names == ["L", "class"])
    }

    @Test func wrongUseEndsWith2() throws {
        let folder = try folder(["anna": "x = 5\n"])
        #expect(try Program("report", "class", "--lessons", "L", "--out", "", in: folder.path).status == 2)
        #expect(try Program("report", "nobody", "--lessons", "L", in: folder.path).status == 2)
        #expect(try Program("report", "class", "--format", "pdf", "--lessons", "L", in: folder.path).status == 2)
        #expect(try Program("report", "class", "--chapter", "9z", "--lessons", "L", in: folder.path).status == 2)
    }

    @Test func whatIsForReportsAloneIsNotShown() throws {
        #expect(try !Program("--help").output.contains("check-once"))
        #expect(try !Program("check-onc").errors.contains("check-once"))
    }
}
