import Expressions
import Figures
import LessonKit

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// One thing that the program needs, and whether this machine has it.
struct Checkup {
    enum Verdict {
        case present
        /// The program does without, but something is lost.
        case wanting
        case missing
    }

    let subject: String
    let verdict: Verdict
    let finding: String
    /// What to do about it; nil where nothing is to be done.
    let advice: String?

    /// Which terminals of gnuplot draw into a window.
    private static let windowTerminals = ["qt", "wxt", "x11", "aqua"]

    static func gnuplot() -> Checkup {
        guard let output = CommandOutput("gnuplot", "--version"), output.succeeded else {
            return Checkup(
                subject: "gnuplot", verdict: .missing, finding: "not found; figures cannot be drawn",
                advice: installation(debian: "gnuplot-nox, or gnuplot-qt where there is a screen", brew: "gnuplot"))
        }
        let version = output.text.split(separator: "\n").first.map(String.init) ?? "gnuplot"
        return Checkup(
            subject: "gnuplot", verdict: .present,
            finding: version.hasPrefix("gnuplot ") ? String(version.dropFirst(8)) : version, advice: nil)
    }

    static func fonts() -> Checkup {
        let wanted = Theme.light.fontFamilies
        guard let output = CommandOutput("fc-list", ":", "family"), output.succeeded else {
            return Checkup(
                subject: "fonts", verdict: .wanting, finding: "cannot be told, since fc-list is not found",
                advice: installation(debian: "fontconfig fonts-liberation", brew: "fontconfig font-liberation"))
        }
        let families = output.text.split { $0 == "\n" || $0 == "," }.map(String.init)
        guard let found = wanted.first(where: families.contains) else {
            return Checkup(
                subject: "fonts", verdict: .wanting, finding: "neither \(wanted.joined(separator: " nor "))",
                advice: installation(debian: "fonts-liberation", brew: "font-liberation"))
        }
        return Checkup(subject: "fonts", verdict: .present, finding: found, advice: nil)
    }

    static func display() -> Checkup {
        let names = ["WAYLAND_DISPLAY", "DISPLAY"]
        let found = names.compactMap { name in getenv(name).map { String(cString: $0) } }.first { !$0.isEmpty }
        #if os(macOS)
            let screen = found ?? "the Mac's own"
        #else
            guard let screen = found else {
                return Checkup(
                    subject: "display", verdict: .wanting,
                    finding: "none; figures come as text in the terminal and as PNG files", advice: nil)
            }
        #endif
        let terminals = CommandOutput("gnuplot", "-e", "set terminal")?.text ?? ""
        let words = Set(terminals.split { $0 == " " || $0 == "\n" }.map(String.init))
        guard let window = windowTerminals.first(where: words.contains) else {
            return Checkup(
                subject: "display", verdict: .wanting, finding: "\(screen), but this gnuplot opens no windows",
                advice: installation(debian: "gnuplot-qt", brew: "gnuplot"))
        }
        return Checkup(subject: "display", verdict: .present, finding: "\(screen), windows by \(window)", advice: nil)
    }

    static func lessons(_ options: CourseOptions) -> Checkup {
        do throws(Diagnostic) {
            let course = try options.open()
            let count = course.chapters.count
            let finding = "\(count) \(count == 1 ? "chapter" : "chapters") in \(course.folder)"
            for chapter in course.chapters { _ = try chapter.lesson() }
            return Checkup(
                subject: "lessons", verdict: count == 0 ? .missing : .present, finding: finding,
                advice: count == 0 ? "name the folder that holds the chapters with --lessons DIR" : nil)
        } catch {
            return Checkup(subject: "lessons", verdict: .missing, finding: error.message, advice: error.advice)
        }
    }

    private static func installation(debian: String, brew: String) -> String {
        #if os(macOS)
            "brew install \(brew)"
        #else
            "install \(debian) (sudo apt-get install on Debian and Ubuntu)"
        #endif
    }
}
