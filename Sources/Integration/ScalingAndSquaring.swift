import RealModule

/// One computation of `exp(matrix)` over borrowed memory; see ``MatrixExponential``.
struct ScalingAndSquaring {
    private let form: BlockTriangularForm
    private let size: Int
    /// The matrix in block triangular order, times powers of two.
    private let scaled: UnsafeMutablePointer<Double>
    /// `exp(scaled) - 1`, in the end.
    private var root: UnsafeMutablePointer<Double>
    private var spare: UnsafeMutablePointer<Double>
    private let square: UnsafeMutablePointer<Double>
    private var power: UnsafeMutablePointer<Double>
    private let odd: UnsafeMutablePointer<Double>
    private let even: UnsafeMutablePointer<Double>
    /// The powers of two of the diagonal scaling: row i has been divided and column i multiplied by `2^shifts[i]`.
    private let shifts: UnsafeMutablePointer<Double>
    /// The diagonal of the matrix, for indices that stand alone.
    private let rates: UnsafeMutablePointer<Double>
    /// The diagonal of the exponential.
    private let decays: UnsafeMutablePointer<Double>

    init(form: BlockTriangularForm, scratch: UnsafeMutablePointer<Double>) {
        self.form = form
        size = form.size
        let count = size * size
        scaled = scratch
        root = scratch + count
        spare = scratch + 2 * count
        square = scratch + 3 * count
        power = scratch + 4 * count
        odd = scratch + 5 * count
        even = scratch + 6 * count
        shifts = scratch + 7 * count
        rates = shifts + size
        decays = rates + size
    }

    mutating func run(_ matrix: UnsafePointer<Double>, into result: UnsafeMutablePointer<Double>) {
        var norm = Double.infinity
        if load(matrix) {
            balanceBlocks()
            weakenCouplings()
            norm = self.norm()
        }
        guard norm.isFinite else {
            result.update(repeating: .nan, count: size * size)
            return
        }
        let approximant = Pade.all.first { norm <= $0.reach } ?? Pade.last
        let squarings = norm <= approximant.reach ? 0 : Int((norm / approximant.reach).exponent) + 1
        for index in 0..<size * size { scaled[index] = scaled[index].times(powerOfTwo: -squarings) }
        approximate(with: approximant)
        for row in 0..<size where form.isScalar(row) {
            root[row * size + row] = .expMinusOne(rates[row].times(powerOfTwo: -squarings))
        }
        for level in 0..<squarings { double(from: level - squarings) }
        for row in 0..<size {
            let origin = form.order[row] * size
            for column in 0..<size {
                let shift = Int(shifts[row] - shifts[column])
                result[origin + form.order[column]] = root[row * size + column].times(powerOfTwo: shift)
            }
            result[origin + form.order[row]] = form.isScalar(row) ? .exp(rates[row]) : 1 + root[row * size + row]
        }
    }

    /// Takes the matrix in block triangular order; false where it cannot be worked with.
    private func load(_ matrix: UnsafePointer<Double>) -> Bool {
        for row in 0..<size {
            shifts[row] = 0
            for column in 0..<size {
                var value = matrix[form.order[row] * size + form.order[column]]
                if row == column, value == -.infinity { value = -0x1p100 }
                guard value.isFinite else { return false }
                scaled[row * size + column] = value
            }
            rates[row] = scaled[row * size + row]
        }
        return true
    }

    /// Makes rows and columns of each block about equal in size (Parlett and Reinsch 1969): variables may have units as far apart
    /// as volts and amperes.
    private func balanceBlocks() {
        for place in 0..<size where form.blocks[place].count > 1 && form.blocks[place].lowerBound == place {
            let block = form.blocks[place]
            var isBalanced = false
            while !isBalanced {
                isBalanced = true
                for index in block {
                    var (column, row) = (0.0, 0.0)
                    for other in block where other != index {
                        column += scaled[other * size + index].magnitude
                        row += scaled[index * size + other].magnitude
                    }
                    guard column > 0, row > 0, column.isFinite, row.isFinite else { continue }
                    let shift = (Int(row.exponent) - Int(column.exponent)) / 2
                    let after = column.times(powerOfTwo: shift) + row.times(powerOfTwo: -shift)
                    guard after < 0.95 * (column + row) else { continue }
                    isBalanced = false
                    self.shift(index, by: shift)
                }
            }
        }
    }

    /// Brings couplings between blocks down to 1, so that the blocks alone say how often to square.
    private func weakenCouplings() {
        var end = size
        while end > 0 {
            let block = form.blocks[end - 1]
            var largest = 0.0
            for row in block {
                for column in block.upperBound..<size { largest = max(largest, scaled[row * size + column].magnitude) }
            }
            if largest > 1 {
                let shift = Int(largest.exponent) + 1
                for row in block { self.shift(row, by: shift) }
            }
            end = block.lowerBound
        }
    }

    /// Divides the row by `2^shift` and multiplies the column by it.
    private func shift(_ index: Int, by shift: Int) {
        shifts[index] += Double(shift)
        for other in 0..<size where other != index {
            scaled[index * size + other] = scaled[index * size + other].times(powerOfTwo: -shift)
            scaled[other * size + index] = scaled[other * size + index].times(powerOfTwo: shift)
        }
    }

    /// The largest sum of magnitudes of a column.
    private func norm() -> Double {
        var norm = 0.0
        for column in 0..<size {
            var sum = 0.0
            for row in 0..<form.blocks[column].upperBound { sum += scaled[row * size + column].magnitude }
            norm = max(norm, sum)
        }
        return norm
    }

    /// `root` becomes `p(A) / p(-A) - 1` for the numerator `p` of the approximant. With `p = odd + even` that is the solution X of
    /// `(even - odd) X = 2 odd`, in which nothing cancels.
    private mutating func approximate(with approximant: Pade) {
        let count = size * size
        let coefficients = approximant.coefficients
        multiply(scaled, scaled, into: square)
        power.update(from: square, count: count)
        for index in 0..<count {
            spare[index] = coefficients[3] * square[index]
            even[index] = coefficients[2] * square[index]
        }
        for index in 0..<size {
            spare[index * size + index] += coefficients[1]
            even[index * size + index] += coefficients[0]
        }
        for term in stride(from: 4, to: coefficients.count, by: 2) {
            multiply(power, square, into: root)
            swap(&power, &root)
            for index in 0..<count {
                spare[index] += coefficients[term + 1] * power[index]
                even[index] += coefficients[term] * power[index]
            }
        }
        multiply(scaled, spare, into: odd)
        for index in 0..<count {
            even[index] -= odd[index]
            root[index] = 2 * odd[index]
        }
        solve()
    }

    /// `root` becomes the solution X of `even X = root`, by elimination with pivots chosen within a column. Pivots stay within
    /// their block, for below it the column is zero.
    private func solve() {
        for pivot in 0..<size {
            let end = form.blocks[pivot].upperBound
            var best = pivot
            for row in pivot..<end where even[row * size + pivot].magnitude > even[best * size + pivot].magnitude {
                best = row
            }
            if best != pivot {
                for column in 0..<size {
                    swap(&even[best * size + column], &even[pivot * size + column])
                    swap(&root[best * size + column], &root[pivot * size + column])
                }
            }
            for row in pivot + 1..<end {
                let factor = even[row * size + pivot] / even[pivot * size + pivot]
                if factor == 0 { continue }
                for column in pivot..<size { even[row * size + column] -= factor * even[pivot * size + column] }
                for column in form.blocks[pivot].lowerBound..<size {
                    root[row * size + column] -= factor * root[pivot * size + column]
                }
            }
        }
        for row in stride(from: size - 1, through: 0, by: -1) {
            for column in form.blocks[row].lowerBound..<size {
                var value = root[row * size + column]
                for other in row + 1..<size {
                    value -= even[row * size + other] * root[other * size + column]
                }
                root[row * size + column] = value / even[row * size + row]
            }
        }
    }

    /// From `root = exp(A 2^level) - 1` to the same of `2^(level + 1)`: `root` becomes `2 root + root root`. Each term with a
    /// diagonal is taken together with its twin as a sum of two decays, in which nothing cancels.
    private mutating func double(from level: Int) {
        for row in 0..<size {
            decays[row] = form.isScalar(row) ? .exp(rates[row].times(powerOfTwo: level)) : 1 + root[row * size + row]
        }
        for row in 0..<size {
            let start = form.blocks[row].lowerBound
            for column in 0..<start { spare[row * size + column] = 0 }
            for column in start..<size {
                let position = row * size + column
                if row == column, form.isScalar(row) {
                    spare[position] = .expMinusOne(rates[row].times(powerOfTwo: level + 1))
                    continue
                }
                var sum = (row == column ? 1 + decays[row] : decays[row] + decays[column]) * root[position]
                for middle in start..<form.blocks[column].upperBound where middle != row && middle != column {
                    sum += root[row * size + middle] * root[middle * size + column]
                }
                spare[position] = sum
            }
        }
        swap(&root, &spare)
    }

    private func multiply(
        _ left: UnsafeMutablePointer<Double>, _ right: UnsafeMutablePointer<Double>,
        into product: UnsafeMutablePointer<Double>
    ) {
        product.update(repeating: 0, count: size * size)
        for row in 0..<size {
            for middle in form.blocks[row].lowerBound..<size {
                let factor = left[row * size + middle]
                if factor == 0 { continue }
                for column in form.blocks[middle].lowerBound..<size {
                    product[row * size + column] += factor * right[middle * size + column]
                }
            }
        }
    }
}

extension Double {
    /// The number times `2^exponent`, exact unless it leaves the range of normal numbers.
    func times(powerOfTwo exponent: Int) -> Double {
        exponent == 0 || self == 0 ? self : Double(sign: .plus, exponent: exponent, significand: self)
    }
}
