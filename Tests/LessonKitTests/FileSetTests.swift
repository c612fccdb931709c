import Expressions
import LessonKit
import TestSupport
import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

@Suite struct FileSetTests {
    private let table = DataTable([("i", .integers([1, 2]))])

    @Test func filesAppearTogetherWhenAllAreWhole() throws {
        let folder = try TemporaryFolder()
        var files = try FileSet(folder: folder.path)
        try files.add("a.csv", table)
        try files.add("b.csv", table)
        #expect(folder.names.allSatisfy { $0.hasPrefix(".") })
        #expect(try files.commit() == ["\(folder.path)/a.csv", "\(folder.path)/b.csv"])
        #expect(folder.names == ["a.csv", "b.csv"])
        #expect(try folder.text(of: "a.csv") == "i\n1\n2\n")
    }

    @Test func withoutACommitNothingRemainsNotEvenTheFolder() throws {
        let parent = try TemporaryFolder()
        do {
            var files = try FileSet(folder: parent.path + "/new/data")
            try files.add("a.csv", table)
        }
        #expect(parent.names.isEmpty)
    }

    @Test func aFileThatIsThereIsReplacedOnlyByAWholeOne() throws {
        let folder = try TemporaryFolder()
        try folder.write(["a.csv": "old"])
        do {
            var files = try FileSet(folder: folder.path)
            try files.add("a.csv", table)
        }
        #expect(try folder.text(of: "a.csv") == "old")
        var files = try FileSet(folder: folder.path)
        try files.add("a.csv", table)
        _ = try files.commit()
        #expect(try folder.text(of: "a.csv") == "i\n1\n2\n")
    }

    @Test func whatIsNoFileIsNotReplaced() throws {
        let folder = try TemporaryFolder()
        let pipe = folder.path + "/a.csv"
        #expect(mkfifo(pipe, 0o600) == 0)
        symlink("a.csv", folder.path + "/b.csv")
        mkdir(folder.path + "/c.csv", 0o700)
        for (name, reason) in [
            ("a.csv", "it is a device, a pipe or the like, and no file"),
            ("b.csv", "it is a device, a pipe or the like, and no file"), ("c.csv", "Is a directory"),
        ] {
            let error = #expect(throws: Diagnostic.self) {
                var files = try FileSet(folder: folder.path)
                try files.add("d.csv", table)
                try files.add(name, table)
                _ = try files.commit()
            }
            #expect(error?.message == "\(folder.path)/\(name) cannot be written: \(reason)")
        }
        #expect(folder.names == ["a.csv", "b.csv", "c.csv"])
        var status = stat()
        #expect(lstat(pipe, &status) == 0 && status.st_mode & S_IFMT == S_IFIFO)
    }

    @Test func aLinkStaysALinkAndAFileKeepsItsRights() throws {
        let folder = try TemporaryFolder()
        try folder.write(["real.csv": "old"])
        chmod(folder.path + "/real.csv", 0o640)
        symlink("real.csv", folder.path + "/a.csv")
        var files = try FileSet(folder: folder.path + "/")
        try files.add("a.csv", table)
        #expect(try files.commit() == ["\(folder.path)/a.csv"])
        #expect(folder.names == ["a.csv", "real.csv"])
        #expect(try folder.text(of: "real.csv") == "i\n1\n2\n")
        var status = stat()
        #expect(lstat(folder.path + "/a.csv", &status) == 0 && status.st_mode & S_IFMT == S_IFLNK)
        #expect(stat(folder.path + "/real.csv", &status) == 0 && status.st_mode & 0o777 == 0o640)
    }

    /// What comes between the writing and the names is said; what has its name by then keeps it.
    @Test func aNameThatTheSystemRefusesAtTheEndIsSaid() throws {
        let folder = try TemporaryFolder()
        var files = try FileSet(folder: folder.path)
        for name in ["a.csv", "b.csv", "c.csv"] { try files.add(name, table) }
        mkdir(folder.path + "/b.csv", 0o700)
        var message: String?
        do throws(Diagnostic) { _ = try files.commit() } catch { message = error.message }
        #expect(message == "\(folder.path)/b.csv cannot be written: Is a directory")
        #expect(folder.names == ["a.csv", "b.csv"])
    }

    @Test func aFileInTheWayOfTheFolderIsSaid() throws {
        let folder = try TemporaryFolder()
        try folder.write(["data": "a file"])
        let error = #expect(throws: Diagnostic.self) { _ = try FileSet(folder: folder.path + "/data").commit() }
        #expect(error?.message == "\(folder.path)/data cannot be written: a file of that name is in the way")
    }

    @Test func aFolderThatCannotBeMadeIsSaidWithTheReasonOfTheSystem() {
        let error = #expect(throws: Diagnostic.self) { _ = try FileSet(folder: "/dev/null/data").commit() }
        #expect(error?.id == "cannot-write")
        #expect(error?.message.hasPrefix("/dev/null") == true)
    }
}
