import Expressions
import Simulation

/// `linked_var(H, 'v', index=...)`: what a variable flagged `(linked)` is assigned.
final class LinkObject: ScriptObject {
    private let source: GroupObject
    private let variable: String
    private let index: StateGroup.LinkIndex

    private init(_ source: GroupObject, _ variable: String, _ index: StateGroup.LinkIndex) {
        self.source = source
        self.variable = variable
        self.index = index
    }

    override var typeName: String { "LinkedVariable" }

    /// Lets a variable of a group stand for what is linked to.
    func link(_ name: String, of object: GroupObject, at site: Site) throws(Diagnostic) {
        do throws(Diagnostic) {
            if let subgroup = source.simulated as? Subgroup {
                try object.group.link(name, to: subgroup, variable, index: index)
            } else {
                try object.group.link(name, to: source.group, variable, index: index)
            }
        } catch {
            throw error.located(at: site.valueFragment)
        }
    }

    static let function = LibraryFunction("linked_var", "group_or_variable, name=, index=") { call throws(Diagnostic) in
        let index: StateGroup.LinkIndex
        switch call[2] {
        case nil: index = .sameNumber
        case .string(let name)?: index = .variable(name.text)
        default: index = .array(try BrianArguments.indices(call, 2) ?? [])
        }
        if case .object(let object) = call.value(0), let view = object as? VariableView {
            guard call[1] == nil else {
                throw call.failure(
                    "wrong-argument", "linked_var() takes a variable, or a group and the name of one", at: 1)
            }
            return .object(LinkObject(view.owner, view.variable.name, index))
        }
        guard case .object(let object) = call.value(0), let group = object as? GroupObject else {
            throw call.unsuitable(0, expected: "a variable such as G.v, or a group and a name")
        }
        guard call[1] != nil else {
            throw call.failure(
                "missing-argument", "linked_var() needs the name of the variable", advice: "write linked_var(G, 'v')")
        }
        let name = try call.string(1)
        guard group.group.variable(named: name) != nil else {
            throw group.missingAttribute(name).located(at: call.fragment(1))
        }
        return .object(LinkObject(group, name, index))
    }
}
