import Simulation

/// The groups that synapses lead from and to, as a script has named them; they may be parts of groups.
struct SynapticEnds {
    let source: Value
    let target: Value

    /// `S.source` and `S.target`; nil for another name.
    func attribute(_ name: String) -> Value? {
        switch name {
        case "source": source
        case "target": target
        default: nil
        }
    }
}
