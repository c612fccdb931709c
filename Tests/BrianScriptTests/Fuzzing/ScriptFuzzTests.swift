import Foundation
import Testing

/// Whatever a script is, it gives a result or one located error, soon, and never ends the process.
///
/// `TUTOR_FUZZ_SECONDS` makes it go on for so long (`.ci/fuzz`), `TUTOR_FUZZ_SEED` begins elsewhere, and `TUTOR_FUZZ_FILE` names
/// the file that holds the program that is running.
@Suite(.serialized) struct ScriptFuzzTests {
    private static let environment = ProcessInfo.processInfo.environment
    private static let seconds = environment["TUTOR_FUZZ_SECONDS"].flatMap(Double.init)
    private static let seed = environment["TUTOR_FUZZ_SEED"].flatMap(UInt64.init) ?? 1
    private static let watchdog = Watchdog(
        file: environment["TUTOR_FUZZ_FILE"].map { URL(fileURLWithPath: $0) }
            ?? FileManager.default.temporaryDirectory.appendingPathComponent("tutor-fuzz-\(getpid()).py"))

    /// The scripts of the repository, of both dialects.
    private static let scripts: [String] = {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        return ["Tests/BrianScriptTests/Reference", "Lessons"].flatMap { folder in
            let base = root.appendingPathComponent(folder)
            let paths = FileManager.default.enumerator(atPath: base.path)?.compactMap { $0 as? String } ?? []
            return paths.filter { $0.hasSuffix(".py") }.sorted().compactMap {
                try? String(contentsOf: base.appendingPathComponent($0), encoding: .utf8)
            }
        }
    }()

    /// The parts of the program of a number: in turn out of the grammar and out of the repository.
    private func program(_ number: UInt64) -> [String] {
        // The first number drawn is well mixed, where neighbouring seeds are not.
        var dice = Dice(seed: Self.seed &* 1_000_003 &+ number)
        let seed = dice.word()
        if number % 3 == 2 {
            var mutated = MutatedScript(of: Self.scripts, seed: seed)
            return [mutated.text()]
        }
        var random = RandomProgram(seed: seed)
        let statements = random.statements()
        return number % 8 == 0 ? [statements.joined(separator: "\n")] : statements
    }

    private func check(_ number: UInt64) throws {
        let run = FuzzedRun(parts: program(number), watchdog: Self.watchdog)
        if let complaint = try run.complaint() {
            Issue.record("seed \(Self.seed), program \(number): \(complaint)")
        }
    }

    @Test func theGrammarGivesTheSameProgramsFromTheSameSeed() {
        #expect(Self.scripts.count > 23)
        for number: UInt64 in 0..<20 { #expect(program(number) == program(number)) }
    }

    @Test(.disabled(if: seconds != nil, "the long run has these too")) func someProgramsEndWell() throws {
        for number: UInt64 in 0..<60 { try check(number) }
    }

    @Test(.enabled(if: seconds != nil, "TUTOR_FUZZ_SECONDS says for how long")) func programsEndWellForLong() throws {
        let end = ContinuousClock.now + .seconds(Self.seconds ?? 0)
        var number: UInt64 = 0
        while ContinuousClock.now < end {
            try check(number)
            number += 1
        }
        print("\(number) programs from seed \(Self.seed)")
    }
}
