/// A script of the repository with a few of its words changed: nearly right, as what people type is.
struct MutatedScript {
    private var dice: Dice
    private let scripts: [[Substring]]

    /// - Parameter scripts: the texts to begin with, none of them empty.
    init(of scripts: [String], seed: UInt64) {
        dice = Dice(seed: seed)
        self.scripts = scripts.map(MutatedScript.words)
    }

    private static let extremes = [
        "0", "-1", "1e308", "-1e308", "5e-324", "nan", "inf", "9223372036854775807", "-9223372036854775808",
        "1000000000000",
        "0.0001", "True", "None", "''", "[]", "10**9", "1e-12", "'v'", "(1, 2)", "10**400",
    ]

    mutating func text() -> String {
        var words = dice.pick(scripts)
        for _ in 0..<dice.number(1...4) where !words.isEmpty { mutate(&words) }
        return words.joined()
    }

    private mutating func mutate(_ words: inout [Substring]) {
        let place = dice.number(0...words.count - 1)
        switch dice.number(0...8) {
        case 0: words.remove(at: place)
        case 1: words.insert(words[place], at: place)
        case 2: words.swapAt(place, dice.number(0...words.count - 1))
        case 3:
            // A word of another script, so that what is meant elsewhere comes where it is not expected.
            let others = dice.pick(scripts)
            words[place] = dice.pick(others)
        case 4, 5, 6:
            let numbers = words.indices.filter { words[$0].first?.isNumber == true }
            if !numbers.isEmpty { words[dice.pick(numbers)] = Substring(dice.pick(MutatedScript.extremes)) }
        default: changeLine(&words, at: place)
        }
    }

    /// Takes out the line of a word, or repeats it at the end.
    private mutating func changeLine(_ words: inout [Substring], at place: Int) {
        let start = words[..<place].lastIndex(of: "\n").map { $0 + 1 } ?? 0
        let end = words[place...].firstIndex(of: "\n").map { $0 + 1 } ?? words.count
        if dice.chance(2) { words += words[start..<end] } else { words.removeSubrange(start..<end) }
    }

    /// Names, numbers, runs of blanks, and every other character by itself.
    private static func words(of text: String) -> [Substring] {
        var words: [Substring] = []
        var rest = text[...]
        while let first = rest.first {
            let belongs: (Character) -> Bool
            if first.isLetter || first == "_" {
                belongs = { $0.isLetter || $0.isNumber || $0 == "_" }
            } else if first.isNumber {
                belongs = { $0.isNumber || $0 == "." || $0 == "e" }
            } else if first == " " {
                belongs = { $0 == " " }
            } else {
                words.append(rest.prefix(1))
                rest = rest.dropFirst()
                continue
            }
            let word = rest.prefix(while: belongs)
            words.append(word)
            rest = rest[word.endIndex...]
        }
        return words
    }
}
