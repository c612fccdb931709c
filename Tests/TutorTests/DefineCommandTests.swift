import TestSupport
import Testing

@Suite struct DefineCommandTests {
    private func course() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write([
            "2a-one/lesson.json": #"{"title": "One", "summary": "S", "topics": ["units"]}"#,
            "2b-two/lesson.json": #"{"title": "Two", "summary": "S"}"#,
            "glossary.md":
                "## Leak\n\nSee [rest](#rest).\n\nChapters: 2a, 9z\n\n## Rest\n\nWhere `v` stays.\n\n## (rest at) night\n\nSleep.\n",
        ])
        return folder
    }

    @Test func anEntryIsShownWithTheChaptersThatTheCourseHas() throws {
        let folder = try course()
        let program = try Program("define", "leak", "--lessons", folder.path)
        #expect(program.status == 0)
        #expect(program.output == "Leak\n────\n\n  See rest.\n\n  • `tutor lesson 2a`  One\n")
    }

    @Test func severalMatchesAreListedAsCommandsThatWork() throws {
        let folder = try course()
        let program = try Program("define", "res", "--lessons", folder.path)
        #expect(program.output == "  Which one?\n\n  • `tutor define rest`\n  • `tutor define rest-at-night`\n")
        #expect(try Program("define", "rest-at-night", "--lessons", folder.path).output.contains("Sleep."))
    }

    @Test func withoutATermAllAreListed() throws {
        let folder = try course()
        #expect(
            try Program("define", "--lessons", folder.path).output == "  Leak  Rest  (rest at) night\n")
    }

    @Test func aMissIsWrongUse() throws {
        let folder = try course()
        let program = try Program("define", "laek", "--lessons", folder.path)
        #expect(program.status == 2)
        #expect(program.output.isEmpty)
        #expect(
            program.errors
                == "error: the glossary has no term laek\n  found: laek\n  try:   did you mean Leak?\n")
    }

    @Test func aCourseWithoutAGlossaryIsToldHowToBringOne() throws {
        let folder = try TemporaryFolder()
        let program = try Program("define", "leak", "--lessons", folder.path)
        #expect(program.status == 2)
        #expect(program.errors.hasPrefix("error: the course in \(folder.path) explains no terms\n"))
        #expect(program.errors.contains("expected: a file glossary.md beside its chapters\n"))
    }

    @Test func theListCanBeCutDownToATopic() throws {
        let folder = try course()
        let program = try Program("list", "--topic", "units", "--lessons", folder.path)
        #expect(program.output == "  2a  One\n  S\n\n  Read it: `tutor lesson 2a`\n")
        let unknown = try Program("list", "--topic", "unit", "--lessons", folder.path)
        #expect(unknown.status == 2)
        #expect(unknown.errors.hasPrefix("error: no chapter is about unit\n"))
    }
}
