import Foundation
import TestSupport
import Testing

@Suite struct ExportCommandTests {
    private func folder() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write([
            "two neurons.py": """
            from brian2 import *
            tau = 10*ms
            G = NeuronGroup(2, 'dv/dt = (2 - v)/tau : 1', threshold='v > 1', reset='v = 0', method='exact')
            S = SpikeMonitor(G)
            run(20*ms)
            """
        ])
        return folder
    }

    @Test func makesAProjectAndSaysHowToRunIt() throws {
        let folder = try folder()
        let program = try Program("export", "two neurons.py", "--to", "cpp", "out/cpp", in: folder.path)
        #expect(program.status == 0)
        #expect(program.errors == "out/cpp: 16 files; make -C out/cpp run\n")
        let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path + "/out/cpp").sorted()
        #expect(
            names == [
                "Makefile", "README.md", "main.cpp", "tutor", "tutor/ElementaryFunctions.h", "tutor/RandomNumbers.h",
                "tutor/clock.h", "tutor/command_line.h", "tutor/events.h", "tutor/failure.h",
                "tutor/matrix_exponential.h",
                "tutor/pathway.h",
                "tutor/propagator.h", "tutor/recordings.h", "tutor/refractoriness.h", "tutor/simulation.h",
                "tutor/state.h",
            ])
        #expect(try folder.text(of: "out/cpp/main.cpp").hasPrefix("// two neurons.py\n//\n// Made by tutor."))
        #expect(try folder.text(of: "out/cpp/Makefile").contains("\ntwo_neurons: main.cpp"))
    }

    @Test func takesTheScriptOfAChapter() throws {
        let folder = try folder()
        let program = try Program("export", "2a", "cpp", in: folder.path)
        #expect(program.status == 0)
        #expect(try folder.text(of: "cpp/main.cpp").hasPrefix("// 2a The concept of a connection\n"))
    }

    @Test func aProjectFromBeforeIsReplaced() throws {
        let folder = try folder()
        _ = try Program("export", "two neurons.py", "cpp", in: folder.path)
        let program = try Program("export", "two neurons.py", "cpp", "--set", "tau=5*ms", in: folder.path)
        #expect(program.status == 0)
        #expect(try folder.text(of: "cpp/main.cpp").contains("    double tau = 0.005; // s\n"))
    }

    @Test func dataOfAProjectFromBeforeGoWithIt() throws {
        let folder = try folder()
        try folder.write([
            "random.py": """
            from brian2 import *
            G = NeuronGroup(50, 'dv/dt = -v/(10*ms) : 1', method='exact')
            G.v = 'rand()'
            run(1*ms)
            """
        ])
        _ = try Program("export", "random.py", "cpp", in: folder.path)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/cpp/data") == ["G.v.f64"])
        let program = try Program("export", "two neurons.py", "cpp", in: folder.path)
        #expect(program.status == 0)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/cpp/data").isEmpty)
    }

    @Test func aFolderOfSomethingElseIsLeftAlone() throws {
        let folder = try folder()
        try folder.write(["mine/main.cpp": "int main() {}\n"])
        let program = try Program("export", "two neurons.py", "mine", in: folder.path)
        #expect(program.status == 2)
        #expect(
            program.errors.hasPrefix(
                "error: mine cannot be written: it holds files that no export has made\n"))
        #expect(try folder.text(of: "mine/main.cpp") == "int main() {}\n")
    }

    @Test func whatCannotBeExportedLeavesNothingBehind() throws {
        let folder = try folder()
        try folder.write(["none.py": "print(1)\n"])
        let program = try Program("export", "none.py", "cpp", in: folder.path)
        #expect(program.status == 1)
        #expect(program.errors.hasPrefix("error: the script simulates nothing, so there is nothing to export\n"))
        #expect(folder.names == ["none.py", "two neurons.py"])
    }

    // MARK: - A script that asks for it itself

    private static func script(_ device: String) -> [String: String] {
        [
            "model.py": """
            from brian2 import *
            seed(1)
            \(device)
            tau = 10*ms
            G = NeuronGroup(2, 'dv/dt = (2 - v)/tau : 1', threshold='v > 1', reset='v = 0', method='exact')
            S = SpikeMonitor(G)
            run(20*ms)
            print(S.count[:])
            """
        ]
    }

    @Test func aScriptGetsTheProjectThatItAsksFor() throws {
        for (device, place) in [
            ("set_device('cpp_standalone')", "output"), ("set_device('cpp_standalone', directory='a/b')", "a/b"),
            ("set_device('cpp_standalone', build_on_run=False); device.build(directory='c', run=True)", "c"),
        ] {
            let folder = try TemporaryFolder()
            try folder.write(Self.script(device))
            let program = try Program("run", "model.py", in: folder.path)
            #expect(program.status == 0)
            #expect(program.output == "[2 2]\n")
            #expect(program.errors == "\(place): 16 files; make -C \(place) run\n")
            let exported = try Program("export", "model.py", "exported", in: folder.path)
            #expect(exported.errors.hasSuffix("exported: 16 files; make -C exported run\n"))
            #expect(try folder.text(of: place + "/main.cpp") == folder.text(of: "exported/main.cpp"))
        }
    }

    @Test func aScriptMayHaveNoneMadeElsewhere() throws {
        let folder = try TemporaryFolder()
        for path in ["/tmp/x", "../x", "a/../../x", ""] {
            try folder.write(Self.script("set_device('cpp_standalone', directory='\(path)')"))
            let program = try Program("run", "model.py", in: folder.path)
            #expect(program.status == 1)
            #expect(
                program.errors == """
                    model.py:3:1: error: a script has its C++ project made below the present folder only
                      3 | set_device('cpp_standalone', directory='\(path)')
                        | ^\(String(repeating: "~", count: 41 + path.utf8.count))
                      expected: a path such as 'output' or 'models/output'
                      found:    '\(path)'
                      try:      tutor export FILE DIR --to cpp, for a folder that you choose yourself

                    """)
            #expect(folder.names == ["model.py"])
        }
    }

    @Test func aFolderWithOtherThingsIsLeftAloneAndTheResultsShown() throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.script("set_device('cpp_standalone')"))
        try folder.write(["output/mine.txt": "x"])
        let program = try Program("run", "model.py", in: folder.path)
        #expect(program.status == 2)
        #expect(program.output == "[2 2]\n")
        #expect(
            program.errors.hasPrefix(
                "model.py:3:1: error: output cannot be written: it holds files that no export has made\n"))
        #expect(try folder.text(of: "output/mine.txt") == "x")
    }

    @Test func elsewhereItHasNoEffectAndThatIsSaid() throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.script("set_device('cpp_standalone')"))
        let program = try Program("export", "model.py", "cpp", in: folder.path)
        #expect(program.status == 0)
        #expect(program.errors.contains("set_device() has no effect here"))
        #expect(folder.names == ["cpp", "model.py"])
    }
}
