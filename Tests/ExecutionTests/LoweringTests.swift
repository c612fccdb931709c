import CKernels
import Expressions
import ModelEquations
import TestSupport
import Testing
import Units

@testable import Execution

/// Instructions are made into fewer ones that give the same.
struct LoweringTests {
    private let variables =
        ["a", "b", "c", "d"].map { Variable($0, .one) }
        + [
            Variable("m", .one, type: .boolean), Variable("s", .one, storage: .shared),
            Variable("r", .one, storage: .shared),
        ]

    private func state() -> StateArrays {
        let arrays = StateArrays(count: 600)
        var generator = SeededGenerator(seed: 3)
        for variable in variables {
            let column = arrays.addColumn(variable.name, isShared: variable.storage == .shared)
            for element in 0..<arrays.length(of: column) {
                arrays.pointer(column)[element] =
                    variable.type == .boolean
                    ? Double(element / 3 % 2) : Double.random(in: -4...4, using: &generator)
            }
        }
        return arrays
    }

    private func layout(_ arrays: StateArrays) -> Layout {
        var layout = Layout(dt: 1e-4)
        for (index, column) in arrays.columns.enumerated() {
            let place = Program.Column(storage: 0, index: index, name: column.name)
            layout.places[column.name] = column.isShared ? .shared(place) : .element(place)
        }
        return layout
    }

    /// - Parameter guarded: what is written only where `m` holds.
    private func compile(
        _ text: String, collecting condition: String? = nil, guarding guarded: [String] = []
    ) throws -> Program {
        var layout = layout(state())
        for name in guarded { layout.guards[name] = layout.places["m"] }
        var compiler = ProgramCompiler(scope: Scope(variables: variables), layout: layout, domain: .range, stream: 0)
        if !text.isEmpty { try compiler.add(Statement.parse(SourceFragment(text))) }
        if let condition {
            try compiler.collect(SyntaxTree(parsing: SourceFragment(condition)), in: SourceText(condition))
        }
        return compiler.finish()
    }

    private func operations(
        _ text: String, collecting condition: String? = nil, guarding guarded: [String] = []
    ) throws -> [KernelOperation] {
        Lowering.lower(try compile(text, collecting: condition, guarding: guarded)).body.map(\.operation)
    }

    @Test func twoOperationsBecomeOne() throws {
        #expect(try operations("a = b*c + d") == [KernelPairs])
        #expect(try operations("a = s - b*c") == [KernelPairs])
        #expect(try operations("a = (b - s)*c*d") == [KernelPairs, KernelMultiply])
    }

    @Test func whatIsReadTwiceIsComputedOnce() throws {
        #expect(try operations("x = b*c; a = x + d; b = x - d") == [KernelMultiply, KernelAdd, KernelSubtract])
    }

    @Test func weightedSumsBecomeOne() throws {
        #expect(try operations("a = s*a + r*b") == [KernelWeightedSum])
        #expect(try operations("a = s + 2*a + r*b + 3*c") == [KernelWeightedSum])
        #expect(try operations("a = s + 2*a + r*b", guarding: ["a"]) == [KernelWeightedSum])
        #expect(try operations("a = 2*a + r*b + 3*c + s*d + 7*b") == [KernelWeightedSum, KernelPairs])
    }

    @Test func whatASumHasReadIsScaledAlongWithIt() throws {
        #expect(try operations("a = s*a + r*b + 2*c; b = 0.5*b; c = r*c", guarding: ["a"]) == [KernelWeightedSum])
        #expect(try operations("x = 0.5*b; a = s*a + r*b; b = x") == [KernelWeightedSum])
        #expect(try operations("a = s*a + r*b; d = b; b = 0.5*b") == [KernelWeightedSum, KernelCopy, KernelMultiply])
        #expect(try operations("a = s*a + r*b; b = 0.5*b; b = r*b") == [KernelWeightedSum, KernelMultiply])
        #expect(try operations("a = s*a + r*b; b = 0.5*b", guarding: ["b"]).count > 1)
    }

    @Test func whatIsStoredLaterIsComputedThere() throws {
        #expect(try operations("x = exp(b); a = a + b; b = x") == [KernelAdd, KernelExp])
        #expect(try operations("x = exp(b); b = 1; a = x") == [KernelExp, KernelCopy])
    }

    @Test func aThresholdIsOneLook() throws {
        #expect(try operations("", collecting: "a > s") == [KernelCollectGreater])
        #expect(try operations("", collecting: "0.5 < a and m") == [KernelCollectGreater])
        #expect(try operations("", collecting: "a >= s") == [KernelGreaterOrEqual, KernelCollect])
    }

    /// `b*c` must be computed before `b` is overwritten.
    @Test func nothingIsComputedAfterItsOperandsHaveChanged() throws {
        #expect(try operations("x = b*c; b = 1; a = x + d") == [KernelMultiply, KernelCopy, KernelAdd])
    }

    @Test func scratchBlocksAreUsedAgain() throws {
        let body = Lowering.lower(try compile("a = exp(b)/exp(c) + exp(d)/exp(a) + exp(b + c)/exp(d - a)"))
        #expect(body.registerCount <= 5)
    }

    /// Random statements: the bits do not depend on fusing, on the vector units, on the block or on how many elements are treated.
    @Test func theResultIsTheSameHoweverItIsComputed() throws {
        var generator = SeededGenerator(seed: 17)
        for _ in 0..<200 {
            let text = (0..<4).map { _ in
                "\("abcd".randomElement(using: &generator) ?? "a") = \(expression(3, &generator))"
            }
            .joined(separator: "; ")
            try expectSameBits(text)
        }
    }

    /// The same for the steps of linear systems, whose columns are read by a sum and scaled.
    @Test func aLinearStepIsTheSameHoweverItIsComputed() throws {
        var generator = SeededGenerator(seed: 23)
        for _ in 0..<100 {
            let sum = "abcd".shuffled(using: &generator).prefix(Int.random(in: 1...4, using: &generator))
                .map { "\(["s", "r", "0.5"].randomElement(using: &generator) ?? "s")*\($0)" }.joined(separator: " + ")
            let scaled = "abcd".shuffled(using: &generator).prefix(Int.random(in: 1...3, using: &generator))
            let offset = Bool.random(using: &generator) ? "0.1 + " : ""
            let stores = ["a = \(offset)\(sum)"] + scaled.map { "\($0) = r*\($0)" }
            try expectSameBits(stores.joined(separator: "; "))
            // As integrators write it: all that is new before any of it is stored.
            let new = stores.map { "new_\($0)" }, names = ["a"] + scaled.map(String.init)
            try expectSameBits((new + names.map { "\($0) = new_\($0)" }).joined(separator: "; "))
        }
    }

    private func expectSameBits(_ text: String) throws {
        let program = try compile(text, collecting: "a > b and m", guarding: ["a", "d"])
        var results: [[UInt64]] = []
        for (isFused, units, pieces) in [
            (true, KernelUnitsAVX512, [600]), (false, KernelUnitsAVX512, [600]), (true, KernelUnitsBaseline, [600]),
            (false, KernelUnitsBaseline, [1, 7, 32, 560]), (true, KernelUnitsAVX512, [1, 7, 32, 560]),
            (true, KernelUnitsAVX2, [600]), (false, KernelUnitsAVX2, [1, 7, 32, 560]),
        ] {
            let arrays = state()
            let events = EventList(capacity: 1)
            let bound = BoundProgram(
                program, storages: [arrays], events: events, isFused: isFused, units: units)
            var start = 0
            for count in pieces {
                bound.run(start: start, count: count)
                start += count
            }
            results.append(
                arrays.columns.indices.flatMap { arrays.values($0).map { $0.isNaN ? 0 : $0.bitPattern } }
                    + (0..<events.count).map { UInt64(events.elements[$0]) })
        }
        for result in results.dropFirst() { #expect(result == results[0], "\(text)") }
    }

    private func expression(_ depth: Int, _ generator: inout SeededGenerator) -> String {
        let leaves = ["a", "b", "c", "d", "s", "r", "0.5", "2"]
        guard depth > 0, Int.random(in: 0..<6, using: &generator) > 0 else {
            return leaves.randomElement(using: &generator) ?? "a"
        }
        let (x, y) = (expression(depth - 1, &generator), expression(depth - 1, &generator))
        switch Int.random(in: 0..<14, using: &generator) {
        case 0..<3: return "(\(x) + \(y))"
        case 3..<6: return "(\(x) - \(y))"
        case 6..<9: return "(\(x)*\(y))"
        case 9: return "(\(x)/\(y))"
        case 10: return "\(["exp", "tanh", "exprel", "abs", "sqrt"].randomElement(using: &generator) ?? "exp")(\(x))"
        case 11: return "(int(\(x) > \(y))*\(x))"
        case 12: return "clip(\(x), -3, 3)"
        default: return "(int(m)*\(x) - \(y))"
        }
    }

    @Test func joinedProgramsDoWhatTheyDoOneAfterTheOther() throws {
        let programs = try [compile("a = 2*a + s*b; c = exp(-a)"), compile("d = c*a", collecting: "a > b")]
        var results: [[Double]] = []
        for threads in [0, 1, 2, 3, 5] {
            let arrays = state()
            let events = EventList(capacity: 1)
            let bound = programs.map { BoundProgram($0, storages: [arrays], events: events) }
            #expect(JoinedPrograms.canJoin(bound[0], bound[1]))
            if threads > 0 {
                let joined = JoinedPrograms(bound, count: 600, threads: threads, worthOfThread: 0)
                for _ in 0..<20 {
                    events.removeAll()
                    joined.run(step: 0)
                }
            } else {
                for _ in 0..<20 {
                    events.removeAll()
                    for program in bound { program.run(count: 600) }
                }
            }
            results.append(
                arrays.columns.indices.flatMap { arrays.values($0) }
                    + (0..<events.count).map { Double(events.elements[$0]) })
        }
        for result in results.dropFirst() { #expect(result == results[0]) }
        #expect(results[0].count > 3000)
    }

    @Test func whatSetsASharedVariableIsNotJoined() throws {
        let arrays = state()
        var compiler = ProgramCompiler(
            scope: Scope(variables: variables), layout: layout(arrays), domain: .range, stream: 0)
        try compiler.add(Statement.parse(SourceFragment("s = r + 1")), allowsShared: true)
        let setting = BoundProgram(compiler.finish(), storages: [arrays])
        let reading = BoundProgram(try compile("a = s*a"), storages: [arrays])
        #expect(!JoinedPrograms.canJoin(reading, setting))
        #expect(JoinedPrograms.canJoin(setting, reading))
    }
}
