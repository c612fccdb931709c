import BrianScript
import Expressions
import Figures
import Testing
import Units

@Suite struct ExhibitFigureTests {
    private static let model = """
        from brian2 import *
        tau = 10*ms
        w = 2*mV
        G = NeuronGroup(2, 'dv/dt = -v/tau : volt', threshold='v > 5*mV', reset='v = 0*mV', method='exact')
        inputs = SpikeGeneratorGroup(1, [0, 0], [1, 4]*ms)
        S = Synapses(inputs, G, on_pre='v_post += w')
        S.connect()
        M = StateMonitor(G, 'v', record=True)
        fired = SpikeMonitor(G)
        run(10*ms)
        """
    private static let solution = model.replacing("w = 2*mV", with: "w = 4*mV").replacing(
        "[1, 4]*ms", with: "[1, 6]*ms")

    private static func checked(_ text: String, _ knobs: [(name: String, text: String)] = []) throws(Diagnostic)
        -> CheckedRun
    {
        var settings = ScriptSettings()
        settings.knobs = knobs
        let script = try Script(SourceText(text, name: "mine.py"))
        return CheckedRun(script, run: try script.run(settings))
    }

    private func finding(_ check: String) throws -> CheckFinding {
        let found = try CheckScript(SourceText(check, name: "check.py")).finding(
            on: try Self.checked(Self.model),
            CheckScript.Others(
                solution: { () throws(Diagnostic) in try Self.checked(Self.solution) },
                rerun: { knobs throws(Diagnostic) in try Self.checked(Self.model, knobs) }))
        return try #require(found)
    }

    /// What is drawn where a condition does not hold.
    private func figure(_ condition: String) throws -> Figure? {
        let finding = try finding("assert \(condition), 'no'")
        guard let exhibit = finding.exhibit else { return nil }
        let mine = try Self.checked(Self.model, exhibit.knobs)
        return mine.figure(
            of: exhibit, beside: try Self.checked(Self.solution, exhibit.knobs), title: finding.sentence)
    }

    private func lines(_ figure: Figure) -> [Line] {
        figure.panels.flatMap(\.marks).compactMap { if case .line(let line) = $0 { line } else { nil } }
    }

    private func points(_ figure: Figure) -> [[Double]] {
        figure.panels.flatMap(\.marks).compactMap {
            if case .points(let points) = $0 { points.x.map { ($0 * 1e4).rounded() / 10 } } else { nil }
        }
    }

    @Test func theTraceIsDrawnInBothRunsWithTheMomentInBoth() throws {
        let figure = try #require(try figure("trace('v', neuron=1).after(4*ms) > 1*volt"))
        #expect(figure.title?.plain == "no")
        #expect(figure.subtitle?.plain == "v of neuron 1 in your script and in the solution")
        let lines = lines(figure)
        #expect(lines.map(\.label?.plain) == ["yours", "solution"])
        #expect(lines[0].y.max()! < 4e-3)
        #expect(lines[1].y.max()! > 4e-3)
        #expect(lines[0].jumps == [11, 41])
        #expect(points(figure) == [[4.1], [4.1]])
        let labels = figure.panels[0].marks.compactMap {
            if case .reference(let line) = $0 { line.label?.plain } else { nil }
        }
        #expect(labels == ["4.1 ms"])
    }

    @Test func aValueKeptUnderANameBringsItsMoment() throws {
        let finding = try finding(
            "v = trace('v')\nbefore = v.at(4*ms)\nassert v.after(4*ms) - before > 1*volt, about('w', 'no')")
        let exhibit = try #require(finding.exhibit)
        let figure = try #require(try Self.checked(Self.model).figure(of: exhibit, beside: nil, title: "no"))
        #expect(figure.subtitle?.plain == "v in your script")
        #expect(points(figure) == [[4.1, 4]])
        #expect(finding.place?.text == "w = 2*mV")
    }

    @Test func eachRunHasItsOwnPeak() throws {
        #expect(try points(#require(try figure("trace('v').peak > 1*volt"))) == [[4.1], [6.1]])
        let window = try #require(try figure("trace('v').between(2*ms, 3*ms).peak > 1*volt"))
        #expect(points(window) == [[2], [2]])
    }

    @Test func anAreaIsTinted() throws {
        let whole = try #require(try figure("trace('v').area > 1*volt*second"))
        #expect(lines(whole).map(\.fill) == [true, true])
        let part = try #require(try figure("trace('v').between(2*ms, 4*ms).area > 1*volt*second"))
        let spans = part.panels[0].marks.compactMap {
            if case .span(let span) = $0 { span.lower...span.upper } else { nil }
        }
        #expect(spans == [0.002...0.004])
    }

    @Test func aRunWithOtherValuesIsDrawnWithThem() throws {
        let figure = try #require(try figure("rerun(tau='1*ms').trace('v').at(9*ms) > 1*volt"))
        #expect(figure.subtitle?.plain == "v in your script and in the solution, with tau = 1*ms")
        #expect(lines(figure)[0].y.last! < 1e-4)
    }

    @Test func theWorstMomentOfTwoTracesIsMarked() throws {
        let figure = try #require(try figure("close(trace('v'), solution.trace('v'), within=0.1*mV)"))
        #expect(points(figure).count == 2)
        #expect(points(figure)[0].count == 1)
    }

    @Test func spikesOfAGroupAreTwoRasters() throws {
        let figure = try #require(try figure("spikes('v').count == 5"))
        #expect(figure.panels.map(\.title?.plain) == ["yours: no spikes", "solution: 2 spikes"])
        #expect(figure.panels.allSatisfy { $0.xAxis.range == AxisRange(0, 0.01) })
    }

    @Test func spikesOfOneNeuronAreTwoRows() throws {
        let figure = try #require(try figure("spikes('v').neuron(1).first < 1*ms"))
        #expect(figure.panels.count == 1)
        #expect(figure.subtitle?.plain == "the spikes of neuron 1 of G: 0 in your script, 1 in the solution")
        guard case .at(_, let labels?) = figure.panels[0].yAxis.ticks else { return #expect(Bool(false)) }
        #expect(labels.map(\.plain) == ["solution", "yours"])
    }

    @Test func whatIsSaidOfAnEquationOrSynapsesShowsInTheVariable() throws {
        #expect(try lines(#require(try figure("model('v').equation('v') == ''"))).count == 2)
        #expect(try lines(#require(try figure("len(synapses(target='v')) == 2"))).count == 2)
    }

    @Test func whatIsNoRecordingHasNoFigure() throws {
        #expect(try figure("tau == 1*ms") == nil)
        #expect(try figure("duration == 1*ms") == nil)
    }

    @Test func whatIsTheSameIsSaidToBe() throws {
        let finding = try finding("assert trace('v').peak > 1*volt, 'no'")
        let run = try Self.checked(Self.model)
        let figure = run.figure(of: try #require(finding.exhibit), beside: run, title: "no")
        #expect(figure?.subtitle?.plain == "v is the same in your script and in the solution")
    }

    @Test func whatIsTheSameDoesNotDiffer() throws {
        for condition in ["trace('v').peak > 1*volt", "spikes('v').count == 5", "spikes('v').neuron(1).first < 1*ms"] {
            let exhibit = try #require(try finding("assert \(condition), 'no'").exhibit)
            let (mine, solution) = (try Self.checked(Self.model), try Self.checked(Self.solution))
            #expect(mine.differs(from: solution, in: exhibit), "\(condition)")
            #expect(!mine.differs(from: try Self.checked(Self.model), in: exhibit), "\(condition)")
        }
    }

    @Test(arguments: [
        ("v + w*1000", "; yours is cut, it goes up to 3.482 V", -0.4...13),
        ("v - w*1000", "; yours is cut, it goes down to -3.482 V", -7...7), ("v + w*1.05", "", nil),
    ])
    func aCurveThatHidesTheOtherIsCut(jump: String, words: String, range: ClosedRange<Double>?) throws {
        let finding = try finding("assert trace('v').peak > 1*volt, 'no'")
        let other = Self.model.replacing("v_post += w", with: "v_post = \(jump)").replacing(
            "v > 5*mV", with: "v > 1e9*volt")
        let exhibit = try #require(finding.exhibit)
        let drawn = try Self.checked(other).figure(of: exhibit, beside: try Self.checked(Self.solution), title: "no")
        let figure = try #require(drawn)
        #expect(figure.subtitle?.plain == "v in your script and in the solution" + words)
        let axis = figure.panels[0].yAxis.range
        #expect((axis.lower == nil) == (range == nil))
        if let range {
            #expect(range.contains((axis.lower ?? 0) * 1e3) && range.contains((axis.upper ?? 0) * 1e3), "\(axis)")
        }
    }
}
