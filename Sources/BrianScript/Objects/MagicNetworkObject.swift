import Expressions
import Units

/// `magic_network`: what `run` makes of the objects that it finds.
final class MagicNetworkObject: ScriptObject {
    override var typeName: String { "MagicNetwork" }
    override var description: String { "MagicNetwork()" }
    override var attributeNames: [String] { ["t", "t_", "name", "objects"] }

    override func attribute(_ name: String, at site: Site) throws(Diagnostic) -> Value? {
        switch name {
        case "t": Value(site.machine.session.t)
        case "t_": .real(site.machine.session.t.value)
        case "name": Value("magicnetwork")
        case "objects": Value(list: BrianObject.visible(in: site.frame).map { .object($0) })
        default: nil
        }
    }
}
