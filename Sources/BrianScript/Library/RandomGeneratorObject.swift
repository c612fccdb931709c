import Expressions

/// `np.random.default_rng(1)`, `np.random.RandomState(1)`: random numbers with a seed of their own.
final class RandomGeneratorObject: ScriptObject {
    private let random: ScriptRandom
    /// Whether it is one of the newer kind, which has lost some of the old names.
    private let isGenerator: Bool

    private init(seed: UInt32, isGenerator: Bool) {
        random = ScriptRandom(seed: seed)
        self.isGenerator = isGenerator
    }

    override var typeName: String { isGenerator ? "Generator" : "RandomState" }

    override var attributeNames: [String] {
        isGenerator
            ? RandomFunctions.entries.keys.filter { !RandomGeneratorObject.oldNames.contains($0) } + ["integers"]
            : Array(RandomFunctions.entries.keys)
    }

    private static let oldNames: Set<String> = ["rand", "randn", "randint", "random_sample", "ranf", "sample", "seed"]

    override func attribute(_ name: String, at site: Site) throws(Diagnostic) -> Value? {
        let random = random
        if isGenerator, name == "integers" {
            return .builtin(
                Builtin(name, "low, high=, size=, dtype=, endpoint=") { call throws(Diagnostic) in
                    try RandomFunctions.integers(call, random, includesEnd: try call.boolean(4, otherwise: false))
                })
        }
        guard let entry = RandomFunctions.entries[name], !isGenerator || !RandomGeneratorObject.oldNames.contains(name)
        else { return nil }
        return .builtin(
            Builtin(name, entry.parameters) { call throws(Diagnostic) in
                // What is shuffled has to stay the same list.
                try entry.body(name == "shuffle" ? call : try call.losing(.ofAll), random)
            })
    }

    override func missingAttribute(_ name: String) -> Diagnostic {
        let new = ["rand": "random", "randn": "standard_normal", "randint": "integers", "random_sample": "random"]
        guard isGenerator, let new = new[name] else { return super.missingAttribute(name) }
        return Diagnostic("unknown-attribute", "a Generator has no attribute \(name)", advice: "write \(new)")
    }

    static let table = LibraryTable(
        LibraryFunction("default_rng", "seed=") { call throws(Diagnostic) in
            .object(RandomGeneratorObject(seed: try seed(call), isGenerator: true))
        },
        LibraryFunction("RandomState", "seed=", isType: true) { call throws(Diagnostic) in
            .object(RandomGeneratorObject(seed: try seed(call), isGenerator: false))
        })

    private static func seed(_ call: Call) throws(Diagnostic) -> UInt32 {
        if let seed = try call.optionalInteger(0) { return UInt32(truncatingIfNeeded: seed) }
        return UInt32(call.machine.session.random.integer(below: 1 << 32))
    }
}
