import Expressions

import Testing

@testable import LessonKit

@Suite struct ScriptPartsTests {
    private let script = SourceText(
        "from brian import *\n\n# --- parameters\n\ntau = 1*ms\n\n# --- the neuron\nG = 1\n# ------------\nH = 2\n",
        name: "model.py")

    @Test func aPartReachesToTheNextMarkWithoutBlankEnds() throws {
        let parts = try ScriptParts(of: script)
        #expect(
            parts.parts == [
                .init(name: "parameters", text: "tau = 1*ms\n"),
                .init(name: "the neuron", text: "G = 1\n# ------------\nH = 2\n"),
            ])
    }

    @Test func anUnknownPartIsRefusedWhereItIsAskedForWithTheNearest() throws {
        let parts = try ScriptParts(of: script)
        let place = SourceText("```model.py:parameter", name: "lesson.md").whole
        let error = #expect(throws: Diagnostic.self) { try parts.text(of: "parameter", at: place) }
        #expect(error?.message == "model.py has no part named parameter")
        #expect(error?.advice == "write parameters")
        #expect(error?.location == place)
    }

    @Test func twoPartsOfOneNameAreRefusedAtTheSecond() throws {
        let error = #expect(throws: Diagnostic.self) { try ScriptParts(of: SourceText("# --- a\n# --- a\n")) }
        #expect(error?.message == "two parts of the script are named a")
        #expect(error?.location?.range == 8..<15)
    }

    @Test func aMarkNeedsAName() {
        let error = #expect(throws: Diagnostic.self) { try ScriptParts(of: SourceText("# ---\nx = 1\n")) }
        #expect(error?.message == "this mark names no part")
    }

    @Test func aPartMayBeEmptyAndLinesMayEndAsOnWindows() throws {
        #expect(try ScriptParts(of: SourceText("# --- a")).parts == [.init(name: "a", text: "")])
        #expect(try ScriptParts(of: SourceText("# --- a\r\nx = 1\r\n")).parts.map(\.name) == ["a"])
    }
}
