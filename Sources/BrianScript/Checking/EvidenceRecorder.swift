import Expressions

/// Notes what a check looks at, so that a failure can show it.
final class EvidenceRecorder {
    /// Something of the learner's run that was looked at.
    struct Subject {
        /// Where it stands in the learner's script; nil where no line makes it.
        var place: SourceFragment?
        /// The variable that it is about, for a figure.
        var variable: String?
        /// The recording that was looked at; nil where it was none.
        var exhibit: Exhibit?
    }

    /// What was expected of what was found, in words.
    struct Comparison {
        /// nil where the learner is to find it out.
        var expected: String?
        var found: String
        var advice: String?
    }

    private var subjects: [Subject] = []
    private var held: [String: [Subject]] = [:]
    private let places: ScriptPlaces
    private let slips: [Slip]
    /// The slip in the learner's script that made a value which the present statement of the check has read.
    private(set) var slip: Slip?
    /// What the last comparison by `close` came to.
    var comparison: Comparison?
    /// What the author wants to be shown instead of what was looked at.
    var explicit: Subject?
    /// The assertion that has failed.
    var failedAssertion: CheckFinding?
    /// What could not be answered, in words for the learner.
    private(set) var unanswered: Diagnostic?
    /// What had been looked at when the question came up that could not be answered.
    private(set) var lookedAt: Exhibit?

    /// - Parameters:
    ///   - slips: what the learner's script has said by mistake.
    ///   - places: where it assigns to its names.
    init(_ places: ScriptPlaces, slips: [Slip] = []) {
        self.places = places
        self.slips = slips
    }

    /// That another statement of the check begins.
    func begin() { slip = nil }

    func note(_ subject: Subject) { subjects.append(subject) }

    /// Notes that a name of the check's own is read: what it was made from is looked at again.
    func noteReading(_ name: String) { subjects += held[name] ?? [] }

    /// Notes that a name of the learner's script is read.
    func noteReading(learners name: String) {
        subjects.append(Subject(place: places[name], variable: nil))
        slip = slip ?? slips.last { $0.names.contains(name) && places[name]?.contains($0.diagnostic.location) == true }
    }

    /// The place of a name of the learner's script.
    func place(of name: String) -> SourceFragment? { places[name] }

    /// The first place in the learner's script of what is being looked at; nil where no line makes it.
    var place: SourceFragment? { subjects.first?.place }

    /// Does something and tells what it has looked at.
    func watching<Result>(_ body: () throws(Diagnostic) -> Result) throws(Diagnostic) -> (Result, [Subject]) {
        let outer = subjects
        subjects = []
        defer { subjects = outer + subjects }
        let result = try body()
        return (result, subjects)
    }

    /// Keeps what a name of the check's own was made from.
    func hold(_ subjects: [Subject], as name: String) { held[name] = subjects }

    /// That a question of the check has no answer in this run: the learner reads it as the check's sentence.
    func failure(_ sentence: String, advice: String? = nil, at place: SourceFragment? = nil) -> Diagnostic {
        let failure = Diagnostic("unanswered", sentence, advice: advice, at: place)
        unanswered = failure
        lookedAt = Exhibit(subjects.compactMap(\.exhibit))
        return failure
    }
}

/// Where a script assigns to the names of its top level the last time.
struct ScriptPlaces {
    private var places: [String: SourceFragment] = [:]

    init(of script: Script) { collect(script.statements, script.source) }

    subscript(name: String) -> SourceFragment? { places[name] }

    private mutating func collect(_ statements: [ScriptStatement], _ source: SourceText) {
        for statement in statements {
            let fragment = SourceFragment(source: source, range: statement.range)
            switch statement.kind {
            case .assignment(let targets, _):
                for name in targets.flatMap(NameUse.targets) { places[name] = fragment }
            case .augmented(let target, _, _):
                for name in NameUse.targets(target) { places[name] = fragment }
            case .definition(let definition):
                places[definition.name] = SourceFragment(source: source, range: definition.nameRange)
            default: collect(statement.blocks, source)
            }
        }
    }
}

extension SourceFragment {
    fileprivate func contains(_ other: SourceFragment?) -> Bool {
        guard let other, source == other.source else { return false }
        return range.lowerBound <= other.range.lowerBound && other.range.upperBound <= range.upperBound
    }
}
