import Execution
import Expressions
import ModelEquations
import Units

/// The variables of other groups that the expressions of a group can name, and how an element reaches them: those of both groups of
/// synapses, and linked ones.
struct References {
    /// The state arrays of the other groups; their numbers follow those of the group's own and of the clock's.
    private(set) var storages: [StateArrays] = []
    private(set) var variables: [Variable] = []
    private(set) var places: [String: Layout.Place] = [:]
    /// What must hold for a variable to take what is added to it.
    private(set) var guards: [String: Layout.Place] = [:]
    /// The variables that names stand for, as their own groups know them.
    private(set) var origins: [String: ChangedVariable] = [:]

    static let firstStorage = 2

    /// The number of state arrays.
    mutating func number(of arrays: StateArrays) -> Int {
        if let known = storages.firstIndex(where: { $0 === arrays }) { return known + References.firstStorage }
        storages.append(arrays)
        return storages.count - 1 + References.firstStorage
    }

    /// Adds variables of a group, each with what its definition is made of where it is a subexpression.
    ///
    /// - Parameters:
    ///   - chosen: the names of the variables in their group.
    ///   - offset: the element of the group that counts as its first.
    ///   - rename: what the group that names them calls each; nil for what means the same in both.
    ///   - reach: how an element of it reaches the group's own value.
    ///   - isReadOnly: whether it may not assign to any of them.
    mutating func add(
        _ chosen: [String], of group: StateGroup, offset: Int, _ rename: (String) -> String?, reachedBy reach: Reaching,
        isReadOnly: Bool = false
    ) {
        var layout = group.layout(group.clock).shifted(by: offset)
        // Its number in its own group, whatever part of that is meant.
        if offset != 0, layout.places["i"] != nil { layout.places["i"] = .sum(.elementIndex, offset) }
        let foreign = group.references
        var numbers = [0: number(of: group.arrays), 1: 1]
        for (position, arrays) in foreign.storages.enumerated() {
            numbers[position + References.firstStorage] = number(of: arrays)
        }
        let known = Dictionary(group.variables.map { ($0.name, $0) }, uniquingKeysWith: { _, last in last })
        var pending = Array(chosen.reversed())
        while let next = pending.popLast() {
            guard let variable = known[next], let name = rename(next), origins[name] == nil else { continue }
            let place = layout.places[next]
            // What synapses see of their neurons is not seen through them.
            guard place?.list == nil else { continue }
            let definition = variable.definition.map { $0.renamed(name, in: group, known, rename) }
            pending += variable.definition?.rightHandSide?.names.sorted() ?? []
            let named = variable.renamed(
                name, definition: definition, storage: reach.isSingle ? .shared : variable.storage)
            variables.append(isReadOnly ? named.readOnly : named)
            origins[name] = ChangedVariable(group: ObjectIdentifier(group), name: next)
            guard let place else { continue }
            places[name] = reach.translated(place, numbers)
            if group.equations[next]?.flags.contains(.unlessRefractory) == true,
                let condition = layout.places["not_refractory"]
            {
                guards[name] = reach.translated(condition, numbers)
            }
        }
    }

    /// Adds references that were made for the same group.
    mutating func add(_ others: References) {
        var numbers = [0: 0, 1: 1]
        for (position, arrays) in others.storages.enumerated() {
            numbers[position + References.firstStorage] = number(of: arrays)
        }
        variables += others.variables
        for (name, place) in others.places { places[name] = Reaching.sameNumber.translated(place, numbers) }
        for (name, place) in others.guards { guards[name] = Reaching.sameNumber.translated(place, numbers) }
        origins.merge(others.origins) { _, new in new }
    }

    /// Lets a variable that is known under one name be known under another one too.
    mutating func add(_ synonym: String, for name: String) {
        guard let variable = variables.first(where: { $0.name == name }) else { return }
        variables.append(variable.renamed(synonym, definition: variable.definition))
        places[synonym] = places[name]
        guards[synonym] = guards[name]
        origins[synonym] = origins[name]
    }

    /// How an element reaches an element of another group.
    enum Reaching {
        /// Through an index list.
        case list(Int)
        /// Through an index that a place of its own holds, of so many.
        case index(Layout.Place, count: Int)
        /// It has the same number.
        case sameNumber
        /// All reach the one of this number.
        case single(Int)

        var isSingle: Bool { if case .single = self { true } else { false } }

        /// The place of another group as an element of this one sees it.
        fileprivate func translated(_ place: Layout.Place, _ numbers: [Int: Int]) -> Layout.Place {
            func moved(_ column: Program.Column) -> Program.Column {
                Program.Column(
                    storage: numbers[column.storage] ?? column.storage, index: column.index, name: column.name,
                    offset: column.offset)
            }
            switch (place, self) {
            case (.constant, _), (.parameter, _): return place
            case (.shared(let column), _): return .shared(moved(column))
            case (.element(let column), .list(let list)): return .indexed(moved(column), list: list)
            case (.element(let column), .single(let number)):
                var single = moved(column)
                single.offset += number
                return .shared(single)
            case (.element(let column), .index(let index, let count)):
                return .through(moved(column), count: count, index: index)
            case (.element(let column), .sameNumber): return .element(moved(column))
            case (.through(let column, let count, let index), _):
                return .through(moved(column), count: count, index: translated(index, numbers))
            case (.sum(let place, let number), _): return .sum(translated(place, numbers), number)
            case (.elementIndex, .list(let list)): return .indexValue(list: list)
            case (.elementIndex, .index(let index, _)): return index
            case (.elementIndex, .sameNumber): return .elementIndex
            case (.elementIndex, .single(let number)): return .constant(Double(number))
            case (.indexed, _), (.indexValue, _):
                preconditionFailure("the elements of a group that others name are not reached through index lists")
            }
        }
    }
}

extension EquationDefinition {
    /// The definition of a subexpression as another group reads it: the variables under the names that it knows them by, and what
    /// the group's own namespace holds as numbers.
    fileprivate func renamed(
        _ name: String, in group: StateGroup, _ known: [String: Variable], _ rename: (String) -> String?
    ) -> EquationDefinition {
        guard case .subexpression(let tree) = role else { return self }
        var substitutes: [String: SyntaxTree] = [:]
        for used in tree.names {
            if known[used] != nil {
                if let renamed = rename(used) { substitutes[used] = .named(renamed) }
            } else if case .constant(let quantity, _) = group.namespace[used] {
                substitutes[used] = SyntaxTree(literal: quantity)
            }
        }
        return EquationDefinition(
            name: name, role: .subexpression(tree.replacing(substitutes)), dimension: dimension, type: type,
            flags: flags, fragment: fragment, nameFragment: nameFragment)
    }
}

extension Variable {
    /// The same variable under another name.
    func renamed(
        _ name: String, definition: EquationDefinition? = nil, storage: Variable.Storage? = nil
    ) -> Variable {
        Variable(
            name, dimension, type: type, storage: storage ?? self.storage, isReadOnly: isReadOnly,
            isConstant: isConstant,
            definition: definition)
    }
}

extension Layout.Place {
    /// The index list through which an element reaches it; nil where it needs none.
    var list: Int? {
        switch self {
        case .indexed(_, let list), .indexValue(let list): list
        case .through(_, _, let index): index.list
        case .sum(let place, _): place.list
        case .element, .shared, .elementIndex, .constant, .parameter: nil
        }
    }
}
