import Expressions

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The editor that the person has named to all programs.
struct Editor {
    private let command: String

    /// - Throws: `no-editor` where neither `VISUAL` nor `EDITOR` names one.
    init() throws(Diagnostic) {
        let names: [String] = ["VISUAL", "EDITOR"].compactMap { (name: String) in
            getenv(name).map { String(cString: $0) }
        }
        guard let command = names.first(where: { !$0.isEmpty }) else {
            throw Diagnostic(
                "no-editor", "no editor is named in VISUAL or EDITOR", advice: "export EDITOR=nano, or the one you use")
        }
        self.command = command
    }

    /// Becomes the editor: nothing of this program comes after it.
    ///
    /// The command may have arguments, `code --wait` say, so that a shell has to read it; the path is handed over apart from it.
    func open(_ path: String) throws(Diagnostic) -> Never {
        // A name that begins with a hyphen is no option.
        let words = ["sh", "-c", command + " \"$1\"", "sh", path.hasPrefix("-") ? "./" + path : path]
        // What this program ignores, the editor would go on to ignore.
        signal(SIGXFSZ, SIG_DFL)
        var arguments = words.map { strdup($0) } + [nil]
        execv("/bin/sh", &arguments)
        throw Diagnostic("no-editor", "\(command) cannot be started: \(String(cString: strerror(errno)))")
    }
}
