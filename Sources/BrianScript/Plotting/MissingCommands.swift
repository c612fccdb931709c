import Expressions

/// Plotting calls of which nothing is drawn here: each is named in a warning.
enum MissingCommands {
    static let all: [AxesCommand] = [
        "contour", "contourf", "specgram", "quiver", "streamplot", "pie", "stackplot", "boxplot", "violinplot",
        "hist2d", "hexbin",
        "arrow", "fill", "table", "spy", "polar", "acorr", "xcorr", "psd", "broken_barh", "clabel",
    ].map { name in
        AxesCommand(name, "*data, **options") { _, call throws(Diagnostic) in
            call.machine.notice(
                "no-counterpart", "\(call.name)() has no counterpart here and is left out", at: call.fragment)
            return .none
        }
    }
}
