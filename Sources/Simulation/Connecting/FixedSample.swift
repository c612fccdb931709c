import Execution

/// A number of different indices, each choice of them equally probable, in ascending order.
enum FixedSample {
    /// - Parameters:
    ///   - size: how many, from 0 to `population`.
    ///   - step: what tells this sample from others of the same stream.
    static func draw(_ size: Int, of population: Int, stream: RandomStream, step: UInt64) -> [Int] {
        size >= population / 16
            ? selection(size, of: population, stream, step) : insertion(size, of: population, stream, step)
    }

    /// Goes through all and takes each with the probability that is left for it: Knuth, "The Art of Computer Programming",
    /// volume 2, section 3.4.2, algorithm S.
    private static func selection(
        _ size: Int, of population: Int, _ stream: RandomStream, _ step: UInt64
    ) -> [Int] {
        var chosen: [Int] = []
        chosen.reserveCapacity(size)
        for index in 0..<population where chosen.count < size {
            let uniform = stream.uniform(step: step, element: UInt32(truncatingIfNeeded: index))
            if Double(population - index) * uniform < Double(size - chosen.count) { chosen.append(index) }
        }
        return chosen
    }

    /// Draws as many numbers as are needed, for samples that are small against the population: Floyd's algorithm, in Bentley and
    /// Floyd, "A sample of brilliance", Communications of the ACM 30 (1987).
    private static func insertion(
        _ size: Int, of population: Int, _ stream: RandomStream, _ step: UInt64
    ) -> [Int] {
        var chosen: Set<Int> = []
        chosen.reserveCapacity(size)
        for last in (population - size)..<population {
            let uniform = stream.uniform(step: step, element: UInt32(truncatingIfNeeded: last))
            let index = Int(uniform * Double(last + 1))
            if !chosen.insert(index).inserted { chosen.insert(last) }
        }
        return chosen.sorted()
    }
}
