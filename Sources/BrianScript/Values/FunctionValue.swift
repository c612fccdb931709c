/// A `def` or `lambda` together with the variables around it that it uses.
final class FunctionValue: ContainerValue {
    let code: FunctionCode
    /// For the parameters that have one; evaluated where the function was defined.
    private(set) var defaults: [Value?]
    private(set) var captured: [Cell]

    init(code: FunctionCode, defaults: [Value?], captured: [Cell]) {
        self.code = code
        self.defaults = defaults
        self.captured = captured
    }

    deinit {
        var held = surrender()
        ContainerValue.release(&held)
    }

    override func surrender() -> [ContainerValue] {
        var values = defaults.compactMap { $0 }
        defaults = []
        while var cell = captured.popLast() {
            // What other functions or a running one still see stays where it is.
            guard isKnownUniquelyReferenced(&cell) else { continue }
            values.append(cell.value)
            cell.value = .unbound
        }
        return ContainerValue.containers(in: values)
    }
}

/// A variable that a function and the functions inside it share.
final class Cell {
    var value: Value

    init(_ value: Value = .unbound) { self.value = value }
}
