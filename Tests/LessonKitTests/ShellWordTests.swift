import LessonKit
import Testing

@Suite struct ShellWordTests {
    @Test(arguments: [
        ("tau_a=3", "tau_a=3"), ("a='x'", "'a='\\''x'\\'''"), ("t=[(0, 1*ms)]", "'t=[(0, 1*ms)]'"), ("", "''"),
        ("my folder/a.py", "'my folder/a.py'"),
    ])
    func aShellReadsTheTextAsOneWord(text: String, word: String) { #expect(text.shellWord == word) }
}
