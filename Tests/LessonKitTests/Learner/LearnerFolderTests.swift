import Expressions
import Foundation
import LessonKit
import TestSupport
import Testing

@Suite struct LearnerFolderTests {
    private let temporary: TemporaryFolder
    private let folder: LearnerFolder

    init() throws {
        temporary = try TemporaryFolder()
        folder = LearnerFolder(temporary.path)
    }

    private func record(_ text: String) throws -> LearnerRecord? {
        try temporary.write(["tutor.json": text])
        return try folder.record()
    }

    @Test func whereNothingWasDoneThereIsNoRecord() throws { #expect(try folder.record() == nil) }

    @Test func whatWasDoneIsRead() throws {
        let record = try #require(
            try record(
                """
                {"version": 2, "current": "2a.2", "exercises": {
                  "2a.1": {"started": true, "tries": 3, "passed": true, "hints": 1, "givenUp": false,
                           "last": {"outcome": "passed", "diagnoses": []}},
                  "2a.2": {"started": true, "tries": 1, "passed": false, "hints": 0, "givenUp": true,
                           "last": {"outcome": "failed", "sentence": "Va should rise.", "diagnoses": ["sign-twice"]}}}}
                """))
        #expect(record.current?.description == "2a.2")
        let (first, second) = (ExerciseNumber("2a.1")!, ExerciseNumber("2a.2")!)
        #expect(record[first].tries == 3)
        #expect(record[first].hintsShown == 1)
        #expect(record.state(of: first) == .passed)
        #expect(record.state(of: second) == .givenUp)
        #expect(
            record[second].lastCheck
                == ExerciseRecord.LastCheck(.failed, sentence: "Va should rise.", diagnoses: ["sign-twice"]))
        #expect(record.state(of: ExerciseNumber("2a.3")!) == .new)
    }

    @Test func countsThatNobodyCanHaveReachedAreBroughtToWhatCanBeCountedOn() throws {
        try temporary.write([
            "tutor.json": #"{"version": 2, "exercises": {"2a.1": {"tries": 9223372036854775807, "hints": -3}}}"#
        ])
        let record = try #require(try folder.record())
        let exercise = try #require(record.exercises.values.first)
        #expect(exercise.tries == 1_000_000)
        #expect(exercise.hintsShown == 0)
    }

    @Test func anOlderVersionIsMigrated() throws {
        let record = try #require(
            try record(
                """
                {"version": 1, "exercises": {"2a.1": {"state": "passed", "tries": 2}, "2a.2": {"state": "givenUp"},
                 "2a.3": {"state": "begun", "hints": 1}}}
                """))
        let numbers = (1...4).map { ExerciseNumber("2a.\($0)")! }
        #expect(numbers.map { record.state(of: $0) } == [.passed, .givenUp, .begun, .new])
        #expect(record[numbers[0]].tries == 2)
        #expect(record[numbers[2]].hintsShown == 1)
    }

    @Test func aNewerVersionIsRefused() throws {
        let error = #expect(throws: Diagnostic.self) { try record(#"{"version": 3, "exercises": []}"#) }
        #expect(error?.id == "progress-newer")
        #expect(error?.message == "\(temporary.path)/tutor.json was written by a newer tutor than this one")
        #expect(error?.expected == "version 2 or older")
        #expect(error?.found == "version 3")
        #expect(try temporary.text(of: "tutor.json") == #"{"version": 3, "exercises": []}"#)
    }

    @Test(arguments: [
        ("", "line 1 is no JSON"), ("{\"version\": 2,\n \"exer", "line 2 is no JSON"), ("[]", "it is no object"),
        ("{}", "it lacks the key version"), (#"{"version": 0}"#, "its version is 0"),
        (#"{"version": 2}"#, "it lacks the key exercises"),
        (
            #"{"version": 2, "exercises": {"2a.1": {"tries": "two"}}}"#,
            "the key exercises.2a.1.tries has the wrong kind of value"
        ),
        (#"{"version": 2, "exercises": {"2a.1": []}}"#, "the key exercises.2a.1 has the wrong kind of value"),
        (
            #"{"version": 2, "exercises": {"2a.1": {"last": {"outcome": "won"}}}}"#,
            "the key exercises.2a.1.last.outcome has the wrong kind of value"
        ),
    ])
    func damageIsNamed(text: String, reason: String) throws {
        let error = #expect(throws: Diagnostic.self) { try record(text) }
        #expect(error?.id == "progress-damaged")
        #expect(error?.message == "\(temporary.path)/tutor.json is damaged: \(reason)")
    }

    @Test func whatIsNoTextIsDamaged() throws {
        try temporary.write(bytes: [0xFF, 0x00, 0x7B], to: "tutor.json")
        #expect(throws: Diagnostic("progress-damaged", "\(temporary.path)/tutor.json is damaged: it is not a text")) {
            try folder.record()
        }
    }

    @Test func aFolderThatIsNotThereIsNamed() {
        #expect(
            throws: Diagnostic(
                "learner-folder", "there is no folder at /no/where to work in", advice: "mkdir /no/where")
        ) {
            try LearnerFolder.named("/no/where")
        }
    }

    @Test func pathsAreAsShortAsTheyCanBe() {
        #expect(LearnerFolder(".").path(of: "a") == "a")
        #expect(LearnerFolder("anna/").path(of: "a") == "anna/a")
    }
}
