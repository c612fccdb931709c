import BrianScript
import Expressions
import Foundation
import Standalone
import Testing

@Suite struct ProjectTests {
    private static func reference(_ name: String) throws -> String {
        let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        return try String(
            contentsOf: tests.appendingPathComponent("BrianScriptTests/Reference/\(name).py"), encoding: .utf8)
    }

    /// The script with a seed before its first line of code, so that two runs draw the same numbers.
    private static func seeded(_ script: String) -> String {
        script.replacingOccurrences(of: "from brian2 import *\n", with: "from brian2 import *\nseed(7)\n")
    }

    // MARK: - The same results

    /// What the project writes is what the engine writes, byte for byte.
    @Test(
        .enabled(if: CompiledProject.hasCompiler, "there is no C++ compiler"),
        arguments: [
            "lesson_2a", "coupled_event_driven", "custom_events", "delays_by_rule", "exact_with_changing_coefficient",
            "exact_with_own_constants",
            "population_rates", "recording_synapses", "run_regularly", "several_pathways",
            "spike_generator_period", "stdp_network", "subgroups", "summed_and_normalised", "three_time_steps",
            "timed_array_and_run_regularly",
        ])
    func writesWhatTheEngineWrites(_ name: String) throws {
        let project = try CompiledProject(Self.seeded(Self.reference(name)))
        #expect(project.differences == [])
    }

    @Test(.enabled(if: CompiledProject.hasCompiler, "there is no C++ compiler"))
    func connectionsOfTheFirstGenerationAreExportedToo() throws {
        let project = try CompiledProject(
            """
            from brian import *
            neuron = NeuronGroup(1, 'dV/dt = -V/(10*ms) : volt', threshold=5*mV, reset=0*mV)
            inputs = SpikeGeneratorGroup(2, [(0, 1*ms), (1, 2*ms), (0, 3*ms)])
            C = Connection(inputs, neuron, 'V')
            D = Connection(inputs, neuron, 'V', delay=1*ms)
            C[0, 0] = 3*mV
            D[1, 0] = 4*mV
            M = StateMonitor(neuron, 'V', record=True)
            S = SpikeMonitor(neuron)
            run(10*ms)
            """)
        #expect(project.differences == [])
        #expect(try project.folder.text(of: "embedded/S.csv").split(separator: "\n").count > 1)
    }

    @Test(.enabled(if: CompiledProject.hasCompiler, "there is no C++ compiler"))
    func optimisationDoesNotShowInTheResults() throws {
        let project = try CompiledProject(Self.seeded(Self.reference("cuba_400")), flags: "-O3 -march=native")
        #expect(project.differences == [])
    }

    @Test(.enabled(if: CompiledProject.hasCompiler, "there is no C++ compiler"))
    func parametersOfTheCommandLineDoWhatKnobsDo() throws {
        let script = """
            from brian2 import *
            tau = 10*ms
            drive = 1.5
            G = NeuronGroup(3, 'dv/dt = (drive + 0.1*i - v)/tau : 1', threshold='v > 1', reset='v = 0', method='exact')
            v = StateMonitor(G, 'v', record=True)
            s = SpikeMonitor(G)
            run(20*ms)
            """
        let project = try CompiledProject(
            script, arguments: ["--tau=0.005", "--drive=2"], knobs: [("tau", "5*ms"), ("drive", "2.0")])
        #expect(project.differences == [])
        #expect(try project.folder.text(of: "embedded/s.csv").split(separator: "\n").count > 10)
    }

    /// Equations that follow each other in a chain, in a circle, held while refractory, and different for each element: none of their
    /// entries has a formula of its own.
    @Test(
        .enabled(if: CompiledProject.hasCompiler, "there is no C++ compiler"),
        arguments: [
            "dv/dt = (g - v)/tau : 1 (unless refractory)\ndg/dt = (s - g)/rise : 1\nds/dt = (1.2 - s)/rise : 1",
            "dv/dt = (4*drive - v - w)/tau : 1\ndw/dt = (2*v - w)/rise : 1\ng : 1",
            "dv/dt = (drive*2 + g - v)/(tau*(1 + i)) : 1\ndg/dt = (s - g)/rise : 1\nds/dt = -s/(tau + rise) : 1",
            "dv/dt = (g - v)/tau : 1\ndg/dt = (s - k*g)/rise : 1\nds/dt = (1.5 - s)/rise : 1\nk = 1 + cos(t/ms)**2 : 1 (constant over dt)",
        ])
    func parametersReachEquationsThatFollowEachOther(_ equations: String) throws {
        let script = """
            from brian2 import *
            tau = 10*ms
            rise = 3*ms
            drive = 1.5
            G = NeuronGroup(
                3, '''\(equations)''', threshold='v > 1', reset='v = 0', refractory=1*ms, method='exact')
            v = StateMonitor(G, ['v', 'g'], record=True)
            s = SpikeMonitor(G)
            run(20*ms)
            """
        let same = try CompiledProject(script)
        #expect(same.differences == [])
        #expect(same.main.contains("tutor::MatrixExponential exponential("))
        let changed = try CompiledProject(
            script, arguments: ["--tau=0.005", "--rise=0.001"], knobs: [("tau", "5*ms"), ("rise", "1*ms")])
        #expect(changed.differences == [])
        #expect(try changed.folder.text(of: "embedded/v.csv") != same.folder.text(of: "embedded/v.csv"))
    }

    /// Both pathways bring the same variables up to date, from each synapse's last spike, over two runs.
    @Test(.enabled(if: CompiledProject.hasCompiler, "there is no C++ compiler"))
    func parametersReachEventDrivenVariablesThatFollowEachOther() throws {
        let script = """
            from brian2 import *
            seed(3)
            fast = 3*ms
            slow = 8*ms
            P = PoissonGroup(10, 200*Hz)
            G = NeuronGroup(2, 'dv/dt = -v/slow : 1', threshold='v > 1', reset='v = 0', method='exact')
            C = Synapses(P, G, '''da/dt = (b - a)/fast : 1 (event-driven)
                               db/dt = (c - b)/slow : 1 (event-driven)
                               dc/dt = -c/fast : 1 (event-driven)
                               seen : 1''',
                         on_pre='c += 1; v_post += 0.2 + a; seen = b', on_post='b *= 0.5; c -= 0.1*a')
            C.connect(p=0.7)
            v = StateMonitor(G, 'v', record=True)
            w = StateMonitor(C, ['a', 'b', 'c', 'seen'], record=True, dt=1*ms)
            s = SpikeMonitor(G)
            run(20*ms)
            slow = 6*ms
            run(20*ms)
            """
        let same = try CompiledProject(script)
        #expect(same.differences == [])
        #expect(try same.folder.text(of: "embedded/s.csv").split(separator: "\n").count > 5)
        let changed = try CompiledProject(script, arguments: ["--fast=0.002"], knobs: [("fast", "2*ms")])
        #expect(changed.differences == [])
        #expect(try changed.folder.text(of: "embedded/w.csv") != same.folder.text(of: "embedded/w.csv"))
    }

    @Test(.enabled(if: CompiledProject.hasCompiler, "there is no C++ compiler"))
    func parametersReachEveryRun() throws {
        let script = """
            from brian2 import *
            tau = 10*ms
            slower = 20*ms
            G = NeuronGroup(2, 'dv/dt = (2 - v)/tau : 1', threshold='v > 1', reset='v = 0', method='exact')
            v = StateMonitor(G, 'v', record=True)
            run(20*ms)
            run(20*ms)
            tau = slower
            run(20*ms)
            """
        let project = try CompiledProject(
            script, arguments: ["--tau=0.005", "--tau_2=0.03"], knobs: [("tau", "5*ms"), ("slower", "30*ms")])
        #expect(project.differences == [])
        // Runs with the same equations share what they compute.
        #expect(project.main.components(separatedBy: "void stateupdater").count == 2)
        #expect(project.main.components(separatedBy: "void propagators").count == 3)
    }

    // MARK: - The text

    @Test func aFunctionReadsLikeTheModel() throws {
        let (project, _) = try CompiledProject.export(
            """
            from brian2 import *
            Vt = 10*mV
            Vr = 0*mV
            G = NeuronGroup(2, 'dv/dt = -v/(10*ms) : volt (unless refractory)', threshold='v > Vt', reset='v = Vr',
                            refractory=2*ms, method='exact')
            run(1*ms)
            """)
        let main = try #require(project.files.first { $0.name == "main.cpp" })
        guard case .text(let text) = main.content else { return #expect(Bool(false), "main.cpp is a text") }
        #expect(
            text.contains(
                """
                /// resets: v = Vr
                void spike_resetter() {
                    const double Vr = parameter.Vr;
                    double *__restrict const v = G::v;
                    for (int32_t i : G::spikes) {
                        v[i] = Vr;
                    }
                }
                """))
        #expect(text.contains("    double Vt = 0.01; // V\n"))
        #expect(text.contains("return (v[i] > Vt) & (not_refractory[i] != 0); });"))
    }

    @Test func namesOfTheModelThatMeanSomethingInCAreChanged() throws {
        let (project, _) = try CompiledProject.export(
            """
            from brian2 import *
            new = NeuronGroup(1, 'dlong/dt = -long/(10*ms) : 1', method='exact')
            int_ = StateMonitor(new, 'long', record=True)
            run(1*ms)
            """)
        let main = try #require(project.files.first { $0.name == "main.cpp" })
        guard case .text(let text) = main.content else { return #expect(Bool(false), "main.cpp is a text") }
        #expect(text.contains("namespace new_ {"))
        #expect(text.contains("recording.write(folder, \"int_.csv\", \"t,long[0]\");"))
    }

    /// A name may hold what a path or a string means something by.
    @Test func resultsStayInTheirFolder() throws {
        let (project, _) = try CompiledProject.export(
            """
            from brian2 import *
            G = NeuronGroup(1, 'dv/dt = -v/(10*ms) : 1', method='exact')
            Network(G, StateMonitor(G, 'v', record=True, name='../../a"b')).run(1*ms)
            """)
        let main = try #require(project.files.first { $0.name == "main.cpp" })
        guard case .text(let text) = main.content else { return #expect(Bool(false), "main.cpp is a text") }
        #expect(text.contains("recording.write(folder, \"a_b.csv\", \"t,v[0]\");"))
    }

    @Test(.enabled(if: CompiledProject.hasCompiler, "there is no C++ compiler"))
    func anObjectMayHaveTheNameOfAFunctionOfTheSystem() throws {
        let names = ["free", "div", "select", "random", "model", "rename"]
        let groups = names.map {
            "\($0) = NeuronGroup(1, 'dv/dt = (2 - v)/(5*ms) : 1', threshold='v > 1', reset='v = 0', method='exact')"
        }
        let project = try CompiledProject(
            "from brian2 import *\n" + groups.joined(separator: "\n")
                + "\nexit_ = SpikeMonitor(free)\nabs_ = StateMonitor(model, 'v', record=True)\nrun(20*ms)\n")
        #expect(project.differences == [])
        #expect(project.main.contains("\nnamespace free {\n"))
    }

    /// Beside its namespaces a project has functions, clocks and tables, and options beside its parameters.
    @Test(.enabled(if: CompiledProject.hasCompiler, "there is no C++ compiler"))
    func namesOfTheProjectItselfAreFreeForTheModel() throws {
        let project = try CompiledProject(
            """
            from brian2 import *
            out = 2
            data = 3
            duration_1 = 5*ms
            errno = 0.5
            table = TimedArray([0, 1], dt=5*ms)
            run_1 = NeuronGroup(2, '''dpropagators/dt = (out + data + errno + table(t) - propagators)/duration_1 : 1
                                int32_t : 1''',
                                threshold='''propagators > 4
                                and int32_t < 3''',
                                reset='propagators = 0; int32_t += 1', method='euler')
            step_1 = StateMonitor(run_1, 'propagators', record=True)
            table_0 = SpikeMonitor(run_1)
            clock_2 = PopulationRateMonitor(run_1)
            createState = NeuronGroup(1, 'dv/dt = -v/duration_1 : 1', method='exact', dt=0.2*ms)
            writeResults = StateMonitor(createState, 'v', record=True)
            run(20*ms)
            run(20*ms)
            """, arguments: ["--out=results", "--data=data"])
        #expect(project.differences == [])
        #expect(project.main.contains("\nnamespace run_1_2 {\n"))
        #expect(project.main.contains("    double out_2 = 2.0; // 1\n"))
    }

    /// A comment must not go on in the next line.
    @Test(.enabled(if: CompiledProject.hasCompiler, "there is no C++ compiler"))
    func aStatementMayEndInABackslash() throws {
        let project = try CompiledProject(
            #"""
            from brian2 import *
            G = NeuronGroup(1, 'dv/dt = (2 - v)/(5*ms) : 1', threshold='v > 1', reset='''v = 0 \
            ''', method='exact')
            M = SpikeMonitor(G)
            run(20*ms)
            """#)
        #expect(project.differences == [])
    }

    /// Neurons count as if they had spiked 10,000 s before the run, and stay refractory in this one.
    @Test(.enabled(if: CompiledProject.hasCompiler, "there is no C++ compiler"))
    func aLongRefractorinessIsNotCountedStepByStep() throws {
        let project = try CompiledProject(
            """
            from brian2 import *
            G = NeuronGroup(2, 'dv/dt = (1.5 + i - v)/(5*ms) : 1', threshold='v > 1', reset='v = 0',
                            refractory=1e7*second, method='exact')
            H = NeuronGroup(2, 'dv/dt = (1.5 + i - v)/(5*ms) : 1', threshold='v > 1', reset='v = 0',
                            refractory=1*second, method='exact')
            M = SpikeMonitor(G)
            N = SpikeMonitor(H)
            run(20*ms)
            run(20*ms)
            """)
        #expect(project.differences == [])
        #expect(try project.folder.text(of: "embedded/M.csv").split(separator: "\n").count == 1)
        #expect(try project.folder.text(of: "embedded/N.csv").split(separator: "\n").count == 3)
    }

    // MARK: - What is refused

    private static func refusal(_ lines: String) throws -> Diagnostic? {
        do {
            _ = try CompiledProject.export("from brian2 import *\n" + lines)
            return nil
        } catch { return error as? Diagnostic }
    }

    @Test func aFunctionOfTheScriptIsRefusedByName() throws {
        let refusal = try Self.refusal(
            """
            @network_operation
            def look():
                pass
            run(1*ms)
            """)
        #expect(
            refusal?.message
                == "look cannot become C++: it is a function of the script, which runs in every step")
        #expect(refusal?.advice == "say the same with run_regularly() or in the equations")
    }

    @Test func aScriptThatSimulatesNothingIsRefused() throws {
        #expect(
            try Self.refusal("print(1)\n")?.message == "the script simulates nothing, so there is nothing to export")
    }

    @Test func aScriptThatGoesBackInTimeIsRefused() throws {
        let refusal = try Self.refusal(
            """
            G = NeuronGroup(1, 'dv/dt = -v/(10*ms) : 1', method='exact')
            store()
            run(1*ms)
            restore()
            run(1*ms)
            """)
        #expect(
            refusal?.message == "a run does not begin where the one before has ended, which a C++ project cannot repeat"
        )
    }
}
