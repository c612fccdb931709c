import Testing

@testable import Figures

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#endif

@Suite struct AtomicFileTests {
    private let folder = TemporaryFolder()

    @Test func aFileIsWrittenWholeAndReplacesTheOneBefore() throws {
        try AtomicFile.write([1, 2, 3], to: folder.path + "/a.png")
        try AtomicFile.write([4, 5], to: folder.path + "/a.png")
        #expect(folder.read("a.png") == [4, 5])
        #expect(folder.names == ["a.png"])
    }

    @Test func aNewFileHasTheRightsOfNewFilesAndAnOldOneKeepsItsOwn() throws {
        let path = folder.path + "/a.png"
        func rights() -> mode_t {
            var status = stat()
            return stat(path, &status) == 0 ? status.st_mode & 0o777 : 0
        }
        try AtomicFile.write([1], to: path)
        #expect(rights() & 0o600 == 0o600)
        chmod(path, 0o640)
        try AtomicFile.write([2], to: path)
        #expect(rights() == 0o640)
    }

    @Test func aLinkStaysALink() throws {
        try AtomicFile.write([1], to: folder.path + "/real.png")
        symlink("real.png", folder.path + "/link.png")
        try AtomicFile.write([2], to: folder.path + "/link.png")
        #expect(folder.read("real.png") == [2])
        var status = stat()
        #expect(lstat(folder.path + "/link.png", &status) == 0 && status.st_mode & S_IFMT == S_IFLNK)
    }

    @Test func theLongestNamesWork() throws {
        let name = String(repeating: "x", count: 251) + ".png"
        try AtomicFile.write([1], to: folder.path + "/" + name)
        #expect(folder.names == [name])
    }

    @Test(arguments: [
        ("/no-such-folder/a.png", "No such file or directory"), ("/dev/null/a.png", "Not a directory"),
        ("/tmp", "Is a directory"),
    ])
    func whatCannotBeWrittenSaysWhereAndWhy(path: String, reason: String) {
        #expect(throws: FigureError.cannotWrite(path: path, reason: reason)) { try AtomicFile.write([1], to: path) }
    }

    /// What `write` does with this error is to remove the draft and to report.
    @Test(.enabled(if: access("/dev/full", W_OK) == 0)) func aFullDiskIsNoticed() {
        #expect(AtomicFile.fill(open("/dev/full", O_WRONLY), with: [1, 2, 3], mode: 0) == ENOSPC)
    }
}
