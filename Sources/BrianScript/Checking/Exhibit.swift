import Units

/// What a check was looking at when it failed: a recording and moments of it, which can be looked up in another run too.
public struct Exhibit: Hashable, Sendable {
    /// What was recorded.
    enum Recording: Hashable, Sendable {
        /// A variable over time, of one neuron; of the lowest that was recorded where no number is given.
        case trace(variable: String, neuron: Int?)
        /// The spikes of a group, or of one of its neurons.
        case spikes(neuron: Int?)
    }

    /// Where in the recording, with times in seconds.
    enum Moment: Hashable, Sendable {
        case time(Double)
        /// Where it is highest; of all of the time where there are no ends.
        case peak(between: ClosedRange<Double>?)
        case trough(between: ClosedRange<Double>?)
        /// All that lies between two times.
        case stretch(ClosedRange<Double>)
        /// The area under it, between two times or of all of it.
        case area(between: ClosedRange<Double>?)
    }

    /// Another value that the run was given.
    struct Knob: Hashable, Sendable {
        let name: String
        let text: String
    }

    var recording: Recording
    /// Whose recording, as a check names it; nil for the first group that has one.
    var owner: String?
    private var given: [Knob]
    private(set) var moments: [Moment]

    init(
        _ recording: Recording, of owner: String? = nil, knobs: [(name: String, text: String)] = [],
        at moment: Moment? = nil
    ) {
        self.recording = recording
        self.owner = owner
        given = knobs.map { Knob(name: $0.name, text: $0.text) }
        moments = moment.map { [$0] } ?? []
    }

    /// The other values of knobs that the run was made with; none where it is the script as it stands.
    public var knobs: [(name: String, text: String)] { given.map { ($0.name, $0.text) } }

    private var isOfOneNeuron: Bool { if case .spikes(.some) = recording { true } else { false } }

    /// More moments than this would hide the recording.
    private static let momentLimit = 8

    /// The first of several with the moments of all that are about the same recording; nil where there is none.
    init?(_ all: [Exhibit]) {
        guard var first = all.first else { return nil }
        // Who asks for the spikes of a neuron has asked for those of its group before.
        if first.recording == .spikes(neuron: nil) {
            first = all.first { $0.isOfOneNeuron && $0.owner == first.owner && $0.given == first.given } ?? first
        }
        var moments: [Moment] = []
        for other in all {
            guard other.recording == first.recording, other.owner == first.owner, other.given == first.given else {
                continue
            }
            for moment in other.moments where !moments.contains(moment) { moments.append(moment) }
        }
        first.moments = moments.count > Exhibit.momentLimit ? [] : moments
        self = first
    }
}
