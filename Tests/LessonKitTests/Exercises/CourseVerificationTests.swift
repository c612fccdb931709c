import BrianScript
import Expressions
import LessonKit
import Testing

@Suite struct CourseVerificationTests {
    private func faults(_ changes: [String: String?] = [:]) throws -> [Diagnostic] {
        let sample = try SampleCourse(changes)
        return CourseVerification.faults(of: try sample.course()) { _ throws(Diagnostic) in }
    }

    @Test func aSoundCourseHasNoFaults() throws { #expect(try faults().isEmpty) }

    @Test(arguments: [
        (
            "start.py", "from brian2 import *\nx = 5*mV\n",
            "2a-small/exercises/1-make-it-larger/start.py passes its check as it stands"
        ),
        ("solution.py", "from brian2 import *\nx = 6*mV\n", "the solution does not pass: x should be 5 mV."),
        (
            "wrong/too-small.py", "# check: y should ...\nfrom brian2 import *\nx = 4*mV\n",
            "this script fails with another sentence"
        ),
        (
            "wrong/too-small.py", "# diagnosis: sign-twice\nfrom brian2 import *\nx = 4*mV\n",
            "this script does not get its diagnosis"
        ),
        ("wrong/too-small.py", "# check: x ...\nfrom brian2 import *\nx = 5*mV\n", "this script passes the check"),
        ("wrong/too-small.py", "from brian2 import *\n", "the first line does not say what this script must get"),
        ("wrong/notes.txt", "", "2a-small/exercises/1-make-it-larger/wrong/notes.txt belongs to nothing"),
        ("start.pyc", "", "2a-small/exercises/1-make-it-larger/start.pyc belongs to nothing"),
        ("task.md", "# T\n\nDo it.\n\n## Learnt\n\nA.\n", "2a-small/exercises/1-make-it-larger/task.md gives no hint"),
        (
            "check.py", "x\n",
            "2a-small/exercises/1-make-it-larger/check.py asserts nothing, so that every script would pass"
        ),
        (
            "task.md", "# T\n\nGive it 5mV.\n\n## Hint\n\nA.\n\n## Learnt\n\nB.\n",
            "2a-small/exercises/1-make-it-larger/task.md writes 5mV"
        ),
    ])
    func eachFaultOfAnExerciseIsNamed(file: String, text: String, message: String) throws {
        #expect(try faults([SampleCourse.exercise + "/" + file: text]).map(\.message) == [message])
    }

    @Test(arguments: [
        ("lesson.md", "`= y`\n", "y is not defined"), ("lesson.md", "5 mv\n", "2a-small/lesson.md writes 5 mv"),
        ("lesson.md", "```model.py:missing\n```\n", "2a-small/model.py has no part named missing"),
        ("model.py", "y = 1\n", "2a-small/lesson.json offers the knob x, which model.py does not assign to"),
        ("notes.md", "", "2a-small/notes.md belongs to nothing"),
    ])
    func eachFaultOfAChapterIsNamed(file: String, text: String, message: String) throws {
        let found = try faults(["2a-small/" + file: text])
        #expect(found.map(\.message).contains(message), "\(found)")
    }

    @Test(arguments: [
        ("[a](other.md)", "this links to other.md, where there is no file", nil),
        ("[a](lessen.md)", "this links to lessen.md, where there is no file", "did you mean lesson.md?"),
        ("[a](/etc/hosts)", "this links to /etc/hosts, where there is no file", nil),
        ("[a](../../nowhere.md)", "this links to ../../nowhere.md, where there is no file", nil),
        ("[a](../..)", "this links to ../.., which lies outside of the course", nil),
        (
            "*see [a](../notes.md#spik)*",
            "this links to ../notes.md#spik, where notes.md has no heading of that name",
            "did you mean #spike?"
        ),
        (
            "## Part\n\n[a](#parts)",
            "this links to #parts, where 2a-small/lesson.md has no heading of that name",
            "did you mean #part?"
        ),
        (
            "[a](model.py#x)",
            "this links to model.py#x, where 2a-small/model.py is no text with headings",
            nil
        ),
        (
            "Text with ![an image](image.png) in it", "this links to image.png, where there is no file",
            nil
        ),
    ])
    func aLinkThatLeadsNowhereIsNamed(text: String, message: String, advice: String?) throws {
        let found = try faults(["2a-small/lesson.md": text + "\n", "notes.md": "# Glossary\n\n## Spike\n"])
        #expect(found.map(\.message) == [message])
        #expect(found.first?.advice == advice)
        #expect(found.first?.location?.source.name == "2a-small/lesson.md")
        #expect(found.first?.location?.text == found.first?.found)
    }

    @Test(arguments: [
        "[a](https://example.org/x#y)", "[a](mailto:a@b.c)", "[a](model.py)", "[a](../notes.md)",
        "[a](../notes.md#summed-variable-summed)", "[a](../notes.md#twice-1)", "[a](exercises/1-make-it-larger)",
        "## A `part` of it\n\n[a](#a-part-of-it)", "[a](../notes.md#%C3%BCber)",
    ])
    func aLinkThatLeadsSomewhereIsNone(text: String) throws {
        let glossary = "# Glossary\n\n## Summed variable: `(summed)`\n\n## Twice\n\n## Twice\n\n## Über\n"
        #expect(try faults(["2a-small/lesson.md": text + "\n", "notes.md": glossary]).isEmpty)
    }

    @Test func linksOfTasksAndTextsBesideTheChaptersAreFollowedToo() throws {
        let task = "# T\n\nDo [it](../../lesson.md).\n\n## Hint\n\nA [b](hint.md).\n\n## Learnt\n\nB.\n"
        let changes = [SampleCourse.exercise + "/task.md": task, "notes.md": "[c](2a-small/lesson.md), [d](3a)\n"]
        #expect(
            try faults(changes).map { "\($0.location?.source.name ?? ""): \($0.message)" } == [
                "2a-small/exercises/1-make-it-larger/task.md: this links to hint.md, where there is no file",
                "notes.md: this links to 3a, where there is no file",
            ])
    }

    @Test func theModelInTheSecondDialectHasToRun() throws {
        #expect(try faults(["2a-small/brian2.py": "from brian2 import *\n"]).isEmpty)
        #expect(try faults(["2a-small/brian2.py": "y = z\n"]).map(\.message) == ["z is not defined"])
    }

    @Test func whatIsNoUnitIsNotTakenForOne() throws {
        #expect(
            try faults(["2a-small/lesson.md": "In the 1950s, 3 in 10 of 2 A and `5mv`, 20 mV or 5 s long.\n"]).isEmpty)
    }

    @Test func exercisesAreNumberedWithoutGaps() throws {
        let sample = try SampleCourse()
        var changes: [String: String?] = [:]
        for name in ["task.md", "start.py", "solution.py", "check.py"] {
            changes["2a-small/exercises/3-more/" + name] = try sample.folder.text(
                of: SampleCourse.exercise + "/" + name)
        }
        #expect(try faults(changes).map(\.message) == ["2a-small/exercises/3-more is exercise 3, where 2 would follow"])
    }

    @Test func aFigureThatCannotBeDrawnIsAFault() throws {
        let sample = try SampleCourse()
        let found = CourseVerification.faults(of: try sample.course()) { _ throws(Diagnostic) in
            throw Diagnostic("figure", "nothing to draw")
        }
        #expect(found.map(\.message) == ["nothing to draw"])
    }

    @Test func aWrongScriptGetsTheDiagnosisThatItNames() throws {
        let sample = try SampleCourse([
            SampleCourse.exercise + "/wrong/too-small.py":
                "# diagnosis: missing-tau\nfrom brian2 import *\nG = NeuronGroup(1, 'dv/dt = -v : volt')\nrun(1*ms)\n"
        ])
        let found = CourseVerification.faults(of: try sample.course(), draw: { _ throws(Diagnostic) in })
        #expect(found.isEmpty)
    }
}
