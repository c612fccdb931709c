import Expressions
import LessonKit
import TestSupport
import Testing

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
