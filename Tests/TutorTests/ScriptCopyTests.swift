import BrianScript
import Expressions
import Testing

@testable import tutor

@Suite struct ScriptCopyTests {
    private func copy(_ text: String, _ name: String, _ value: String) throws -> String {
        String(decoding: try ScriptCopy(SourceText(text, name: "model.py"), [(name, value)]).bytes, as: UTF8.self)
    }

    @Test func whatWasSetIsWrittenIntoIt() throws {
        #expect(
            try copy("from brian2 import *\ntau = 1*ms  # short\n", "tau", "3*ms").hasSuffix("tau = 3*ms  # short\n"))
    }

    @Test(arguments: ["dv/dt = -v/tau : volt", "it's", "ends in '", "a\\b", "x'''y"])
    func aTextIsTheSameWhateverIsInIt(value: String) throws {
        let text = try copy("from brian2 import *\nname = 'x'\n", "name", value)
        let run = try Script(SourceText(text, name: "model.py")).run(ScriptSettings())
        #expect(run.string("name") == value)
    }
}
