import Foundation
import TestSupport
import Testing

@Suite struct RunCommandTests {
    private static let script = """
        from brian2 import *
        tau = 10*ms
        G = NeuronGroup(1, 'dv/dt = (2 - v)/tau : 1', threshold='v > 1', reset='v = 0', method='exact')
        M = StateMonitor(G, 'v', record=True)
        S = SpikeMonitor(G)
        run(20*ms)
        print(len(S.t), 'spikes')
        plot(M.t, M.v[0])
        """

    private func folder(_ script: String = Self.script) throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write(["model.py": script])
        return folder
    }

    @Test func whatTheScriptPrintsIsTheOutput() throws {
        let folder = try folder()
        let program = try Program("run", "model.py", "--no-figure", in: folder.path)
        #expect(program.status == 0)
        #expect(program.output == "2 spikes\n")
        #expect(program.errors.isEmpty)
    }

    @Test func aScriptMayComeFromTheStandardInput() throws {
        #expect(try Program("run", "-", input: "print(6*7)\n").output == "42\n")
    }

    @Test func aKnobIsTurned() throws {
        let folder = try folder()
        #expect(
            try Program("run", "model.py", "--no-figure", "--set", "tau=5*ms", in: folder.path).output == "5 spikes\n")
    }

    @Test func figureAndDataAreWrittenWhereTheyAreWanted() throws {
        let folder = try folder()
        let program = try Program("run", "model.py", "--figure", "a.png", "--data", "out/data", in: folder.path)
        #expect(program.status == 0)
        #expect(program.errors == "data: out/data/M.csv, out/data/S.csv\nThe figure is in a.png.\n")
        #expect(folder.names == ["a.png", "model.py", "out"])
        let rows = try folder.text(of: "out/data/M.csv").split(separator: "\n")
        #expect(rows.count == 201)
        #expect(rows.prefix(2) == ["t,v[0]", "0.0,0.0"])
        #expect(
            try folder.text(of: "out/data/S.csv").split(separator: "\n").map { $0.prefix(6) } == [
                "i,t", "0,0.00", "0,0.01",
            ])
    }

    @Test func whatIsNotThereToWriteIsSaid() throws {
        let folder = try folder("print(1)\n")
        let program = try Program("run", "model.py", "--figure", "a.svg", "--data", "data", in: folder.path)
        #expect(program.status == 0)
        #expect(
            program.errors == """
                note: no variable of the script holds a monitor, so there are no data to write
                note: the script draws nothing, so there is no a.svg

                """)
        #expect(folder.names == ["model.py"])
    }

    @Test func severalFiguresAreNumbered() throws {
        let folder = try folder("from pylab import *\nplot([1, 2])\nfigure()\nplot([2, 1])\n")
        try Program("run", "model.py", "--figure", "a.svg", in: folder.path)
        #expect(folder.names == ["a-2.svg", "a.svg", "model.py"])
    }

    @Test func aScriptThatIsNotThereIsWrongUse() throws {
        let program = try Program("run", "nothing.py")
        #expect(program.status == 2)
        #expect(program.errors == "error: nothing.py cannot be read: No such file or directory\n")
    }

    @Test func anEmptyScriptIsSaid() throws {
        let folder = try folder(" \n")
        let program = try Program("run", "model.py", in: folder.path)
        #expect(program.status == 1)
        #expect(program.errors.hasPrefix("error: model.py is empty\n"))
    }

    @Test func aWrongModelEndsWith1AndLeavesNothing() throws {
        let folder = try folder("from brian2 import *\nG = NeuronGroup(1, 'dv/dt = -v : volt')\nrun(1*ms)\n")
        let program = try Program("run", "model.py", "--figure", "a.png", "--data", "data", in: folder.path)
        #expect(program.status == 1)
        #expect(program.errors.hasPrefix("model.py:2:"))
        #expect(program.errors.contains("error: "))
        #expect(folder.names == ["model.py"])
    }

    @Test func aFigureThatCannotBeWrittenIsSaidWithThePath() throws {
        let folder = try folder()
        let program = try Program("run", "model.py", "--figure", "missing/a.png", in: folder.path)
        #expect(program.status == 2)
        #expect(program.errors.contains("missing/a.png"))
        #expect(folder.names == ["model.py"])
    }

    @Test func aFullDiskLeavesNoHalfAFile() throws {
        let folder = try folder()
        // A limit on the size of files ends a write as a full disk does.
        let program = try Program(
            shell: "trap '' XFSZ; ulimit -f 1; \"$TUTOR\" run model.py --no-figure --data data", in: folder.path)
        #expect(program.status == 3)
        #expect(program.errors.hasPrefix("error: data/M.csv cannot be written: "))
        #expect(folder.names == ["model.py"])
    }

    @Test func aProfileTellsSlotsAndOperations() throws {
        let folder = try folder()
        let program = try Program("run", "model.py", "--no-figure", "--profile", in: folder.path)
        let lines = program.errors.split(separator: "\n").map { $0.split(separator: " ") }
        #expect(lines.first == ["slot", "operation", "time", "share"])
        #expect(lines.contains { $0.starts(with: ["groups", "neurongroup_stateupdater"]) && $0.last == "%" })
        #expect(lines.last?.first == "all")
    }

    @Test func threadsAreCountedFromOne() throws {
        let folder = try folder()
        let program = try Program("run", "model.py", "--no-figure", "--threads", "0", in: folder.path)
        #expect(program.status == 2)
        #expect(program.errors.contains("--threads takes a number from 1 on."))
        #expect(try Program("run", "model.py", "--no-figure", "--threads", "2", in: folder.path).output == "2 spikes\n")
    }

    @Test func limitsAreSetFromOutside() throws {
        let program = try Program("run", "-", "--limit", "output=0.01kB", input: "while True: print('tick')\n")
        #expect(program.status == 1)
        #expect(program.output == "tick\ntick\n")
        #expect(program.errors.contains("the script has printed more than 10 bytes"))
        let recursive = "def f(n): return 0 if n == 0 else 1 + f(n - 1)\nprint(f(1500))\n"
        #expect(try Program("run", "-", input: recursive).status == 1)
        #expect(try Program("run", "-", "--limit", "recursion=2000", input: recursive).output == "1500\n")
    }

    @Test(arguments: ["memory", "memory=", "memory=-1", "memory=1XB", "memory=nan", "memory=1e300", "speed=3"])
    func aLimitThatIsNoneIsWrongUse(text: String) throws {
        let program = try Program("run", "-", "--limit", text, input: "print(1)\n")
        #expect(program.status == 2)
        #expect(program.output.isEmpty)
        #expect(program.errors.contains("'\(text)'"))
    }

    private static let endless = """
        from brian2 import *
        G = NeuronGroup(1, 'dv/dt = -v/second : 1', method='exact')
        M = StateMonitor(G, 'v', record=True, dt=10*ms)
        print('running')
        run(1e6*second)
        print('stopped')
        plot(M.t, M.v[0])
        while True: pass

        """

    @Test func interruptsStopASimulationAndThenTheScript() throws {
        let folder = try folder(Self.endless)
        let program = try Program(
            shell: """
                "$TUTOR" run model.py --figure a.svg --data . > output & 
                until grep -q running output; do sleep 0.01; done; kill -INT $!
                until grep -q stopped output; do sleep 0.01; done; kill -INT $!
                wait $!
                """, in: folder.path)
        #expect(program.status == 130)
        #expect(program.errors.contains("warning: the simulation was stopped at "))
        #expect(program.errors.contains("error: the script was interrupted\n"))
        #expect(folder.names == ["M.csv", "a.svg", "model.py", "output"])
    }

    @Test func aNotebookRunsCellByCell() throws {
        let folder = try TemporaryFolder()
        let cells = [
            "%matplotlib inline\\nfrom brian2 import *", "20*mV", "plot([1, 2])", "1*ms + 1*mV",
            "figure()\\nplot([2, 1])\\n3",
        ]
        let entries = cells.map { "{\"cell_type\": \"code\", \"source\": \"\($0)\", \"metadata\": {}}" }
        try folder.write(["a.ipynb": "{\"nbformat\": 4, \"cells\": [\(entries.joined(separator: ", "))]}"])
        let program = try Program("run", "a.ipynb", "--figure", "a.svg", in: folder.path)
        #expect(program.status == 1)
        #expect(program.output == "20. mV\n3\n")
        #expect(
            program.errors == """
                note: a.ipynb[1]: skipped %matplotlib inline, a command to the notebook
                a.ipynb[4]:1:1: error: 1*ms is in s and 1*mV is in V: they cannot be added
                  1 | 1*ms + 1*mV
                    | ^~~~~~~~~~~
                  expected: both in s
                  found:    s and V
                The figure is in a.svg.
                The figure is in a-2.svg.
                error: 1 of the 5 cells of a.ipynb went wrong: 4
                  try: give a cell that is meant to fail the tag raises-exception

                """)
        #expect(folder.names == ["a-2.svg", "a.ipynb", "a.svg"])
    }
}
