import Expressions
import Foundation
import LessonKit
import TestSupport
import Testing

@Suite struct LearnerProgressTests {
    private let course: Course
    private let sample: SampleCourse
    private let temporary: TemporaryFolder

    init() throws {
        var files: [String: String?] = [:]
        for name in ["2-two", "3-three"] {
            for file in ["task.md", "start.py", "check.py", "solution.py"] {
                files["2a-small/exercises/\(name)/\(file)"] = ""
            }
        }
        sample = try SampleCourse(files)
        course = try sample.course()
        temporary = try TemporaryFolder()
    }

    private func progress() throws -> LearnerProgress {
        try LearnerProgress(in: LearnerFolder(temporary.path), course: course)
    }

    private let one = ExerciseNumber("2a.1")!
    private let two = ExerciseNumber("2a.2")!

    @Test func whatIsChangedIsThereAgain() throws {
        var progress = try progress()
        #expect(temporary.names.isEmpty)
        progress.change { $0[one].hintsShown = 2 }
        #expect(progress.notices.isEmpty)
        #expect(temporary.names == [".tutor.lock", "tutor.json"])
        #expect(try self.progress().record[one].hintsShown == 2)
    }

    @Test func whatIsNotKnownIsKept() throws {
        try temporary.write([
            "tutor.json": """
            {"version": 2, "theme": {"dark": [true, null, 1, 2.5, "x"]}, "exercises": {
              "2a.1": {"tries": 1, "stars": 3, "last": {"outcome": "failed", "mood": "good"}}, "appendix": 7}}
            """
        ])
        var progress = try progress()
        progress.change { $0[one].hintsShown = 1 }
        let object = try #require(
            try JSONSerialization.jsonObject(with: Data(try temporary.text(of: "tutor.json").utf8)) as? [String: Any])
        #expect(
            object["theme"] as? NSDictionary == ["dark": [true, NSNull(), 1, 2.5, "x"]])
        let exercises = try #require(object["exercises"] as? [String: Any])
        #expect(exercises["appendix"] as? Int == 7)
        let first = try #require(exercises["2a.1"] as? [String: Any])
        #expect(first["stars"] as? Int == 3)
        #expect(first["hints"] as? Int == 1)
        #expect((first["last"] as? [String: Any])?["mood"] as? String == "good")
    }

    @Test func nothingIsWrittenWhereNothingChanges() throws {
        var progress = try progress()
        progress.change { $0.current = one }
        let before = FileSignature(of: temporary.path + "/tutor.json")
        progress.change { $0.current = one }
        #expect(FileSignature(of: temporary.path + "/tutor.json") == before)
    }

    @Test func aDamagedRecordIsPutAsideAndMadeAgainFromTheScripts() throws {
        try temporary.write(["tutor.json": "{\"version\"", "2a-2-two.py": "x = 1\n", "tutor.json.damaged": "older"])
        let progress = try progress()
        #expect(
            progress.notices.map(\.message) == [
                "\(temporary.path)/tutor.json is damaged: line 1 is no JSON; it is now \(temporary.path)/tutor.json.damaged-2, and a new one knows the script in the folder"
            ])
        #expect(progress.notices[0].severity == .warning)
        #expect(try temporary.text(of: "tutor.json.damaged") == "older")
        #expect(try temporary.text(of: "tutor.json.damaged-2") == "{\"version\"")
        #expect(progress.record.exercises.keys.map(\.description) == ["2a.2"])
        #expect(progress.record.state(of: two) == .begun)
        #expect(try self.progress().notices.isEmpty)
    }

    @Test func aRecordThatIsDamagedMeanwhileIsPutAsideToo() throws {
        var progress = try progress()
        progress.change { $0[one].hintsShown = 1 }
        try temporary.write(["tutor.json": ""])
        progress.change { $0[two].isStarted = true }
        #expect(progress.notices.map(\.id) == ["progress-damaged"])
        #expect(temporary.names.contains("tutor.json.damaged"))
        #expect(try self.progress().record.exercises.keys.map(\.description) == ["2a.2"])
    }

    @Test func aNewerRecordIsLeftAlone() throws {
        try temporary.write(["tutor.json": #"{"version": 99}"#])
        let error = #expect(throws: Diagnostic.self) { try progress() }
        #expect(error?.id == "progress-newer")
        #expect(temporary.names == ["tutor.json"])
    }

    @Test func whereNothingCanBeWrittenItGoesOnAndSaysSoOnce() throws {
        try FileManager.default.createDirectory(
            atPath: temporary.path + "/tutor.json", withIntermediateDirectories: false)
        var progress = try progress()
        progress.change { $0[one].hintsShown = 1 }
        progress.change { $0[one].hintsShown += 1 }
        #expect(progress.record[one].hintsShown == 2)
        #expect(
            progress.notices.map(\.message) == [
                "what you do now is not remembered, since \(temporary.path)/tutor.json cannot be read: Is a directory"
            ])
    }

    @Test func whatCouldNotBeKeptIsKeptWhenItCan() throws {
        try FileManager.default.createDirectory(
            atPath: temporary.path + "/tutor.json", withIntermediateDirectories: false)
        var progress = try progress()
        progress.change { $0[one].hintsShown += 1 }
        progress.clearNotices()
        progress.change { $0[one].hintsShown += 1 }
        #expect(progress.notices.isEmpty)
        try FileManager.default.removeItem(atPath: temporary.path + "/tutor.json")
        progress.change { $0[two].isStarted = true }
        #expect(progress.notices.isEmpty)
        #expect(try self.progress().record[one].hintsShown == 2)
        #expect(try self.progress().record[two].isStarted)
    }

    @Test func whatAKilledProcessLeftBehindIsNoHindrance() throws {
        try temporary.write([".tutor.json.part": "{\"vers", ".tutor.lock": "1 tutor check\n"])
        var progress = try progress()
        progress.change { $0.current = one }
        #expect(progress.notices.isEmpty)
        #expect(temporary.names == [".tutor.lock", "tutor.json"])
    }

    @Test func aLinkStaysALink() throws {
        try temporary.write(["elsewhere/mine.json": #"{"version": 2, "exercises": {}}"#])
        try FileManager.default.createSymbolicLink(
            atPath: temporary.path + "/tutor.json", withDestinationPath: "elsewhere/mine.json")
        var progress = try progress()
        progress.change { $0.current = one }
        #expect(try temporary.text(of: "elsewhere/mine.json").contains("\"2a.1\""))
        #expect(
            try FileManager.default.destinationOfSymbolicLink(atPath: temporary.path + "/tutor.json")
                == "elsewhere/mine.json")
    }

    @Test func manyAtOnceLoseNothing() async throws {
        let folder = LearnerFolder(temporary.path)
        let (course, one) = (course, one)
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<6 {
                group.addTask {
                    guard var progress = try? LearnerProgress(in: folder, course: course) else { return }
                    for _ in 0..<15 { progress.change { $0[one].hintsShown += 1 } }
                }
            }
        }
        #expect(try progress().record[one].hintsShown == 90)
    }

    @Test func theNextIsTheCurrentOneUntilItHasPassed() throws {
        var progress = try progress()
        #expect(progress.current == nil)
        #expect(progress.next?.number == one)
        progress.change { record in
            record.current = two
            record[two].isStarted = true
        }
        #expect(progress.next?.number == two)
        progress.change { $0[two].isPassed = true }
        #expect(progress.next?.number.description == "2a.3")
        progress.change { $0[ExerciseNumber("2a.3")!].isPassed = true }
        #expect(progress.next?.number == one)
        progress.change { $0[one].isPassed = true }
        #expect(progress.next == nil)
    }

    @Test func whereNothingIsRecordedTheScriptThatWasSavedLastIsTheCurrentOne() throws {
        try temporary.write(["2a-3-three.py": "x = 1\n", "2a-2-two.py": "x = 1\n"])
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSinceNow: -100)], ofItemAtPath: temporary.path + "/2a-2-two.py")
        #expect(try progress().current?.number.description == "2a.3")
        #expect(try progress().state(of: try course.exercise(two)) == .begun)
    }
}
