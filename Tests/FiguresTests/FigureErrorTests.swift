import Testing
import Units

@testable import Figures

@Suite struct FigureErrorTests {
    @Test func eachSaysWhatIsWrongAndWhatToDo() {
        let sentences: [(FigureError, String)] = [
            (
                .gnuplotMissing,
                "gnuplot draws the figures and is not installed here; install it with `sudo apt-get install gnuplot-nox` "
                    + "(Debian, Ubuntu) or `brew install gnuplot` (macOS)"
            ),
            (
                .gnuplotFailed(message: "unrecognized option", line: "set foo"),
                "gnuplot could not draw the figure: unrecognized option (in the line `set foo`)"
            ),
            (.gnuplotTimedOut(seconds: 60), "gnuplot did not finish within 60 s and was stopped"),
            (
                .cannotWrite(path: "/x/a.png", reason: "No space left on device"),
                "the figure cannot be written to /x/a.png: No space left on device"
            ),
            (
                .unknownFormat(path: "a.gif"),
                "a.gif does not end in a format that figures can be written in: .png, .svg, .pdf, .eps, .tikz, .tex, .html, .six, .txt"
            ),
            (
                .dimensionMismatch(axis: "y", expected: .voltage, found: .current),
                "the y axis is measured in V, but a mark on it is in A"
            ),
            (
                .unequalColumns(mark: "line", counts: [3, 2]),
                "a line needs as many values in each of its columns, but they have 3 and 2"
            ),
            (.empty, "the figure has no panel to draw"),
        ]
        for (error, sentence) in sentences { #expect(error.description == sentence) }
    }
}
