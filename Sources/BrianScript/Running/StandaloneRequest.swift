import Expressions

/// That a script wants its model as a C++ project: `set_device('cpp_standalone', directory='output')`.
package struct StandaloneRequest {
    /// The folder, by its path from the present one.
    package let directory: String
    /// Where the script asks for it.
    package let place: SourceFragment

    /// - Throws: a diagnostic where the folder would not lie below the present one.
    init(directory: String, at place: SourceFragment) throws(Diagnostic) {
        let parts = directory.split(separator: "/", omittingEmptySubsequences: false)
        guard !parts.contains(where: { $0.isEmpty || $0 == "." || $0 == ".." || $0.contains("\0") }) else {
            throw Diagnostic(
                "invalid-directory", "a script has its C++ project made below the present folder only",
                expected: "a path such as 'output' or 'models/output'", found: "'\(directory)'",
                advice: "tutor export FILE DIR --to cpp, for a folder that you choose yourself", at: place)
        }
        self.directory = directory
        self.place = place
    }
}
