import BrianScript
import Expressions
import LessonKit
import Testing

@Suite struct ExerciseRecordTests {
    private let sample: SampleCourse
    private let start = "from brian2 import *\nx = 1*mV\n"

    init() throws { sample = try SampleCourse() }

    private func checking(_ texts: String...) throws -> ExerciseRecord {
        var record = ExerciseRecord()
        for text in texts {
            let source = SourceText(text, name: "mine.py")
            record.add(try CheckRun(try sample.exercise()).result(of: source), of: text, start: start)
        }
        return record
    }

    @Test func aTryIsATextThatIsNew() throws {
        let wrong = "from brian2 import *\nx = 3*mV\n"
        #expect(try checking(start).tries == 0)
        #expect(try checking(wrong, wrong).tries == 1)
        #expect(try checking(wrong, wrong + "\n").tries == 2)
    }

    @Test func triesAreCountedUntilOnePasses() throws {
        let right = "from brian2 import *\nx = 5*mV\n"
        let record = try checking("x = ", right, right + "# again\n", start)
        #expect(record.tries == 2)
        #expect(record.isPassed)
        #expect(record.lastCheck == ExerciseRecord.LastCheck(.failed, sentence: "x should be 5 mV."))
    }

    @Test func theErrorThatStoppedAScriptIsRemembered() throws {
        let last = try checking("from brian2 import *\nx = 4*mV + 1*ms\n").lastCheck
        #expect(last?.outcome == .stopped)
        #expect(last?.sentence?.isEmpty == false)
    }
}
