import Expressions
import Simulation
import Units

/// `G[10:20]`: consecutive neurons of a group that stand for a group of their own.
final class SubgroupObject: GroupObject {
    private let whole: GroupObject
    private let subgroup: Subgroup

    init(_ whole: GroupObject, _ subgroup: Subgroup, _ session: Session) {
        self.whole = whole
        self.subgroup = subgroup
        super.init(whole.group, as: subgroup, called: "Subgroup", session)
    }

    override var count: Int? { subgroup.count }
    override var part: Range<Int>? { subgroup.elements }
    override var decidesRestart: Bool { false }
    override var when: Slot { .thresholds }
    /// It is simulated as a part of the group.
    override var family: [BrianObject] { whole.family }
    override var attributeNames: [String] { super.attributeNames + ["start", "stop", "source"] }

    override func contain(_ object: BrianObject) { whole.contain(object) }

    override func attribute(_ name: String, at site: Site) throws(Diagnostic) -> Value? {
        switch name {
        case "start": .integer(subgroup.elements.lowerBound)
        case "stop": .integer(subgroup.elements.upperBound)
        case "source": .object(whole)
        default: try super.attribute(name, at: site)
        }
    }

    override func subgroup(of range: Range<Int>, at site: Site) throws(Diagnostic) -> Value {
        try whole.subgroup(
            of: subgroup.elements.lowerBound + range.lowerBound..<subgroup.elements.lowerBound + range.upperBound,
            at: site)
    }
}

extension GroupObject {
    /// The neurons that `G[...]` names: a slice, one number, or consecutive numbers.
    func consecutive(_ index: Value, at site: Site) throws(Diagnostic) -> Range<Int> {
        let count = count ?? 0
        if case .slice(let slice) = index {
            let range = try SliceRange(slice, length: count, at: site)
            guard range.step == 1 else {
                throw GroupObject.notConsecutive("a slice with the step \(range.step)", at: site)
            }
            guard range.count > 0 else { throw GroupObject.notConsecutive("no neurons", at: site) }
            return range.start..<range.start + range.count
        }
        guard let operand = try ArrayConversion.operand(index, at: site) else {
            throw GroupObject.notConsecutive(index.kindName, at: site)
        }
        let numbers = try ArrayConversion.array(operand, at: site)
        guard numbers.element == .integer, numbers.rank < 2, numbers.count > 0 else {
            throw GroupObject.notConsecutive(index.kindName, at: site)
        }
        let indices = numbers.elements.compactMap { Int(exactly: $0) }
        guard indices.count == numbers.count else { throw GroupObject.notConsecutive(index.kindName, at: site) }
        guard zip(indices, indices.dropFirst()).allSatisfy({ $0 + 1 == $1 }) else {
            throw GroupObject.notConsecutive("numbers that do not follow each other", at: site)
        }
        if let outside = indices.first(where: { !(0..<count).contains($0) }) {
            throw Diagnostic(
                "index-out-of-range", "there is no neuron \(outside) in \(kindName)", expected: "0 to \(count - 1)",
                found: "\(outside)", advice: outside < 0 ? "to count from the end write a slice: G[-3:]" : nil,
                at: site.fragment)
        }
        return indices[0]..<indices[0] + indices.count
    }

    private static func notConsecutive(_ found: String, at site: Site) -> Diagnostic {
        Diagnostic(
            "wrong-index", "a subgroup is made of one or more neurons that follow each other",
            expected: "a slice such as G[10:20]", found: found,
            advice:
                "choose single neurons by their variables: G.v['i % 2 == 0'] = ..., connect(condition='i % 2 == 0')",
            at: site.fragment)
    }
}
