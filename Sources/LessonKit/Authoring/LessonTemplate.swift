/// The files of a new chapter. The model is a membrane that forgets what a spike adds to it, to be replaced by what the chapter is about.
struct LessonTemplate {
    let title: String

    /// By their paths within the chapter's folder, in the order in which one fills them in.
    var files: [(path: String, text: String)] {
        [
            ("lesson.json", description), ("model.py", model), ("lesson.md", prose),
            ("\(exercise)/task.md", task), ("\(exercise)/start.py", script(weight: "3*mV")),
            ("\(exercise)/solution.py", script(weight: "6*mV")), ("\(exercise)/check.py", check),
            ("\(exercise)/wrong/half-way.py", "# check: \(sentence)\n" + script(weight: "4.5*mV")),
            ("\(exercise)/wrong/weight-left-out.py", "# diagnosis: weight-not-set\n" + script(weight: nil)),
        ]
    }

    private var exercise: String { "exercises/1-make-it-jump-higher" }
    private var sentence: String { "A spike should add 6 mV to v." }

    private func blank(_ what: String) -> String { Blank.text(what) }

    private var description: String {
        """
        {
          "title": \(title.inJSON),
          "summary": "\(blank("what the chapter is about, in a sentence or two"))",
          "figures": ["trace"],
          "knobs": [
            {
              "name": "tau",
              "set": "30*ms",
              "shows": "\(blank("what one sees then, and why"))"
            }
          ],
          "numbers": [
            {
              "name": "`v` just after the first spike",
              "value": "M.v[0] after 5*ms"
            }
          ],
          "topics": ["\(blank("a word or two to find the chapter by, such as synapses"))"],
          "sources": [
            "\(blank("where the facts come from, with year and address"))"
          ]
        }

        """
    }

    private var model: String {
        """
        # \(blank("what this script shows, in one sentence"))
        from brian2 import *

        # --- parameters
        tau = 10*ms        # how long v lasts
        weight = 3*mV      # what a spike adds to v

        # --- neuron
        neuron = NeuronGroup(1, 'dv/dt = -v/tau : volt', method='exact')

        # --- input
        inputs = SpikeGeneratorGroup(1, [0, 0], [5, 20]*ms)
        S = Synapses(inputs, neuron, 'w : volt', on_pre='v_post += w')
        S.connect()
        S.w = weight

        # --- watching
        M = StateMonitor(neuron, 'v', record=True)
        run(50*ms)

        # --- figure
        suptitle('\(blank("what the figure shows"))')
        plot(M.t/ms, M.v[0]/mV, label='$v$')
        xlabel('time $t$ (ms)')
        ylabel('membrane potential $v$ (mV)')
        show()

        """
    }

    private var prose: String {
        """
        \(blank("the question of this chapter, and why one asks it"))

        ![\(blank("what one sees in the figure"))](trace.svg)

        ## The model

        ```model.py:neuron
        ```

        \(blank("what the equation says, term by term"))

        ```model.py:input
        ```

        \(blank("what a spike does"))

        ## What comes of it

        Just before the second spike `v` is `= M.v[0] at 20*ms in mV`, and just after it `= M.v[0] after 20*ms in mV`.

        \(blank("what these numbers tell; every number that the run can say stands here as an expression"))

        """
    }

    private var task: String {
        """
        # \(blank("the title of the exercise"))

        \(blank("what to do, as the learner reads it: here, to let each spike add 6 mV"))

        ## Hint

        \(blank("where to look"))

        ## Hint

        \(blank("nearly the answer"))

        ## Learnt

        \(blank("what one knows now"))

        """
    }

    private func script(weight: String?) -> String {
        """
        # \(blank("what this exercise is about, in one sentence"))
        from brian2 import *

        tau = 10*ms

        inputs = SpikeGeneratorGroup(1, [0], [5]*ms)
        neuron = NeuronGroup(1, 'dv/dt = -v/tau : volt', method='exact')

        S = Synapses(inputs, neuron, 'w : volt', on_pre='v_post += w')
        S.connect()
        \(weight.map { "S.w = \($0)\n" } ?? "")
        M = StateMonitor(neuron, 'v', record=True)
        run(40*ms)

        plot(M.t/ms, M.v[0]/mV)
        xlabel('time (ms)')
        ylabel('v (mV)')
        show()

        """
    }

    private var check: String {
        """
        # \(blank("what else has to be so, each with the sentence that a learner reads when it is not; close(..., hidden=True) does not tell what is to be predicted"))
        v = trace('v')
        assert v.peak > 0*mV, about(synapses(target='v')[0], 'The spike should reach v.')
        assert close(v.after(5*ms), 6*mV, within=0.01*mV), about(synapses(target='v')[0], '\(sentence)')
        assert close(v.at(15.1*ms)/v.after(5*ms), exp(-1), within=0.01), 'Leave the time constant at 10 ms.'

        """
    }
}

extension String {
    /// As a string of JSON, with its quotes. It has no control characters.
    fileprivate var inJSON: String {
        "\"" + unicodeScalars.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined() + "\""
    }
}
