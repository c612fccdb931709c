import BrianScript
import Testing

@Suite struct StateStorageTests {
    /// A script writes no files: the state that it asks to file is there for the rest of the script, also for objects that were made
    /// anew under the same names.
    @Test func whatIsFiledStaysInMemory() throws {
        let text = """
            from brian2 import *
            def build():
                G = NeuronGroup(1, 'dx/dt = -x/(5*ms) : 1', method='exact', name='cell')
                G.x = 1
                return G
            G = build()
            net = Network(G)
            net.run(5*ms)
            net.store('half', filename='state.dat')
            net.run(5*ms)
            G = build()
            again = Network(G)
            again.restore('half', filename='state.dat')
            print('%.4f' % G.x[0], again.t)
            again.run(1*ms)
            """
        let outcome = try run(text)
        #expect(outcome.output == "0.3679 5. ms\n")
        #expect(outcome.warnings.map(\.message) == ["store() keeps states in memory: a script writes no files"])
    }

    @Test func whatWasNotFiledIsNamed() {
        let error = failure(
            "from brian2 import *\nG = NeuronGroup(1, 'x : 1')\nrestore(filename='old.dat')")
        #expect(error?.message == "this script has stored nothing under the name default in old.dat")
        #expect(error?.location?.text == "'old.dat'")
    }

    @Test func theTimeStepIsRestoredToo() throws {
        let text = """
            from brian2 import *
            G = NeuronGroup(1, 'x : 1')
            defaultclock.dt = 0.5*ms
            run(1*ms)
            store()
            defaultclock.dt = 1*ms
            restore()
            print(defaultclock.dt, defaultclock.t)
            """
        #expect(try output(text) == "0.5 ms 1. ms")
    }
}
