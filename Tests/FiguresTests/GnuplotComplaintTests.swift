import Testing

@testable import Figures

@Suite struct GnuplotComplaintTests {
    @Test func theMessageComesWithoutTheFileAndWithTheLineItIsAbout() {
        let complaint = GnuplotComplaint(
            "\nset foo bar\n    ^\n\"/dev/stdin\" line 2: unrecognized option - see 'help set'.\n\n")
        #expect(complaint.message == "unrecognized option - see 'help set'.")
        #expect(complaint.line == "set foo bar")
    }

    @Test func aMessageWithoutALineIsEnough() {
        let complaint = GnuplotComplaint(
            "\"/dev/stdin\" line 9: warning: one\n\"/dev/stdin\" line 9: No data in plot\n\n")
        #expect(complaint.message == "No data in plot")
        #expect(complaint.line == nil)
    }

    @Test func silenceIsNoMessage() {
        #expect(GnuplotComplaint("\n \n").message == nil)
    }
}
