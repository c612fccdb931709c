import BrianScript
import Expressions
import Testing

@Suite struct CheckScriptTests {
    private static let model = """
        from brian2 import *
        tau = 10*ms
        G = NeuronGroup(2, '''dv/dt = -v/tau : volt
        I : amp''', threshold='v > 5*mV', reset='v = 0*mV', method='exact')
        inputs = SpikeGeneratorGroup(1, [0, 0], [1, 4]*ms)
        S = Synapses(inputs, G, 'w : volt', on_pre='v_post += w', delay=0.5*ms)
        S.connect()
        S.w = 2*mV
        M = StateMonitor(G, 'v', record=True)
        spikes_of_G = SpikeMonitor(G)
        run(10*ms)
        print('ready')
        """

    /// What a check finds in the run of a script; nil where it holds.
    private func finding(
        _ check: String, in text: String = model, solution: String? = nil
    ) throws -> CheckFinding? {
        try CheckScript(SourceText(check, name: "check.py")).finding(
            on: try Self.checked(text),
            CheckScript.Others(
                solution: { () throws(Diagnostic) in try Self.checked(solution ?? text) },
                rerun: { knobs throws(Diagnostic) in try Self.checked(text, knobs: knobs) }))
    }

    private static func checked(_ text: String, knobs: [(name: String, text: String)] = []) throws(Diagnostic)
        -> CheckedRun
    {
        final class Printed { var text = "" }
        let printed = Printed()
        var settings = ScriptSettings()
        settings.output = { printed.text += $0 }
        settings.knobs = knobs
        settings.seed = 1
        let script = try Script(SourceText(text, name: "mine.py"))
        return CheckedRun(script, run: try script.run(settings), printed: printed.text)
    }

    /// Nothing that is asked of such a run has an answer that helps.
    @Test(arguments: ["assert G.v[0] > 1*mV, 'v should rise.'", "assert max(M.v[0]) > 1*mV, 'v should rise.'"])
    func aScriptThatRunsNothingIsToldSo(check: String) throws {
        let still = Self.model.replacing("run(10*ms)\n", with: "")
        let found = try #require(try finding(check, in: still))
        #expect(found.sentence == "nothing is recorded here: the script comes to its end without a run")
        #expect(found.place?.text == "StateMonitor(G, 'v', record=True)")
        #expect(try finding("assert True, 'fine.'", in: still) == nil)
    }

    @Test(arguments: [
        "close(trace('v').at(1.5*ms), 0*mV, within=0.001*mV)", "close(trace('v').after(1.5*ms), 2*mV, within=0.001*mV)",
        "trace('v').peak_time == 4.6*ms", "trace('v', neuron=1).trough == 0*mV", "trace('v').start == 0*mV",
        "close(trace('v').end, G.v[0])", "close(trace('v').jumps, [1.6, 4.6]*ms)",
        "close(trace('v').between(1.6*ms, 2.6*ms).peak, 2*mV)", "len(trace('v')) == 100",
        "close(trace('v').between(1.6*ms, 4.4*ms).area, 2*mV*10*ms*(1 - exp(-0.28)), relative=1e-4)",
        "close(trace('v').above(1*mV).peak, trace('v').peak - 1*mV)", "spikes('v').count == 0",
        "len(spikes()) == 0", "rate('v') == 0*Hz", "model('v').N == 2", "model().equation('v') == '-v/tau'",
        "model('v').kind('I') == 'parameter'", "model('v').uses('v') == ['tau', 'v']", "model('v').unit('I') == 1*amp",
        "model('v').threshold == 'v > 5*mV'", "model('v').method == 'exact'", "model('v').refractory is None",
        "not model('v').has('ge')", "len(models()) == 1", "len(synapses()) == 1", "len(synapses(target='I')) == 0",
        "synapses(target='v')[0].number == 2", "close(synapses()[0].weights, 2*mV)",
        "close(synapses()[0].delays, 0.5*ms)", "synapses()[0].pre == 'v_post += w'", "synapses()[0].has('w')",
        "synapses(to='v', of='inputs')[0].target.N == 2", "duration == 10*ms", "step == 0.1*ms",
        "printed == 'ready\\n'", "tau == 10*ms", "close(solution.value('tau'), 10*ms)",
        "close(trace('v'), solution.trace('v'))",
        "close(rerun(tau='1*ms').trace('v').after(3*ms), 0.4463*mV, within=0.001*mV)",
    ])
    func whatARunHasIsFound(condition: String) throws {
        #expect(try finding("assert \(condition), 'no'") == nil)
    }

    @Test func theFirstDialectIsAskedInTheSameWords() throws {
        let first = """
            from brian import *
            nerve = NeuronGroup(1, 'dv/dt = -v/(10*ms) : volt', threshold=5*mV, reset=0*mV)
            feed = SpikeGeneratorGroup(1, [(0, 1*ms), (0, 4*ms)])
            C = Connection(feed, nerve, 'v')
            C[0, 0] = 2*mV
            seen = StateMonitor(nerve, 'v', record=True)
            fired = SpikeMonitor(nerve)
            run(10*ms)
            """
        let check = """
            assert close(trace('v').after(1*ms), 2*mV, within=0.001*mV), 'a'
            assert spikes('v').count == 0, 'b'
            assert close(synapses(target='v')[0].weights, 2*mV) and synapses()[0].pre == 'v += w', 'c'
            """
        #expect(try finding(check, in: first) == nil)
    }

    @Test func theEndOfAPartOfAGroupIsThatOfItsOwnNeurons() throws {
        let part = Self.model.replacing(
            "M = StateMonitor(G, 'v', record=True)", with: "M = StateMonitor(G[1:], 'v', record=True)"
        )
        .replacing("S.w = 2*mV", with: "S.w = '(1 + j)*mV'")
        #expect(try finding("assert trace('v').end == G.v[1] and G.v[1] > G.v[0], 'no'", in: part) == nil)
    }

    @Test(arguments: [
        ("w : volt\ndApre/dt = -Apre/tau : 1 (event-driven)", "Apre += 1; v_post += w"),
        ("w : volt", "v_post = v_post + w"), ("w : volt", "v_post = w + v_post"),
        ("w : volt", "v_post = v_post - (-w)"),
    ])
    func theWeightsAreWhatTheTargetGets(model: String, statements: String) throws {
        let script = Self.model.replacing(
            "Synapses(inputs, G, 'w : volt', on_pre='v_post += w', delay=0.5*ms)",
            with: "Synapses(inputs, G, '''\(model)''', on_pre='\(statements)', delay=0.5*ms)")
        #expect(try finding("assert close(synapses()[0].weights, 2*mV), 'no'", in: script) == nil)
    }

    @Test func theGroupsOfSynapsesAreFoundThoughNoNameHoldsThem() throws {
        let script = """
            from brian2 import *
            G = NeuronGroup(4, 'v : volt')
            start_scope()
            inputs = SpikeGeneratorGroup(3, [0], [5]*ms)
            S = Synapses(inputs, G[1:], on_pre='v_post += 1*mV')
            S.connect()
            del inputs
            """
        #expect(
            try finding("assert synapses()[0].source.N == 3 and synapses()[0].target.N == 4, 'no'", in: script) == nil)
    }

    /// 4.9*ms is a little more than 49 time steps.
    @Test func theRateOfAPopulationEndsWhereThatOfSpikesDoes() throws {
        let script = """
            from brian2 import *
            inputs = SpikeGeneratorGroup(1, [0], [4.9]*ms)
            M = PopulationRateMonitor(inputs)
            run(10*ms)
            """
        #expect(try finding("assert rate('inputs', between=(0*ms, 4.9*ms)) == 0*Hz, 'no'", in: script) == nil)
        #expect(try finding("assert rate('inputs', between=(4.9*ms, 5*ms)) == 10*kHz, 'no'", in: script) == nil)
    }

    @Test func aFailureShowsWhatWasComparedAndTheLineOfTheEquation() throws {
        let found = try #require(
            try finding("assert close(trace('v').after(1.5*ms), 3*mV, within=0.1*mV), 'v should jump by 3 mV.'"))
        #expect(found.sentence == "v should jump by 3 mV.")
        #expect(found.expected == "3 mV, within 0.1 mV")
        #expect(found.found == "2 mV")
        #expect(found.place?.text == "dv/dt = -v/tau : volt")
        #expect(found.place?.source.name == "mine.py")
        #expect(found.variable == "v")
    }

    @Test(arguments: [
        ("trace('v').peak > 4*mV", "more than 4 mV", "3.482 mV"),
        ("4*mV <= trace('v').peak", "at least 4 mV", "3.482 mV"),
        ("spikes('v').count == 3", "3", "0"), ("0*mV < trace('v').peak < 1*mV", "less than 1 mV", "3.482 mV"),
        ("trace('v').peak < 4*mV and duration == 1*ms", "1 ms", "10 ms"),
        ("spikes('v').count > 0 or duration > 1*second", "more than 1 s", "0.01 s"),
        ("model('v').method == 'euler'", "'euler'", "'exact'"),
        ("'42' in printed", "a text with '42'", #"'ready\n'"#),
        ("'ready' not in printed", "a text without 'ready'", #"'ready\n'"#),
    ])
    func everyRelationIsPutInWords(condition: String, expected: String, found: String) throws {
        let finding = try #require(try finding("assert \(condition), 'no'"))
        #expect(finding.expected == expected)
        #expect(finding.found == found)
    }

    @Test(arguments: [
        ("close(trace('v').area, 1*mV*ms)", "1 mV ms", "19.51 mV ms"),
        ("trace('v').area < 5*mV*ms", "less than 5 mV ms", "19.51 mV ms"),
        ("close(trace('v').area, 1*mV*ms, within=0.5*mV*ms)", "1 mV ms, within 0.5 mV ms", "19.51 mV ms"),
        ("5*pA*second == 2*nA*ms", "2 nA ms", "5 nA ms"),
    ])
    func anAreaIsGivenInTheUnitThatPeopleThinkOf(condition: String, expected: String, found: String) throws {
        let finding = try #require(try finding("assert \(condition), 'no'"))
        #expect(finding.expected == expected)
        #expect(finding.found == found)
    }

    @Test func aValueKeptUnderANameKnowsItsLine() throws {
        let found = try finding("peak = trace('v').peak\nassert peak > 1*volt, 'no'")
        #expect(found?.place?.text == "dv/dt = -v/tau : volt")
        #expect(try finding("assert tau > 1*second, 'no'")?.place?.text == "tau = 10*ms")
        #expect(try finding("assert spikes('v').count == 1, 'no'")?.place?.text == "v > 5*mV")
        #expect(
            try finding("assert trace('v').peak > 1*volt, about('S', 'no')")?.place?.text.hasPrefix("S = Synapses")
                == true)
    }

    @Test func theWorstMomentOfTwoTracesIsShown() throws {
        let slower = Self.model.replacing("S.w = 2*mV", with: "S.w = 2.1*mV")
        let found = try finding("assert close(trace('v'), solution.trace('v'), within=0.1*mV), 'no'", solution: slower)
        #expect(found?.found == "3.482 mV at 4.6 ms")
        #expect(found?.expected == "3.656 mV, within 0.1 mV")
    }

    @Test(arguments: [
        (
            "trace('I').peak > 0*amp",
            "nothing records I: a StateMonitor(G, 'I', record=True) made before run() keeps its values"
        ),
        ("trace('u').peak > 0", "no model of the script has a variable u"),
        ("trace('v', neuron=5).peak > 0*mV", "M does not record v of neuron 5"),
        ("trace('v').at(20*ms) > 0*mV", "nothing of v was recorded at 20 ms (only from 0 s to 9.9 ms)"),
        (
            "spikes('inputs').count > 0",
            "nothing records the spikes of inputs: a SpikeMonitor(inputs) made before run() keeps them"
        ),
        ("spikes('v').first > 0*ms", "there is no spike of G in this time"),
        ("tau_q > 0*ms", "the script has no tau_q: the task asks for this name"),
        ("model('v').equation('u') == ''", "the model of G has no variable u"),
    ])
    func whatIsMissingIsSaidToTheLearner(condition: String, sentence: String) throws {
        #expect(try finding("assert \(condition), 'no'")?.sentence == sentence)
    }

    @Test func aScriptWithoutAGroupIsTheLearners() throws {
        let found = try finding("assert model('v').N == 1, 'no'", in: "x = 1\n")
        #expect(found?.sentence == "no model of the script has a variable v")
        #expect(found?.place == nil)
    }

    @Test func aValueInAnotherUnitIsTheLearnersMistakeAndNotTheChecks() throws {
        let found = try #require(try finding("assert close(tau, 10*mV), 'no'"))
        #expect(found.sentence == "tau is in s and should be in V")
        #expect(found.place?.text == "tau = 10*ms")
        let bare = try finding("assert close(guess, 10*mV), 'no'", in: Self.model + "\nguess = 3")
        #expect(bare?.sentence == "guess has no unit and should be in V")
        #expect(try finding("assert close(1*ms, 1*mV), 'no'")?.sentence == "1*ms is in s and should be in V")
    }

    @Test func aRecordingTooCoarseIsSaid() throws {
        let coarse = Self.model.replacing("record=True)", with: "record=True, dt=2*ms)")
        #expect(
            try finding("assert trace('v').after(1*ms) > 0*mV, 'no'", in: coarse)?.sentence
                == "M records v only every 2 ms, too seldom to tell its value after 1 ms")
    }

    @Test func whatTheLearnerCallsThingsDoesNotMatter() throws {
        let odd = Self.model + "\ntrace = 1; close = 2; mV = 3; solution = 4; rate = 5*Hz\n"
        #expect(try finding("assert close(trace('v').after(1.5*ms), 2*mV), 'no'", in: odd) == nil)
    }

    @Test func aCheckCannotChangeTheRun() throws {
        let run = try Self.checked(Self.model)
        let check = try CheckScript(SourceText("tau = 1*ms\nown = 2\nassert own == 2, 'no'", name: "check.py"))
        let names = run.run.names
        let others = CheckScript.Others(
            solution: { () throws(Diagnostic) in run }, rerun: { _ throws(Diagnostic) in run })
        #expect(try check.finding(on: run, others) == nil)
        #expect(run.run.names == names)
        #expect(run.run.description("tau") == "10. ms")
    }

    @Test func aCheckThatIsWrongItselfIsNoResultOfTheLearner() throws {
        let error = #expect(throws: Diagnostic.self) { try finding("x = [1][3]\nassert True, 'no'") }
        #expect(error?.location?.source.name == "check.py")
        #expect(throws: Diagnostic.self) { try CheckScript(SourceText("x = 1")) }
    }

    @Test(arguments: [
        ("guess = 3*mV", "3 mV, which is too large"), ("guess = 1.23456*mV", "1.23456 mV, which is too small"),
        ("guess = -2*mV", "-2 mV, which is of the wrong sign"), ("guess = 2*mV - 2*mV", "0 V, which is too small"),
        ("guess = nan*mV", "nan V, which is no number"),
    ])
    func whatIsHiddenIsNotTold(line: String, found: String) throws {
        let check = "assert close(guess, trace('v').after(1*ms), within=0.1*mV, hidden=True), 'no'"
        let finding = try #require(
            try finding(check, in: Self.model.replacing("delay=0.5*ms", with: "delay=0*ms") + "\n" + line))
        #expect(finding.found == found)
        #expect(finding.expected == nil)
        #expect(finding.advice == nil)
        // The figure would show it.
        #expect(finding.exhibit == nil)
        #expect(finding.variable == nil)
        #expect(finding.place?.text == line)
    }

    @Test(arguments: [
        ("-3", "too far below zero"), ("-1", "not far enough below zero"), ("1", "of the wrong sign"),
        ("1 - 1", "not far enough below zero"),
    ])
    func belowZeroTooLargeWouldSayNothing(guess: String, miss: String) throws {
        let finding = try finding("assert close(guess, -2, hidden=True), 'no'", in: "guess = \(guess)\n")
        #expect(finding?.found == "\(guess == "1 - 1" ? "0" : guess), which is \(miss)")
    }

    @Test(arguments: ["0*mV", "0", "0.0*mV  # mine"]) func theZeroOfAStartIsNotAnswered(zero: String) throws {
        let unit = zero.contains("mV") ? "*mV" : ""
        let finding = try finding(
            "assert close(guess, 2\(unit), hidden=True), 'no'", in: "from brian2 import *\nguess = \(zero)\n")
        #expect(finding?.found == (unit.isEmpty ? "0" : "0 V"))
        #expect(finding?.expected == nil)
        #expect(finding?.advice == "put your own number in the place of the zero")
    }

    @Test func whatIsHiddenAndRightPasses() throws {
        #expect(try finding("assert close(tau, 10*ms, hidden=True), 'no'") == nil)
    }

    @Test func aToleranceIsGivenInTheUnitOfItsValue() throws {
        let finding = try finding("assert close(tau, 12.3456*ms, within=500*ns), 'no'".replacing("ns", with: "nsecond"))
        #expect(finding?.expected == "12.35 ms, within 0.0005 ms")
    }

    @Test(arguments: [
        (
            "guess = 5,47*mV", "assert guess > 0*mV and close(guess, 5*mV), 'no'",
            "5,47*mV makes two values, 5 and 47*mV", "5.47*mV"
        ),
        (
            "guess = 5,47*mV", "assert close(guess, 5*mV, hidden=True), 'no'", "5,47*mV makes two values, 5 and 47*mV",
            "5.47*mV"
        ),
        ("guess = -1,5", "assert close(guess, -1, within=0.1), 'no'", "-1,5 makes two values, -1 and 5", "-1.5"),
        ("guess = 1,5", "other = guess + 0.02\nassert other > 1, 'no'", "1,5 makes two values, 1 and 5", "1.5"),
    ])
    func aDecimalCommaIsToldAtItsLine(line: String, check: String, sentence: String, number: String) throws {
        let finding = try #require(try finding(check, in: Self.model + "\n" + line))
        #expect(finding.sentence == sentence)
        #expect(finding.advice == "a number is written with a point: \(number)")
        #expect(finding.place?.text == line.split(separator: " ").last.map(String.init))
        #expect(finding.expected == nil)
    }

    @Test func aPairThatIsMeantIsNone() throws {
        let pair = Self.model + "\npair = 2,3\n"
        #expect(try finding("assert pair == (2, 3), 'no'\nassert tau == 10*ms, 'no'", in: pair) == nil)
        #expect(try finding("assert pair == (2, 3), 'no'\nassert tau == 5*ms, 'tau'", in: pair)?.sentence == "tau")
    }
}
