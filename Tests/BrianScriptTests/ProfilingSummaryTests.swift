import Testing

@testable import BrianScript
@testable import Simulation

/// The expected texts are what Brian2 2.9 prints.
struct ProfilingSummaryTests {
    private let profile = Profile(entries: [
        .init(name: "neurongroup_stateupdater", slot: .groups, duration: .milliseconds(123)),
        .init(name: "synapses_pre", slot: .synapses, duration: .microseconds(4560)),
    ])

    @Test func columnsAreAlignedAsBrianDoes() {
        #expect(
            ProfilingSummary(profile, showing: nil).text == """
                Profiling summary
                =================
                neurongroup_stateupdater    123.00 ms    96.43 %
                synapses_pre                  4.56 ms     3.57 %

                """)
    }

    @Test func theLongestAreShown() {
        #expect(
            ProfilingSummary(profile, showing: 1).text == """
                Profiling summary
                =================
                neurongroup_stateupdater    123.00 ms    96.43 %

                """)
    }
}
