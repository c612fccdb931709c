/// A `def` or `lambda` together with the variables around it that it uses.
final class FunctionValue {
    let code: FunctionCode
    /// For the parameters that have one; evaluated where the function was defined.
    let defaults: [Value?]
    let captured: [Cell]

    init(code: FunctionCode, defaults: [Value?], captured: [Cell]) {
        self.code = code
        self.defaults = defaults
        self.captured = captured
    }
}

/// A variable that a function and the functions inside it share.
final class Cell {
    var value: Value

    init(_ value: Value = .unbound) { self.value = value }
}
