import TestSupport
import Testing

@Suite struct FigureOptionsTests {
    private let script = "from brian2 import *\nplot([0, 1]*ms, [0, 1]*mV)\nshow()\n"

    @Test func oneFigureGoesIntoSeveralFormats() throws {
        let folder = try TemporaryFolder()
        try folder.write(["m.py": script])
        let program = try Program("run", "m.py", "--figure", "a.png", "--format", "pdf, svg,pdf", in: folder.path)
        #expect(program.status == 0)
        #expect(program.errors == "The figure is in a.pdf, a.svg.\n")
        #expect(folder.names == ["a.pdf", "a.svg", "m.py"])
        _ = try Program("run", "m.py", "--format", "svg", in: folder.path)
        #expect(folder.names == ["a.pdf", "a.svg", "m.py", "m.svg"])
    }

    @Test func aFigureForTheTerminalGoesThere() throws {
        let folder = try TemporaryFolder()
        try folder.write(["m.py": script])
        let text = try Program("run", "m.py", "--format", "text", in: folder.path)
        #expect(text.output.contains("time t (ms)") && folder.names == ["m.py"])
        let pixels = try Program("run", "m.py", "--format", "sixel", in: folder.path)
        #expect(pixels.output.hasPrefix("\u{1B}P"))
    }

    @Test func aThemeOfOnesOwnIsOneSmallFile() throws {
        let folder = try TemporaryFolder()
        try folder.write([
            "m.py": script, "my.theme": "background: #102030\nseries: #ffee00\n", "bad.theme": "colour: red\n",
        ])
        _ = try Program("run", "m.py", "--figure", "a.svg", "--theme", "my.theme", "--size", "12x8cm", in: folder.path)
        let drawing = try folder.text(of: "a.svg")
        #expect(drawing.contains("#102030") && drawing.contains("rgb(255, 238,   0)"))
        #expect(drawing.contains("width=\"340\""))
        let bad = try Program("run", "m.py", "--figure", "a.svg", "--theme", "bad.theme", in: folder.path)
        #expect(bad.status == 2)
        #expect(
            bad.errors.hasPrefix("error: line 1 of the theme bad.theme cannot be used: there is no colour; there are"))
    }

    @Test func theScaleIsInPixelsForEachPoint() throws {
        let folder = try TemporaryFolder()
        try folder.write(["m.py": script])
        _ = try Program("run", "m.py", "--figure", "a.png", "--scale", "0.5", in: folder.path)
        let head = try Program(shell: "od -An -tu1 -j16 -N8 a.png", in: folder.path).output
        #expect(head.split(separator: " ").compactMap { Int($0.filter(\.isNumber)) } == [0, 0, 1, 224, 0, 0, 1, 14])
        #expect(try Program("run", "m.py", "--scale", "0", in: folder.path).status == 2)
    }

    @Test func stagesStandBesideTheFile() throws {
        let folder = try TemporaryFolder()
        try folder.write(["m.py": script])
        _ = try Program("run", "m.py", "--figure", "a.svg", "--steps", in: folder.path)
        #expect(folder.names == ["a-step-1.svg", "a-step-2.svg", "a.svg", "m.py"])
    }

    @Test(arguments: [["--steps", "--format", "text"], ["--animate", "text", "--steps"]]) func textHasNoStages(
        options: [String]
    ) throws {
        let folder = try TemporaryFolder()
        let program = try Program("figures", "2a", "--out", folder.path + "/slides", options[0], options[1], options[2])
        #expect(program.status == 2)
        #expect(
            program.errors.hasPrefix("error: \(options[0]) needs a format with pictures: text shows a figure whole.\n"))
        #expect(folder.names.isEmpty)
    }

    @Test(.enabled(if: (try? Program(shell: "command -v gnuplot"))?.status == 0, "gnuplot is not installed"))
    func aNoticeIsGivenOnceHoweverManyFilesThereAre() throws {
        let folder = try TemporaryFolder()
        try folder.write(["gap.py": "from brian2 import *\nplot([1, 2, 3, 4], [1, float('nan'), 2, 1])\n"])
        let program = try Program("run", "gap.py", "--figure", "a.svg", "--steps", in: folder.path)
        #expect(program.status == 0)
        #expect(folder.names.count > 2)
        #expect(program.errors.components(separatedBy: "note: 1 value is not a number").count == 2)
    }
}
