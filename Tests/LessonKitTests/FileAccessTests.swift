import Expressions
import LessonKit
import TestSupport
import Testing

@Suite struct FileAccessTests {
    @Test func aFileThatIsNotThereIsNamedAsThePersonDid() {
        let error = #expect(throws: Diagnostic.self) { try FileAccess.text(at: "/nowhere/x.py", name: "x.py") }
        #expect(error?.id == "unreadable-file")
        #expect(error?.message == "x.py cannot be read: No such file or directory")
    }

    @Test func aFolderIsNoText() {
        let error = #expect(throws: Diagnostic.self) { try FileAccess.text(at: "/") }
        #expect(error?.message == "/ cannot be read: Is a directory")
    }

    @Test func bytesThatAreNoUTF8AreRefusedAndAMarkOfByteOrderIsLeftOut() throws {
        let folder = try TemporaryFolder()
        try folder.write(["a.py": "\u{FEFF}x = 1\n"])
        #expect(try FileAccess.text(at: folder.path + "/a.py").whole.text == "x = 1\n")
        try folder.write(bytes: [0x78, 0xFF, 0xFE], to: "b.py")
        let error = #expect(throws: Diagnostic.self) { try FileAccess.text(at: folder.path + "/b.py") }
        #expect(error?.id == "not-text")
    }

    @Test func namesAreSortedWithoutHiddenOnes() throws {
        let folder = try TemporaryFolder()
        try folder.write(["b": "", "a": "", ".c": ""])
        #expect(FileAccess.names(in: folder.path) == ["a", "b"])
        #expect(FileAccess.names(in: folder.path + "/a") == nil)
    }
}
