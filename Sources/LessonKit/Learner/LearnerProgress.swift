#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif
import Expressions

/// What a learner has done in a course, kept in the learner's folder as far as that can be.
///
/// Where it cannot, because the disk is full or nothing may be written, everything goes on as if it were kept until the process ends,
/// and ``notices`` say so once. As soon as it can, what was done meanwhile is kept too.
public struct LearnerProgress {
    /// Where the learner works.
    public let folder: LearnerFolder
    /// The exercises of the course, in its order.
    public let exercises: [Exercise]
    /// What has been done till now.
    public private(set) var record: LearnerRecord
    /// What the learner should be told: that the record was damaged, or cannot be kept.
    public private(set) var notices: [Diagnostic] = []
    /// What could not be kept so far.
    private var pending: [(inout LearnerRecord) -> Void] = []
    private var isKept = true

    /// Reads what has been done. A damaged record is put aside, and one is made from the scripts that are there.
    ///
    /// - Throws: `progress-newer` where a newer program has written the record.
    public init(in folder: LearnerFolder, course: Course) throws(Diagnostic) {
        self.folder = folder
        exercises = course.exercises
        record = LearnerRecord()
        do throws(Diagnostic) {
            record = try folder.record() ?? beginning()
        } catch {
            if error.id == "progress-newer" { throw error }
            record = beginning()
            if error.id == "progress-damaged" {
                change { _ in }
            } else {
                tell(cannotKeep: error)
            }
        }
    }

    /// Changes what has been done and keeps it.
    public mutating func change(_ change: @escaping (inout LearnerRecord) -> Void) {
        do throws(Diagnostic) {
            let changes = pending + [change]
            let changed = try folder.change(beginning: beginning) { record in
                for change in changes { change(&record) }
            }
            (record, pending, isKept) = (changed.record, [], true)
            if let (reason, path) = changed.putAside { tell(putAside: reason, as: path) }
        } catch {
            change(&record)
            pending.append(change)
            tell(cannotKeep: error)
        }
    }

    /// Forgets the notices, when they have been told.
    public mutating func clearNotices() { notices = [] }

    /// How far an exercise is; a script that nobody has recorded counts as begun.
    public func state(of exercise: Exercise) -> ExerciseState {
        let state = record.state(of: exercise.number)
        return state == .new && hasScript(exercise) ? .begun : state
    }

    /// Whether the learner has a script for an exercise in the folder.
    public func hasScript(_ exercise: Exercise) -> Bool { FileAccess.exists(folder.script(of: exercise)) }

    /// What the learner last worked at: as it was recorded, else the script that was saved last; nil where there is neither.
    public var current: Exercise? {
        if let number = record.current, let exercise = exercises.first(where: { $0.number == number }) {
            return exercise
        }
        return exercises.compactMap { exercise in
            FileSignature(of: folder.script(of: exercise)).map { (exercise, $0) }
        }.max { $0.1.modified < $1.1.modified }?.0
    }

    /// What to do next: the current exercise while it has neither passed nor been given up, else the next that has not passed.
    public var next: Exercise? {
        guard let current else { return record.next(after: nil, of: exercises) }
        let state = state(of: current)
        return state == .new || state == .begun ? current : record.next(after: current.number, of: exercises)
    }

    /// What is known where there is no record: which scripts there are.
    private func beginning() -> LearnerRecord {
        var record = LearnerRecord()
        for exercise in exercises where hasScript(exercise) { record[exercise.number].isStarted = true }
        return record
    }

    private mutating func tell(putAside reason: Diagnostic, as path: String) {
        let scripts = exercises.count(where: hasScript)
        let made = "a new one knows the \(scripts == 1 ? "script" : "\(scripts) scripts") in the folder"
        notices.append(
            Diagnostic(
                reason.id, "\(reason.message); it is now \(path)" + (scripts == 0 ? "" : ", and \(made)"),
                severity: .warning))
    }

    private mutating func tell(cannotKeep reason: Diagnostic) {
        guard isKept else { return }
        isKept = false
        notices.append(
            Diagnostic(
                "progress-not-kept", "what you do now is not remembered, since \(reason.message)",
                advice: reason.advice, severity: .warning))
    }
}
