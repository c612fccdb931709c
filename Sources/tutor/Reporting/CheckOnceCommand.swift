import ArgumentParser
import BrianScript
import Expressions
import LessonKit

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Checks the script on the standard input and answers in JSON: what a report lets a process of its own do with a script that nobody has
/// looked at.
struct CheckOnceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check-once", abstract: "Checks one script for a report.", shouldDisplay: false)

    @Argument(help: "The exercise.") var number: String
    @Option(name: .customLong("limit"), help: "As for check.") var limits: [LimitSetting] = []
    @Option(help: "The most seconds of the processor.") var seconds: Int
    @OptionGroup var options: CourseOptions

    func run() throws {
        var settings = ScriptSettings()
        for limit in limits { limit.set(in: &settings.limits) }
        restrain(settings.limits)
        try StandardOutput.write(JSONText.text(of: finding(settings)))
    }

    private func finding(_ settings: ScriptSettings) -> LearnerReport.Finding {
        do throws(Diagnostic) {
            guard let number = ExerciseNumber(number) else {
                throw Diagnostic("unknown-exercise", "there is no exercise \(number)")
            }
            let exercise = try options.open().exercise(number)
            let source: SourceText
            do throws(Diagnostic) {
                source = try FileAccess.standardInput(name: exercise.copyName)
            } catch {
                return LearnerReport.Finding(.unreadable, error.message)
            }
            return LearnerReport.Finding(try CheckRun(exercise, settings: settings).result(of: source))
        } catch {
            return LearnerReport.Finding(.unchecked, error.message)
        }
    }

    /// What the system holds it to, should it fail to hold the script to its limits. Address space is not memory: threads and libraries
    /// reserve much that they never touch.
    private func restrain(_ limits: Limits) {
        restrain(RLIMIT_CPU, UInt(max(seconds, 1)))
        restrain(RLIMIT_CORE, 0)
        restrain(RLIMIT_FSIZE, 0)
        restrain(RLIMIT_AS, UInt(max(limits.memoryBytes, 0)) &* 2 &+ 8_000_000_000)
    }

    private func restrain(_ what: Resource, _ amount: UInt) {
        var limit = rlimit(rlim_cur: rlim_t(amount), rlim_max: rlim_t(amount))
        #if canImport(Glibc)
            _ = setrlimit(Int32(bitPattern: what.rawValue), &limit)
        #else
            _ = setrlimit(what, &limit)
        #endif
    }

    #if canImport(Glibc)
        private typealias Resource = __rlimit_resource
    #else
        private typealias Resource = Int32
    #endif
}
