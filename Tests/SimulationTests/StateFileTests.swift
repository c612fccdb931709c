import Expressions
import ModelEquations
import Testing
import TestSupport
import Units

@testable import Simulation

struct StateFileTests {
    private let folder: TemporaryFolder
    private var path: String { folder.path + "/states.txt" }

    init() throws { folder = try TemporaryFolder() }

    private func network() throws -> (Network, NeuronGroup, StateMonitor) {
        let group = try NeuronGroup(3, Equations("dx/dt = (a - x)/(3*ms) : 1\na : 1"), method: .exact)
        let monitor = try StateMonitor(group, ["x"])
        return (Network(group, monitor), group, monitor)
    }

    /// Every number comes back to the last bit, and so does the run that goes on from it.
    @Test func aNetworkThatIsBuiltAnewGoesOnWhereTheStoredOneWas() throws {
        let (first, group, monitor) = try network()
        try group.set("a", to: "i/3.0")
        try first.run(1 * .ms)
        try first.store("half", to: path)
        let stored = first.state
        try first.run(1 * .ms)
        let (second, copy, again) = try network()
        try second.restore("half", from: path)
        #expect(second.state == stored)
        try second.run(1 * .ms)
        #expect(try copy.values(of: "x") == group.values(of: "x"))
        #expect(try again.values(of: "x") == monitor.values(of: "x"))
        #expect(again.t == monitor.t)
    }

    @Test func aFileHoldsSeveralStatesByName() throws {
        let (network, group, _) = try network()
        try network.store(to: path)
        try group.set("x", to: 1)
        try network.store("with blanks in it", to: path)
        #expect(try Set(StateFile.read(path).keys) == ["default", "with blanks in it"])
        try network.restore(from: path)
        #expect(try group.values(of: "x").values == [0, 0, 0])
        let error = #expect(throws: Diagnostic.self) { try network.restore("none", from: path) }
        #expect(error?.message == "\(path) holds nothing under the name none")
    }

    @Test func numbersOfAllKindsComeBack() throws {
        let values = [0.1, -0.0, .leastNonzeroMagnitude, .infinity, -.infinity, .greatestFiniteMagnitude]
        let states = ["a": StoredState(time: 0.1 + 0.2, dt: 1e-4, objects: ["group": ["x": values, "none": []]])]
        #expect(try StateFile.decode(StateFile.encode(states), "f") == states)
        let nan = ["a": StoredState(time: 0, dt: 1, objects: ["g": ["x": [.nan]]])]
        let read = try StateFile.decode(StateFile.encode(nan), "f")
        #expect(read["a"]?.objects["g"]?["x"]?.first?.isNaN == true)
    }

    @Test(arguments: [
        ("", 1), ("something else\n", 1), ("tutor states 1\nstate x y z\n", 2),
        ("tutor states 1\nstate 0.0 0.1 a\nobject g\narray 3 x\n1.0 2.0\n", 5), ("tutor states 1\narray 0 x\n\n", 2),
    ]) func whatIsNoStateIsRefused(text: String, line: Int) {
        let error = #expect(throws: Diagnostic.self) { try StateFile.decode(text, "states.txt") }
        #expect(error?.message == "states.txt holds no states of a network")
        #expect(error?.found == "something else in line \(line)")
    }

    @Test func aFileThatCannotBeWrittenIsNamed() throws {
        let (network, _, _) = try network()
        let nowhere = folder.path + "/missing/states.txt"
        let error = #expect(throws: Diagnostic.self) { try network.store(to: nowhere) }
        #expect(error?.message.hasSuffix("states.txt.part cannot be written") == true)
        let unread = #expect(throws: Diagnostic.self) { try network.restore(from: nowhere) }
        #expect(unread?.message == "\(nowhere) cannot be read")
    }

    @Test func aFileOfSomethingElseIsLeftAlone() throws {
        let (network, _, _) = try network()
        try folder.write(["states.txt": "notes\n"])
        #expect(throws: Diagnostic.self) { try network.store(to: path) }
        #expect(try folder.text(of: "states.txt") == "notes\n")
    }
}
