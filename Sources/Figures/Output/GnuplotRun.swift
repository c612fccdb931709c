import CGnuplot

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Runs gnuplot on a script and hands back what it draws.
struct GnuplotRun {
    /// A name that is looked for along the search path, or a path.
    var program: String
    /// Seconds.
    var timeLimit: Double
    /// Where it runs; nil is where this program does.
    var folder: String?

    /// What gnuplot wrote: the image, and what it had to say.
    struct Output {
        var image: [UInt8]
        var messages: String
    }

    func run(_ script: GnuplotScript) throws(FigureError) -> Output {
        var errorNumber: Int32 = 0
        guard let session = CGnuplotStart(program, folder, timeLimit, &errorNumber) else {
            if errorNumber == ENOENT { throw .gnuplotMissing }
            throw .gnuplotFailed(message: "\(program) cannot be started: \(SystemError.reason(errorNumber))", line: nil)
        }
        defer { CGnuplotFree(session) }
        for piece in script.pieces {
            switch piece {
            case .text(var text):
                text.withUTF8 { bytes in
                    bytes.withMemoryRebound(to: CChar.self) { CGnuplotSendText(session, $0.baseAddress, $0.count) }
                }
            case .columns(let columns): send(columns, to: session)
            case .bytes(let bytes):
                bytes.withUnsafeBytes { bytes in
                    bytes.withMemoryRebound(to: CChar.self) { CGnuplotSendText(session, $0.baseAddress, $0.count) }
                }
            }
        }
        let result = CGnuplotFinish(session)
        let message = UnsafeRawBufferPointer(start: result.message, count: result.messageCount)
        let output = Output(
            image: Array(UnsafeBufferPointer(start: result.image, count: result.imageCount)),
            messages: String(decoding: message, as: UTF8.self))
        try check(result, output)
        return output
    }

    private func send(_ columns: [[Double]], to session: OpaquePointer) {
        let rowCount = columns.map(\.count).min() ?? 0
        let flat = columns.flatMap { $0.prefix(rowCount) }
        flat.withUnsafeBufferPointer { values in
            guard let base = values.baseAddress else { return }
            let starts: [UnsafePointer<Double>?] = columns.indices.map { base + $0 * rowCount }
            CGnuplotSendColumns(session, starts, columns.count, rowCount)
        }
    }

    private func check(_ result: CGnuplotResult, _ output: Output) throws(FigureError) {
        switch result.outcome {
        case CGnuplotExited where result.code == 0: return
        case CGnuplotTimedOut: throw .gnuplotTimedOut(seconds: timeLimit)
        case CGnuplotKilled:
            throw .gnuplotFailed(
                message: "it was ended by a signal (\(SystemError.signalName(result.code)))", line: nil)
        case CGnuplotExited:
            let complaint = GnuplotComplaint(output.messages)
            throw .gnuplotFailed(
                message: complaint.message ?? "it ended with status \(result.code)", line: complaint.line)
        default: throw .gnuplotFailed(message: SystemError.reason(result.code), line: nil)
        }
    }
}
