import Expressions

/// What one learner has done, as found out by checking the scripts again: the record alone could say anything.
public struct LearnerReport: Hashable, Sendable {
    /// What the learner's folder is called.
    public let name: String
    /// One for each exercise, in the order of the course.
    public var entries: [Entry]
    /// What the learner last worked at, as the record has it.
    public var current: ExerciseNumber?
    /// Why the record could not be read; nil where it was read or there is none.
    public var problem: String?

    /// What was done in one exercise.
    public struct Entry: Hashable, Sendable {
        /// The exercise.
        public let number: ExerciseNumber
        /// What the record says.
        public let record: ExerciseRecord
        /// What came of checking the script again.
        public var finding: Finding

        /// From its parts.
        public init(_ number: ExerciseNumber, record: ExerciseRecord = ExerciseRecord(), finding: Finding) {
            self.number = number
            self.record = record
            self.finding = finding
        }
    }

    /// What came of checking a script.
    public struct Finding: Hashable, Sendable, Codable {
        /// How it ended.
        public let outcome: Outcome
        /// What was not as it should be; nil where it passed or there is no script.
        public let sentence: String?
        /// The ids of the mistakes that were recognised, in the order of the script.
        public let diagnoses: [String]

        /// From its parts.
        public init(_ outcome: Outcome, _ sentence: String? = nil, diagnoses: [String] = []) {
            self.outcome = outcome
            self.sentence = sentence
            self.diagnoses = diagnoses
        }

        /// What a check has found.
        public init(_ result: CheckResult) {
            let outcome: Outcome =
                switch result.outcome {
                case .passed: .passed
                case .failed: .failed
                case .stopped: .stopped
                }
            self.init(
                outcome, result.diagnostic?.message, diagnoses: result.diagnoses.map(\.id.rawValue))
        }
    }

    /// How checking a script can end.
    public enum Outcome: String, Hashable, Sendable, Codable, CaseIterable {
        case passed
        /// It ran, and something is not as it should be.
        case failed
        /// An error ended it, or a limit of what it may use.
        case stopped
        /// There is none.
        case missing
        /// It cannot be read as a script.
        case unreadable
        /// The check took longer than it may, and was ended from outside.
        case late
        /// The program that checked it has come to an unexpected end.
        case crashed
        /// The check of the course is wrong.
        case unchecked

        /// For a person to read.
        public var words: String {
            switch self {
            case .passed: "passed"
            case .failed: "not yet"
            case .stopped: "stopped by an error"
            case .missing: "no script"
            case .unreadable: "not readable"
            case .late: "took too long"
            case .crashed: "ended the program"
            case .unchecked: "could not be checked"
            }
        }
    }

    /// A learner of whom nothing has been checked yet.
    public init(
        name: String, entries: [Entry] = [], current: ExerciseNumber? = nil, problem: String? = nil
    ) {
        self.name = name
        self.entries = entries
        self.current = current
        self.problem = problem
    }

    /// How many scripts pass.
    public var passed: Int { entries.count { $0.finding.outcome == .passed } }

    /// How many the record has as passed, whatever became of their scripts.
    public var claimed: Int { entries.count(where: \.record.isPassed) }

    /// How many different scripts were tried in all.
    public var tries: Int { sum(\.record.tries) }

    /// How many hints were shown in all.
    public var hints: Int { sum(\.record.hintsShown) }

    /// Exercises whose solution was asked for before a script had passed.
    public var givenUp: [ExerciseNumber] { entries.filter(\.record.isGivenUp).map(\.number) }

    /// Where the learner stands: the exercise that was worked at last where that does not pass, else the last that does not.
    public var last: Entry? {
        let open = entries.filter { ![.passed, .missing].contains($0.finding.outcome) }
        return open.first { $0.number == current } ?? open.last
    }

    /// A record may hold any numbers; they are added up as far as a person could come.
    private func sum(_ path: KeyPath<Entry, Int>) -> Int {
        entries.reduce(0) { $0 + min(max($1[keyPath: path], 0), 100_000) }
    }
}

extension LearnerReport.Entry {
    /// The first mistake that was recognised, else what was wrong, else how it ended: `sign-twice`, `v should rise.`, `took too long`.
    public var summary: String {
        if let diagnosis = finding.diagnoses.first { return diagnosis }
        guard [.failed, .stopped].contains(finding.outcome), let sentence = finding.sentence else {
            return finding.outcome.words
        }
        return sentence.count > 60 ? sentence.prefix(59).trimmed + "…" : sentence
    }
}
