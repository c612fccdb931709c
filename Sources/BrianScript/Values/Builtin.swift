import Expressions

/// A function of the library as its table holds it.
struct LibraryFunction: Sendable {
    typealias Body = @Sendable (Call) throws(Diagnostic) -> Value

    let name: String
    /// As Python writes parameters: `start, stop, num=, *rest, **style`; `=` marks what may be left out, what follows a
    /// bare `*` is given by keyword only.
    let parameters: String
    /// Whether it stands for a type, as `int` and `NeuronGroup` do.
    let isType: Bool
    /// Which of its arguments reach it without their units.
    let unitLoss: UnitLoss
    let body: Body

    init(
        _ name: String, _ parameters: String, isType: Bool = false, unitLoss: UnitLoss = .none, _ body: @escaping Body
    ) {
        self.name = name
        self.parameters = parameters
        self.isType = isType
        self.unitLoss = unitLoss
        self.body = body
    }
}

/// A function that is not written in the script: one of the library's, or a method together with its object.
final class Builtin: ContainerValue {
    let name: String
    let signature: Signature
    let body: (Call) throws(Diagnostic) -> Value
    /// What the body has been made with; it gives that up when the function goes away.
    private let belonging: Cell?

    init(_ function: LibraryFunction) {
        self.name = function.name
        self.signature = Signature(function.parameters)
        self.body = function.body
        belonging = nil
    }

    init(_ name: String, _ parameters: String, _ body: @escaping (Call) throws(Diagnostic) -> Value) {
        self.name = name
        self.signature = Signature(parameters)
        self.body = body
        belonging = nil
    }

    /// - Parameter belonging: what the body finds the value in that it is about, which may be nested; nothing else holds it.
    init(
        _ name: String, _ signature: Signature, belonging: Cell? = nil,
        _ body: @escaping (Call) throws(Diagnostic) -> Value
    ) {
        self.name = name
        self.signature = signature
        self.belonging = belonging
        self.body = body
    }

    deinit {
        var held = surrender()
        ContainerValue.release(&held)
    }

    override func surrender() -> [ContainerValue] {
        guard let belonging else { return [] }
        defer { belonging.value = .unbound }
        return ContainerValue.containers(in: [belonging.value])
    }

    func call(_ arguments: Arguments) throws(Diagnostic) -> Value {
        let value = try body(try signature.bind(arguments, to: name))
        try arguments.frame.machine.note(value, at: arguments.site.whole)
        return value
    }
}

/// The parameters of a library function.
struct Signature: Sendable {
    struct Parameter: Sendable {
        let name: String
        let isRequired: Bool
    }

    private(set) var parameters: [Parameter] = []
    /// How many of them may be given by position.
    private(set) var positionalCount = 0
    private(set) var takesMore = false
    private(set) var takesMoreKeywords = false

    /// Reads `a, b=, *rest, **more`.
    init(_ text: String) {
        var keywordOnly = false
        for part in text.split(separator: ",") {
            let word = part.drop { $0 == " " }
            if word.hasPrefix("**") {
                takesMoreKeywords = true
            } else if word.hasPrefix("*") {
                takesMore = word.count > 1
                keywordOnly = true
            } else {
                let isOptional = word.hasSuffix("=")
                parameters.append(Parameter(name: String(isOptional ? word.dropLast() : word), isRequired: !isOptional))
                if !keywordOnly { positionalCount += 1 }
            }
        }
    }

    mutating func dropFirstParameter() {
        guard !parameters.isEmpty else { return }
        parameters.removeFirst()
        positionalCount -= 1
    }

    /// With one more required parameter in front.
    func with(first name: String) -> Signature {
        var copy = self
        copy.parameters.insert(Parameter(name: name, isRequired: true), at: 0)
        copy.positionalCount += 1
        return copy
    }

    /// Sorts the arguments of a call by parameter.
    func bind(_ arguments: Arguments, to name: String) throws(Diagnostic) -> Call {
        let given = arguments.positional
        if given.count > positionalCount, !takesMore {
            throw Diagnostic(
                "argument-count",
                "\(name)() takes \(Signature.atMost(positionalCount)), but \(Signature.given(given.count))",
                expected: "\(name)(\(summary))", at: arguments.fragment(ofPositional: positionalCount))
        }
        var values = [Value?](repeating: nil, count: parameters.count)
        var places = [Int](repeating: -1, count: parameters.count)
        for position in 0..<min(given.count, positionalCount) {
            values[position] = given[position]
            places[position] = position
        }
        var extra: [(name: String, value: Value)] = []
        for (position, keyword) in arguments.keywords.enumerated() {
            let place = given.count + position
            guard let parameter = parameters.firstIndex(where: { $0.name == keyword.name }) else {
                guard !takesMoreKeywords else {
                    extra.append(keyword)
                    continue
                }
                let nearest = NearestName.to(keyword.name, among: parameters.map(\.name))
                throw Diagnostic(
                    "unknown-argument", "\(name)() has no argument \(keyword.name)", expected: "\(name)(\(summary))",
                    advice: nearest.map { "did you mean \($0)=?" }, at: arguments.fragment(at: place))
            }
            guard values[parameter] == nil else {
                throw Diagnostic(
                    "repeated-argument", "\(name)() got \(keyword.name) twice", at: arguments.fragment(at: place))
            }
            values[parameter] = keyword.value
            places[parameter] = place
        }
        for (position, parameter) in parameters.enumerated() where parameter.isRequired && values[position] == nil {
            throw Diagnostic(
                "missing-argument", "\(name)() needs \(parameter.name)", expected: "\(name)(\(summary))",
                at: arguments.site.whole)
        }
        return Call(
            name: name, parameterNames: parameters.map(\.name), values: values, places: places,
            rest: Array(given.dropFirst(positionalCount)), extra: extra, arguments: arguments)
    }

    /// For error messages: `start, stop, num=..., **more`.
    var summary: String {
        var words = parameters.map { $0.isRequired ? $0.name : "\($0.name)=..." }
        if takesMore { words.insert("*values", at: positionalCount) }
        if takesMoreKeywords { words.append("**options") }
        return words.joined(separator: ", ")
    }

    static func given(_ count: Int) -> String { count == 1 ? "1 was given" : "\(count) were given" }

    static func atMost(_ count: Int) -> String {
        switch count {
        case 0: "no arguments"
        case 1: "one argument"
        default: "at most \(count) arguments"
        }
    }
}
