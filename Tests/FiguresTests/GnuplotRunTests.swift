import Testing

@testable import Figures

@Suite struct GnuplotRunTests {
    private func script(points: Int = 10) -> GnuplotScript {
        var script = GnuplotScript()
        script.add("set xrange [0:1]")
        let column = (0..<points).map { Double($0) }
        script.plot([PlotElement(columns: [column, column.reversed()], style: "with lines")])
        return script
    }

    private func failure(of program: String, points: Int = 10, timeLimit: Double = 20) -> FigureError? {
        do throws(FigureError) {
            _ = try GnuplotRun(program: program, timeLimit: timeLimit).run(script(points: points))
            return nil
        } catch {
            return error
        }
    }

    @Test func aProgramThatIsNotThereIsMissing() {
        #expect(failure(of: "gnuplot-that-nobody-has") == .gnuplotMissing)
        #expect(failure(of: "/nonexistent/gnuplot") == .gnuplotMissing)
    }

    @Test func aProgramThatIsNoneIsNamedWithTheReason() {
        #expect(
            failure(of: "/etc/passwd")
                == .gnuplotFailed(message: "/etc/passwd cannot be started: Permission denied", line: nil))
    }

    @Test func aProgramThatHangsIsStopped() {
        #expect(failure(of: fake("hangs"), timeLimit: 0.1) == .gnuplotTimedOut(seconds: 0.1))
    }

    /// It reads nothing: the pipe is full long before the data end.
    @Test func aSenderThatIsStuckIsSetFree() {
        #expect(failure(of: fake("hangs"), points: 100_000, timeLimit: 0.1) == .gnuplotTimedOut(seconds: 0.1))
    }

    @Test(arguments: [10, 200_000]) func aProgramThatIsKilledHalfWayIsReported(points: Int) {
        #expect(
            failure(of: fake("dies"), points: points)
                == .gnuplotFailed(message: "it was ended by a signal (Killed)", line: nil))
    }

    @Test func aStatusWithoutWordsIsReported() {
        #expect(failure(of: fake("fails")) == .gnuplotFailed(message: "it ended with status 7", line: nil))
    }

    @Test func itsOwnMessageAndLineAreReported() {
        #expect(failure(of: fake("refuses")) == .gnuplotFailed(message: "unrecognized option", line: "set foo bar"))
    }

    @Test func muchOutputBeforeMuchInputIsNoDeadlock() throws {
        let output = try GnuplotRun(program: fake("floods"), timeLimit: 20).run(script(points: 100_000))
        #expect(output.image.count == 2_000_000)
        #expect(output.messages.utf8.count == 300_000)
    }

    @Test func aWindowThatStaysDoesNotKeepUsWaiting() throws {
        let clock = ContinuousClock()
        let start = clock.now
        let output = try GnuplotRun(program: fake("leaves-a-window"), timeLimit: 20).run(script())
        #expect(output.image == Array("image".utf8))
        #expect(clock.now - start < .seconds(10))
    }

    @Test func columnsArriveRowByRowBehindTheCommandThatAnnouncesThem() throws {
        var script = GnuplotScript()
        script.plot([PlotElement(columns: [[1, 2], [3, 4], [5, .nan]], style: "with filledcurves")])
        let output = try GnuplotRun(program: fake("echoes"), timeLimit: 20).run(script)
        let command =
            "plot '-' binary record=(2) format='%float64%float64%float64' using 1:2:3 with filledcurves notitle\n"
        #expect(output.image.starts(with: Array(command.utf8)))
        let numbers = output.image.dropFirst(command.utf8.count)
        let expected = [1, 3, 5, 2, 4, Double.nan].flatMap { value in
            (0..<8).map { UInt8(truncatingIfNeeded: value.bitPattern.littleEndian >> UInt64(8 * $0)) }
        }
        #expect(Array(numbers) == expected)
    }

    @Test func aScriptWithoutDataStillPlots() throws {
        var script = GnuplotScript()
        script.plot([PlotElement(columns: [[], []], style: "with lines")])
        let output = try GnuplotRun(program: fake("echoes"), timeLimit: 20).run(script)
        #expect(String(decoding: output.image, as: UTF8.self) == "plot 1/0 notitle\n")
    }

    @Test(.enabled(if: isInstalled("gnuplot"))) func gnuplotItselfNamesTheLineThatIsWrong() {
        var script = GnuplotScript()
        script.add("set terminal svg")
        script.add("set foo bar")
        #expect(
            throws: FigureError.gnuplotFailed(message: "unrecognized option - see 'help set'.", line: "set foo bar")
        ) {
            try GnuplotRun(program: "gnuplot", timeLimit: 20).run(script)
        }
    }
}
