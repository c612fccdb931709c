/// Moves labels that stand above each other apart, each as little as possible, and keeps them between two limits.
enum LabelStack {
    /// Labels that touch and move together.
    private struct Cluster {
        var members: [Int]
        var top: Double
        var height: Double
    }

    /// - Parameters:
    ///   - wanted: Where the middle of each label would stand if it were alone.
    ///   - heights: As many as there are labels. If they need more room than there is, they are pressed together.
    /// - Returns: The middles of the labels in the order given.
    static func spread(_ wanted: [Double], heights: [Double], from lower: Double, to upper: Double) -> [Double] {
        let needed = heights.reduce(0, +)
        let heights = needed > upper - lower ? heights.map { $0 * (upper - lower) / needed } : heights
        func settle(_ members: [Int]) -> Cluster {
            var offset = 0.0
            var sum = 0.0
            for member in members {
                sum += wanted[member] - offset - heights[member] / 2
                offset += heights[member]
            }
            let top = min(max(sum / Double(members.count), lower), upper - offset)
            return Cluster(members: members, top: top, height: offset)
        }
        var clusters: [Cluster] = []
        for label in wanted.indices.sorted(by: { (wanted[$0], $0) < (wanted[$1], $1) }) {
            var cluster = settle([label])
            while let above = clusters.last, above.top + above.height > cluster.top {
                clusters.removeLast()
                cluster = settle(above.members + cluster.members)
            }
            clusters.append(cluster)
        }
        var middles = wanted
        for cluster in clusters {
            var top = cluster.top
            for member in cluster.members {
                middles[member] = top + heights[member] / 2
                top += heights[member]
            }
        }
        return middles
    }
}
