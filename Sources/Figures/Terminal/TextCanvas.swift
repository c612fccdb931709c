/// A rectangle of characters in which curves are drawn with the eight dots of braille characters, two across and four down.
struct TextCanvas {
    /// One character's place.
    struct Place {
        /// Braille dots; bit n is dot n + 1.
        var dots: UInt8 = 0
        /// Stands instead of the dots where there are none, or over them where it is text.
        var character: Character?
        var isText = false
        var color: Color?
    }

    let columns: Int
    let rows: Int
    private(set) var places: [Place]

    init(columns: Int, rows: Int) {
        self.columns = max(columns, 1)
        self.rows = max(rows, 1)
        places = Array(repeating: Place(), count: self.columns * self.rows)
    }

    /// Sets a dot; `x` counts from the left, `y` from above. What is outside is left out.
    mutating func dot(x: Int, y: Int, color: Color?) {
        guard x >= 0, y >= 0, x < 2 * columns, y < 4 * rows else { return }
        let index = y / 4 * columns + x / 2
        let bits: [[UInt8]] = [[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]]
        places[index].dots |= bits[y % 4][x % 2]
        places[index].color = color
    }

    /// A straight line of dots; `pattern` says which of them are set, `phase` how many came before.
    mutating func line(
        from start: (x: Int, y: Int), to end: (x: Int, y: Int), color: Color?, phase: inout Int, pattern: (Int) -> Bool
    ) {
        let steps = max((end.x - start.x).magnitude, (end.y - start.y).magnitude)
        for step in 0...Int(steps) {
            let share = steps == 0 ? 0 : Double(step) / Double(steps)
            if pattern(phase) {
                dot(
                    x: start.x + Int((share * Double(end.x - start.x)).rounded()),
                    y: start.y + Int((share * Double(end.y - start.y)).rounded()), color: color)
            }
            if step > 0 { phase += 1 }
        }
    }

    /// The row, counted from above, in which the dot at a share of the height lies; what is beyond an edge counts as at the edge.
    static func row(at share: Double, of rows: Int) -> Int {
        Int(((1 - min(max(share, 0), 1)) * Double(4 * rows - 1)).rounded()) / 4
    }

    /// Puts a sign where nothing has been drawn.
    mutating func background(_ character: Character, column: Int, row: Int, color: Color?) {
        guard column >= 0, row >= 0, column < columns, row < rows else { return }
        let index = row * columns + column
        guard places[index].dots == 0, places[index].character == nil else { return }
        places[index].character = character
        places[index].color = color
    }

    /// Writes over what has been drawn; what does not fit the row is left out.
    mutating func write(_ text: String, column: Int, row: Int, color: Color?) {
        guard row >= 0, row < rows else { return }
        for (offset, character) in text.enumerated() {
            guard column + offset >= 0, column + offset < columns else { continue }
            places[row * columns + column + offset] = Place(character: character, isText: true, color: color)
        }
    }

    /// A row as stretches of one colour.
    func stretches(ofRow row: Int) -> [(text: String, color: Color?)] {
        var stretches: [(text: String, color: Color?)] = []
        for place in places[row * columns..<(row + 1) * columns] {
            let character = Self.character(of: place)
            let color = character == " " ? stretches.last?.color : place.color
            if let last = stretches.last, last.color == color {
                stretches[stretches.count - 1].text.append(character)
            } else {
                stretches.append((String(character), color))
            }
        }
        return stretches
    }

    private static func character(of place: Place) -> Character {
        if place.dots != 0, !place.isText, let scalar = Unicode.Scalar(0x2800 + UInt32(place.dots)) {
            return Character(scalar)
        }
        return place.character ?? " "
    }
}
