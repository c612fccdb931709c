import Testing

@testable import tutor

@Suite struct FigureIndexTests {
    @Test func nothingInARecordIsTakenForATag() throws {
        let evil = "</h2><script>"
        let record = FigureRecord(
            figure: evil, chapter: evil, chapterTitle: evil, title: evil, caption: "",
            parameters: [FigureRecord.Parameter(name: evil, written: evil, value: evil, isSet: false)],
            seed: FigureRecord.Seed(run: 1, script: []), theme: evil,
            page: FigureRecord.Page(width: 1, height: 1, type: 1), files: [evil], data: [evil], steps: [], script: evil,
            gnuplotScript: evil, fingerprint: "", madeWith: [])
        let page = try #require(FigureIndex(records: [record]).files.first { $0.name == "index.html" })
        #expect(!String(decoding: page.bytes, as: UTF8.self).contains("<script>"))
    }
}
