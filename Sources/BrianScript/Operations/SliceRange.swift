import Expressions

/// A slice applied to something of a certain length: where it starts, its step, and how many places it visits.
struct SliceRange {
    let start: Int
    let step: Int
    let count: Int

    /// Python's rules: negative ends count from the back, ends beyond the edges are moved to them.
    init(_ slice: SliceValue, length: Int, at site: Site) throws(Diagnostic) {
        let step = try SliceRange.number(slice.step, at: site) ?? 1
        guard step != 0 else {
            throw Diagnostic("wrong-argument", "the step of a slice cannot be zero", at: site.fragment)
        }
        let lowest = step > 0 ? 0 : -1
        let highest = step > 0 ? length : length - 1
        func place(_ value: Value, otherwise: Int) throws(Diagnostic) -> Int {
            guard let number = try SliceRange.number(value, at: site) else { return otherwise }
            return min(max(number < 0 ? number + length : number, lowest), highest)
        }
        let lower = try place(slice.lower, otherwise: step > 0 ? lowest : highest)
        let upper = try place(slice.upper, otherwise: step > 0 ? highest : lowest)
        self.start = lower
        self.step = step
        let distance = step > 0 ? upper - lower : lower - upper
        // The size of a step of Int.min has no positive counterpart.
        let size = Int(clamping: step.magnitude)
        self.count = distance > 0 ? (distance - 1) / size + 1 : 0
    }

    var places: [Int] { (0..<count).map { start + $0 * step } }

    private static func number(_ value: Value, at site: Site) throws(Diagnostic) -> Int? {
        if case .none = value { return nil }
        guard let number = Numbers.integer(value) else {
            throw Diagnostic(
                "wrong-index", "the ends of a slice have to be integers, but this is \(value.kindName)",
                advice: "write int(...) around it, or divide with //", at: site.fragment)
        }
        return number
    }
}
