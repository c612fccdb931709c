import TestSupport
import Testing

@Suite struct LessonCommandTests {
    @Test func theChapterIsAPageWithPartsOfItsScriptAndNumbersOfItsRun() throws {
        let program = try Program("lesson", "2a", "--no-figure", "--plain")
        #expect(program.status == 0)
        #expect(program.errors.isEmpty)
        #expect(program.output.hasPrefix("2a  The concept of a connection\n"))
        #expect(program.output.contains("│ Cb[1, 0] = weight_b\n"))
        #expect(program.output.contains("just after its second spike     6.299 mV  5.715 mV\n"))
        #expect(program.output.contains("when the run ends             0.01726 mV  2.866 mV\n"))
        #expect(!program.output.contains("`= "))
    }

    @Test func aKnobChangesTheNumbers() throws {
        let program = try Program("lesson", "2a", "--no-figure", "--set", "tau_a=3*ms", "--set", "weight_a = 3*mV")
        #expect(program.status == 0)
        // 3 mV e^(-(4.1 - 1.1)/3) + 3 mV
        #expect(program.output.contains("just after its second spike    4.104 mV  5.715 mV\n"))
        #expect(program.output.contains("This run has `tau_a=3*ms`, `weight_a=3*mV`."))
    }

    @Test(arguments: [60, 80, 100]) func noLineOfProseIsWiderThanThePage(columns: Int) throws {
        let program = try Program("lesson", "2a", "--no-figure", environment: ["COLUMNS": "\(columns)"])
        for line in program.output.split(separator: "\n") where !line.contains("│") {
            #expect(line.count <= columns, "\(line)")
        }
    }

    @Test func anUnknownChapterGetsTheNearest() throws {
        let program = try Program("lesson", "2z")
        #expect(program.status == 2)
        #expect(program.errors.hasPrefix("error: there is no chapter 2z\n"))
        #expect(program.errors.contains("the nearest is 2c, The CUBA network"))
    }

    /// Blanks without quotes make words of their own.
    @Test(arguments: [["tau_a"], ["tau_a", "=", "3*ms"], ["tau_a="], ["=3*ms"]])
    func aKnobAndItsValueAreOneWord(words: [String]) throws {
        let program = try Program(
            ["lesson", "2a", "--no-figure", "--set"] + words, input: "", environment: [:], in: nil)
        #expect(program.status == 2)
        #expect(
            program.errors.contains("a name and its value are one word, as in --set 'tau=3*ms'"), "\(program.errors)")
    }

    @Test func aNameThatTheScriptDoesNotAssignCannotBeSet() throws {
        let program = try Program("lesson", "2a", "--no-figure", "--set", "tau_c=3*ms")
        #expect(program.status == 2)
        #expect(program.output.isEmpty)
        #expect(program.errors.contains("tau_c"))
    }

    @Test func aKnobInTheWrongUnitIsWrongUse() throws {
        let program = try Program("lesson", "2a", "--no-figure", "--set", "weight_a=6*ms")
        #expect(program.status == 2)
        #expect(program.errors.contains("error: weight_a is in V in the script, but 6*ms is in s"))
    }

    @Test func everyCommandThatTheChapterOffersGivesAPageOrSaysWhatIsWrong() throws {
        let page = try Program(
            "lesson", "2a", "--no-figure", environment: ["COLUMNS": "100", "TUTOR_COMMAND": "tutor"])
        let commands = page.output.split(separator: "\n").filter { $0.hasPrefix("  • `tutor lesson") }
            .map { $0.dropFirst("  • `tutor ".count).dropLast() }
        #expect(commands.count == 6)
        for command in commands {
            let program = try Program(shell: "\"$TUTOR\" \(command) --no-figure")
            #expect(program.status == (command.contains("*ms'") && command.contains("weight_a") ? 2 : 0), "\(command)")
        }
    }

    @Test func aFigureIsWrittenInTheFormatOfItsName() throws {
        let folder = try TemporaryFolder()
        let program = try Program("lesson", "2a", "--figure", "a.svg", in: folder.path)
        #expect(program.status == 0)
        #expect(try folder.text(of: "a.svg").contains("Two inputs, one neuron, two time constants"))
        #expect(program.output.contains("The figure is in a.svg."))
        #expect(folder.names == ["a.svg"])
    }

    @Test func aChangedFigureShowsTheOriginalBelow() throws {
        let folder = try TemporaryFolder()
        try Program("lesson", "2a", "--set", "tau_a=3*ms", "--figure", "a.svg", in: folder.path)
        #expect(try folder.text(of: "a.svg").contains("as it was"))
        // A knob that changes nothing draws nothing twice.
        try Program("lesson", "2a", "--set", "tau_a=1*ms", "--figure", "b.svg", in: folder.path)
        #expect(try !folder.text(of: "b.svg").contains("as it was"))
        let screen = try Program(
            "lesson", "2a", "--set", "tau_a=3*ms", environment: ["XDG_CACHE_HOME": folder.path])
        #expect(screen.output.contains("as it was"))
        for line in screen.output.split(separator: "\n") where line.contains("as it was") {
            #expect(line.count <= 80, "\(line)")
        }
    }

    @Test func aFormatThatThereIsNotIsFoundBeforeTheRun() throws {
        let program = try Program("lesson", "2a", "--figure", "a.bmp")
        #expect(program.status == 2)
        #expect(program.output.isEmpty)
        #expect(program.errors.hasPrefix("error: a.bmp does not end in a format"))
    }

    @Test func withoutGnuplotThereIsStillThePage() throws {
        let program = try Program("lesson", "2a", "--figure", "a.png", environment: ["PATH": "/nowhere"])
        #expect(program.status == 3)
        #expect(program.output.contains("Va just") || program.output.contains("just after its second spike"))
        #expect(program.errors.hasPrefix("error: gnuplot draws the figures and is not installed here"))
    }

    @Test func withoutADisplayTheFigureIsTextAndAPictureInTheCache() throws {
        let folder = try TemporaryFolder()
        let program = try Program("lesson", "2a", environment: ["XDG_CACHE_HOME": folder.path])
        #expect(program.status == 0)
        #expect(program.output.contains("membrane voltage V (mV)"))
        #expect(program.output.contains("The figure is in \(folder.path)/tutor/2a.png."))
        #expect(folder.names == ["tutor"])
    }

    @Test func aChapterThatShowsWhatIsNotThereIsRefused() throws {
        let folder = try TemporaryFolder()
        try folder.write([
            "1a-x/lesson.json": #"{"title": "T", "summary": "S"}"#, "1a-x/model.py": "from brian2 import *\nx = 3*mV\n",
            "1a-x/lesson.md": "It is `= y`.\n",
        ])
        let program = try Program("lesson", "1a", "--lessons", folder.path)
        #expect(program.status == 1)
        #expect(program.errors.hasPrefix("1a-x/lesson.md:1:10: error: "))
        #expect(program.output.isEmpty)
    }

    @Test func figuresAndTheirNamesHaveToBeAsMany() throws {
        let folder = try TemporaryFolder()
        try folder.write([
            "1a-x/lesson.json": #"{"title": "T", "summary": "S", "figures": ["one"]}"#, "1a-x/model.py": "x = 3\n",
            "1a-x/lesson.md": "Text.\n",
        ])
        let program = try Program("lesson", "1a", "--lessons", folder.path)
        #expect(program.status == 1)
        #expect(
            program.errors.hasPrefix("error: the script of chapter 1a does not make the figures that lesson.json names")
        )
    }
}
