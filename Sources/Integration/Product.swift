import Expressions

/// A term of a sum, as a product: its factors, what it is divided by, and its sign.
struct Product {
    var isNegative: Bool
    var factors: [SyntaxTree]
    var divisors: [SyntaxTree]

    init(isNegative: Bool = false, factors: [SyntaxTree] = [], divisors: [SyntaxTree] = []) {
        self.isNegative = isNegative
        self.factors = factors
        self.divisors = divisors
    }

    /// What a tree is the product of: `-x/(tau*3)` has the factor `x` and the divisors `tau` and `3`.
    init(_ tree: SyntaxTree) {
        switch tree.kind {
        case .binary(.multiply, let left, let right): self = Product(left) * Product(right)
        case .binary(.divide, let left, let right): self = Product(left) / Product(right)
        case .unary(.minus, let operand): self = -Product(operand)
        case .unary(.plus, let operand): self = Product(operand)
        default: self.init(factors: tree.literal == 1 ? [] : [tree])
        }
    }

    /// Whether a factor is written as zero.
    var isZero: Bool { factors.contains { $0.literal == 0 } }

    static prefix func - (product: Product) -> Product {
        Product(isNegative: !product.isNegative, factors: product.factors, divisors: product.divisors)
    }

    static func * (left: Product, right: Product) -> Product {
        Product(
            isNegative: left.isNegative != right.isNegative, factors: left.factors + right.factors,
            divisors: left.divisors + right.divisors)
    }

    static func / (left: Product, right: Product) -> Product {
        Product(
            isNegative: left.isNegative != right.isNegative, factors: left.factors + right.divisors,
            divisors: left.divisors + right.factors)
    }

    /// The product as a tree, its sign at the first factor: `-x/(tau*3)`.
    var tree: SyntaxTree {
        let first = factors.first ?? .number(1)
        let product = factors.dropFirst().reduce(isNegative ? -first : first) { $0 * $1 }
        return Product.tree(of: divisors).map { product / $0 } ?? product
    }

    /// The product of trees; nil of none.
    static func tree(of factors: [SyntaxTree]) -> SyntaxTree? {
        factors.first.map { factors.dropFirst().reduce($0) { $0 * $1 } }
    }
}

extension [Product] {
    /// The sum of the products as a tree; nil of none.
    var sum: SyntaxTree? {
        guard let first else { return nil }
        return dropFirst().reduce(first.tree) { sum, product in
            product.isNegative ? sum - (-product).tree : sum + product.tree
        }
    }
}
