import Expressions
import ModelEquations
import Units

extension Method {
    /// The method that Brian takes for equations when none is asked for: `exact` where it can, else `euler`, and `heun` where noise
    /// is multiplied by a variable or by the time.
    ///
    /// Brian's `exact` needs equations that have one fixed point, so with a variable that nothing draws back, such as a counter, it
    /// takes `euler`; so does this choice, for the same numbers. ``exact``, asked for by name, integrates them too.
    ///
    /// - Parameter dt: the length of the step where it is known: within it, a TimedArray with shorter intervals is no constant.
    /// - Throws: a diagnostic where no method fits.
    public static func choose(
        for equations: Equations, in scope: Scope, dt: Quantity? = nil
    ) throws(Diagnostic) -> Method {
        let system = DifferentialSystem(equations, in: scope, dt: dt)
        if system.noises.isEmpty {
            guard let linear = try? LinearSystem(system) else { return .euler }
            return linear.pattern(isHeld: false).hasFullRank ? .exact : .euler
        }
        return try NoisySystem(system).multiplicativeNoise() == nil ? .euler : .heun
    }
}

extension Sparsity {
    /// Whether some matrix of this pattern is invertible: whether each row can be given a column of its own (augmenting paths).
    var hasFullRank: Bool {
        var rowOfColumn: [Int?] = Array(repeating: nil, count: size)
        func place(_ row: Int, _ tried: inout Set<Int>) -> Bool {
            for column in 0..<size where self[row, column] && tried.insert(column).inserted {
                guard let occupant = rowOfColumn[column] else {
                    rowOfColumn[column] = row
                    return true
                }
                if place(occupant, &tried) {
                    rowOfColumn[column] = row
                    return true
                }
            }
            return false
        }
        return (0..<size).allSatisfy { row in
            var tried: Set<Int> = []
            return place(row, &tried)
        }
    }
}
