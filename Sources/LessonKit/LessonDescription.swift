/// What `lesson.json` says of a chapter.
public struct LessonDescription: Hashable, Sendable {
    /// What the chapter is called.
    public let title: String
    /// One sentence, shown in the list of chapters.
    public let summary: String
    /// Where the chapter's facts come from, one line each.
    public let sources: [String]
    /// A name for each figure of the script, in the order in which the script makes them.
    public let figures: [String]
    /// What the chapter invites to change, in the order in which it is offered.
    public let knobs: [Knob]
    /// The numbers that matter, as a table that is filled from the run.
    public let numbers: [Number]
    /// The chapters that one should have read before.
    public let needs: [ChapterNumber]
    /// What the chapter is about, a word or two each, to find it by.
    public let topics: [String]

    /// A name of the script that the chapter invites to change.
    public struct Knob: Hashable, Sendable {
        /// The name as the script assigns it at its top level.
        public let name: String
        /// What to set it to, as typed behind `--set NAME=`.
        public let set: String
        /// What one then sees.
        public let shows: String
    }

    /// A number of the run that is worth its own line.
    public struct Number: Hashable, Sendable {
        /// What it is, in words.
        public let name: String
        /// An expression in the names of the finished run, as ``RunValue`` reads it.
        public let value: String
    }
}

extension LessonDescription: Decodable {
    /// Reads the object; a key too many is an error, lists may be missing.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.strictContainer([
            "title", "summary", "sources", "figures", "knobs", "numbers", "needs", "topics",
        ])
        title = try values.decode(String.self, forKey: "title")
        summary = try values.decode(String.self, forKey: "summary")
        sources = try values.decodeIfPresent([String].self, forKey: "sources") ?? []
        figures = try values.decodeIfPresent([String].self, forKey: "figures") ?? []
        knobs = try values.decodeIfPresent([Knob].self, forKey: "knobs") ?? []
        numbers = try values.decodeIfPresent([Number].self, forKey: "numbers") ?? []
        topics = try values.decodeIfPresent([String].self, forKey: "topics") ?? []
        var needs: [ChapterNumber] = []
        for (place, text) in (try values.decodeIfPresent([String].self, forKey: "needs") ?? []).enumerated() {
            guard let number = ChapterNumber(text) else {
                throw LessonDescriptionFault.notAChapter(key: "needs[\(place)]", found: text)
            }
            needs.append(number)
        }
        self.needs = needs
        for (place, name) in figures.enumerated() {
            guard LessonDescription.isFileName(name), figures.firstIndex(of: name) == place else {
                throw LessonDescriptionFault.notAFigure(key: "figures[\(place)]", found: name)
            }
        }
        for (key, text) in [("title", title), ("summary", summary)] where text.allSatisfy(\.isWhitespace) {
            throw LessonDescriptionFault.empty(key: key)
        }
    }
}

extension LessonDescription {
    /// Whether a name can be that of a file wherever figures go: on every system, on web pages and in LaTeX.
    private static func isFileName(_ name: String) -> Bool {
        name.first?.isLetter == true
            && name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") }
    }
}

extension LessonDescription.Knob: Decodable {
    /// Reads the object, which has to have all three keys.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.strictContainer(["name", "set", "shows"])
        name = try values.decode(String.self, forKey: "name")
        set = try values.decode(String.self, forKey: "set")
        shows = try values.decode(String.self, forKey: "shows")
    }
}

extension LessonDescription.Number: Decodable {
    /// Reads the object, which has to have both keys.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.strictContainer(["name", "value"])
        name = try values.decode(String.self, forKey: "name")
        value = try values.decode(String.self, forKey: "value")
    }
}

/// What is wrong with a `lesson.json` beyond what `DecodingError` says.
enum LessonDescriptionFault: Error {
    case empty(key: String)
    case unknown(key: String, known: [String])
    case notAChapter(key: String, found: String)
    case notAFigure(key: String, found: String)
}

/// A key of a JSON object as it stands there.
struct JSONKey: CodingKey, ExpressibleByStringLiteral {
    let stringValue: String
    let intValue: Int?

    init(stringLiteral value: String) { self.init(stringValue: value) }
    init(stringValue: String) { (self.stringValue, intValue) = (stringValue, nil) }
    init?(intValue: Int) { (stringValue, self.intValue) = ("\(intValue)", intValue) }
}

extension Decoder {
    /// The object's values; a key that is not among `keys` is a fault, since a misspelt key would otherwise be lost in silence.
    fileprivate func strictContainer(_ keys: [String]) throws -> KeyedDecodingContainer<JSONKey> {
        let values = try container(keyedBy: JSONKey.self)
        let unknown = values.allKeys.map(\.stringValue).filter { !keys.contains($0) }.min()
        if let unknown {
            let path = (codingPath + [JSONKey(stringValue: unknown)]).keyPath
            throw LessonDescriptionFault.unknown(key: path, known: keys)
        }
        return values
    }
}

extension [any CodingKey] {
    /// `knobs[0].name`
    var keyPath: String {
        reduce("") { path, key in
            if let index = key.intValue { return path + "[\(index)]" }
            return path.isEmpty ? key.stringValue : path + "." + key.stringValue
        }
    }
}
