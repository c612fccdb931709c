import BrianScript
import Expressions
import Testing

/// What scripts do without is refused by name before anything runs.
@Suite struct OutsideTheLanguageTests {
    @Test(
        arguments: [
            ("class A:\n    pass", "tutor does without classes"),
            ("with open('x') as f:\n    pass", "tutor does without with"),
            ("import os", "tutor does without the module os"),
            ("from sys import argv", "tutor does without the module sys"),
            ("import scipy.stats", "tutor does without the module scipy.stats"),
            ("x = eval('1')", "tutor does without eval"),
            ("exec('x = 1')", "tutor does without exec"), ("f = open('x')", "tutor does without open"),
            ("def f():\n    yield 1", "tutor does without yield"),
            ("def f():\n    return __import__('os')", "tutor does without __import__"),
            ("if False:\n    eval('1')", "tutor does without eval"),
        ])
    func refusedBeforeTheRun(script: String, message: String) throws {
        var printed = ""
        let error = failure("print('first')\n" + script) { $0.output = { printed += $0 } }
        #expect(error?.id == "outside-the-language")
        #expect(error?.message == message)
        #expect(error?.advice != nil)
        #expect(printed == "")
    }

    @Test func aNameOfTheScriptMayBeCalledSo() throws {
        #expect(try output("def compile(x): return x + 1\ninput = 3\nprint(compile(input))") == "4")
    }

    @Test func aNameThatMeansNothingIsFoundBeforeTheRun() throws {
        var printed = ""
        let error = failure("tau = 1\nprint('first')\nprint(tua)") { $0.output = { printed += $0 } }
        #expect(error?.message == "tua is not defined")
        #expect(error?.advice == "did you mean tau?")
        #expect(printed == "")
    }

    @Test func whereItMayNeverBeMetItIsFoundThere() throws {
        #expect(try output("if False: print(unknown)\nprint('end')") == "end")
        #expect(failure("def f(): return unknown\nf()")?.message == "unknown is not defined")
    }

    /// A monitor that was never made is neither `molar` nor `mA`.
    @Test(arguments: ["print(M.t)", "print(Ma[0])", "C[0, 1] = 3*mV"])
    func whatHasPartsIsNoUnit(line: String) {
        let error = failure("from brian2 import *\n" + line)
        #expect(error?.id == "unknown-name")
        #expect(error?.advice == nil)
        #expect(failure("from brian2 import *\nx = 3*Ma")?.advice == "did you mean mA?")
    }

    @Test(arguments: [
        ("C = Connection(G, G, 'v')", "; in this one write Synapses"), ("reinit_default_clock()", ""),
    ]) func aNameOfTheFirstGenerationIsKnown(line: String, end: String) {
        let error = failure("from brian2 import *\n\(line)")
        #expect(error?.advice == "a script that begins with from brian import * has it" + end)
    }

    @Test func aMissingImportIsNamed() {
        #expect(failure("tau = 10*ms")?.advice == "write from brian2 import * at the beginning of the script")
    }

    @Test(
        arguments: [
            ("for i in range(3)\n    pass", "expected a colon at the end of the for line, found the end of the line"),
            ("if True:\nx = 1", "the block of this if is missing"),
            ("x = 1\n    y = 2", "this line is indented more than the one before"),
            ("else:\n    pass", "there is no if before this else"), ("break", "break stands only inside a loop"),
            ("return 1", "return stands only inside a function"), ("1 = x", "cannot assign to 1"),
            ("def f():\n    nonlocal x", "no function around this one has a variable x"),
            ("x = 1 y = 2", "expected an operator between 1 and y"),
        ])
    func syntax(script: String, beginning: String) {
        let message = failure(script)?.message ?? ""
        #expect(message.hasPrefix(beginning), "\(message)")
    }
}
