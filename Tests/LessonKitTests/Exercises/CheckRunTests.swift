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

    @Test func whatWasCutShortIsNotJudged() throws {
        let sample = try SampleCourse([SampleCourse.exercise + "/check.py": "assert True, 'no'\n"])
        let text = """
            from brian2 import *
            G = NeuronGroup(1, 'dv/dt = -v/(10*ms) : 1', method='exact')
            run(1*second)
            """
        // The person asks once, when the simulation is on its way: the script itself then goes on.
        var questions = 0
        var settings = ScriptSettings()
        settings.stopRequests = {
            questions += 1
            return questions > 2 ? 1 : 0
        }
        let source = SourceText(text, name: "mine.py")
        let run = try Script(source).run(settings)
        #expect(run.interruption == nil && questions > 2)
        questions = 0
        let error = #expect(throws: Diagnostic.self) {
            try CheckRun(try sample.exercise(), settings: settings).result(of: source)
        }
        #expect(error?.id == "interrupted")
    }

    @Test(arguments: [
        ("while True: pass\nx = 5\n", "assert x == 5, 'no'", 2),
        ("from brian2 import *\ny = 1\nwhile y > 1: pass\n", "assert rerun(y='2').value('y') == 2, 'no'", 0),
        ("def f(): \n    while True: pass\n", "assert f() == 1, 'no'", 2),
    ])
    func whatNeverEndsIsEnded(text: String, check: String, line: Int) throws {
        let sample = try SampleCourse([SampleCourse.exercise + "/check.py": check + "\n"])
        var settings = ScriptSettings()
        settings.limits.seconds = 0.1
        let result = try CheckRun(try sample.exercise(), settings: settings).result(
            of: SourceText(text, name: "mine.py"))
        let reason = try #require(result.diagnostic)
        #expect(reason.message.hasSuffix("the script ran longer than 100 ms"))
        if line > 0 {
            #expect(reason.id == "time-limit")
            #expect(reason.location?.source.name == "mine.py")
        } else {
            #expect(reason.message.hasPrefix("with y = 2 the script stops: "))
        }
    }

    @Test func aCheckWaitsForItsReruns() throws {
        // Each of the runs takes its time, and together they take longer than one of them may.
        let slow =
            "from brian2 import *\nfrom time import time\ny = 1\nbegin = time()\nwhile time() - begin < 0.3: pass\n"
        let check = "for k in range(3):\n    assert rerun(y='%d' % k).value('y') == k, 'no'\nassert y == 1, 'no'\n"
        let sample = try SampleCourse([SampleCourse.exercise + "/check.py": check])
        var settings = ScriptSettings()
        settings.limits.seconds = 0.6
        let result = try CheckRun(try sample.exercise(), settings: settings).result(
            of: SourceText(slow, name: "mine.py"))
        #expect(result.hasPassed, "\(result.outcome)")
    }

    @Test func anErrorInAFunctionOfTheScriptIsTheScripts() throws {
        let outcome = try result("def f(): return 1/0\n", check: "assert f() == 1, 'no'\n").outcome
        guard case .stopped(let error) = outcome else { return #expect(Bool(false), "\(outcome)") }
        #expect(error.message == "division by zero")
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
