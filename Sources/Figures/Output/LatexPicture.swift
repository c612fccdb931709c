/// The files of a picture that LaTeX sets: gnuplot has called them by a name of its own, and dates them.
struct LatexPicture {
    let format: FigureFormat
    /// What they are to be called, without endings.
    let stem: String

    /// - Parameter files: As gnuplot has left them.
    /// - Returns: The picture first.
    func files(_ files: [FigureFile]) throws(FigureError) -> [FigureFile] {
        guard let picture = files.first(where: { $0.name == "\(PrivateFolder.stem).tex" }) else {
            throw .gnuplotFailed(message: "it drew nothing", line: nil)
        }
        var text = String(decoding: picture.bytes, as: UTF8.self)
        var others: [FigureFile] = []
        for file in files where file.name != picture.name {
            // `figure.pdf` beside `figure.tex`, and `figure.001.png` of an image.
            let rest = file.name.dropFirst(PrivateFolder.stem.count)
            let name = stem + "-inc" + rest
            let bytes = rest.hasSuffix(".pdf") ? ImageFinish.undated(file.bytes) : file.bytes
            others.append(FigureFile(name: name, bytes: bytes))
            // LaTeX names them without their ending.
            let old = file.name.prefix { $0 != "." } + rest.dropLast(4)
            text = text.replacing("{\(old)}", with: "{\(stem)-inc\(rest.dropLast(4))}")
        }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).filter { !Self.isDate($0) }
        text = head + lines.joined(separator: "\n")
        return [FigureFile(name: "\(stem).\(format.ending)", bytes: Array(text.utf8))] + others
    }

    /// What the document has to load.
    private var head: String {
        format == .tikz
            ? """
            % Needs \\usepackage{gnuplot-lua-tikz}, which comes with gnuplot: gnuplot -e 'set terminal tikz createstyle' makes it.
            % Take it in with \\input{\(stem).\(format.ending)}

            """
            : """
            % Needs \\usepackage{graphicx,xcolor} and \(stem)-inc.pdf beside it.
            % Take it in with \\input{\(stem).\(format.ending)}

            """
    }

    /// `%% Thu Nov 26 17:22:37 2026`
    private static func isDate(_ line: Substring) -> Bool {
        guard line.hasPrefix("%% ") else { return false }
        let words = line.dropFirst(3).split(separator: " ")
        return words.count == 5 && words[3].split(separator: ":").count == 3 && words[4].count == 4
            && words[4].allSatisfy(\.isNumber)
    }
}
