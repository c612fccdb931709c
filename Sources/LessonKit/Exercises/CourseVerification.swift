import BrianScript
import Expressions

/// Finds what is wrong with a course before a learner does.
public struct CourseVerification {
    private let course: Course
    private let draw: (ScriptRun) throws(Diagnostic) -> Void
    private var faults: [Diagnostic] = []

    /// Verifies chapters.
    ///
    /// - Parameters:
    ///   - chapter: the chapter that is looked at; nil for all.
    ///   - draw: draws the figures of a run, to see that they can be drawn.
    ///   - course: what is looked at.
    /// - Returns: every fault, each with the file that it is in; none where the course is sound.
    public static func faults(
        of course: Course, chapter: Chapter? = nil,
        draw: @escaping (ScriptRun) throws(Diagnostic) -> Void
    ) -> [Diagnostic] {
        var verification = CourseVerification(course: course, draw: draw)
        if course.chapters.isEmpty {
            verification.add([course.withoutChapters("there is no chapter in \(course.folder)")])
        }
        for chapter in chapter.map({ [$0] }) ?? course.chapters { verification.verify(chapter) }
        if chapter == nil { verification.attempt { (_) throws(Diagnostic) in _ = try course.glossary() } }
        if chapter == nil { verification.verifyTexts() }
        return verification.faults
    }

    private init(
        course: Course, draw: @escaping (ScriptRun) throws(Diagnostic) -> Void
    ) {
        self.course = course
        self.draw = draw
    }

    /// Texts beside the chapters, such as a glossary.
    private mutating func verifyTexts() {
        for name in FileAccess.names(in: course.folder) ?? [] where name.hasSuffix(".md") {
            attempt { (verification) throws(Diagnostic) in
                let text = try FileAccess.text(at: verification.course.folder + "/" + name, name: name)
                let document = MarkdownDocument(parsing: text.whole.text)
                verification.verifyLinks(in: document, of: text, in: verification.course.folder)
                verification.add(UnitSpelling.faults(in: document, of: name))
            }
        }
    }

    private mutating func verifyLinks(
        in document: MarkdownDocument, of source: SourceText, in folder: String, showsFigures: Bool = false
    ) {
        let check = LinkCheck(source: source, folder: folder, course: course.folder)
        add(check.faults(in: document, showsFigures: showsFigures))
    }

    /// What has not been filled in since the chapter was begun.
    private mutating func verifyBlanks(in folder: String, named title: String) {
        for name in FileAccess.names(in: folder) ?? [] {
            let path = folder + "/" + name
            if FileAccess.isFolder(path) {
                verifyBlanks(in: path, named: title + "/" + name)
            } else if [".md", ".py", ".json"].contains(where: name.hasSuffix),
                let text = try? FileAccess.text(at: path, name: title + "/" + name)
            {
                add(Blank.all(in: text).map(Blank.fault))
            }
        }
    }

    private mutating func verify(_ chapter: Chapter) {
        verifyBlanks(in: chapter.folder, named: chapter.name)
        var figures: [String] = []
        attempt { (verification) throws(Diagnostic) in
            let lesson = try chapter.lesson()
            figures = lesson.figures
            let script = try chapter.script()
            let known = try Knob.knobs(in: script).map(\.name)
            for knob in lesson.knobs where !known.contains(knob.name) {
                throw Diagnostic(
                    "lesson-json",
                    "\(chapter.name)/lesson.json offers the knob \(knob.name), which model.py does not assign to",
                    found: knob.name, advice: NearestName.to(knob.name, among: known).map { "did you mean \($0)?" })
            }
            var printed = ""
            let run = try Script(script).run(CourseVerification.settings { printed += $0 })
            guard run.figures.count == figures.count else {
                throw Diagnostic(
                    "lesson-figure",
                    "the script of chapter \(chapter.number) does not make the figures that lesson.json names",
                    expected: figures.joined(separator: ", "), found: "\(run.figures.count) figures")
            }
            let page = try LessonPage(
                lesson, number: chapter.number, prose: chapter.prose(), script: script, second: chapter.second(),
                printed: printed,
                value: { (fragment) throws(Diagnostic) in try RunValue(fragment).text(in: run) })
            verification.add(UnitSpelling.faults(in: page.document, of: chapter.name + "/lesson.md"))
            try verification.draw(run)
        }
        add(NeedsVerification.faults(of: chapter, in: course))
        attempt { (verification) throws(Diagnostic) in
            let prose = try chapter.prose()
            verification.verifyLinks(
                in: MarkdownDocument(parsing: prose.whole.text), of: prose, in: chapter.folder, showsFigures: true)
        }
        attempt { (_) throws(Diagnostic) in
            if let second = try chapter.second() {
                _ = try Script(second).run(CourseVerification.settings { _ in })
            }
        }
        let pictures = figures.flatMap { name in ["svg", "png", "pdf"].map { "\(name).\($0)" } }
        strays(
            in: chapter.folder, named: chapter.name,
            known: ["lesson.json", "lesson.md", "model.py", Chapter.secondScript, "exercises"] + pictures)
        let exercises = chapter.exercises
        strays(in: chapter.folder + "/exercises", named: chapter.name + "/exercises", known: exercises.map(\.name))
        for (place, exercise) in zip(1..., exercises) where exercise.number.place != place {
            add([
                Diagnostic(
                    "exercise-number",
                    "\(exercise.title) is exercise \(exercise.number.place), where \(place) would follow",
                    expected: "numbers from 1 without gaps", advice: "rename the folder")
            ])
            break
        }
        for exercise in exercises { verify(exercise) }
    }

    private mutating func verify(_ exercise: Exercise) {
        strays(
            in: exercise.folder, named: exercise.title,
            known: ["task.md", "start.py", "solution.py", "check.py", "wrong"])
        let wrong = FileAccess.names(in: exercise.folder + "/wrong") ?? []
        strays(
            in: exercise.folder + "/wrong", named: exercise.title + "/wrong",
            known: wrong.filter { $0.hasSuffix(".py") })
        attempt { (verification) throws(Diagnostic) in
            let task = try exercise.task()
            let source = try FileAccess.text(at: exercise.folder + "/task.md", name: exercise.title + "/task.md")
            for document in [task.task, task.learnt] + task.hints {
                verification.add(UnitSpelling.faults(in: document, of: exercise.title + "/task.md"))
                verification.verifyLinks(in: document, of: source, in: exercise.folder)
            }
        }
        let run: CheckRun
        do throws(Diagnostic) {
            run = try CheckRun(exercise, settings: CourseVerification.settings { _ in })
        } catch {
            return add([error])
        }
        attempt { (_) throws(Diagnostic) in
            if try run.result(of: try exercise.start()).hasPassed {
                throw Diagnostic(
                    "exercise", "\(exercise.title)/start.py passes its check as it stands",
                    advice: "leave something to do in start.py, or ask for more in check.py")
            }
        }
        attempt { (_) throws(Diagnostic) in
            let result = try run.result(of: try exercise.solution())
            guard var reason = result.diagnostic else { return }
            reason.message = "the solution does not pass: \(reason.message)"
            throw reason.located(at: try exercise.solution().whole)
        }
        attempt { (verification) throws(Diagnostic) in
            for script in try exercise.wrongScripts() {
                verification.attempt { (_) throws(Diagnostic) in
                    if let fault = script.fault(in: try run.result(of: script.source)) { throw fault }
                }
            }
        }
    }

    private static func settings(_ output: @escaping (String) -> Void) -> ScriptSettings {
        var settings = ScriptSettings()
        settings.output = output
        settings.seed = 1
        return settings
    }

    private mutating func strays(in folder: String, named title: String, known: [String]) {
        for name in FileAccess.names(in: folder) ?? [] where !known.contains(name) {
            add([
                Diagnostic(
                    "stray-file", "\(title)/\(name) belongs to nothing",
                    advice: NearestName.to(name, among: known).map { "did you mean \($0)?" } ?? "take it out")
            ])
        }
    }

    private mutating func add(_ found: [Diagnostic]) { faults += found }

    /// Goes on with the rest where something goes wrong.
    private mutating func attempt(_ body: (inout CourseVerification) throws(Diagnostic) -> Void) {
        do throws(Diagnostic) { try body(&self) } catch { faults.append(error) }
    }
}
