import Foundation
import TestSupport
import Testing

@testable import tutor

@Suite struct FiguresCommandTests {
    @Test func besideAFigureStandsAllThatItTakesToMakeItAgain() throws {
        let folder = try TemporaryFolder()
        let program = try Program("figures", "2a", "--out", "slides", "--format", "svg,pdf", in: folder.path)
        #expect(program.status == 0)
        #expect(program.errors.isEmpty)
        #expect(program.output == "1 figure in slides: 1 made, 0 unchanged. See slides/index.html.\n")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/slides/2a").sorted()
        #expect(
            names == [
                "2a-model.py", "2a-traces-panel-1.csv", "2a-traces-panel-2.csv", "2a-traces-slide.tex",
                "2a-traces-snippet.md", "2a-traces-thumbnail.png", "2a-traces.gp", "2a-traces.json", "2a-traces.pdf",
                "2a-traces.svg",
            ])
        #expect(try folder.text(of: "slides/2a/2a-traces-panel-2.csv").hasPrefix("time t (ms),V_a"))
        #expect(try folder.text(of: "slides/2a/2a-traces.gp").contains("set output \"2a-traces.svg\""))
        #expect(
            try folder.text(of: "slides/2a/2a-traces-slide.tex")
                .contains(
                    "\\includegraphics[width=\\linewidth,height=0.75\\textheight,keepaspectratio]{2a/2a-traces}\n"))
        #expect(
            try folder.text(of: "slides/2a/2a-traces-snippet.md")
                == "![The spikes that arrive, and what they leave in Va and in Vb.](2a/2a-traces.svg)\n")
        let record = try #require(FigureRecord(path: folder.path + "/slides/2a/2a-traces.json"))
        #expect(record.parameters.first { $0.name == "tau_b" }?.value == "10. ms")
        #expect(record.seed.run == 1 && record.theme == "slides-light" && record.page.width == 960)
    }

    @Test func aChapterThatIsNamedTwiceIsMadeOnce() throws {
        let folder = try TemporaryFolder()
        let program = try Program("figures", "2a", "2a", "--out", "slides", "--format", "svg", in: folder.path)
        #expect(program.status == 0)
        #expect(program.output == "1 figure in slides: 1 made, 0 unchanged. See slides/index.html.\n")
    }

    @Test func theIndexShowsEachFigureWithItsCaptionAndWhatBelongsToIt() throws {
        let folder = try TemporaryFolder()
        _ = try Program("figures", "2a", "--out", ".", in: folder.path)
        let page = try folder.text(of: "index.html")
        #expect(
            page.contains("<img src=\"2a/2a-traces-thumbnail.png\" alt=\"Two inputs, one neuron, two time constants\">")
        )
        #expect(page.contains("<p>The spikes that arrive, and what they leave in Va and in Vb.</p>"))
        let links = page.components(separatedBy: "href=\"").dropFirst().compactMap {
            $0.components(separatedBy: "\"").first
        }
        #expect(links.count >= 8)
        for link in links { #expect(FileManager.default.fileExists(atPath: folder.path + "/" + link), "\(link)") }
        #expect(
            try folder.text(of: "index.md").contains(
                "![Two inputs, one neuron, two time constants](2a/2a-traces-thumbnail.png)"))
    }

    @Test func theIndexKeepsTheFiguresOfEarlierCalls() throws {
        let folder = try TemporaryFolder()
        _ = try Program("figures", "2b", "--out", ".", "--format", "svg", in: folder.path)
        let program = try Program("figures", "2a", "--out", ".", "--format", "pdf", in: folder.path)
        #expect(program.output.hasPrefix("1 figure in .: 1 made"))
        let page = try folder.text(of: "index.md")
        let first = try #require(page.range(of: "2a/2a-traces.pdf")),
            second = try #require(page.range(of: "2b/2b-currents.svg"))
        #expect(first.lowerBound < second.lowerBound)
        #expect(!page.contains("2b-currents.pdf"))
    }

    @Test func whereNothingCouldBeMadeThereIsNoIndex() throws {
        let folder = try TemporaryFolder()
        let program = try Program("figures", "2a", "--out", "o", "--set", "tau_a=1*mV", in: folder.path)
        #expect(program.status == 2)
        #expect(program.output.isEmpty && folder.names.isEmpty)
    }

    @Test func onlyWhatHasChangedIsMadeAnewAndTheSameInputGivesTheSameBytes() throws {
        let folder = try TemporaryFolder()
        let first = ["figures", "2a", "--out", "a"]
        func run(_ arguments: [String]) throws -> String {
            try Program(shell: "\"$TUTOR\" " + arguments.joined(separator: " "), in: folder.path).output
        }
        #expect(try run(first).contains("1 made, 0 unchanged"))
        #expect(try run(first).contains("0 made, 1 unchanged"))
        try FileManager.default.removeItem(atPath: folder.path + "/a/2a/2a-traces.gp")
        #expect(try run(first).contains("1 made, 0 unchanged"))
        #expect(try run(first + ["--theme", "dark"]).contains("1 made, 0 unchanged"))
        #expect(try run(first).contains("1 made, 0 unchanged"))
        #expect(try run(["figures", "2a", "--out", "b"]).contains("1 made, 0 unchanged"))
        #expect(try Program(shell: "diff -r a b", in: folder.path).output.isEmpty)
    }

    @Test func whatWasSetIsInTheScriptBeside() throws {
        let folder = try TemporaryFolder()
        let program = try Program("figures", "2a", "--out", "a", "--set", "tau_a=3*ms", in: folder.path)
        #expect(program.status == 0)
        let script = try folder.text(of: "a/2a/2a-model.py")
        #expect(script.contains("tau_a = 3*ms"))
        let record = try #require(FigureRecord(path: folder.path + "/a/2a/2a-traces.json"))
        #expect(record.parameters.first { $0.name == "tau_a" }?.isSet == true)
        let again = try Program("run", "a/2a/2a-model.py", "--figure", "again.svg", in: folder.path)
        #expect(again.status == 0)
        #expect(try folder.text(of: "again.svg") == folder.text(of: "a/2a/2a-traces.svg"))
    }

    @Test func stagesAreFilesAndALineOfTheFrameEach() throws {
        let folder = try TemporaryFolder()
        let program = try Program("figures", "2a", "--out", "a", "--format", "svg", "--steps", in: folder.path)
        #expect(program.status == 0)
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/a/2a")
        #expect(names.filter { $0.contains("-step-") }.count == 4)
        let frame = try folder.text(of: "a/2a/2a-traces-slide.tex")
        #expect(
            frame.contains(
                "\\includegraphics<4>[width=\\linewidth,height=0.75\\textheight,keepaspectratio]{2a/2a-traces-step-4}%\n"
            ))
    }

    @Test(arguments: [("tikz", "tikz", "gnuplot-lua-tikz"), ("cairolatex", "tex", "graphicx,xcolor")])
    func whatLatexSetsItselfIsMadeToFitTheSlideToo(format: String, ending: String, packages: String) throws {
        let folder = try TemporaryFolder()
        #expect(try Program("figures", "2a", "--out", "a", "--format", format, in: folder.path).status == 0)
        let frame = try folder.text(of: "a/2a/2a-traces-slide.tex")
        #expect(frame.contains("% \\usepackage{\(packages),adjustbox}\n"))
        #expect(
            frame.contains(
                "\\adjustbox{width=\\linewidth,totalheight=0.75\\textheight,keepaspectratio}{\\input{2a/2a-traces.\(ending)}}"
            ))
    }

    @Test func aNameThatAChapterDoesNotHaveIsRefusedWithTheChapter() throws {
        let folder = try TemporaryFolder()
        let program = try Program("figures", "3e", "--out", "a", "--set", "tau_a=3*ms", in: folder.path)
        #expect(program.status == 2)
        #expect(program.errors.contains("found: the script of chapter 3e"))
    }

    @Test func aChapterThatFailsDoesNotKeepTheOthersFromBeingMade() throws {
        let folder = try TemporaryFolder()
        let script = "from brian2 import *\nplot([0, 1], [0, 1])\nshow()\n"
        for (name, model) in [("1a-x", script), ("1b-y", "x = 1*mV + 1*ms\n" + script), ("1c-z", script)] {
            try folder.write([
                "\(name)/lesson.json": #"{"title": "T", "summary": "S", "figures": ["one"]}"#,
                "\(name)/model.py": model, "\(name)/lesson.md": "Text.\n",
            ])
        }
        let program = try Program("figures", "--all", "--lessons", folder.path, "--out", "o", in: folder.path)
        #expect(program.status == 1)
        #expect(program.output.hasPrefix("2 figures in o: 2 made"))
        #expect(program.errors.contains("1b-y/model.py"))
        #expect(FileManager.default.fileExists(atPath: folder.path + "/o/1c/1c-one.svg"))
    }

    @Test(arguments: [
        (["figures"], "Name chapters, or write --all."),
        (["figures", "2a", "--all"], "Name chapters, or write --all."),
        (["figures", "9z"], "there is no chapter 9z"),
        (["figures", "2a", "--theme", "pritn"], "did you mean print?"),
        (["figures", "2a", "--size", "huge"], "huge is no size of a page"),
        (["figures", "2a", "--format", "svg,bmp"], "there is no format bmp"),
        (["figures", "2a", "--animate", "mov"], "there is no format mov"),
        (["figures", "2a", "--out", "/proc/x"], "/proc/x cannot be written"),
    ])
    func whatCannotBeIsSaidBeforeAnythingIsMade(arguments: [String], message: String) throws {
        let folder = try TemporaryFolder()
        let program = try Program(
            shell: "\"$TUTOR\" " + arguments.joined(separator: " "), in: folder.path)
        #expect(program.status == 2)
        #expect(program.errors.contains(message), "\(program.errors)")
        #expect(folder.names.isEmpty || arguments.contains("/proc/x"))
    }

    @Test func withoutGnuplotItIsSaid() throws {
        let program = try Program("figures", "2a", "--out", "/tmp/nothing", environment: ["PATH": "/nowhere"])
        #expect(program.status == 3)
        #expect(program.errors.hasPrefix("error: gnuplot draws the figures and is not installed here"))
    }

    @Test func aBarSaysHowFarItIs() {
        #expect(FigureProgress.bar(done: 3, of: 6, "2c-one") == "[############------------] 3 of 6 chapters  2c-one")
        #expect(FigureProgress.bar(done: 0, of: 0, "").hasPrefix("[########################]"))
    }

    @Test(arguments: [
        ("\u{1B}[?62;4;22c", true), ("\u{1B}[?65;1;9;4c", true), ("\u{1B}[?4c", false), ("\u{1B}[?1;2c", false),
        ("", false), ("\u{1B}[?64;14c", false),
    ])
    func aTerminalSaysWhetherItShowsPixels(reply: String, shows: Bool) {
        #expect(SixelTerminal.shows(reply) == shows)
    }
}
