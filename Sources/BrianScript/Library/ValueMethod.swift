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
