import Expressions
import TestSupport

/// Trees of every kind that a text can have, without ranges.
struct RandomTrees {
    private var generator: SeededGenerator
    var hasStrings = true

    init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

    private mutating func chance(_ oneIn: Int) -> Bool { Int.random(in: 0..<oneIn, using: &generator) == 0 }

    private mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[Int.random(in: 0..<elements.count, using: &generator)]
    }

    private mutating func several(_ range: ClosedRange<Int>, depth: Int) -> [SyntaxTree] {
        (0..<Int.random(in: range, using: &generator)).map { _ in expression(depth: depth - 1) }
    }

    mutating func expression(depth: Int) -> SyntaxTree {
        SyntaxTree(depth <= 1 || chance(8) ? leaf() : branch(depth: depth))
    }

    private mutating func name() -> String {
        pick(["v", "tau", "I_ext", "x1", "µ", "größe", "_", "not_refractory", "f"])
    }

    private mutating func leaf() -> SyntaxTree.Kind {
        switch Int.random(in: 0..<(hasStrings ? 9 : 8), using: &generator) {
        case 0: .integer(pick([0, 1, 2, 17, .max]))
        case 1: .real(pick([0, 0.5, 1e-3, 1e22, .leastNonzeroMagnitude, .greatestFiniteMagnitude, .infinity, 2]))
        case 2: .boolean(chance(2))
        case 3: .none
        case 8: .string(.init(literal()))
        default: .name(name())
        }
    }

    private mutating func literal() -> String {
        pick(["", "v > 10*mV", "it's", "\"", "'\"\\", "a\nb\r\n", "{}", "\u{0}\u{1B}[31m", "Größe 😀", "\\x41", "}}{{"])
    }

    private mutating func branch(depth: Int) -> SyntaxTree.Kind {
        let below = depth - 1
        switch Int.random(in: 0..<(hasStrings ? 18 : 17), using: &generator) {
        case 0: return .unary(pick([.minus, .plus, .not, .invert]), expression(depth: below))
        case 1...3:
            let symbol = pick([
                SyntaxTree.BinaryOperator.add, .subtract, .multiply, .divide, .floorDivide, .modulo, .power,
                .matrixMultiply, .bitAnd, .bitOr, .bitXor, .shiftLeft, .shiftRight,
            ])
            return .binary(symbol, expression(depth: below), expression(depth: below))
        case 4:
            let links = several(1...3, depth: depth).map { right in
                SyntaxTree.ComparisonLink(
                    pick([
                        .less, .lessOrEqual, .greater, .greaterOrEqual, .equal, .notEqual, .isIdentical,
                        .isNotIdentical, .isIn, .isNotIn,
                    ]), right)
            }
            return .comparison(expression(depth: below), links)
        case 5, 6: return .logical(pick([.and, .or]), expression(depth: below), expression(depth: below))
        case 7:
            return .conditional(
                then: expression(depth: below), condition: expression(depth: below), otherwise: expression(depth: below)
            )
        case 8: return .call(expression(depth: below), arguments(depth: below))
        case 9: return .attribute(expression(depth: below), name())
        case 10: return .element(expression(depth: below), index: index(depth: below))
        case 11: return .list(items(0...3, depth: below))
        case 12: return .tuple(items(0...3, depth: below))
        case 13: return .set(items(1...3, depth: below))
        case 14:
            return .dictionary(
                several(0...3, depth: depth).map {
                    .init(key: chance(3) ? nil : expression(depth: below), value: $0)
                })
        case 15: return .comprehension(comprehension(depth: below))
        case 16: return .lambda(parameters(depth: below), expression(depth: below))
        default: return .formattedString(pieces(depth: below, isFormat: false))
        }
    }

    private mutating func items(_ range: ClosedRange<Int>, depth: Int) -> [SyntaxTree] {
        several(range, depth: depth).map { chance(6) ? SyntaxTree(.starred($0)) : $0 }
    }

    private mutating func arguments(depth: Int) -> [SyntaxTree.Argument] {
        var arguments = several(0...2, depth: depth).map {
            SyntaxTree.Argument(chance(6) ? .unpackedSequence : .positional, $0)
        }
        for name in ["i", "j"] where chance(3) { arguments.append(.init(.keyword(name), expression(depth: depth))) }
        if chance(6) { arguments.append(.init(.unpackedDictionary, expression(depth: depth))) }
        return arguments
    }

    private mutating func index(depth: Int) -> SyntaxTree {
        if chance(3) {
            let items = (0..<Int.random(in: 1...3, using: &generator)).map { _ in
                chance(2) ? slice(depth: depth) : expression(depth: depth)
            }
            return SyntaxTree(.tuple(items))
        }
        return chance(2) ? slice(depth: depth) : expression(depth: depth)
    }

    private mutating func slice(depth: Int) -> SyntaxTree {
        SyntaxTree(
            .slice(
                lower: chance(2) ? expression(depth: depth) : nil, upper: chance(2) ? expression(depth: depth) : nil,
                step: chance(2) ? expression(depth: depth) : nil))
    }

    private mutating func target(depth: Int) -> SyntaxTree {
        switch Int.random(in: 0..<6, using: &generator) {
        case 0: SyntaxTree(.attribute(expression(depth: depth), name()))
        case 1: SyntaxTree(.element(expression(depth: depth), index: expression(depth: depth)))
        case 2: SyntaxTree(.tuple([SyntaxTree(.name(name())), SyntaxTree(.tuple([SyntaxTree(.name(name()))]))]))
        case 3: SyntaxTree(.list([SyntaxTree(.starred(SyntaxTree(.name(name()))))]))
        default: SyntaxTree(.name(name()))
        }
    }

    private mutating func comprehension(depth: Int) -> SyntaxTree.Comprehension {
        let form = pick([SyntaxTree.Comprehension.Form.list, .set, .generator, .dictionary])
        return .init(
            form: form, key: form == .dictionary ? expression(depth: depth) : nil, element: expression(depth: depth),
            clauses: (0..<Int.random(in: 1...2, using: &generator)).map { _ in
                .init(
                    target: target(depth: depth), sequence: expression(depth: depth),
                    conditions: several(0...2, depth: depth))
            })
    }

    private mutating func parameters(depth: Int) -> [SyntaxTree.Parameter] {
        var parameters: [SyntaxTree.Parameter] = []
        let hasDefaults = chance(2)
        if chance(2) { parameters.append(.init("a")) }
        if chance(2) { parameters.append(.init("b", defaultValue: hasDefaults ? expression(depth: depth) : nil)) }
        if chance(4) { parameters.append(.init("c", form: .sequence)) }
        if chance(4) { parameters.append(.init("d", form: .keywordOnly)) }
        if chance(4) { parameters.append(.init("e", form: .keywordOnly, defaultValue: expression(depth: depth))) }
        if chance(4) { parameters.append(.init("g", form: .dictionary)) }
        return parameters
    }

    private mutating func pieces(depth: Int, isFormat: Bool) -> [SyntaxTree.FormattedPiece] {
        var pieces: [SyntaxTree.FormattedPiece] = []
        for _ in 0..<Int.random(in: 0...3, using: &generator) {
            if chance(2) {
                // Two literals side by side would be one, and none is empty.
                if case .literal? = pieces.last { continue }
                let literal = literal()
                if !literal.isEmpty { pieces.append(.literal(literal)) }
            } else {
                let hasFormat = !isFormat && chance(3)
                pieces.append(
                    .value(
                        expression(depth: min(depth, 2)), conversion: chance(3) ? pick(["r", "s", "a"]) : nil,
                        format: hasFormat ? self.pieces(depth: depth, isFormat: true) : []))
            }
        }
        return pieces
    }
}
