import Expressions
import ModelEquations
import Simulation
import Units

/// `G.v`: a variable of a group, read and written where it is.
final class VariableView: ScriptObject {
    let owner: GroupObject
    let variable: Variable
    /// Without its unit: `G.v_`.
    private let isPlain: Bool

    init(_ owner: GroupObject, _ variable: Variable, isPlain: Bool) {
        self.owner = owner
        self.variable = variable
        self.isPlain = isPlain
    }

    override var typeName: String { "Variable" }
    override var kindName: String { "the variable \(variable.name)" }
    override var count: Int? { variable.storage == .shared ? nil : owner.count }
    override var attributeNames: [String] { ["get_item", "set_item", "name", "dim"] + ArrayMethods.names }

    override var description: String {
        let name = owner.simulated.name ?? owner.typeName.lowercased()
        guard let values = try? owner.group.values(of: variable.name, in: owner.part) else {
            return "<\(name).\(variable.name)>"
        }
        let array = ArrayValue(
            values.values, shape: variable.storage == .shared ? [] : values.shape,
            element: ArrayValue.Element(variable.type),
            dimension: isPlain ? .one : values.dimension)
        return Text.repr(.array(array.named("\(name).\(variable.name)\(isPlain ? "_" : "")")))
    }

    // MARK: Reading

    override func numeric(at site: Site) throws(Diagnostic) -> Value? {
        let array = try array(at: site)
        return variable.storage == .shared ? array.item(0) : .array(array)
    }

    /// The values of all elements.
    func array(at site: Site) throws(Diagnostic) -> ArrayValue {
        do throws(Diagnostic) {
            let values = try owner.group.values(
                of: variable.name, in: owner.part, namespace: ScriptNamespace.visible(in: site.frame))
            return ArrayValue(
                values.values, shape: values.shape, element: ArrayValue.Element(variable.type),
                dimension: isPlain ? .one : values.dimension)
        } catch {
            throw error.located(at: site.fragment)
        }
    }

    override func items(at site: Site) throws(Diagnostic) -> [Value]? {
        try Iteration.items(of: .array(try array(at: site)), at: site)
    }

    override func element(at index: Value, at site: Site) throws(Diagnostic) -> Value {
        let array = try array(at: site)
        if case .slice(let slice) = index, case .none = slice.lower, case .none = slice.upper, case .none = slice.step {
            if variable.storage == .shared { return array.item(0) }
            // All values of a whole group are the group's own in Brian: what is assigned to some of them is assigned to the group.
            if owner.part == nil, !variable.isReadOnly {
                let (element, dimension) = (array.element, array.dimension)
                array.storage.didAssign = { [weak storage = array.storage] site throws(Diagnostic) in
                    guard let storage else { return }
                    let values = ArrayValue(storage.values, element: element, dimension: dimension)
                    try self.assign(.array(values), at: .all, site)
                }
            }
            return .array(array)
        }
        guard let selected = try indices(index, at: site) else { return try ArraySubscript.get(array, index, at: site) }
        return try ArraySubscript.get(array, .array(ArrayValue(integers: selected)), at: site)
    }

    override func attribute(_ name: String, at site: Site) throws(Diagnostic) -> Value? {
        switch name {
        case "name": return Value(variable.name)
        case "dim", "dimensions": return .object(DimensionObject(isPlain ? .one : variable.dimension))
        case "get_item":
            return .builtin(
                Builtin(name, "index") { call throws(Diagnostic) in try self.element(at: call.value(0), at: call.site) }
            )
        case "set_item":
            return .builtin(
                Builtin(name, "index, value") { call throws(Diagnostic) in
                    try self.setElement(at: call.value(0), to: call.value(1), at: call.site)
                    return .none
                })
        default: return ArrayMethods.attribute(name, of: try array(at: site))
        }
    }

    // MARK: Writing

    override func setElement(at index: Value, to value: Value, at site: Site) throws(Diagnostic) {
        if case .string(let condition) = index {
            return try assign(value, at: .condition(condition.fragment(called: "condition")), site)
        }
        if let selected = try indices(index, at: site) { return try assign(value, at: .indices(selected), site) }
        // The places that an index selects are those of an array that counts them.
        let places = ArrayValue(integers: Array(0..<(owner.count ?? 0)))
        let chosen = try ArrayConversion.array(try ArraySubscript.get(places, index, at: site), at: site)
        try assign(value, at: .indices(chosen.elements.map { Int($0) }), site)
    }

    /// Sets the chosen elements.
    func assign(_ value: Value, at selection: ElementSelection, _ site: Site) throws(Diagnostic) {
        site.machine.session.inventory.isSet(
            variable.name, of: owner.group, at: site.fragment, to: site.valueFragment)
        do throws(Diagnostic) {
            try owner.group.set(
                variable.name, to: try assignable(value, at: site), at: selection, in: owner.part,
                namespace: ScriptNamespace.visible(in: site.frame), random: site.machine.session.source)
        } catch {
            let isAboutTarget = ["read-only", "index-out-of-range", "not-connected"].contains(error.id)
            throw ScriptNamespace.explained(error, in: site.frame)
                .located(at: isAboutTarget ? site.fragment : site.valueFragment)
        }
    }

    private func assignable(_ value: Value, at site: Site) throws(Diagnostic) -> VariableValue {
        if case .string(let text) = value {
            let fragment = text.fragment(called: "expression")
            guard isPlain, !variable.dimension.isDimensionless else { return .expression(fragment) }
            return .expression(SourceFragment("(\(fragment.text))*\(variable.dimension.unitName)"))
        }
        guard let operand = try ArrayConversion.operand(value, at: site) else {
            throw Diagnostic(
                "wrong-type", "\(variable.name) cannot be set to \(value.kindName)",
                expected: "a number, an array or an expression as a string", at: site.valueFragment)
        }
        // Plain zeros go with every dimension, and `v_` takes plain numbers.
        let fitted = { (values: [Double], dimension: Dimension) in
            dimension.isDimensionless && (self.isPlain || values.allSatisfy { $0 == 0 })
                ? self.variable.dimension : dimension
        }
        if let number = Numbers.scalar(operand) {
            return .quantity(Quantity(number.value, fitted([number.value], number.dimension)))
        }
        let array = try ArrayConversion.array(operand, at: site)
        let values = array.elements
        return .array(QuantityArray(values, dimension: fitted(values, array.dimension)))
    }

    /// The elements that an index means which is no index of an array: pairs of neurons for synapses, a condition; else nil.
    func indices(_ index: Value, at site: Site) throws(Diagnostic) -> [Int]? {
        switch index {
        case .tuple(let tuple): return try (owner as? SynapsesObject)?.indices(of: tuple.items, at: site)
        case .string(let condition):
            let fragment = condition.fragment(called: "condition")
            do throws(Diagnostic) {
                return try owner.group.indices(
                    where: fragment, in: owner.part, namespace: ScriptNamespace.visible(in: site.frame),
                    random: site.machine.session.source)
            } catch {
                throw ScriptNamespace.explained(error, in: site.frame).located(at: site.fragment)
            }
        default: return nil
        }
    }
}
