import Expressions

import TestSupport
import Testing

@testable import LessonKit

@Suite struct LessonDescriptionTests {
    private func read(_ json: String) throws -> LessonDescription {
        let folder = try TemporaryFolder()
        try folder.write(["lesson.json": json])
        return try LessonDescription(path: folder.path + "/lesson.json", name: "2a-x/lesson.json")
    }

    private func message(_ json: String) -> String {
        let error = #expect(throws: Diagnostic.self) { try read(json) }
        return error?.message ?? ""
    }

    @Test func whatIsThereIsReadAndListsMayBeMissing() throws {
        let lesson = try read(
            #"{"title": "T", "summary": "S", "figures": ["traces"], "knobs": [{"name": "a", "set": "1*ms", "shows": "x"}]}"#
        )
        #expect(lesson.title == "T")
        #expect(lesson.figures == ["traces"])
        #expect(lesson.knobs == [.init(name: "a", set: "1*ms", shows: "x")])
        #expect(lesson.sources.isEmpty)
    }

    @Test func aMissingKeyIsNamedWithItsFile() {
        #expect(message(#"{"title": "T"}"#) == "2a-x/lesson.json lacks the key summary")
        #expect(
            message(#"{"title": "T", "summary": "S", "knobs": [{"name": "a", "set": "b"}]}"#)
                == "2a-x/lesson.json lacks the key knobs[0].shows")
    }

    @Test func aMisspeltKeyGetsTheNearest() {
        let error = #expect(throws: Diagnostic.self) { try read(#"{"title": "T", "sumary": "S"}"#) }
        #expect(error?.message == "2a-x/lesson.json has the key sumary, which means nothing here")
        #expect(error?.advice == "write summary")
    }

    @Test func aValueOfTheWrongKindSaysWhichIsWanted() {
        let error = #expect(throws: Diagnostic.self) { try read(#"{"title": 3, "summary": "S"}"#) }
        #expect(error?.message == "the key title of 2a-x/lesson.json has the wrong kind of value")
        #expect(error?.expected == "a text in quotes")
        let list = #expect(throws: Diagnostic.self) { try read(#"{"title": "T", "summary": "S", "figures": "f"}"#) }
        #expect(list?.expected == "a list in square brackets")
    }

    @Test func aKeyThatStandsThereTwiceIsNotDroppedInSilence() {
        let error = #expect(throws: Diagnostic.self) {
            try read(#"{"title": "T", "summary": "S", "knobs": [], "title": "U"}"#)
        }
        #expect(error?.message == "this key stands there twice")
        #expect(error?.location?.text == "title")
    }

    @Test(arguments: ["../../x", "a b", "", "a%", "one}", "-x"]) func aFigureHasTheNameOfAFile(name: String) {
        let error = #expect(throws: Diagnostic.self) {
            try read(#"{"title": "T", "summary": "S", "figures": ["two", "\#(name)"]}"#)
        }
        #expect(error?.expected == "letters, digits and hyphens, and each name once")
    }

    @Test func aNameIsThatOfOneFigure() {
        #expect(
            message(#"{"title": "T", "summary": "S", "figures": ["one", "one"]}"#)
                == "the key figures[1] of 2a-x/lesson.json is no name for a figure")
        #expect(
            message(#"{"title": "T", "summary": "S", "figures": ["/../x"]}"#)
                == "the key figures[0] of 2a-x/lesson.json is no name for a figure")
    }

    @Test func anEmptyTitleIsNoTitle() {
        #expect(message(#"{"title": " ", "summary": "S"}"#) == "the key title of 2a-x/lesson.json is empty")
    }

    @Test(arguments: [
        ("{\n  \"title\": \"T\",\n  oops\n}", "oops", "a key in double quotes"),
        ("{\"title\": \"T\" \"summary\": \"S\"}", "\"", "a comma or }"),
        ("{\"title\": T}", "T", "a value: a text in double quotes, a number, a list or an object"),
        ("{\"title\": \"T\", }", "}", "a key in double quotes"),
        ("{\"title\": [\"a\", \"b\"", "\"", "a comma or ]"),
        ("{} x", "x", "the end of the file"),
        ("{\"title\": \"T", "T", "a closing quote on the same line"),
    ])
    func whatIsNoJSONSaysWhereAndWhatMayStandThere(json: String, found: String, expected: String) {
        let error = #expect(throws: Diagnostic.self) { try read(json) }
        #expect(error?.message == "this is not JSON")
        #expect(error?.location?.text == found)
        #expect(error?.expected == expected)
        #expect(error?.location?.source.name == "2a-x/lesson.json")
    }
}
