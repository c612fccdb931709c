/// Divides one direction of the page among panels: what stands between them takes what it needs, the rest is shared.
///
/// The page is cut wherever a panel begins or ends. A panel covers the stretches between its two cuts.
struct Bands {
    /// A panel in one direction: the shares of the page where it begins and ends, and the room that its labels take outside.
    struct Item {
        var start: Double
        var end: Double
        var before: Double
        var after: Double
        /// The extent it has whatever the page; nil shares in what is left.
        var fixed: Double?
    }

    /// The shares of the page at which it is cut.
    private let cuts: [Double]
    /// For each stretch, where it begins and ends in points.
    private var starts: [Double] = []
    private var ends: [Double] = []

    /// - Parameters:
    ///   - gap: The room between neighbours in points, labels not counted.
    init(_ items: [Item], from lower: Double, to upper: Double, gap: Double) {
        cuts = items.flatMap { [$0.start, $0.end] }.sorted().reduce(into: []) { cuts, cut in
            if cuts.isEmpty || !Cell.isSame(cuts[cuts.count - 1], cut) { cuts.append(cut) }
        }
        let count = max(cuts.count - 1, 0)
        var before = [Double](repeating: 0, count: count)
        var after = before
        var fixed = [Double?](repeating: nil, count: count)
        var flexible = [Bool](repeating: false, count: count)
        for item in items {
            let (first, last) = (index(of: item.start), index(of: item.end) - 1)
            before[first] = max(before[first], item.before)
            after[last] = max(after[last], item.after)
            guard first == last else { continue }
            if let extent = item.fixed { fixed[first] = max(fixed[first] ?? 0, extent) } else { flexible[first] = true }
        }
        for index in 0..<count where flexible[index] { fixed[index] = nil }
        let weights = (0..<count).map { fixed[$0] == nil ? cuts[$0 + 1] - cuts[$0] : 0 }
        let taken =
            before.reduce(0, +) + after.reduce(0, +) + fixed.reduce(0) { $0 + ($1 ?? 0) } + gap
            * Double(max(count - 1, 0))
        let shared = max(upper - lower - taken, 0) / max(weights.reduce(0, +), 1e-9)
        var place = lower
        for index in 0..<count {
            place += before[index]
            starts.append(place)
            place += fixed[index] ?? weights[index] * shared
            ends.append(place)
            place += after[index] + gap
        }
    }

    /// Where an item of the same start and end lies, in points. It is never empty.
    func extent(from start: Double, to end: Double) -> (lower: Double, upper: Double) {
        let lower = starts[index(of: start)]
        return (lower, max(ends[index(of: end) - 1], lower + 1))
    }

    private func index(of share: Double) -> Int { cuts.firstIndex { Cell.isSame($0, share) } ?? 0 }
}
