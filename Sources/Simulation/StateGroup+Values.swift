import Execution
import Expressions
import ModelEquations
import Units

/// Reading and writing state between runs.
extension StateGroup {
    /// Sets a variable.
    ///
    /// - Parameters:
    ///   - name: a parameter or a variable of a differential equation.
    ///   - value: a quantity, an array of one value for each chosen element, or an expression.
    ///   - part: elements that count as a group of their own, numbered from 0; nil for all.
    ///   - namespace: names that the expression or the condition may use.
    ///   - random: where `rand()` and `randn()` in the expression take their numbers from; nil for numbers that differ each time.
    ///   - selection: which elements are set.
    /// - Throws: a diagnostic where there is no such variable, it cannot be set, or dimension or number do not fit; nothing is
    ///   changed then.
    public func set(
        _ name: String, to value: VariableValue, at selection: ElementSelection = .all, in part: Range<Int>? = nil,
        namespace: Namespace = Namespace(), random: RandomSource? = nil
    ) throws(Diagnostic) {
        let variable = try writableVariable(name)
        try checkReady(toSet: name)
        guard let column = arrays.index(of: name) else { throw StateDiagnostics.readOnly(name) }
        let random = random ?? RandomSource()
        let before = limit(of: name) == nil ? nil : arrays.values(column)
        let chosen = try elements(selection, in: part, namespace: namespace, random: random)
        switch value {
        case .quantity(let quantity):
            try check(quantity.dimension, [quantity.value], for: variable)
            write([quantity.value], column, chosen, in: part)
        case .array(let array):
            try check(array.dimension, array.values, for: variable)
            let expected = variable.storage == .shared ? 1 : chosen?.count ?? part?.count ?? count
            guard array.count == expected || array.count == 1 else {
                throw StateDiagnostics.wrongCount(name, expected: expected, found: array.count)
            }
            write(array.values, column, chosen, in: part)
        case .expression(let fragment):
            let statement = Statement(
                target: name, operation: .assign, value: try SyntaxTree(parsing: fragment), fragment: fragment)
            try run([statement], chosen, in: part, namespace: namespace, random: random)
        }
        if let before { try holdToLimit(variable.name, column, before) }
    }

    /// Takes back values that a variable cannot have.
    private func holdToLimit(_ name: String, _ column: Int, _ before: [Double]) throws(Diagnostic) {
        guard let limit = limit(of: name) else { return }
        do throws(Diagnostic) {
            for value in UnsafeBufferPointer(start: arrays.pointer(column), count: before.count) { try limit(value) }
        } catch {
            arrays.setValues(before, column)
            throw error
        }
    }

    /// The values of a variable or subexpression.
    ///
    /// - Parameters:
    ///   - part: elements that count as a group of their own, numbered from 0; nil for all.
    ///   - name: the variable.
    ///   - namespace: names from outside that expressions may use.
    /// - Returns: one value an element, or a single one where the variable is shared.
    public func values(
        of name: String, in part: Range<Int>? = nil, namespace: Namespace = Namespace()
    ) throws(Diagnostic) -> QuantityArray {
        guard let variable = variable(named: name) else { throw StateDiagnostics.unknown(name, in: self) }
        let isShared = variable.storage == .shared
        if let column = arrays.index(of: name) {
            let values = arrays.values(column)
            return QuantityArray(
                isShared ? values : Array(values[part ?? values.indices]), dimension: variable.dimension)
        }
        return QuantityArray(
            try evaluate(
                SyntaxTree(.name(name)), in: SourceText(name), shared: isShared, part: part, namespace: namespace),
            dimension: variable.dimension)
    }

    /// The elements for which a condition of the group's variables holds, in ascending order.
    /// - Throws: a diagnostic where the condition cannot be read or is none.
    public func indices(
        where condition: SourceFragment, in part: Range<Int>? = nil, namespace: Namespace = Namespace(),
        random: RandomSource? = nil
    ) throws(Diagnostic) -> [Int] {
        let found = try elements(
            .condition(condition), in: part, namespace: namespace, random: random ?? RandomSource())
        return (found ?? []).map(Int.init)
    }

    /// The elements that are chosen, nil for all.
    private func elements(
        _ selection: ElementSelection, in part: Range<Int>?, namespace: Namespace, random: RandomSource
    ) throws(Diagnostic) -> [Int32]? {
        let count = part?.count ?? count
        switch selection {
        case .all: return nil
        case .indices(let indices):
            for index in indices where index < 0 || index >= count {
                throw StateDiagnostics.indexOutOfRange(index, count: count, in: title)
            }
            return indices.map(Int32.init)
        case .condition(let fragment):
            var compiler = compiler(
                namespace, clock: clock, domain: .range, in: part, stream: random.nextStream())
            try compiler.collect(SyntaxTree(parsing: fragment), in: fragment.source)
            let found = EventList(capacity: max(1, count))
            bind(compiler.finish(), clock: clock, events: found, seed: random.seed).run(count: count)
            return Array(UnsafeBufferPointer(start: found.elements, count: found.count))
        }
    }

    private func run(
        _ statements: [Statement], _ chosen: [Int32]?, in part: Range<Int>?, namespace: Namespace, random: RandomSource
    ) throws(Diagnostic) {
        var compiler = compiler(
            namespace, clock: clock, domain: chosen == nil ? .range : .list, in: part, stream: random.nextStream())
        try compiler.add(statements, allowsShared: true)
        let program = bind(compiler.finish(), clock: clock, seed: random.seed)
        guard let chosen else {
            // A shared variable has its place in a group of no elements too; the others have none.
            let isShared = statements.contains { variable(named: $0.target)?.storage == .shared }
            return program.run(count: max(isShared ? 1 : 0, part?.count ?? count))
        }
        chosen.withUnsafeBufferPointer { buffer in
            guard let start = buffer.baseAddress else { return }
            program.run(list: start, count: buffer.count)
        }
    }

    /// The value of an expression for each element, or once where it is shared.
    private func evaluate(
        _ tree: SyntaxTree, in source: SourceText, shared: Bool, part: Range<Int>? = nil, namespace: Namespace
    ) throws(Diagnostic) -> [Double] {
        let output = StateArrays(count: shared ? 1 : part?.count ?? count)
        let column = output.addColumn("value")
        let reach = reach(clock)
        var compiler = compiler(namespace, clock: clock, domain: .range, in: part, stream: 0)
        try compiler.store(
            tree, in: source, to: Program.Column(storage: reach.next, index: column, name: "value"))
        let program = BoundProgram(compiler.finish(), reach.adding([output]))
        program.run(count: output.count)
        return output.values(column)
    }

    private func write(_ values: [Double], _ column: Int, _ chosen: [Int32]?, in part: Range<Int>?) {
        let isShared = arrays.columns[column].isShared
        let part = isShared ? 0..<1 : part ?? 0..<count
        let destination = arrays.pointer(column) + part.lowerBound
        if let chosen, !isShared {
            for (position, element) in chosen.enumerated() {
                destination[Int(element)] = values.count == 1 ? values[0] : values[position]
            }
        } else if values.count == 1 {
            destination.update(repeating: values[0], count: part.count)
        } else {
            for (position, value) in values.enumerated() { destination[position] = value }
        }
    }

    private func writableVariable(_ name: String) throws(Diagnostic) -> Variable {
        guard let variable = variable(named: name) else { throw StateDiagnostics.unknown(name, in: self) }
        guard !variable.isReadOnly else { throw StateDiagnostics.readOnly(name) }
        return variable
    }

    private func check(_ dimension: Dimension, _ values: [Double], for variable: Variable) throws(Diagnostic) {
        guard dimension == variable.dimension else {
            throw StateDiagnostics.wrongDimension(variable, found: dimension)
        }
        if variable.type == .integer, let broken = values.first(where: { $0 != $0.rounded() }) {
            throw StateDiagnostics.notWhole(variable.name, broken)
        }
    }
}
