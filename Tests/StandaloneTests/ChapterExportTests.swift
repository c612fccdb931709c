import Expressions
import Foundation
import LessonKit
import Testing

/// The scripts of the course as C++ projects.
@Suite struct ChapterExportTests {
    private static let course: Course? = {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return try? Course(folder: root.appendingPathComponent("Lessons").path)
    }()

    private static let chapters = course?.chapters.map(\.number.description) ?? []

    /// What the course says of export would be wrong, were one of these refused.
    private static let mustExport = ["2a", "2b", "2c", "5a"]

    @Test func thereAreChapters() { #expect(Self.chapters.count >= 6) }

    /// What cannot become C++ is refused; for all else the project writes what the engine writes, byte for byte.
    @Test(.enabled(if: CompiledProject.hasCompiler, "there is no C++ compiler"), arguments: chapters)
    func writesWhatTheEngineWrites(number: String) throws {
        let script = try #require(Self.course).chapter(named: number).script().whole.text
        do {
            let project = try CompiledProject(script, seed: 7)
            #expect(project.differences == [])
            #expect(
                try FileManager.default.contentsOfDirectory(atPath: project.folder.path + "/embedded").isEmpty == false)
        } catch let refusal as Diagnostic {
            #expect(refusal.id == "cannot-export", "\(refusal.message)")
            #expect(!Self.mustExport.contains(number), "\(refusal.message)")
        }
    }
}
