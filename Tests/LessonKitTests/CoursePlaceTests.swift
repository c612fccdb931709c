import Expressions
import TestSupport
import Testing

@testable import LessonKit

@Suite struct CoursePlaceTests {
    /// A course of chapters without prose: by their folders, what they need and what they are about.
    private func course(
        _ chapters: [(name: String, needs: [String], topics: [String])], glossary: String? = nil
    ) throws -> (TemporaryFolder, Course) {
        let folder = try TemporaryFolder()
        for chapter in chapters {
            try folder.write([
                chapter.name + "/lesson.json":
                    #"{"title": "T \#(chapter.name)", "summary": "S", "needs": \#(chapter.needs), "topics": \#(chapter.topics)}"#
            ])
        }
        if let glossary { try folder.write(["glossary.md": glossary]) }
        return (folder, try Course(folder: folder.path))
    }

    private func blocks(of number: String, in course: Course, prose: String) throws -> [MarkdownDocument.Block] {
        let chapter = try course.chapter(named: number)
        return try LessonPage(
            chapter.lesson(), number: chapter.number, prose: SourceText(prose, name: "lesson.md"),
            script: SourceText("", name: "model.py"), command: "./tutor", place: course.place(of: chapter),
            value: { _ throws(Diagnostic) in "" }
        ).document.blocks
    }

    @Test func thePageNamesItsExercisesAndHowToBegin() throws {
        let (folder, course) = try course([("1a-one", [], [])])
        try folder.write([
            "1a-one/exercises/1-first/task.md": "# The first\n\nDo it.\n\n## Hint\n\nSo.\n\n## Learnt\n\nThis.\n",
            "1a-one/exercises/2-second/task.md": "# The second\n\nDo it.\n\n## Hint\n\nSo.\n\n## Learnt\n\nThis.\n",
        ])
        let page = try blocks(of: "1a", in: course, prose: "Text.\n")
        #expect(
            page.suffix(3) == [
                .heading(level: 2, [.text("Exercises")]),
                .list(
                    MarkdownDocument.List(
                        marker: .bullet, isTight: true,
                        items: [
                            [.paragraph([.text("1a.1\u{A0} The first")])],
                            [.paragraph([.text("1a.2\u{A0} The second")])],
                        ])),
                .paragraph([.text("Begin with "), .code("./tutor start 1a.1")]),
            ])
    }

    @Test func thePageNamesWhatToReadBeforeAndWhatComesNext() throws {
        let (folder, course) = try course([
            ("1a-one", [], []), ("1b-two", [], []), ("2a-three", ["1b", "1a"], []), ("2b-four", [], []),
        ])
        defer { withExtendedLifetime(folder) {} }
        let page = try blocks(of: "2a", in: course, prose: "Text.\n")
        #expect(
            page == [
                .heading(level: 1, [.text("2a\u{A0} T 2a-three")]),
                .paragraph([
                    .text("Read first: "), .text("T 1a-one ("), .code("./tutor lesson 1a"), .text(")"), .text(", "),
                    .text("T 1b-two ("), .code("./tutor lesson 1b"), .text(")"), .text("."),
                ]),
                .paragraph([.text("Text.")]),
                .heading(level: 2, [.text("What comes next")]),
                .paragraph([.text("T 2b-four: "), .code("./tutor lesson 2b")]),
            ])
    }

    @Test func aNeedThatTheCourseDoesNotHaveIsNotShown() throws {
        let (folder, course) = try course([("2a-only", ["1b"], [])])
        defer { withExtendedLifetime(folder) {} }
        #expect(try blocks(of: "2a", in: course, prose: "").count == 1)
    }

    @Test func aBrokenNeighbourDoesNotBreakThePage() throws {
        let (folder, course) = try course([("1a-one", [], []), ("1b-two", ["1a"], []), ("1c-three", [], [])])
        try folder.write(["1a-one/lesson.json": "{", "1c-three/lesson.json": "{"])
        #expect(try blocks(of: "1b", in: course, prose: "").count == 1)
    }

    @Test func theFirstAndTheLastChapterHaveOneNeighbour() throws {
        let (folder, course) = try course([("1a-one", [], []), ("1b-two", [], [])])
        defer { withExtendedLifetime(folder) {} }
        let first = try course.place(of: try course.chapter(named: "1a"))
        let last = try course.place(of: try course.chapter(named: "1b"))
        #expect(first.previous == nil && first.next?.title == "T 1b-two")
        #expect(last.previous?.title == "T 1a-one" && last.next == nil)
    }

    @Test func theWordsThatThePageLinksToAreNamedAtItsEnd() throws {
        let (folder, course) = try course(
            [("1a-one", [], [])], glossary: "## Leak\n\nA current.\n\n## Spike\n\nA moment.\n\n## Weight\n\nA number.\n"
        )
        defer { withExtendedLifetime(folder) {} }
        let page = try blocks(
            of: "1a", in: course,
            prose:
                "A [moment](../glossary.md#spike).\n\n- **[leaks](../glossary.md#leak)** and [spike](../glossary.md#spike)\n"
        )
        #expect(
            page.last
                == .paragraph([
                    .text("Words that "), .code("./tutor define"), .text(" explains: Spike, Leak."),
                ]))
    }

    // MARK: - Topics

    @Test func chaptersAreFoundByTopicInAnyCase() throws {
        let (folder, course) = try course([
            ("1a-one", [], ["units"]), ("1b-two", [], ["neurons", "units"]), ("1c-three", [], []),
        ])
        defer { withExtendedLifetime(folder) {} }
        #expect(course.topics == ["neurons", "units"])
        #expect(try course.chapters(about: "Units").map(\.name) == ["1a-one", "1b-two"])
    }

    @Test func anUnknownTopicGetsThoseThatThereAre() throws {
        let (folder, course) = try course([("1a-one", [], ["units", "neurons"])])
        defer { withExtendedLifetime(folder) {} }
        let error = #expect(throws: Diagnostic.self) { try course.chapters(about: "neuron") }
        #expect(error?.id == "unknown-topic")
        #expect(error?.message == "no chapter is about neuron")
        #expect(error?.expected == "neurons, units")
        #expect(error?.advice == "did you mean neurons?")
    }

    // MARK: - Faults of what chapters need

    private func needsFaults(_ needs: [(String, [String])]) throws -> [Diagnostic] {
        let (folder, course) = try course(needs.map { ($0 + "-x", $1, []) })
        defer { withExtendedLifetime(folder) {} }
        return course.chapters.flatMap { NeedsVerification.faults(of: $0, in: course) }
    }

    @Test func needsThatLeadBackAreSound() throws {
        #expect(try needsFaults([("1a", []), ("1b", ["1a"]), ("2a", ["1a", "1b"])]).isEmpty)
    }

    @Test(
        arguments: [
            ([("1a", ["9z"])], "1a-x/lesson.json needs chapter 9z, which the course does not have"),
            ([("1a", ["1a"])], "1a-x/lesson.json needs its own chapter"),
            ([("1a", []), ("1b", ["1a", "1a"])], "1b-x/lesson.json needs chapter 1a twice"),
            ([("1a", ["1b"]), ("1b", [])], "1a-x/lesson.json needs chapter 1b, which comes later"),
        ] as [([(String, [String])], String)])
    func eachFaultIsNamed(needs: [(String, [String])], message: String) throws {
        #expect(try needsFaults(needs).map(\.message) == [message])
    }

    @Test func whatIsExpectedIsNamedWhereThereIsSomething() throws {
        #expect(try needsFaults([("1a", ["1b"]), ("1b", [])]).map(\.expected) == [nil])
        #expect(try needsFaults([("1a", []), ("1b", ["1c"]), ("1c", [])]).map(\.expected) == ["1a"])
    }

    @Test func aCircleIsShownWhole() throws {
        let faults = try needsFaults([("1a", ["1c"]), ("1b", ["1a"]), ("1c", ["1b"])])
        #expect(
            faults.first?.message
                == "1a-x/lesson.json needs chapter 1c in a circle: 1a needs 1c, 1c needs 1b, 1b needs 1a")
        #expect(faults.count == 3)
    }

    @Test func verifyLooksAtWhatChaptersNeed() throws {
        let sample = try SampleCourse(["2a-small/lesson.json": #"{"title": "S", "summary": "S", "needs": ["1a"]}"#])
        let faults = CourseVerification.faults(of: try sample.course()) { _ throws(Diagnostic) in }
        #expect(faults.map(\.message) == ["2a-small/lesson.json needs chapter 1a, which the course does not have"])
    }
}
