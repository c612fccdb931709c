/// A web page with a figure on a canvas that needs nothing from elsewhere: gnuplot's own drawing commands, and what carries them out.
///
/// gnuplot's pages load scripts from a folder of its installation, and draw text with strokes. Here text is set by the browser.
struct CanvasPage {
    let drawing: FigureScript
    let title: String?

    private var layout: PageLayout { drawing.layout.showing(drawing.stages.first ?? nil) }

    /// - Parameter files: As gnuplot has left them: the page, and a picture for each image.
    func bytes(_ files: [FigureFile]) throws(FigureError) -> [UInt8] {
        let begin = "function gnuplot_canvas() {"
        guard
            let page = files.first(where: { $0.name.hasSuffix(".html") }).map({
                String(decoding: $0.bytes, as: UTF8.self)
            }),
            let start = page.firstRange(of: begin)?.upperBound,
            let end = page[start...].firstRange(of: "</script>")?.lowerBound
        else { throw .gnuplotFailed(message: "it drew nothing", line: nil) }
        // Behind the function gnuplot names the files of its images.
        var commands = String(page[start..<end])
        if let close = commands.ranges(of: "\n}\n").last?.lowerBound { commands = String(commands[..<close]) }
        let images = files.filter { $0.name.hasSuffix(".png") }.map { file in
            "gp_images[\"\(file.name.dropLast(4))\"] = \"data:image/png;base64,\(Base64.text(file.bytes))\";\n"
        }
        let (width, height) = (layout.size.width.rounded(), layout.size.height.rounded())
        let heading = (title ?? "figure").htmlEscaped
        return Array(
            """
            <!DOCTYPE html>
            <html>
            <head>
            <meta charset="utf-8">
            <title>\(heading)</title>
            <style>body { margin: 0; background: \(layout.theme.background); } canvas { display: block; width: 100%; max-width: \(width)px; }</style>
            </head>
            <body>
            <canvas id="gnuplot_canvas" role="img" aria-label="\(heading)"></canvas>
            <script>
            "use strict";
            const width = \(width), height = \(height);
            const gp_images = {};
            \(images.joined())\(Self.commands)
            function graphics() {\(commands)
            }
            \(texts)
            \(Self.start)
            </script>
            </body>
            </html>

            """.utf8)
    }

    /// What gnuplot's commands mean. Places come in tenths of a pixel.
    private static let commands = """
        let ctx, canvas, path = [];
        const none = () => {};
        const gnuplot = { pattern: [], solid: [], zoomed: false, hypertext_list: [],
          dashtype(pattern) {
            // The pattern gives ends as shares of its length, which goes with the width of the line.
            const ends = pattern.filter(end => end > 0);
            const length = ctx.lineWidth * (ends.length == 4 ? 9.7 : ends[0] < 0.2 ? 2.5 : 6.4);
            ctx.setLineDash(ends.map((end, index) => (end - (ends[index - 1] || 0)) * length));
          },
          dashstart(x, y) { ctx.moveTo(x / 10, y / 10); }, dashstep(x, y) { ctx.lineTo(x / 10, y / 10); },
          M(x, y) { ctx.moveTo(x / 10, y / 10); }, L(x, y) { ctx.lineTo(x / 10, y / 10); },
          R(x, y, w, h) { ctx.fillRect(x / 10, y / 10, w / 10, h / 10); },
          Dot(x, y) { ctx.fillRect(x, y, 1, 1); }, T: none, TR: none,
          bp(x, y) { ctx.beginPath(); ctx.moveTo(x / 10, y / 10); },
          cfp() { ctx.closePath(); ctx.fill(); },
          cfsp() { ctx.closePath(); ctx.fillStyle = ctx.strokeStyle; ctx.stroke(); ctx.fill(); },
          Pt(kind, x, y, w) {
            const half = w / 2, line = (...ends) => { for (const [a, b] of ends) { ctx.moveTo(x + a[0] * half, y + a[1] * half); ctx.lineTo(x + b[0] * half, y + b[1] * half); } };
            ctx.setLineDash([]);
            ctx.beginPath();
            switch (kind) {
              case 0: line([[-1, 0], [1, 0]], [[0, -1], [0, 1]]); ctx.stroke(); return;
              case 1: line([[-0.8, -0.8], [0.8, 0.8]], [[0.8, -0.8], [-0.8, 0.8]]); ctx.stroke(); return;
              case 3: case 4: ctx.rect(x - 0.85 * half, y - 0.85 * half, 1.7 * half, 1.7 * half); break;
              case 7: case 8: ctx.moveTo(x, y - half); ctx.lineTo(x - half, y + 0.7 * half); ctx.lineTo(x + half, y + 0.7 * half); ctx.closePath(); break;
              case 11: case 12: ctx.moveTo(x, y - half); ctx.lineTo(x - half, y); ctx.lineTo(x, y + half); ctx.lineTo(x + half, y); ctx.closePath(); break;
              default: ctx.arc(x, y, half, 0, 2 * Math.PI);
            }
            if (kind == 3 || kind == 5 || kind == 7 || kind == 11) ctx.stroke(); else ctx.fill();
          },
          ZI(image, columns, rows, left, top, right, bottom) {
            ctx.imageSmoothingEnabled = false;
            ctx.drawImage(image, left / 10, top / 10, (right - left) / 10, (bottom - top) / 10);
          } };
        const CanvasTextFunctions = { enable: none };
        """

    /// Text in stretches: what it says, how much it is raised, and its style.
    private static let start = """
        function lettering() {
          for (const [x, y, anchor, upright, size, color, pieces] of texts) {
            const set = ([text, raise, style, scale]) => { ctx.font = `${style} ${size * scale}px ${family}`; return ctx.measureText(text).width; };
            const whole = pieces.reduce((sum, piece) => sum + set(piece), 0);
            ctx.save();
            ctx.translate(x, y);
            if (upright) ctx.rotate(-Math.PI / 2);
            ctx.fillStyle = color;
            ctx.textBaseline = "alphabetic";
            let place = anchor * whole;
            for (const piece of pieces) {
              const length = set(piece);
              ctx.fillText(piece[0], place, (0.35 - piece[1]) * size);
              place += length;
            }
            ctx.restore();
          }
        }
        function draw() {
          canvas = document.getElementById("gnuplot_canvas");
          const sharpness = Math.max(window.devicePixelRatio || 1, 2);
          canvas.width = width * sharpness;
          canvas.height = height * sharpness;
          ctx = canvas.getContext("2d");
          ctx.scale(sharpness, sharpness);
          graphics();
          lettering();
        }
        Promise.all(Object.keys(gp_images).map(name => {
          const image = new Image();
          window[name] = image;
          image.src = gp_images[name];
          return image.decode();
        })).then(draw);
        """

    /// The words of the figure as data.
    private var texts: String {
        let all = layout.headings + layout.frames.flatMap(\.texts)
        let rows = all.map { text -> String in
            let anchor =
                switch text.anchor {
                case .left: "0"
                case .center: "-0.5"
                case .right: "-1"
                }
            let pieces = Self.pieces(text.text.pieces, raise: 0, scale: 1, isBold: text.isBold)
            return
                "  [\(Self.short(text.x)), \(Self.short(text.y)), \(anchor), \(text.isUpright), \(Self.short(text.size)), "
                + "\"\(text.color)\", [\(pieces.joined(separator: ", "))]]"
        }
        let families = [drawing.font] + ["Arial", "Helvetica"]
        let family = families.map { "'\($0.filter { $0 != "'" && $0 != "\\" && $0 != "`" && $0 != "\"" })'" }
            .joined(separator: ", ")
        return "const family = \"\(family), sans-serif\";\nconst texts = [\n" + rows.joined(separator: ",\n") + "\n];"
    }

    private static func pieces(
        _ pieces: [RichText.Piece], raise: Double, scale: Double, isBold: Bool
    ) -> [String] {
        func one(_ text: String, _ style: String) -> String {
            "[\(ScriptText.literal(text)), \(short(raise)), \"\(isBold ? "bold " : "")\(style)\", \(short(scale))]"
        }
        return pieces.flatMap { piece -> [String] in
            switch piece {
            case .upright(let text): [one(text, "normal")]
            case .italic(let text): [one(text, "italic")]
            case .superscript(let script):
                Self.pieces(script, raise: raise + 0.45 * scale, scale: 0.8 * scale, isBold: isBold)
            case .subscript(let script):
                Self.pieces(script, raise: raise - 0.25 * scale, scale: 0.8 * scale, isBold: isBold)
            }
        }
    }

    private static func short(_ number: Double) -> Double { (number * 100).rounded() / 100 }
}
