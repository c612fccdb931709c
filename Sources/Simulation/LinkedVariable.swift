import Execution
import Expressions
import ModelEquations

/// A variable flagged `(linked)`, with the variable of another group that it stands for: Brian's `linked_var`.
struct LinkedVariable {
    let name: String
    /// The variable, and what its definition is made of where it is a subexpression, as they were when it was linked: groups may
    /// be linked to each other and to themselves.
    let references: References

    /// - Parameters:
    ///   - offset: the element of the group that counts as its first.
    ///   - reach: how an element reaches the group's own value.
    init(
        _ name: String, standsFor variable: String, of group: StateGroup, offset: Int, reach: References.Reaching
    ) {
        self.name = name
        var references = References()
        // What a definition is made of goes under names that no one else can use.
        references.add(
            [variable], of: group, offset: offset,
            { used in
                if used == variable { return name }
                return StateGroup.clockVariables.contains(used) ? nil : "_\(name)_\(used)"
            }, reachedBy: reach, isReadOnly: true)
        self.references = references
    }
}

extension LinkedVariable {
    fileprivate static func needsIndexVariable(_ name: String) -> Diagnostic {
        Diagnostic(
            "not-linked", "\(name) of synapses, whose number may change, cannot be linked one by one",
            expected: "an integer variable of the synapses that holds the index",
            advice: "declare k : integer in the equations, set it, and link with index='k'")
    }
}

extension StateGroup {
    /// Which element of another group each element is linked to.
    public enum LinkIndex: Hashable, Sendable {
        /// The one of the same number; where the other group has a single one, that one for all.
        case sameNumber
        /// One for each element, from 0.
        case array([Int])
        /// The one whose number an integer variable of this group holds.
        case variable(String)
    }

    /// Lets a variable that is flagged `(linked)` stand for a variable of another group, as Brian's `linked_var` does.
    ///
    ///     let group = try NeuronGroup(10, Equations("dv/dt = (I - v)/tau : volt\nI : volt (linked)"))
    ///     try group.link("I", to: inputs, "x", index: .array([0, 0, 0, 1, 1, 1, 2, 2, 2, 2]))
    ///
    /// - Parameters:
    ///   - name: the linked variable.
    ///   - source: the group, or a part of it, that holds the other variable.
    ///   - variable: a variable or subexpression of the source, in the same unit.
    ///   - index: which element of the source each element is linked to.
    /// - Throws: a diagnostic where either variable is not there, or units, sizes or indices do not fit.
    public func link(
        _ name: String, to source: StateGroup, _ variable: String, index: LinkIndex = .sameNumber
    ) throws(Diagnostic) {
        try link(name, to: source, 0..<source.count, variable, index)
    }

    /// Lets a variable that is flagged `(linked)` stand for a variable of a part of another group.
    /// - Throws: as for a whole group; and where the part has no variables.
    public func link(
        _ name: String, to source: Subgroup, _ variable: String, index: LinkIndex = .sameNumber
    ) throws(Diagnostic) {
        guard let group = source.whole as? StateGroup else {
            throw StateDiagnostics.noVariables(variable, in: source)
        }
        try link(name, to: group, source.elements, variable, index)
    }

    private func link(
        _ name: String, to source: StateGroup, _ part: Range<Int>, _ variable: String, _ index: LinkIndex
    ) throws(Diagnostic) {
        guard let own = equations[name] else { throw StateDiagnostics.unknown(name, in: self) }
        guard own.flags.contains(.linked) else {
            throw Diagnostic(
                "not-linked", "\(name) cannot be linked, since its line does not say that it is",
                expected: "\(name) : \(own.dimension.unitName) (linked)", found: "\(own)",
                advice: "add the flag (linked)", at: own.fragment)
        }
        guard let other = source.variable(named: variable) else { throw StateDiagnostics.unknown(variable, in: source) }
        guard other.dimension == own.dimension else {
            throw Diagnostic(
                "dimension-mismatch",
                "\(name) is \(own.dimension.phrase), but \(variable) of \(source.title) is \(other.dimension.phrase)",
                expected: own.dimension.unitPhrase, found: other.dimension.unitPhrase,
                advice: "give both lines the same unit", at: own.fragment)
        }
        try checkNotRunning("nothing can be linked")
        guard !(source is Synapses) else {
            throw Diagnostic(
                "not-linked", "\(name) cannot be linked to synapses, whose number may change",
                advice: "link to a variable of neurons")
        }
        let reach: References.Reaching
        if other.storage == .shared {
            reach = .sameNumber
        } else {
            reach = try self.reach(name, part, index, in: source)
        }
        let link = LinkedVariable(name, standsFor: variable, of: source, offset: part.lowerBound, reach: reach)
        guard link.references.places[name] != nil || other.definition != nil else {
            throw Diagnostic(
                "link-target-not-set",
                "\(variable) of \(source.title) is linked itself, but not yet to any variable",
                advice: "link \(variable) first, to something other than \(name)")
        }
        set(link)
    }

    private func reach(
        _ name: String, _ part: Range<Int>, _ index: LinkIndex, in source: StateGroup
    ) throws(Diagnostic) -> References.Reaching {
        switch index {
        case .sameNumber:
            if part.count == 1, count != 1 || self is Synapses { return .single(0) }
            guard !(self is Synapses) else { throw LinkedVariable.needsIndexVariable(name) }
            guard part.count == count else {
                throw Diagnostic(
                    "wrong-number-of-values",
                    "\(name) of \(title) cannot be linked one to one, since \(source.title) has another size",
                    expected: "\(count) elements", found: "\(part.count)",
                    advice: "say which element each one is linked to: index=[...]")
            }
            return .sameNumber
        case .array(let indices):
            guard !(self is Synapses) else { throw LinkedVariable.needsIndexVariable(name) }
            guard indices.count == count else {
                throw StateDiagnostics.wrongCount("the index of \(name)", expected: count, found: indices.count)
            }
            for index in indices where !(0..<part.count).contains(index) {
                throw StateDiagnostics.indexOutOfRange(index, count: part.count, in: source.title)
            }
            let column = arrays.addColumn("_\(name)_index")
            arrays.setValues(indices.map(Double.init), column)
            let place = Program.Column(storage: 0, index: column, name: arrays.columns[column].name)
            return .index(.element(place), count: part.count)
        case .variable(let indexName):
            guard let variable = variable(named: indexName) else { throw StateDiagnostics.unknown(indexName, in: self) }
            guard variable.type == .integer, variable.storage == .perElement, variable.definition == nil,
                let column = arrays.index(of: indexName)
            else {
                throw Diagnostic(
                    "type-mismatch", "the index of a linked variable has to be an integer parameter",
                    expected: "a line such as \(indexName) : integer (constant)", found: indexName,
                    advice: "declare \(indexName) : integer in the equations")
            }
            let place = Layout.Place.element(Program.Column(storage: 0, index: column, name: indexName))
            return .index(place, count: part.count)
        }
    }

    /// Refuses a linked variable that stands for nothing yet.
    func checkLinks() throws(Diagnostic) {
        for definition in equations.definitions where definition.flags.contains(.linked) {
            guard !links.contains(where: { $0.name == definition.name }) else { continue }
            throw Diagnostic(
                "link-target-not-set", "\(definition.name) of \(title) is linked, but not yet to any variable",
                advice: "set it before the run: \(title).\(definition.name) = linked_var(other_group, 'v')",
                at: definition.fragment)
        }
    }
}
