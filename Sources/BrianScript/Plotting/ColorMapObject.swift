import Expressions
import Figures

/// A colour map, as `plt.cm.viridis` and `get_cmap('viridis')` name it; called with a number from 0 to 1, it gives a colour.
final class ColorMapObject: ScriptObject {
    let map: ColorMap

    init(_ map: ColorMap) { self.map = map }

    override var typeName: String { "Colormap" }
    override var attributeNames: [String] { ["name", "reversed"] }

    override func attribute(_ name: String, at site: Site) throws(Diagnostic) -> Value? {
        let map = map
        switch name {
        case "name": return Value(map.name)
        case "reversed":
            return .builtin(Builtin(name, "") { _ throws(Diagnostic) in .object(ColorMapObject(map.reversed)) })
        default: return nil
        }
    }

    override func call(_ arguments: Arguments) throws(Diagnostic) -> Value {
        let call = try ColorMapObject.signature.bind(arguments, to: map.name)
        let places = try call.array(0)
        // As in matplotlib an integer counts the map's 256 colours, and any other number is a share of the way.
        let colors = places.elements.map { number in
            map.color(at: places.element == .integer ? number / 255 : number)
        }
        let parts = colors.flatMap { color -> [Double] in
            [Double(color.red) / 255, Double(color.green) / 255, Double(color.blue) / 255, 1]
        }
        if places.rank == 0 { return Value(tuple: parts.map { .real($0) }) }
        return .array(ArrayValue(parts, shape: [colors.count, 4]))
    }

    private static let signature = Signature("number, **options")
}

/// `plt.cm`: all colour maps by their names.
final class ColorMapsObject: ScriptObject {
    override var typeName: String { "ColormapRegistry" }
    override var attributeNames: [String] { ColorMap.all.map(\.name) + ["get_cmap"] }

    override func attribute(_ name: String, at site: Site) throws(Diagnostic) -> Value? {
        if name == "get_cmap" {
            return .builtin(
                Builtin(name, "name=, lut=") { call throws(Diagnostic) in
                    .object(ColorMapObject(try ColorMapArgument.read(call, 0)))
                })
        }
        return .object(ColorMapObject(ColorMapArgument.named(name, at: site.fragment, site.machine)))
    }

    override func element(at index: Value, at site: Site) throws(Diagnostic) -> Value {
        .object(ColorMapObject(ColorMapArgument.named(Text.str(index), at: site.fragment, site.machine)))
    }
}

/// `cmap=`.
enum ColorMapArgument {
    /// The map that was given by name or as an object; the default where it was left out.
    static func read(_ call: Call, _ position: Int) throws(Diagnostic) -> ColorMap {
        guard let given = call[position] else { return .viridis }
        switch given {
        case .object(let object): if let object = object as? ColorMapObject { return object.map }
        case .string(let name): return named(name.text, at: call.fragment(position), call.machine)
        default: break
        }
        throw call.unsuitable(position, expected: "the name of a colour map, such as 'viridis'")
    }

    /// The map of that name; the default, and a warning, where there is none such.
    static func named(_ name: String, at fragment: SourceFragment, _ machine: Machine) -> ColorMap {
        if let map = ColorMap.named(name) { return map }
        let names = ColorMap.all.map(\.name)
        machine.notice(
            "no-counterpart", "the colour map \(Text.quoted(name)) has no counterpart here and viridis is drawn",
            advice: NearestName.to(name, among: names).map { "did you mean '\($0)'?" }
                ?? "choose from \(names.joined(separator: ", "))", at: fragment)
        return .viridis
    }
}
