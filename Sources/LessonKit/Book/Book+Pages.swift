import Figures

extension Book {
    /// The web pages by their names: one for the whole, one for each chapter, and one for the glossary where there is one.
    var pages: [(name: String, html: String)] {
        var pages = [(name: "index.html", html: indexPage)]
        for (place, chapter) in chapters.enumerated() {
            pages.append((chapter.pageName, page(of: chapter, at: place)))
        }
        if let glossary { pages.append(("glossary.html", page(of: glossary))) }
        return pages
    }

    /// The place of the main part, for the link that skips what comes before it.
    private static let mainAnchor = "main"

    private func page(titled title: String, main: String, footer: String = "") -> String {
        let glossaryLink = glossary == nil ? "" : "<li><a href=\"glossary.html\">Glossary</a></li>\n"
        return """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8"/>
            <meta name="viewport" content="width=device-width, initial-scale=1"/>
            <title>\(title.htmlEscaped)</title>
            <link rel="stylesheet" href="\(BookStyle.fileName)"/>
            </head>
            <body>
            <a class="skip" href="#\(Book.mainAnchor)">Skip to the text</a>
            <header>
            <nav aria-label="Book">
            <ul>
            <li><a href="index.html">\(self.title.htmlEscaped)</a></li>
            \(glossaryLink)</ul>
            </nav>
            </header>
            <main id="\(Book.mainAnchor)">
            \(main)</main>
            \(footer)</body>
            </html>

            """
    }

    private func htmlPage(pictures: [String: HTMLPage.Picture] = [:]) -> HTMLPage {
        HTMLPage(pictures: pictures, anchors: [Book.mainAnchor]) { destination in
            switch BookLinks.target(of: destination, in: self) {
            case .term(let anchor): "glossary.html#\(anchor)"
            case .chapter(let number, let anchor):
                chapter(number).map { $0.pageName + (anchor.map { "#\($0)" } ?? "") }
            case .here(let anchor): "#\(anchor)"
            case .web(let address): address
            case nil: nil
            }
        }
    }

    private func link(to chapter: Chapter) -> String {
        "<a href=\"\(chapter.pageName.htmlEscaped)\">\(chapter.number)\u{A0} \(chapter.lesson.title.htmlEscaped)</a>"
    }

    // MARK: - The chapters

    private func page(of chapter: Chapter, at place: Int) -> String {
        let pictures = zip(chapter.lesson.figures, chapter.figures).map { name, figure in
            (
                name,
                HTMLPage.Picture(
                    light: chapter.figurePath(name, isDark: false), dark: chapter.figurePath(name, isDark: true),
                    description: figure.description)
            )
        }
        var page = htmlPage(pictures: Dictionary(uniqueKeysWithValues: pictures))
        let title = page.html(of: MarkdownDocument(blocks: Array(chapter.document.blocks.prefix(1))))
        let text = page.html(of: MarkdownDocument(blocks: Array(chapter.document.blocks.dropFirst())))
        var exercises = ""
        if !chapter.exercises.isEmpty {
            exercises = page.html(of: MarkdownDocument(blocks: [.heading(level: 2, [.text("Exercises")])]))
            for exercise in chapter.exercises { exercises += html(of: exercise, on: &page) }
        }
        let needed = chapters.filter { chapter.lesson.needs.contains($0.number) }.map(link)
        let needs = needed.isEmpty ? "" : "<p class=\"quiet\">Read first: \(needed.joined(separator: ", ")).</p>\n"
        let sections = page.headings.filter { $0.level == 2 }
            .map { "<li><a href=\"#\($0.anchor.htmlEscaped)\">\($0.html.withoutLinks)</a></li>\n" }
        let contents =
            sections.count < 2
            ? ""
            : "<nav class=\"contents\" aria-label=\"On this page\">\n<details>\n<summary>On this page</summary>\n<ul>\n"
                + sections.joined() + "</ul>\n</details>\n</nav>\n"
        return self.page(
            titled: "\(chapter.number) \(chapter.lesson.title) – \(self.title)",
            main: title + needs + contents + text + exercises,
            footer: footer(at: place))
    }

    private func footer(at place: Int) -> String {
        var ways: [String] = []
        if place > 0 { ways.append("<li>Before: \(link(to: chapters[place - 1]))</li>\n") }
        if place + 1 < chapters.count { ways.append("<li>Next: \(link(to: chapters[place + 1]))</li>\n") }
        if ways.isEmpty { return "" }
        return
            "<footer>\n<nav aria-label=\"Chapters before and behind\">\n<ul>\n\(ways.joined())</ul>\n</nav>\n</footer>\n"
    }

    private func html(of exercise: Exercise, on page: inout HTMLPage) -> String {
        func folded(_ summary: String, _ text: String) -> String {
            "<details>\n<summary>\(summary)</summary>\n\(text)</details>\n"
        }
        var text = page.html(
            of: MarkdownDocument(blocks: [
                .heading(level: 3, [.text("\(exercise.number)\u{A0} \(exercise.task.title)")])
            ]))
        text += page.html(of: exercise.task.task, depth: 1)
        text += folded("The script to begin with", HTMLPage.code(exercise.start, language: "python"))
        for (place, hint) in exercise.task.hints.enumerated() {
            text += folded("Hint \(place + 1)", page.html(of: hint, depth: 1))
        }
        text += folded("What was learnt, for afterwards", page.html(of: exercise.task.learnt, depth: 1))
        return text + "<p class=\"quiet\">To have yours checked: <code>tutor check \(exercise.number) FILE</code></p>\n"
    }

    // MARK: - The glossary

    private func page(of glossary: Glossary) -> String {
        var page = htmlPage()
        var text = page.html(of: MarkdownDocument(blocks: [.heading(level: 1, [.text("Glossary")])]))
        text += page.html(of: glossary.introduction)
        for entry in glossary.entries {
            text += page.html(of: MarkdownDocument(blocks: [.heading(level: 2, [.text(entry.term)])]))
            text += page.html(of: entry.text, depth: 1)
            let links = chapters.filter { entry.chapters.contains($0.number) }.map(link)
            if !links.isEmpty { text += "<p class=\"quiet\">Taught in \(links.joined(separator: ", "))</p>\n" }
        }
        return self.page(titled: "Glossary – \(title)", main: text)
    }

    // MARK: - The whole

    private var indexPage: String {
        let items = chapters.map { chapter in
            let topics = chapter.lesson.topics
            let about = topics.isEmpty ? "" : "<p class=\"quiet\">\(topics.joined(separator: ", ").htmlEscaped)</p>\n"
            return "<li>\(link(to: chapter))\n<p>\(chapter.lesson.summary.htmlEscaped)</p>\n\(about)</li>\n"
        }
        let chapterList =
            items.isEmpty ? "" : "<h2 id=\"chapters\">Chapters</h2>\n<ol class=\"chapters\">\n\(items.joined())</ol>\n"
        return page(
            titled: title,
            main: """
                <h1 id="top">\(title.htmlEscaped)</h1>
                <p>\(Book.preface.htmlEscaped)</p>
                \(chapterList)
                """)
    }

    /// What a reader should know who has nothing but the book.
    static let preface = """
        This is a copy to read. All figures and numbers come from runs of the scripts that the chapters show. To change a script and see \
        what changes, and to have exercises checked, run the course itself with the program tutor.
        """
}

extension Book.Chapter {
    var pageName: String { name + ".html" }

    /// Where a figure of the chapter is, from its page.
    func figurePath(_ figure: String, isDark: Bool) -> String {
        "figures/\(number)-\(figure)-\(isDark ? "dark" : "light").svg"
    }
}

extension String {
    /// A heading's HTML within a link, which must hold no other.
    fileprivate var withoutLinks: String {
        var result = ""
        var rest = self[...]
        while let start = rest.firstIndex(of: "<") {
            result += rest[..<start]
            rest = rest[start...]
            let end = rest.firstIndex(of: ">").map { rest.index(after: $0) } ?? rest.endIndex
            let tag = rest[..<end]
            if !tag.hasPrefix("<a ") && tag != "</a>" { result += tag }
            rest = rest[end...]
        }
        return result + rest
    }
}
