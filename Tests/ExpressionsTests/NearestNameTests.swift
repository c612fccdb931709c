import Expressions
import Testing

@Suite struct NearestNameTests {
    private let names = [
        "tau_a", "tau_b", "v", "Vt", "Vr", "mV", "ms", "NeuronGroup", "SpikeMonitor", "StateMonitor", "exp", "sin",
        "I_ext",
        "not_refractory", "threshold",
    ]

    @Test(arguments: [
        ("tau_q", "tau_a"), ("taua", "tau_a"), ("tua_b", "tau_b"), ("mv", "mV"), ("neurongroup", "NeuronGroup"),
        ("SpikeMoniter", "SpikeMonitor"), ("V", "v"), ("exo", "exp"), ("sni", "sin"), ("Iext", "I_ext"),
        ("THRESHOLD", "threshold"), ("treshold", "threshold"), ("not_refactory", "not_refractory"), ("I_Ext", "I_ext"),
    ])
    func misspeltNames(_ name: String, _ meant: String) {
        #expect(NearestName.to(name, among: names) == meant)
    }

    @Test(arguments: ["x", "w", "ge", "tan", "banana", "", "Synapses", "Va"])
    func otherNames(_ name: String) {
        #expect(NearestName.to(name, among: names) == nil)
    }

    @Test func aNameIsNotItsOwnCorrection() {
        #expect(NearestName.to("tau_a", among: ["tau_a"]) == nil)
    }

    @Test func theOrderOfTheNamesDoesNotMatter() {
        #expect(NearestName.to("tau_c", among: names) == NearestName.to("tau_c", among: names.reversed()))
        #expect(NearestName.to("tau_c", among: names) == "tau_a")
    }

    @Test func theWrongCaseCountsLessThanAWrongLetter() {
        #expect(NearestName.to("tau_A", among: ["tau_b", "tau_a"]) == "tau_a")
    }

    @Test func longNamesAreLeftAlone() {
        let long = String(repeating: "a", count: 100_000)
        #expect(NearestName.to(long, among: [long + "b"]) == nil)
        #expect(NearestName.to("abc", among: [long]) == nil)
    }
}
