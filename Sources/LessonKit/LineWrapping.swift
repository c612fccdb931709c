extension StyledText {
    /// The text in lines of at most `width` columns, broken at blanks; a word longer than a line is cut.
    ///
    /// A no-break space does not break, nor does a blank inside code while the code fits a line.
    func wrapped(to width: Int) -> [StyledText] {
        var lines: [StyledText] = []
        var line = StyledText()
        var lineWidth = 0
        var blanks: [Element] = []
        for word in words(width: width) {
            if word.isBlank {
                blanks = word.elements
                continue
            }
            let wordWidth = StyledText(elements: word.elements).displayWidth
            if !line.elements.isEmpty, lineWidth + blanks.count + wordWidth > width {
                lines.append(line)
                (line, lineWidth, blanks) = (StyledText(), 0, [])
            }
            if !line.elements.isEmpty {
                line.elements += blanks.prefix(1)
                lineWidth += min(blanks.count, 1)
            }
            blanks = []
            for element in word.elements {
                let elementWidth = element.character.displayWidth
                if lineWidth + elementWidth > width, lineWidth > 0 {
                    lines.append(line)
                    (line, lineWidth) = (StyledText(), 0)
                }
                line.elements.append(element)
                lineWidth += elementWidth
            }
        }
        if !line.elements.isEmpty || lines.isEmpty { lines.append(line) }
        return lines
    }

    private struct Word {
        var elements: [Element]
        var isBlank: Bool
    }

    private init(elements: [Element]) { self.elements = elements }

    /// Words and the blanks between them in turn.
    private func words(width: Int) -> [Word] {
        let splits = splitPoints(width: width)
        var words: [Word] = []
        for (element, isBlank) in zip(elements, splits) {
            if words.last?.isBlank == isBlank {
                words[words.count - 1].elements.append(element)
            } else {
                words.append(Word(elements: [element], isBlank: isBlank))
            }
        }
        return words
    }

    /// For each element whether it is a blank at which a line may end.
    private func splitPoints(width: Int) -> [Bool] {
        var points = elements.map { $0.character == " " }
        var start = 0
        while start < elements.count {
            guard elements[start].look.contains(.code) else {
                start += 1
                continue
            }
            var end = start
            while end < elements.count, elements[end].look.contains(.code) { end += 1 }
            if end - start <= width {
                for index in start..<end { points[index] = false }
            }
            start = end
        }
        return points
    }
}
