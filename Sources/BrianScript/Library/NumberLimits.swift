import Expressions

/// `np.finfo(float)`: how large and how fine numbers are.
final class NumberLimits: ScriptObject {
    private let name: String
    private let limits: [String: Value]

    init(_ name: String, _ limits: [String: Value]) {
        self.name = name
        self.limits = limits
    }

    override var typeName: String { name }
    override var attributeNames: [String] { Array(limits.keys) }
    override func attribute(_ name: String, at site: Site) throws(Diagnostic) -> Value? { limits[name] }

    static let table = LibraryTable(
        LibraryFunction("finfo", "dtype=") { call throws(Diagnostic) in
            if let type = call[0], try ArrayCreation.elementType(type, call.site(0)) != .real {
                throw call.unsuitable(0, expected: "float")
            }
            return .object(
                NumberLimits(
                    "finfo",
                    [
                        "eps": .real(0x1p-52), "max": .real(.greatestFiniteMagnitude),
                        "min": .real(-.greatestFiniteMagnitude),
                        "tiny": .real(.leastNormalMagnitude), "smallest_normal": .real(.leastNormalMagnitude),
                        "resolution": .real(1e-15), "precision": .integer(15), "bits": .integer(64),
                    ]))
        },
        LibraryFunction("iinfo", "type") { call throws(Diagnostic) in
            let name = Text.str(call.value(0))
            let isShort = name == "int32" || (call.value(0).typeTarget == "int32")
            guard try ArrayCreation.elementType(call.value(0), call.site(0)) == .integer,
                isShort || ["int", "int64"].contains(call.value(0).typeTarget ?? name)
            else { throw call.unsuitable(0, expected: "int, int32 or int64") }
            return .object(
                NumberLimits(
                    "iinfo",
                    [
                        "max": .integer(isShort ? Int(Int32.max) : .max),
                        "min": .integer(isShort ? Int(Int32.min) : .min),
                        "bits": .integer(isShort ? 32 : 64),
                    ]))
        })
}

extension Value {
    /// The name of the type that a value stands for; nil where it stands for none.
    fileprivate var typeTarget: String? {
        if case .object(let object) = self { (object as? TypeObject)?.name } else { nil }
    }
}
