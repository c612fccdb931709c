/// What a learner has done in the course: the content of `tutor.json`.
public struct LearnerRecord: Hashable, Sendable {
    /// Those in which anything has been done.
    public var exercises: [ExerciseNumber: ExerciseRecord] = [:]
    /// What the learner last worked at; nil where nothing has been done.
    public var current: ExerciseNumber?
    /// What is not known here, and what stands among the exercises without being one.
    var others: [String: JSONValue] = [:]
    var otherExercises: [String: JSONValue] = [:]

    /// Nothing done yet.
    public init() {}

    /// What has been done in an exercise; nothing where it is not among ``exercises``.
    public subscript(number: ExerciseNumber) -> ExerciseRecord {
        get { exercises[number] ?? ExerciseRecord() }
        set { exercises[number] = newValue }
    }

    /// How far an exercise is.
    public func state(of number: ExerciseNumber) -> ExerciseState {
        let exercise = self[number]
        if exercise.isPassed { return .passed }
        if exercise.isGivenUp { return .givenUp }
        return exercise.isStarted ? .begun : .new
    }

    /// The next exercise that has not passed: the first behind `number` in the order of the course, else the first before it.
    ///
    /// - Parameters:
    ///   - number: where to begin to look; nil for the beginning of the course.
    ///   - exercises: those of the course, in its order.
    /// - Returns: nil where no other is left.
    public func next(after number: ExerciseNumber?, of exercises: [Exercise]) -> Exercise? {
        let behind = number.flatMap { number in exercises.firstIndex { $0.number > number } }
        let turned = exercises[(behind ?? 0)...] + exercises[..<(behind ?? 0)]
        return turned.first { $0.number != number && !self[$0.number].isPassed }
    }
}

extension LearnerRecord: Codable {
    private static let keys = ["version", "current", "exercises"]

    /// Reads the object in its present form; what is not known is kept.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: JSONKey.self)
        current = try values.decodeIfPresent(String.self, forKey: "current").flatMap(ExerciseNumber.init)
        others = try values.members(besides: Self.keys)
        let entries = try values.nestedContainer(keyedBy: JSONKey.self, forKey: "exercises")
        for key in entries.allKeys {
            if let number = ExerciseNumber(key.stringValue) {
                exercises[number] = try entries.decode(ExerciseRecord.self, forKey: key)
            } else {
                otherExercises[key.stringValue] = try entries.decode(JSONValue.self, forKey: key)
            }
        }
    }

    /// Writes the object in its present form.
    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: JSONKey.self)
        try values.encode(others)
        try values.encode(LearnerRecordFile.version, forKey: "version")
        try values.encodeIfPresent(current?.description, forKey: "current")
        var entries = values.nestedContainer(keyedBy: JSONKey.self, forKey: "exercises")
        try entries.encode(otherExercises)
        for (number, exercise) in exercises {
            try entries.encode(exercise, forKey: JSONKey(stringValue: number.description))
        }
    }
}
