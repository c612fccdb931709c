/// The variables of one call of a function, or of the script itself.
final class Frame {
    let machine: Machine
    let code: FunctionCode
    /// Indexed by the slots that names were given when the function was compiled.
    let slots: UnsafeMutablePointer<Value>
    /// Variables of this function that functions inside it use.
    var cells: [Cell]
    /// Variables of the functions around this one.
    let captured: [Cell]
    /// What `return` has left.
    var result = Value.none

    init(machine: Machine, code: FunctionCode, captured: [Cell] = []) {
        self.machine = machine
        self.code = code
        self.captured = captured
        slots = .allocate(capacity: max(code.slotNames.count, 1))
        slots.initialize(repeating: .unbound, count: code.slotNames.count)
        cells = code.cellNames.map { _ in Cell() }
    }

    deinit {
        slots.deinitialize(count: code.slotNames.count)
        slots.deallocate()
    }

    /// The names and values that are visible here and have a value: the script's own, and over them this function's.
    var visible: [(name: String, value: Value)] {
        var found = machine.globals.bound
        var places = Dictionary(found.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
        func add(_ name: String, _ value: Value) {
            if case .unbound = value { return }
            if let place = places[name] {
                found[place].value = value
            } else {
                places[name] = found.count
                found.append((name, value))
            }
        }
        for (name, cell) in zip(code.capturedNames, captured) { add(name, cell.value) }
        for (index, name) in code.slotNames.enumerated() { if let name { add(name, slots[index]) } }
        for (index, name) in code.cellNames.enumerated() { if let name { add(name, cells[index].value) } }
        return found
    }
}
