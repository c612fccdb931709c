import ArgumentParser
import Expressions
import LessonKit

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Waits for saves, keys and signals, and checks the script after each save.
struct WatchLoop: ~Copyable {
    private let course: Course
    private var progress: LearnerProgress
    private var exercise: Exercise
    private var screen: WatchScreen
    private let terminal: RawTerminal?
    private let signals = SignalPipe([SIGINT, SIGTERM, SIGHUP, SIGWINCH, SIGTSTP])
    private let worker = CheckWorker()
    private let usesNotices: Bool
    private var folderWatch: FolderWatch?
    private var saves: SaveDetector
    /// Of which exercise the work is, or was, that began last.
    private var worked: ExerciseNumber?
    /// The last check of the present exercise that has a result.
    private var lastCheck: CheckFigure?
    /// What is on its way: a check, or else its figure.
    private var isComparing = false
    /// When what is on its way began; nil where nothing is.
    private var workStart: ContinuousClock.Instant?
    private var wantsCheck = false
    /// Whether it has been said that something is on its way.
    private var hasToldOfWork = false
    private var isAskingToReset = false

    /// Looking is cheap, and some file systems give no notice of what other machines write.
    private static let pause = Duration.milliseconds(1000)
    private static let pauseWithoutNotices = Duration.milliseconds(40)
    /// What takes longer is said to be on its way.
    private static let delay = Duration.milliseconds(150)

    /// - Parameters:
    ///   - usesNotices: whether the system's notices of the folder are asked for.
    ///   - plain: no colour.
    init(_ exercise: Exercise, _ progress: LearnerProgress, in course: Course, usesNotices: Bool, plain: Bool) {
        self.course = course
        self.progress = progress
        self.exercise = exercise
        self.usesNotices = usesNotices
        terminal = RawTerminal()
        screen = WatchScreen(course, plain: plain, isInteractive: terminal != nil)
        saves = SaveDetector(progress.folder.script(of: exercise))
    }

    /// Goes on until the person ends it.
    mutating func run() throws {
        try begin(exercise, showsTask: !progress.hasScript(exercise))
        while true {
            try draw()
            let ready = wait()
            if ready.contains(signals.descriptor), try handleSignals() {
                throw ExitCode(ExitStatus.interrupted.rawValue)
            }
            if ready.contains(STDIN_FILENO), terminal != nil, try handleKeys() { return }
            if let folderWatch, ready.contains(folderWatch.descriptor), folderWatch.take() { saves.note(at: .now) }
            if ready.contains(worker.descriptor), let outcome = worker.take() { try handle(outcome) }
            switch saves.finding(at: .now) {
            case .saved: wantsCheck = true
            case .gone: screen.show(.gone(script))
            case nil: break
            }
            if wantsCheck { startCheck() }
            if let workStart, !hasToldOfWork, worked == exercise.number,
                ContinuousClock.now - workStart >= WatchLoop.delay
            {
                hasToldOfWork = true
                screen.show(isComparing ? .comparing : .checking)
            }
        }
    }

    private var script: String { progress.folder.script(of: exercise) }

    /// Turns to an exercise; where there is no script of the learner's yet, the starting one is copied.
    private mutating func begin(_ exercise: Exercise, showsTask: Bool) throws(Diagnostic) {
        self.exercise = exercise
        let isNew = try progress.folder.begin(exercise)
        progress.change { record in
            record[exercise.number].isStarted = true
            record.current = exercise.number
        }
        folderWatch = usesNotices ? FolderWatch(folder: progress.folder.path, file: exercise.copyName) : nil
        saves = SaveDetector(script)
        lastCheck = nil
        screen.turn(to: exercise)
        if showsTask { screen.show(.task(isNew: isNew)) }
        // Where nobody presses a key the task would only be in the way of the results.
        wantsCheck = !showsTask || terminal == nil
        if wantsCheck { startCheck() }
    }

    private mutating func startCheck() {
        guard workStart == nil else { return worker.stop() }
        wantsCheck = false
        beginWork(isComparing: false)
        worker.check(exercise, script: script)
    }

    /// Shows the figure of the last check, or says why there is none.
    private mutating func compare() {
        guard let lastCheck else { return screen.tell("No figure: there has been no check yet.") }
        guard lastCheck.result.finding?.exhibit != nil else {
            return screen.tell("No figure: \(lastCheck.reasonForNone).")
        }
        // What comes of a check that is on its way is newer.
        guard workStart == nil else { return }
        beginWork(isComparing: true)
        worker.compare(lastCheck)
    }

    private mutating func beginWork(isComparing: Bool) {
        (self.isComparing, hasToldOfWork, workStart, worked) = (isComparing, false, .now, exercise.number)
    }

    private mutating func stopWork() {
        if workStart != nil { worker.stop() }
    }

    private mutating func handle(_ outcome: CheckWorker.Outcome) throws(Diagnostic) {
        workStart = nil
        // The end of work on an exercise that was left meanwhile has no place on the page of another.
        let isOfPresent = worked == exercise.number
        switch outcome {
        case .checked(let check):
            // The check of an exercise that was left meanwhile is its result all the same.
            let (result, text) = (check.result, check.source.whole.text)
            let start = try course.exercise(result.number).start().whole.text
            let isCurrent = result.number == exercise.number
            progress.change { record in
                record[result.number].add(result, of: text, start: start)
                if isCurrent { record.current = result.number }
            }
            if isCurrent { lastCheck = check }
            if isCurrent, !wantsCheck { screen.show(.result(result)) }
        case .compared(let figure):
            guard isOfPresent, !wantsCheck else { return }
            screen.showLastResult()
            if let figure {
                screen.show(.comparison(figure))
            } else if let lastCheck {
                screen.tell("No figure: \(lastCheck.reasonForNone).")
            }
        case .fault(let diagnostic): if isOfPresent, !wantsCheck { screen.show(.fault(diagnostic)) }
        case .stopped:
            guard isOfPresent, !wantsCheck else { return }
            if isComparing { screen.showLastResult() } else { screen.show(.stopped) }
        }
    }

    /// - Returns: whether it is over.
    private mutating func handleKeys() throws(Diagnostic) -> Bool {
        guard let keys = terminal?.keys() else { return true }
        for key in keys {
            if isAskingToReset {
                isAskingToReset = false
                screen.ask(nil)
                if key == "y" { try reset() }
                continue
            }
            switch key {
            case "q", "\u{4}":
                stopWork()
                return true
            case "h": hint()
            case "s": compare()
            case "l": screen.show(.list)
            case "t": screen.show(.task(isNew: false))
            case "n":
                stopWork()
                try next()
            case "r":
                stopWork()
                isAskingToReset = true
                screen.ask("Put the starting script back in place of \(script)? Yours is kept. y/n")
            default:
                stopWork()
                screen.showLastResult()
            }
        }
        return false
    }

    private mutating func hint() {
        guard let count = try? exercise.task().hints.count else { return }
        let number = exercise.number
        progress.change { $0[number].hintsShown = min($0[number].hintsShown + 1, count) }
        screen.show(.hints)
    }

    private mutating func next() throws(Diagnostic) {
        guard let next = progress.record.next(after: exercise.number, of: progress.exercises) else {
            return screen.tell("No other exercise is left.")
        }
        try begin(next, showsTask: true)
    }

    private mutating func reset() throws(Diagnostic) {
        do throws(Diagnostic) {
            let words = try progress.folder.reset(exercise).words(script)
            // What was put back is no save of the learner's.
            saves = SaveDetector(script)
            screen.show(.task(isNew: false))
            screen.tell(words)
        } catch {
            screen.tell(error.message)
        }
    }

    /// - Returns: whether it is over.
    private mutating func handleSignals() throws(Diagnostic) -> Bool {
        for number in signals.take() {
            switch number {
            case SIGINT: return true
            case SIGWINCH: screen.redraw()
            case SIGTSTP:
                terminal?.leave()
                signals.deliver(number)
                // Here the person has come back.
                terminal?.enter()
                screen.redraw()
            default:
                terminal?.leave()
                signals.deliver(number)
            }
        }
        return false
    }

    private mutating func draw() throws(Diagnostic) {
        try screen.draw(progress)
        if terminal == nil { progress.tellNotices() }
    }

    /// Until something happens that has to be looked at.
    ///
    /// - Returns: the descriptors that have something to read.
    private func wait() -> [Int32] {
        var subjects = [signals.descriptor, worker.descriptor]
        if terminal != nil { subjects.append(STDIN_FILENO) }
        if let folderWatch { subjects.append(folderWatch.descriptor) }
        var entries = subjects.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        let now = ContinuousClock.now
        var end = now + (folderWatch == nil ? WatchLoop.pauseWithoutNotices : WatchLoop.pause)
        if let due = saves.due { end = min(end, due) }
        if let workStart, !hasToldOfWork { end = min(end, workStart + WatchLoop.delay) }
        let milliseconds = max((end - now) / .milliseconds(1), 0).rounded(.up)
        guard poll(&entries, nfds_t(entries.count), Int32(milliseconds)) > 0 else { return [] }
        return entries.filter { $0.revents != 0 }.map(\.fd)
    }
}
