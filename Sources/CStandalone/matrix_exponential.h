#ifndef TUTOR_MATRIX_EXPONENTIAL_H
#define TUTOR_MATRIX_EXPONENTIAL_H

// The exponential of a matrix, for the exact solution of equations that follow each other: scaling and squaring with diagonal Pade
// approximants (N. J. Higham, SIAM J. Matrix Anal. Appl. 26, 2005) of a matrix in block triangular order, one operation after the
// other as tutor's own engine does them.

#include <cmath>
#include <utility>
#include <vector>

namespace tutor {

/// A diagonal Pade approximant p(x)/p(-x) of the exponential: the coefficients of p from the constant term up, and the norm up to
/// which it is right to double precision.
struct Pade {
    int count;
    double coefficients[14];
    double reach;
};

constexpr Pade approximants[] = {
    {4, {120, 60, 12, 1}, 1.495585217958292e-2},
    {6, {30240, 15120, 3360, 420, 30, 1}, 2.539398330063230e-1},
    {8, {17297280, 8648640, 1995840, 277200, 25200, 1512, 56, 1}, 9.504178996162932e-1},
    {10, {17643225600, 8821612800, 2075673600, 302702400, 30270240, 2162160, 110880, 3960, 90, 1}, 2.097847961257068},
    {14,
     {64764752532480000, 32382376266240000, 7771770303897600, 1187353796428800, 129060195264000, 10559470521600, 670442572800,
      33522128640, 1323241920, 40840800, 960960, 16380, 182, 1},
     5.371920351148152},
};

class MatrixExponential {
    typedef std::vector<double> Matrix;

    int size;
    /// The original index at each place.
    std::vector<int> order;
    /// For each place, where its block begins and where it ends.
    std::vector<int> first, end;
    /// The matrix in block triangular order, times powers of two.
    Matrix scaled;
    /// exp(scaled) - 1, in the end.
    Matrix root;
    Matrix spare, square, power, odd, even;
    /// Row i has been divided and column i multiplied by 2^shifts[i].
    std::vector<int> shifts;
    /// The diagonal of the matrix, and of its exponential.
    std::vector<double> rates, decays;

public:
    /// Two indices share a block where each depends on the other.
    ///
    /// - order: the index at each place, such that no row depends on a block before its own
    /// - blocks: how many places each block has
    MatrixExponential(std::vector<int> order, const std::vector<int> &blocks)
        : size((int)order.size()), order(std::move(order)), scaled(size * size), root(scaled), spare(scaled), square(scaled),
          power(scaled), odd(scaled), even(scaled), shifts(size), rates(size), decays(size) {
        for (int block : blocks) {
            const int begin = (int)first.size();
            first.insert(first.end(), block, begin);
            end.insert(end.end(), block, begin + block);
        }
    }

    /// Both have size * size numbers, row by row. Where the matrix holds what is not finite, all of the result is nan.
    void evaluate(const double *matrix, double *result) {
        double norm = INFINITY;
        if (load(matrix)) {
            balanceBlocks();
            weakenCouplings();
            norm = largestColumn();
        }
        if (!std::isfinite(norm)) {
            for (int k = 0; k < size * size; k++) result[k] = NAN;
            return;
        }
        const Pade *approximant = approximants;
        while (approximant->count < 14 && norm > approximant->reach) approximant++;
        const int squarings = norm <= approximant->reach ? 0 : std::ilogb(norm / approximant->reach) + 1;
        for (double &value : scaled) value = std::ldexp(value, -squarings);
        approximate(*approximant);
        for (int row = 0; row < size; row++)
            if (isScalar(row)) root[row * size + row] = std::expm1(std::ldexp(rates[row], -squarings));
        for (int level = -squarings; level < 0; level++) doubled(level);
        for (int row = 0; row < size; row++) {
            double *const origin = result + order[row] * size;
            for (int column = 0; column < size; column++)
                origin[order[column]] = std::ldexp(root[row * size + column], shifts[row] - shifts[column]);
            origin[order[row]] = isScalar(row) ? std::exp(rates[row]) : 1 + root[row * size + row];
        }
    }

private:
    bool isScalar(int place) const { return end[place] - first[place] == 1; }

    /// Takes the matrix in block triangular order; false where it cannot be worked with.
    bool load(const double *matrix) {
        for (int row = 0; row < size; row++) {
            shifts[row] = 0;
            for (int column = 0; column < size; column++) {
                double value = matrix[order[row] * size + order[column]];
                if (row == column && value == -INFINITY) value = -0x1p100; // a very fast decay
                if (!std::isfinite(value)) return false;
                scaled[row * size + column] = value;
            }
            rates[row] = scaled[row * size + row];
        }
        return true;
    }

    /// Makes rows and columns of each block about equal in size: variables may have units as far apart as volts and amperes.
    void balanceBlocks() {
        for (int place = 0; place < size; place++) {
            if (isScalar(place) || first[place] != place) continue;
            for (bool isBalanced = false; !isBalanced;) {
                isBalanced = true;
                for (int index = place; index < end[place]; index++) {
                    double column = 0, row = 0;
                    for (int other = place; other < end[place]; other++) {
                        if (other == index) continue;
                        column += std::fabs(scaled[other * size + index]);
                        row += std::fabs(scaled[index * size + other]);
                    }
                    if (!(column > 0 && row > 0 && std::isfinite(column) && std::isfinite(row))) continue;
                    const int by = (std::ilogb(row) - std::ilogb(column)) / 2;
                    const double after = std::ldexp(column, by) + std::ldexp(row, -by);
                    if (!(after < 0.95 * (column + row))) continue;
                    isBalanced = false;
                    shift(index, by);
                }
            }
        }
    }

    /// Brings couplings between blocks down to 1, so that the blocks alone say how often to square.
    void weakenCouplings() {
        for (int last = size; last > 0; last = first[last - 1]) {
            double largest = 0;
            for (int row = first[last - 1]; row < last; row++)
                for (int column = last; column < size; column++)
                    largest = std::fmax(largest, std::fabs(scaled[row * size + column]));
            if (!(largest > 1)) continue;
            const int by = std::ilogb(largest) + 1;
            for (int row = first[last - 1]; row < last; row++) shift(row, by);
        }
    }

    /// Divides the row by 2^by and multiplies the column by it.
    void shift(int index, int by) {
        shifts[index] += by;
        for (int other = 0; other < size; other++) {
            if (other == index) continue;
            scaled[index * size + other] = std::ldexp(scaled[index * size + other], -by);
            scaled[other * size + index] = std::ldexp(scaled[other * size + index], by);
        }
    }

    /// The largest sum of magnitudes of a column.
    double largestColumn() const {
        double norm = 0;
        for (int column = 0; column < size; column++) {
            double sum = 0;
            for (int row = 0; row < end[column]; row++) sum += std::fabs(scaled[row * size + column]);
            norm = std::fmax(norm, sum);
        }
        return norm;
    }

    /// `root` becomes p(A)/p(-A) - 1. With p = odd + even that is the solution X of (even - odd) X = 2 odd.
    void approximate(const Pade &approximant) {
        const int count = size * size;
        const double *const coefficients = approximant.coefficients;
        multiply(scaled, scaled, square);
        power = square;
        for (int k = 0; k < count; k++) {
            spare[k] = coefficients[3] * square[k];
            even[k] = coefficients[2] * square[k];
        }
        for (int k = 0; k < count; k += size + 1) {
            spare[k] += coefficients[1];
            even[k] += coefficients[0];
        }
        for (int term = 4; term < approximant.count; term += 2) {
            multiply(power, square, root);
            std::swap(power, root);
            for (int k = 0; k < count; k++) {
                spare[k] += coefficients[term + 1] * power[k];
                even[k] += coefficients[term] * power[k];
            }
        }
        multiply(scaled, spare, odd);
        for (int k = 0; k < count; k++) {
            even[k] -= odd[k];
            root[k] = 2 * odd[k];
        }
        solve();
    }

    /// `root` becomes the solution X of even X = root, by elimination with pivots chosen within a column of a block.
    void solve() {
        for (int pivot = 0; pivot < size; pivot++) {
            int best = pivot;
            for (int row = pivot; row < end[pivot]; row++)
                if (std::fabs(even[row * size + pivot]) > std::fabs(even[best * size + pivot])) best = row;
            if (best != pivot)
                for (int column = 0; column < size; column++) {
                    std::swap(even[best * size + column], even[pivot * size + column]);
                    std::swap(root[best * size + column], root[pivot * size + column]);
                }
            for (int row = pivot + 1; row < end[pivot]; row++) {
                const double factor = even[row * size + pivot] / even[pivot * size + pivot];
                if (factor == 0) continue;
                for (int column = pivot; column < size; column++)
                    even[row * size + column] -= factor * even[pivot * size + column];
                for (int column = first[pivot]; column < size; column++)
                    root[row * size + column] -= factor * root[pivot * size + column];
            }
        }
        for (int row = size - 1; row >= 0; row--)
            for (int column = first[row]; column < size; column++) {
                double value = root[row * size + column];
                for (int other = row + 1; other < size; other++)
                    value -= even[row * size + other] * root[other * size + column];
                root[row * size + column] = value / even[row * size + row];
            }
    }

    /// From root = exp(A 2^level) - 1 to the same of 2^(level + 1), by 2 root + root root. Each term with a diagonal is taken
    /// together with its twin as a sum of two decays, in which nothing cancels.
    void doubled(int level) {
        for (int row = 0; row < size; row++)
            decays[row] = isScalar(row) ? std::exp(std::ldexp(rates[row], level)) : 1 + root[row * size + row];
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < first[row]; column++) spare[row * size + column] = 0;
            for (int column = first[row]; column < size; column++) {
                const int position = row * size + column;
                if (row == column && isScalar(row)) {
                    spare[position] = std::expm1(std::ldexp(rates[row], level + 1));
                    continue;
                }
                double sum = (row == column ? 1 + decays[row] : decays[row] + decays[column]) * root[position];
                for (int middle = first[row]; middle < end[column]; middle++)
                    if (middle != row && middle != column) sum += root[row * size + middle] * root[middle * size + column];
                spare[position] = sum;
            }
        }
        std::swap(root, spare);
    }

    void multiply(const Matrix &left, const Matrix &right, Matrix &product) const {
        for (double &value : product) value = 0;
        for (int row = 0; row < size; row++)
            for (int middle = first[row]; middle < size; middle++) {
                const double factor = left[row * size + middle];
                if (factor == 0) continue;
                for (int column = first[middle]; column < size; column++)
                    product[row * size + column] += factor * right[middle * size + column];
            }
    }
};

} // namespace tutor

#endif
