import Expressions

/// A function that belongs to values of one kind: `text.upper()`, `items.append(x)`.
struct ValueMethod<Receiver>: Sendable {
    let name: String
    fileprivate let signature: Signature
    fileprivate let body: @Sendable (Receiver, Call) throws(Diagnostic) -> Value

    init(
        _ name: String, _ parameters: String, _ body: @escaping @Sendable (Receiver, Call) throws(Diagnostic) -> Value
    ) {
        self.name = name
        self.signature = Signature(parameters)
        self.body = body
    }

    /// The method together with its object.
    func bound(to receiver: Receiver) -> Value {
        let body = body
        return .builtin(Builtin(name, signature) { call throws(Diagnostic) in try body(receiver, call) })
    }

    /// The method by its type, as in `sorted(names, key=str.lower)`: its object is the first argument.
    func unbound(_ receiver: @escaping (Value) -> Receiver?) -> Value {
        let body = body
        return .builtin(
            Builtin(name, signature.with(first: "self")) { call throws(Diagnostic) in
                guard let object = receiver(call.value(0)) else {
                    throw call.failure(
                        "wrong-type", "\(call.name)() has no counterpart for \(call.value(0).kindName)", at: 0)
                }
                return try body(object, call.droppingFirst())
            })
    }

    /// Methods by their names.
    static func table(_ methods: ValueMethod...) -> [String: ValueMethod] {
        Dictionary(methods.map { ($0.name, $0) }, uniquingKeysWith: { _, last in last })
    }
}

extension ValueMethod where Receiver: ContainerValue {
    /// The method together with its object, which it gives up when it goes away.
    func bound(to receiver: Receiver, _ value: Value) -> Value {
        let (body, belonging) = (body, Cell(value))
        return .builtin(
            Builtin(name, signature, belonging: belonging) { call throws(Diagnostic) in
                guard let container = belonging.value.container else { return .none }
                return try body(unsafeDowncast(container, to: Receiver.self), call)
            })
    }
}
