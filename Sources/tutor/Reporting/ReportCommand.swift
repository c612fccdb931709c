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

struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "Shows how far the learners of a class are: for those who teach.",
        discussion: """
            Examples:
              tutor report class
              tutor report class --chapter 2a
              tutor report class --out class.html
              tutor report class --format csv --out class.csv

            class is a folder that holds one folder for each learner. Every script in them is checked again, each in a process of \
            its own with limits; of tutor.json are taken tries, hints and solutions that were asked for. The outcome is a table: how \
            many exercises pass, and the first mistake where a learner stands. The CSV, HTML and JSON forms tell each exercise. \
            Nothing in the folders is changed.
            """)

    @Argument(help: ArgumentHelp("The folder with the learners' folders.", valueName: "dir"), completion: .directory)
    var folder: String
    @Option(
        help: ArgumentHelp("text, csv, html or json (default: what the end of --out asks for, else text).")) var format:
        ReportFormat?
    @Option(help: ArgumentHelp("Write it into a file.", valueName: "file"), completion: .file()) var out: String?
    @Option(help: ArgumentHelp("Look at one chapter only.", valueName: "number"), completion: .chapters) var chapter:
        String?
    @Option(
        name: .customLong("limit"),
        help: ArgumentHelp(
            "What a script may use, as in time=10s, memory=1GB, output=1MB (these are the defaults); may be repeated.",
            valueName: "what=amount"))
    var limits: [LimitSetting] = []
    @Option(help: ArgumentHelp("How many seconds the checks of one learner may take together.", valueName: "seconds"))
    var budget = 120.0
    @OptionGroup var options: CourseOptions
    @OptionGroup var look: LookOptions

    func validate() throws {
        guard budget > 0, budget < 1e6 else { throw ValidationError("--budget takes a number of seconds.") }
        if let out, out.isEmpty || out.hasSuffix("/") { throw ValidationError("--out takes a file.") }
    }

    func run() throws {
        let course = try options.open()
        let exercises =
            try chapter.map { name throws(Diagnostic) in try course.chapter(named: name).exercises }
            ?? course.exercises
        let (learners, links) = try LearnerSurvey.folders(in: folder)
        for link in links {
            StandardOutput.remark(
                "note: \(folder)/\(link.printable) is a link, which is not followed: it was passed over")
        }
        var reports = learners.map { LearnerSurvey.report(of: $0.name, in: $0.folder, exercises) }
        let form = format ?? out.flatMap(ReportFormat.init(path:)) ?? .text
        guard let out else {
            try check(&reports, learners.map(\.folder), exercises, course)
            return try StandardOutput.write(
                form.text(of: reports, style: .current(descriptor: 1, plain: look.plain)))
        }
        // A folder that cannot be made is found before the checks, which take their time.
        let slash = out.lastIndex(of: "/")
        var files = try FileSet(folder: slash.map { $0 == out.startIndex ? "/" : String(out[..<$0]) } ?? ".")
        try check(&reports, learners.map(\.folder), exercises, course)
        let text = form.text(of: reports, style: TerminalStyle(width: 100, usesColor: false))
        do throws(Diagnostic) {
            try files.add(slash.map { String(out[out.index(after: $0)...]) } ?? out) { (sink) throws(Diagnostic) in
                try sink(Array(text.utf8))
            }
            _ = try files.commit()
        } catch {
            // What the checks have found is not lost with the file.
            try StandardOutput.write(text)
            throw error
        }
        StandardOutput.remark("The report is in \(out).")
    }

    private func check(
        _ reports: inout [LearnerReport], _ folders: [LearnerFolder], _ exercises: [Exercise], _ course: Course
    ) throws {
        let limits = ["time=10s", "memory=1GB", "output=1MB"].compactMap(LimitSetting.init(argument:)) + limits
        var allowed = Limits()
        for limit in limits { limit.set(in: &allowed) }
        // The script, the solution, the check, and a second run of the script with other values.
        let patience = 4 * (allowed.seconds ?? CheckRun.standardSeconds) + 5
        let lessons = FileAccess.resolved(course.folder) ?? course.folder
        let common =
            ["--lessons", lessons, "--seconds", "\(Int(min(patience, 1e6).rounded(.up)) + 1)"]
            + limits.flatMap { ["--limit", $0.text] }
        let count = reports.count
        let pool = CheckPool(
            width: 2, budget: .seconds(budget), patience: .seconds(patience),
            job: { learner, entry in
                (
                    folders[learner].script(of: exercises[entry]),
                    [CheckOnceCommand._commandName, "\(exercises[entry].number)"] + common
                )
            },
            progress: { StatusLine.show("\($0) of \(count) learners") })
        var checked = reports
        defer { StatusLine.clear() }
        try StopRequests.heard { try pool.run(&checked) }
        reports = checked
    }
}

extension ReportFormat: ExpressibleByArgument {}
