import CKernels
import Expressions
import ModelEquations
import Testing
import Units

@testable import Execution

/// Statements are compiled, bound and run over a small group with the variables v, u (volt), n (integer), g (shared) and t, dt.
struct ProgramTests {
    private let arrays: StateArrays
    private let variables = [
        Variable("v", .voltage), Variable("u", .voltage), Variable("n", .one, type: .integer), Variable("x", .one),
        Variable("g", .one, storage: .shared), Variable("i", .one, type: .integer, isReadOnly: true, isConstant: true),
    ]

    init() {
        arrays = StateArrays(count: 600)
        for variable in variables where variable.name != "i" {
            arrays.addColumn(variable.name, isShared: variable.storage == .shared)
        }
    }

    private var layout: Layout {
        var layout = Layout(dt: 1e-4)
        for (index, column) in arrays.columns.enumerated() {
            let place = Program.Column(storage: 0, index: index, name: column.name)
            layout.places[column.name] = column.isShared ? .shared(place) : .element(place)
        }
        layout.places["i"] = .elementIndex
        return layout
    }

    private func compile(
        _ text: String, domain: Program.Domain = .range, namespace: Namespace = [:]
    ) throws -> Program {
        var compiler = ProgramCompiler(
            scope: Scope(variables: variables, namespace: namespace), layout: layout, domain: domain, stream: 0)
        try compiler.add(Statement.parse(SourceFragment(text)))
        return compiler.finish()
    }

    private func values(_ name: String) throws -> [Double] { arrays.values(try #require(arrays.index(of: name))) }

    @Test func everyElementIsTreatedWhateverTheBlock() throws {
        try BoundProgram(compile("x = i*2 + 1"), storages: [arrays]).run(count: 600)
        #expect(try values("x") == (0..<600).map { Double($0) * 2 + 1 })
    }

    @Test func aStretchTouchesNothingElse() throws {
        try BoundProgram(compile("x = i"), storages: [arrays]).run(start: 250, count: 20)
        #expect(try values("x") == (0..<600).map { 250 <= $0 && $0 < 270 ? Double($0) : 0 })
    }

    @Test func aListTouchesItsElementsOnly() throws {
        let program = try BoundProgram(compile("x = i + 1", domain: .list), storages: [arrays])
        [Int32(3), 599, 0].withUnsafeBufferPointer { program.run(list: $0.baseAddress!, count: 3) }
        #expect(try values("x").enumerated().filter { $0.element != 0 }.map(\.offset) == [0, 3, 599])
        #expect(try values("x")[599] == 600)
    }

    @Test func stretchesAreTreatedOneAfterTheOther() throws {
        let stretches = StretchList()
        for number in 0..<20 { stretches.append(start: Int32(25 * number), count: Int32(number)) }
        let program = try BoundProgram(compile("x = x + i + 1"), storages: [arrays])
        program.runBody(stretches, of: nil, step: 0)
        var expected = [Double](repeating: 0, count: 600)
        for number in 0..<20 {
            #expect(stretches[number] == (25 * number, number))
            for element in 25 * number..<26 * number { expected[element] = Double(element + 1) }
        }
        #expect(try values("x") == expected)
        stretches.removeAll()
        program.runBody(stretches, of: nil, step: 0)
        #expect(try values("x") == expected)
    }

    @Test func stretchesOfAListAreItsElements() throws {
        let stretches = StretchList()
        stretches.append(start: 4, count: 2)
        stretches.append(start: 0, count: 1)
        let program = try BoundProgram(compile("x = x + i + 1", domain: .list), storages: [arrays])
        let list: [Int32] = [599, 1, 2, 3, 7, 599, 5]
        list.withUnsafeBufferPointer { program.runBody(stretches, of: $0.baseAddress, step: 0) }
        #expect(try values("x").enumerated().filter { $0.element != 0 }.map(\.offset) == [7, 599])
        #expect(try values("x")[599] == 1200)
    }

    @Test func statementsRunInTheirOrder() throws {
        try BoundProgram(compile("old = x; x = 5; n = int(old) + int(x); x += old"), storages: [arrays]).run(count: 600)
        #expect(try values("n")[17] == 5)
        try BoundProgram(compile("old = x; x = 7; n = int(old)"), storages: [arrays]).run(count: 600)
        #expect(try values("n")[17] == 5)
        #expect(try values("x")[17] == 7)
    }

    @Test func constantsAreFoldedAndSharedValuesAreComputedOnce() throws {
        let program = try compile("x = exp(-1.0/2)*sqrt(g)*x", namespace: [:])
        #expect(program.prelude.map(\.opcode) == [.sqrt, .multiply])
        #expect(program.body.map(\.opcode) == [.multiply])
    }

    @Test func foldedNumbersAreThoseOfARun() throws {
        let folded = try compile("x = exp(0.3)**1.7 % 0.4")
        let run = try compile("x = exp(g)**1.7 % 0.4")
        arrays.fill(try #require(arrays.index(of: "g")), with: 0.3)
        BoundProgram(folded, storages: [arrays]).run(count: 1)
        let first = try values("x")[0]
        BoundProgram(run, storages: [arrays]).run(count: 1)
        #expect(try values("x")[0] == first)
    }

    @Test func whatHasBeenComputedIsUsedAgainUntilItsSourceChanges() throws {
        let program = try compile("y = exp(x) + exp(x); x = y; n = int(exp(x))")
        #expect(program.body.count { $0.opcode == .exp } == 2)
    }

    @Test func additionsThroughAnIndexAddUpAndOthersMustNotRepeat() throws {
        var layout = layout
        layout.places["v"] = .indexed(Program.Column(storage: 1, index: 0, name: "v"), list: 1)
        let target = StateArrays(count: 2)
        target.addColumn("v")
        func program(_ text: String) throws -> Program {
            var compiler = ProgramCompiler(
                scope: Scope(variables: variables), layout: layout, domain: .range, stream: 0)
            try compiler.add(Statement.parse(SourceFragment(text)))
            return compiler.finish()
        }
        let adding = try program("v += 2*volt")
        #expect(adding.listsThatMustNotRepeat.isEmpty)
        #expect(try program("v = v*2").listsThatMustNotRepeat == [1])
        #expect(try program("v -= 0.5*v").listsThatMustNotRepeat == [1])
        let targets: [Int32] = [0, 1, 1, 1]
        targets.withUnsafeBufferPointer { buffer in
            let pointer = buffer.baseAddress
            BoundProgram(adding, storages: [arrays, target], indexLists: [{ nil }, { pointer }]).run(count: 4)
        }
        #expect(target.values(0) == [2, 6])
    }

    @Test func conditionsCollectTheirElements() throws {
        var compiler = ProgramCompiler(scope: Scope(variables: variables), layout: layout, domain: .range, stream: 0)
        try compiler.collect(SyntaxTree(parsing: "i % 199 == 3 and not (i > 500)"), in: SourceText(""))
        let events = EventList(capacity: 1)
        BoundProgram(compiler.finish(), storages: [arrays], events: events).run(count: 600)
        #expect((0..<events.count).map { events.elements[$0] } == [3, 202, 401])
    }

    @Test(
        arguments: [
            ("-7 // 2", -4), ("-7 % 3", 2), ("7 % -3", -2), ("2**-1", 0.5), ("(-2.0)**3", -8), ("clip(5, 0, 2)", 2),
            ("int(-2.7)", -2), ("abs(-3)", 3), ("sign(-3)", -1), ("exprel(0.0)", 1), ("1 if 2 > 3 else 4", 4),
            ("7/2", 3.5),
        ] as [(String, Double)])
    func functionsAndOperatorsFollowPython(text: String, expected: Double) throws {
        var compiler = ProgramCompiler(scope: Scope(variables: variables), layout: layout, domain: .range, stream: 0)
        let column = try #require(arrays.index(of: "x"))
        try compiler.store(
            SyntaxTree(parsing: SourceFragment(text)), in: SourceText(text),
            to: Program.Column(storage: 0, index: column, name: "x"))
        BoundProgram(compiler.finish(), storages: [arrays]).run(count: 600)
        #expect(try values("x")[599] == expected)
    }

    @Test func randomNumbersDependOnTheElementAndTheStepOnly() throws {
        let program = try BoundProgram(compile("x = rand()"), storages: [arrays], seed: 5)
        program.run(count: 600, step: 3)
        let whole = try values("x")
        for start in stride(from: 0, to: 600, by: 7) { program.run(start: start, count: min(7, 600 - start), step: 3) }
        #expect(try values("x") == whole)
        program.run(count: 600, step: 4)
        #expect(try values("x") != whole)
        #expect(Set(whole).count == 600)
    }

    /// Vectors of numbers are those that are drawn one by one, on every machine.
    @Test(arguments: [KernelUnitsBaseline.rawValue, KernelUnitsAVX2.rawValue, KernelUnitsAVX512.rawValue])
    func aProgramDrawsTheNumbersOfItsStream(number: UInt32) throws {
        let units = KernelUnits(rawValue: number)
        let stream = RandomStream(seed: 5, use: 1)
        let step = UInt64(1) << 40 + 3
        let all = try BoundProgram(
            compile("x = rand()"), storages: [arrays], seed: 5, isFused: true, units: units)
        all.run(start: 3, count: 590, step: step)
        #expect(
            try values("x")
                == (0..<600).map { 3 <= $0 && $0 < 593 ? stream.uniform(step: step, element: UInt32($0)) : 0 })
        let listed = try BoundProgram(
            compile("x = 1 + rand()", domain: .list), storages: [arrays], seed: 5, isFused: true,
            units: units)
        let list = (0..<30).map { Int32($0 * 19) }
        list.withUnsafeBufferPointer { listed.run(list: $0.baseAddress!, count: 30, step: step) }
        for element in list {
            #expect(try values("x")[Int(element)] == 1 + stream.uniform(step: step, element: UInt32(element)))
        }
    }

    @Test func aSharedVariableTakesNoValueThatDiffers() throws {
        let error = #expect(throws: Diagnostic.self) { try compile("g = x") }
        #expect(error?.id == "not-shared")
    }

    @Test func aProgramReadsLikeTheModel() throws {
        #expect(
            try compile("v = 0.5*v + g*u").description == """
                for each element:
                  r0 = 0.5 * v
                  r1 = g * u
                  v = r0 + r1
                """)
    }
}
