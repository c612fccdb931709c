/// Guesses which known name a misspelt one was meant to be.
public enum NearestName {
    /// The known name that is nearest to a misspelt one, or nil where none is near enough to be meant.
    ///
    /// Nearness is the Damerau-Levenshtein distance (letters put in, left out, changed, neighbours swapped); a letter in
    /// the wrong case counts half. Of two names equally near, the one with the longer common beginning is taken, then the
    /// first in alphabetical order.
    public static func to(_ name: String, among candidates: some Sequence<String>) -> String? {
        let wanted = Array(name.unicodeScalars)
        guard !wanted.isEmpty, wanted.count <= longest else { return nil }
        var best: (name: String, distance: Int, prefix: Int)?
        for candidate in candidates where candidate != name {
            let letters = Array(candidate.unicodeScalars.prefix(longest + 1))
            let limit = min(best?.distance ?? .max, limit(wanted.count, letters.count))
            guard letters.count <= longest, abs(letters.count - wanted.count) * 2 <= limit else { continue }
            let distance = distance(wanted, letters, limit: limit)
            guard distance <= limit else { continue }
            let prefix = zip(wanted, letters).prefix { $0 == $1 }.count
            if let best, (best.distance, -best.prefix, best.name) <= (distance, -prefix, candidate) { continue }
            best = (candidate, distance, prefix)
        }
        return best?.name
    }

    /// Longer names are not compared.
    private static let longest = 64

    /// The largest distance, in halves, at which a name is still meant: about a third of the letters.
    private static func limit(_ wanted: Int, _ known: Int) -> Int {
        switch max(wanted, known) {
        case 0...2: 1
        case 3...4: 2
        case 5...8: 4
        default: 6
        }
    }

    /// The distance in halves; words that differ in case alone are never more than 1 apart.
    private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar], limit: Int) -> Int {
        let leftFolded = left.map(folded)
        let rightFolded = right.map(folded)
        if leftFolded == rightFolded { return 1 }
        var beforeLast = [Int](repeating: 0, count: right.count + 1)
        var last = (0...right.count).map { $0 * 2 }
        var row = last
        for i in 1...left.count {
            row[0] = i * 2
            for j in stride(from: 1, through: right.count, by: 1) {
                let change = left[i - 1] == right[j - 1] ? 0 : leftFolded[i - 1] == rightFolded[j - 1] ? 1 : 2
                row[j] = min(last[j] + 2, row[j - 1] + 2, last[j - 1] + change)
                if i > 1, j > 1, leftFolded[i - 1] == rightFolded[j - 2], leftFolded[i - 2] == rightFolded[j - 1] {
                    row[j] = min(row[j], beforeLast[j - 2] + 2)
                }
            }
            beforeLast = last
            last = row
            if (row.min() ?? 0) > limit, (beforeLast.min() ?? 0) > limit { return limit + 1 }
        }
        return last[right.count]
    }

    private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        let lowercase = scalar.properties.lowercaseMapping.unicodeScalars
        return lowercase.count == 1 ? lowercase[lowercase.startIndex] : scalar
    }
}
