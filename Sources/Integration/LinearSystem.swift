import Expressions
import ModelEquations

/// Linear equations as `dx_i/dt = (sum_j N_ij x_j + c_i) / d_i`, with trees for `N`, `c` and `d` that hold none of the variables.
struct LinearSystem {
    /// One equation.
    struct Row {
        let equation: DifferentialSystem.Equation
        /// `N_ij` by the name of variable j; only what is structurally nonzero.
        let rates: [String: SyntaxTree]
        /// `c_i`; nil for zero.
        let drive: SyntaxTree?
        /// `d_i`, the divisors that all terms have in common; nil where they have none.
        let divisor: SyntaxTree?
    }

    let rows: [Row]

    /// - Throws: a diagnostic where an equation is not linear, or does not stay the same over a time step.
    init(_ system: DifferentialSystem) throws(Diagnostic) {
        var rows: [Row] = []
        for equation in system.equations {
            if let part = system.changingPart(of: equation.rightHandSide, in: equation.definition) {
                throw Refusal.changing(part.tree, of: part.definition, in: equation)
            }
            let form: LinearForm
            do throws(LinearForm.Nonlinearity) {
                form = try system.linearForm(of: equation, in: system.variables)
            } catch {
                throw Refusal.nonlinear(error, in: equation, for: .exact, of: system)
            }
            let divisors = Product.commonDivisors(
                form.coefficients.sorted { $0.key < $1.key }.flatMap(\.value) + form.constant)
            func sum(_ products: [Product]) -> SyntaxTree? { products.map { $0.removing(divisors) }.sum }
            rows.append(
                Row(
                    equation: equation, rates: form.coefficients.compactMapValues(sum), drive: sum(form.constant),
                    divisor: Product.tree(of: divisors)))
        }
        self.rows = rows
    }

    /// Which variables depend directly on which.
    ///
    /// - Parameter isHeld: whether variables flagged `(unless refractory)` are held and depend on nothing.
    func pattern(isHeld: Bool) -> Sparsity {
        var pattern = Sparsity(size: rows.count)
        for (index, row) in rows.enumerated() where !(isHeld && row.equation.isHeld) {
            for (column, other) in rows.enumerated() where row.rates[other.equation.name] != nil {
                pattern[index, column] = true
            }
        }
        return pattern
    }
}

extension Product {
    /// The divisors that all products share, numbers as written left aside.
    static func commonDivisors(_ products: [Product]) -> [SyntaxTree] {
        guard let first = products.first else { return [] }
        var common = first.divisors.filter { $0.literal == nil }
        for product in products.dropFirst() {
            var others = product.divisors.map(\.description)
            common = common.filter { divisor in
                guard let index = others.firstIndex(of: divisor.description) else { return false }
                others.remove(at: index)
                return true
            }
        }
        return common
    }

    /// The product without some of its divisors.
    func removing(_ removed: [SyntaxTree]) -> Product {
        var product = self
        for divisor in removed {
            if let index = product.divisors.firstIndex(where: { $0.description == divisor.description }) {
                product.divisors.remove(at: index)
            }
        }
        return product
    }
}
