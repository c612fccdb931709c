/// What a learner has done in one exercise.
public struct ExerciseRecord: Hashable, Sendable {
    /// Whether there has been a script of the learner's.
    public var isStarted = false
    /// How many different scripts were checked until one passed, that one too. The starting script as it stands is none, nor is the
    /// same text once more.
    public var tries = 0
    /// Whether a script has passed. It stays so, whatever becomes of the script.
    public var isPassed = false
    /// How many hints have been shown.
    public var hintsShown = 0
    /// Whether the solution was asked for before a script had passed.
    public var isGivenUp = false
    /// How the last check ended; nil where there was none.
    public var lastCheck: LastCheck?
    /// Tells the text that was checked last from others.
    var checkedText: String?
    /// What is not known here.
    var others: [String: JSONValue] = [:]

    /// Nothing done yet.
    public init() {}

    /// How a check ended.
    public struct LastCheck: Hashable, Sendable {
        /// How a check can end.
        public enum Outcome: String, Hashable, Sendable, Codable { case passed, failed, stopped }

        /// How it ended.
        public var outcome: Outcome
        /// What was not as it should be, or the error that stopped the script; nil where it passed.
        public var sentence: String?
        /// The ids of the mistakes that were recognised, such as `sign-twice`, in the order of the script.
        public var diagnoses: [String]
        /// What is not known here.
        var others: [String: JSONValue] = [:]

        /// From its parts.
        public init(_ outcome: Outcome, sentence: String? = nil, diagnoses: [String] = []) {
            self.outcome = outcome
            self.sentence = sentence
            self.diagnoses = diagnoses
        }

        /// What is remembered of a result.
        public init(_ result: CheckResult) {
            let outcome: Outcome =
                switch result.outcome {
                case .passed: .passed
                case .failed: .failed
                case .stopped: .stopped
                }
            self.init(
                outcome, sentence: result.diagnostic?.message, diagnoses: result.diagnoses.map(\.id.rawValue))
        }
    }

    /// Takes the result of a check in.
    ///
    /// - Parameters:
    ///   - result: how the check ended.
    ///   - text: the script that was checked.
    ///   - start: what the exercise begins with.
    public mutating func add(_ result: CheckResult, of text: String, start: String) {
        isStarted = true
        let digest = Fingerprint(text).text
        if !isPassed, result.hasPassed || (digest != checkedText && text != start) { tries += 1 }
        checkedText = digest
        lastCheck = LastCheck(result)
        if result.hasPassed { isPassed = true }
    }
}

extension ExerciseRecord: Codable {
    /// A person may have edited the file: what could not be counted on from is brought to what can.
    private static func count(_ number: Int?) -> Int { min(max(number ?? 0, 0), 1_000_000) }

    private static let keys = ["started", "tries", "passed", "hints", "givenUp", "last", "text"]

    /// Reads the object; keys may be missing, and those that are not known are kept.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: JSONKey.self)
        isStarted = try values.decodeIfPresent(Bool.self, forKey: "started") ?? false
        tries = Self.count(try values.decodeIfPresent(Int.self, forKey: "tries"))
        isPassed = try values.decodeIfPresent(Bool.self, forKey: "passed") ?? false
        hintsShown = Self.count(try values.decodeIfPresent(Int.self, forKey: "hints"))
        isGivenUp = try values.decodeIfPresent(Bool.self, forKey: "givenUp") ?? false
        lastCheck = try values.decodeIfPresent(LastCheck.self, forKey: "last")
        checkedText = try values.decodeIfPresent(String.self, forKey: "text")
        others = try values.members(besides: Self.keys)
    }

    /// Writes the object.
    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: JSONKey.self)
        try values.encode(others)
        try values.encode(isStarted, forKey: "started")
        try values.encode(tries, forKey: "tries")
        try values.encode(isPassed, forKey: "passed")
        try values.encode(hintsShown, forKey: "hints")
        try values.encode(isGivenUp, forKey: "givenUp")
        try values.encodeIfPresent(lastCheck, forKey: "last")
        try values.encodeIfPresent(checkedText, forKey: "text")
    }
}

extension ExerciseRecord.LastCheck: Codable {
    /// Reads the object; only the outcome has to be there.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: JSONKey.self)
        self.init(
            try values.decode(Outcome.self, forKey: "outcome"),
            sentence: try values.decodeIfPresent(String.self, forKey: "sentence"),
            diagnoses: try values.decodeIfPresent([String].self, forKey: "diagnoses") ?? [])
        others = try values.members(besides: ["outcome", "sentence", "diagnoses"])
    }

    /// Writes the object.
    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: JSONKey.self)
        try values.encode(others)
        try values.encode(outcome, forKey: "outcome")
        try values.encodeIfPresent(sentence, forKey: "sentence")
        try values.encode(diagnoses, forKey: "diagnoses")
    }
}
