import BrianScript
import Expressions
import LessonKit
import Testing

@Suite struct CheckRunTests {
    private func result(_ text: String, check: String? = nil) throws -> CheckResult {
        let sample = try SampleCourse(check.map { [SampleCourse.exercise + "/check.py": $0] } ?? [:])
        return try CheckRun(try sample.exercise()).result(of: SourceText(text, name: "mine.py"))
    }

    @Test func aRightScriptPasses() throws {
        #expect(try result("from brian2 import *\nx = 0.005*volt\n").outcome == .passed)
    }

    @Test func aWrongOneIsToldAsAnErrorIs() throws {
        let reason = try #require(try result("from brian2 import *\nx = 4*mV\n").diagnostic)
        #expect(
            reason.rendered(color: false) == """
                mine.py:2:1: error: x should be 5 mV.
                  2 | x = 4*mV
                    | ^~~~~~~~
                  expected: 5 mV
                  found:    4 mV
                """)
    }

    @Test func anErrorOfTheScriptIsTheResult() throws {
        let outcome = try result("from brian2 import *\nx = 4*mV + 1*ms\n").outcome
        guard case .stopped(let error) = outcome else { return #expect(Bool(false), "\(outcome)") }
        #expect(error.id == "dimension-mismatch")
        #expect(error.location?.source.name == "mine.py")
        guard case .stopped(let empty) = try result(" \n").outcome else { return #expect(Bool(false)) }
        #expect(empty.message == "mine.py is empty")
    }

    @Test func randomNumbersAreTheSameEachTime() throws {
        let check = "assert len({float(x), float(rerun(y='2').value('x'))}) == 1, 'no'"
        #expect(try result("from brian2 import *\ny = 1\nx = rand()\n", check: check).hasPassed)
    }

    @Test func theSolutionIsRunOnlyWhereACheckAsksForIt() throws {
        let sample = try SampleCourse([SampleCourse.exercise + "/solution.py": nil])
        let right = SourceText("from brian2 import *\nx = 5*mV\n", name: "mine.py")
        #expect(try CheckRun(try sample.exercise()).result(of: right).hasPassed)
    }
}
