import Expressions

/// Finds what is wrong with the order in which chapters need one another.
enum NeedsVerification {
    /// The faults of what one chapter needs: chapters that there are not, later ones, and circles.
    static func faults(of chapter: Chapter, in course: Course) -> [Diagnostic] {
        let file = chapter.name + "/lesson.json"
        let known = course.chapters.map(\.number)
        var seen: Set<ChapterNumber> = []
        return needs(of: chapter).compactMap { number in
            func fault(_ message: String, expected: String? = nil, advice: String?) -> Diagnostic {
                Diagnostic("lesson-needs", message, expected: expected, found: number.description, advice: advice)
            }
            guard seen.insert(number).inserted else {
                return fault("\(file) needs chapter \(number) twice", advice: "take one of them out of the key needs")
            }
            guard known.contains(number) else {
                return fault(
                    "\(file) needs chapter \(number), which the course does not have",
                    expected: known.map(\.description).joined(separator: ", "),
                    advice: "write another number into the key needs, or take it out")
            }
            if number == chapter.number {
                return fault("\(file) needs its own chapter", advice: "take it out of the key needs")
            }
            if let way = way(from: number, to: chapter.number, in: course) {
                let steps = zip(way, way.dropFirst()).map { "\($0) needs \($1)" }
                return fault(
                    "\(file) needs chapter \(number) in a circle: "
                        + (["\(chapter.number) needs \(number)"] + steps).joined(separator: ", "),
                    advice: "take one of them out of the key needs")
            }
            guard number < chapter.number else {
                let earlier = known.filter { $0 < chapter.number }.map(\.description)
                return fault(
                    "\(file) needs chapter \(number), which comes later",
                    expected: earlier.isEmpty ? nil : earlier.joined(separator: ", "),
                    advice: "take it out of the key needs, or renumber one of the two")
            }
            return nil
        }
    }

    /// None where the description cannot be read: that is named elsewhere.
    private static func needs(of chapter: Chapter) -> [ChapterNumber] { (try? chapter.lesson().needs) ?? [] }

    /// The shortest chain of needs that leads from one chapter to another, with both ends; nil where there is none.
    private static func way(
        from start: ChapterNumber, to end: ChapterNumber, in course: Course
    ) -> [ChapterNumber]? {
        var ways = [[start]]
        var seen: Set = [start]
        while !ways.isEmpty {
            let way = ways.removeFirst()
            guard let last = way.last, let chapter = course.chapters.first(where: { $0.number == last }) else {
                continue
            }
            for number in needs(of: chapter) {
                if number == end { return way + [number] }
                if seen.insert(number).inserted { ways.append(way + [number]) }
            }
        }
        return nil
    }
}
