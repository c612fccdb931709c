import Foundation
import TestSupport
import Testing

@testable import tutor

@Suite struct SaveDetectorTests {
    @Test func aFileThatIsGoneIsToldOnceAndNothingIsWaitedForThen() throws {
        let folder = try TemporaryFolder()
        try folder.write(["a.py": "x = 1\n"])
        let path = folder.path + "/a.py"
        var detector = SaveDetector(path)
        try FileManager.default.removeItem(atPath: path)
        let start = ContinuousClock.now
        #expect(detector.finding(at: start) == nil)
        #expect(detector.due == start + .milliseconds(250))
        #expect(detector.finding(at: start + .milliseconds(250)) == .gone)
        #expect(detector.finding(at: start + .milliseconds(300)) == nil)
        #expect(detector.due == nil)
        try folder.write(["a.py": "x = 2\n"])
        #expect(detector.finding(at: start + .milliseconds(400)) == nil)
        #expect(detector.finding(at: start + .milliseconds(500)) == .saved)
    }
}
