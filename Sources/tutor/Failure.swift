import ArgumentParser
import Expressions
import Figures
import LessonKit

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The end of the program where a command has thrown.
struct Failure {
    /// What is printed, without its last newline; to the standard output where it is help that was asked for.
    let message: String
    let status: ExitStatus

    init(_ error: any Error) {
        switch error {
        case let diagnostic as Diagnostic:
            self.init(diagnostic)
        case let error as FigureError:
            self.init(Diagnostic(error))
        case let code as ExitCode:
            // All has been said already.
            self.init(message: "", status: ExitStatus(rawValue: code.rawValue) ?? .wrongModel)
        default:
            // The parser's own: help and version are no failures, all else is wrong use.
            let message = TutorCommand.fullMessage(for: error)
            if TutorCommand.exitCode(for: error).isSuccess {
                self.init(message: message, status: .done)
            } else {
                // The parser breaks its help into lines, but not its errors.
                self.init(message: TerminalStyle.current(descriptor: STDERR_FILENO).broken(message), status: .wrongUse)
            }
        }
    }

    private init(message: String, status: ExitStatus) {
        self.message = message
        self.status = status
    }

    init(_ diagnostic: Diagnostic) {
        message = diagnostic.rendered(.current(descriptor: STDERR_FILENO))
        status = ExitStatus(for: diagnostic)
    }

    func report() -> Never {
        StatusLine.clear()
        if status == .done {
            do throws(Diagnostic) { try StandardOutput.write(message + "\n") } catch { Failure(error).report() }
        } else if !message.isEmpty {
            StandardOutput.note(message)
        }
        exit(status.rawValue)
    }
}

extension Diagnostic {
    /// Why a figure could not be made, as every other error is told.
    init(_ error: FigureError) {
        let id: Identifier =
            switch error {
            case .gnuplotMissing: "gnuplot-missing"
            case .gnuplotFailed, .gnuplotTimedOut: "gnuplot-failed"
            case .cannotWrite: "cannot-write"
            case .unknownFormat, .unknownFormatName: "figure-format"
            case .unknownTheme, .wrongTheme: "figure-theme"
            case .unknownSize: "figure-size"
            case .gnuplotTooOld: "gnuplot-missing"
            case .dimensionMismatch: "dimension-mismatch"
            case .unequalColumns, .empty: "figure"
            }
        self.init(id, "\(error)")
    }
}
