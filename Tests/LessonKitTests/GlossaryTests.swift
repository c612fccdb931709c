import Expressions
import Foundation
import TestSupport
import Testing

@testable import LessonKit

@Suite struct GlossaryTests {
    private func glossary(_ text: String) throws(Diagnostic) -> Glossary {
        try Glossary(SourceText(text, name: "glossary.md"))
    }

    private func sample() throws -> Glossary {
        try glossary(
            """
            # Words

            An introduction.

            ## Summed variable

            A sum over [synapses](#synapse).

            Chapters: 3e, 2a

            ## EPSP

            **Excitatory postsynaptic potential**: a hump.

            ## IPSP

            **Inhibitory postsynaptic potential**: a dip.

            ## Synapse

            One.

            ## (unless refractory)

            A flag.
            """)
    }

    @Test func termsAreHeadingsInTheOrderOfTheAlphabet() throws {
        let glossary = try sample()
        #expect(glossary.entries.map(\.term) == ["EPSP", "IPSP", "Summed variable", "Synapse", "(unless refractory)"])
        #expect(glossary.entries.map(\.anchor) == ["epsp", "ipsp", "summed-variable", "synapse", "unless-refractory"])
        #expect(glossary.introduction.blocks == [.paragraph([.text("An introduction.")])])
    }

    @Test func anEntryKnowsItsTextItsOtherNamesAndItsChapters() throws {
        let glossary = try sample()
        let entry = try #require(glossary.entry(at: "summed-variable"))
        #expect(
            entry.text.blocks == [
                .paragraph([.text("A sum over "), .link(destination: "#synapse", [.text("synapses")]), .text(".")])
            ])
        #expect(entry.chapters.map(\.description) == ["3e", "2a"])
        #expect(glossary.entry(at: "epsp")?.otherNames == ["Excitatory postsynaptic potential"])
        #expect(glossary.entry(at: "epsp")?.chapters == [])
    }

    @Test(arguments: [
        ("## A\n\nx\n\n## a\n\ny\n", "glossary.md explains a twice"),
        ("## A\n\n## B\n\ny\n", "glossary.md does not explain A"),
        ("## A\n\nChapter: 2a\n", "glossary.md does not explain A"),
        ("##\n\nx\n", "glossary.md has a heading without a term"),
        ("## A\n\nx\n\n### B\n\ny\n", "glossary.md has the heading B, which is no term"),
        ("## A\n\nx\n\nChapters: 2a, two\n", "glossary.md names a chapter below A that is no number"),
    ])
    func eachFaultIsNamed(text: String, message: String) {
        let error = #expect(throws: Diagnostic.self) { try glossary(text) }
        #expect(error?.id == "glossary")
        #expect(error?.message == message)
    }

    @Test(arguments: [
        ("Summed variable", "summed-variable"), ("f-I curve", "f-i-curve"), ("Dale's principle", "dales-principle"),
        ("(unless refractory)", "unless-refractory"), ("on_pre", "on_pre"),
    ])
    func anAnchorIsThatOfGitHub(term: String, anchor: String) { #expect(term.anchor == anchor) }

    // MARK: - Looking up

    @Test(arguments: [
        ("summed variable", ["Summed variable"]), ("SUMMED", ["Summed variable"]), ("epsps", ["EPSP"]),
        ("summed-variable", ["Summed variable"]), ("unless refractory", ["(unless refractory)"]),
        ("inhibitory postsynaptic potential", ["IPSP"]), ("postsynaptic", ["EPSP", "IPSP"]), ("synapse", ["Synapse"]),
        ("synapses", ["Synapse"]),
    ])
    func aTermIsFoundByItsNameAPartOfItOrAnotherName(typed: String, terms: [String]) throws {
        #expect(try sample().entries(for: typed).map(\.term) == terms)
    }

    @Test(arguments: [("sumed varable", "Summed variable"), ("espp", "EPSP"), ("sinapse", "Synapse")])
    func aMissGetsTheNearest(typed: String, nearest: String) throws {
        let glossary = try sample()
        let error = #expect(throws: Diagnostic.self) { try glossary.entries(for: typed) }
        #expect(error?.id == "unknown-term")
        #expect(error?.message == "the glossary has no term \(typed)")
        #expect(error?.advice == "did you mean \(nearest)?")
    }

    @Test(arguments: ["", " ", "quantum"]) func whatIsNearNothingGetsNoAdvice(typed: String) throws {
        let glossary = try sample()
        let error = #expect(throws: Diagnostic.self) { try glossary.entries(for: typed) }
        #expect(error?.advice == nil)
    }

    // MARK: - Links

    @Test func aLinkToATermIsUnderlinedTextWithoutItsAddress() {
        let document = MarkdownDocument(parsing: "A [sum](../glossary.md#summed-variable) and [more](#leak).")
        let plain = TerminalPage(style: TerminalStyle(width: 80, usesColor: false))
        let coloured = TerminalPage(style: TerminalStyle(width: 80, usesColor: true))
        #expect(plain.text(of: document) == "  A sum and more.\n")
        #expect(coloured.text(of: document) == "  A \u{1B}[4msum\u{1B}[0m and \u{1B}[4mmore\u{1B}[0m.\n")
    }

    @Test func whichLinksLeadIntoTheGlossary() {
        #expect(Glossary.anchor(in: "../glossary.md#leak") == "leak")
        #expect(Glossary.anchor(in: "glossary.md#leak") == "leak")
        for other in [
            "glossary.md", "../2a-x/lesson.md#leak", "https://a.example/glossary.md#leak", "my-glossary.md#leak",
        ] {
            #expect(Glossary.anchor(in: other) == nil)
        }
    }

    // MARK: - The course's own

    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Lessons").path

    @Test func theGlossaryOfTheCourseIsSoundAndItsLinksLeadSomewhere() throws {
        let glossary = try #require(try Course(folder: Self.folder).glossary())
        #expect(glossary.entries.count >= 50)
        for entry in glossary.entries {
            #expect(!entry.chapters.isEmpty, "\(entry.term) names no chapter")
            for destination in entry.text.addresses(figures: false) where destination.hasPrefix("#") {
                #expect(glossary.entry(at: String(destination.dropFirst())) != nil, "\(entry.term): \(destination)")
            }
        }
    }

    @Test func theTermsThatChaptersLinkToAreThere() throws {
        let course = try Course(folder: Self.folder)
        let glossary = try #require(try course.glossary())
        for chapter in course.chapters {
            let tasks = try chapter.exercises.flatMap { exercise in
                let task = try exercise.task()
                return [task.task, task.learnt] + task.hints
            }
            for document in [MarkdownDocument(parsing: try chapter.prose().whole.text)] + tasks {
                for anchor in document.glossaryAnchors {
                    #expect(glossary.entry(at: anchor) != nil, "\(chapter.name) links to \(anchor)")
                }
            }
        }
    }

    @Test func aFileBesideTheChaptersIsNoStray() throws {
        let sample = try SampleCourse(["glossary.md": "## Leak\n\nA current.\n"])
        #expect(CourseVerification.faults(of: try sample.course()) { _ throws(Diagnostic) in }.isEmpty)
    }

    @Test func verifyFindsAGlossaryThatIsBroken() throws {
        let sample = try SampleCourse(["glossary.md": "## Leak\n"])
        let faults = CourseVerification.faults(of: try sample.course()) { _ throws(Diagnostic) in }
        #expect(faults.map(\.message) == ["glossary.md does not explain Leak"])
    }
}
