import BrianScript
import Testing

/// Arrays and quantities: numpy's rules, with units.
@Suite struct ArrayTests {
    private func printed(_ expressions: String, after lines: String = "") throws -> String {
        try output("from brian2 import *\n\(lines)\nprint(\(expressions))")
    }

    @Test(
        arguments: [
            ("10*mV, -60*mV + 5*mV, 3*ms/ms, 2*nS*mV, (4*mV**2)**0.5", "10. mV -55. mV 3.0 2. pA 2. mV"),
            (
                "[1, 2]*ms, ms*[1, 2], array([1, 2])*mV/mV, [[1, 2], [3, 4]]*mV",
                "[1. 2.] ms [1. 2.] ms [1. 2.] [[1. 2.]\n [3. 4.]] mV"
            ),
            ("3*mV + 0, 3*mV > 0, 3*mV == 0, max([1*mV, 2*mV])", "3. mV True False 2. mV"),
            (
                "sqrt(4*mV**2), abs(-3*mV), mean([1, 3]*mV), var([1, 3]*mV), sign(-2*mV)",
                "2. mV 3. mV 2. mV 1. mV^2 -1.0"
            ),
            ("exp(0), log(e), sin(pi/2), 1*second/ms, 5*mV % (3*mV), 7*ms//(2*ms)", "1.0 1.0 1.0 1000.0 2. mV 3.0"),
            (
                "arange(0, 1, 0.25)*ms, linspace(0*mV, 1*mV, 3), arange(0*ms, 2*ms, 1*ms)",
                "[0.   0.25 0.5  0.75] ms [0.  0.5 1. ] mV [0. 1.] ms"
            ),
        ])
    func quantities(expressions: String, expected: String) throws {
        #expect(try printed(expressions) == expected)
    }

    @Test(
        arguments: [
            (
                "M[0], M[:, 1], M[-1, -1], M[M > 2], M[[1, 0]], M[[0, 1], [1, 0]], M[:, [1]]",
                "[1 2] [2 4] 4 [3 4] [[3 4]\n [1 2]] [2 3] [[2]\n [4]]"
            ),
            (
                "M.T, M.shape, M.size, M.ndim, len(M), M.sum(), M.sum(axis=0), M.mean(1), M.max(), M.argmax()",
                "[[1 3]\n [2 4]] (2, 2) 4 2 2 10 [4 6] [1.5 3.5] 4 3"
            ),
            (
                "M + [10, 20], M*M, M @ M, M/2, M // 2, M % 2 == 0, (M > 1) & (M < 4), ~(M > 1)",
                "[[11 22]\n [13 24]] [[ 1  4]\n [ 9 16]] [[ 7 10]\n [15 22]] [[0.5 1. ]\n [1.5 2. ]] [[0 1]\n [1 2]] [[False  True]\n [False  True]] [[False  True]\n [ True False]] [[ True False]\n [False False]]"
            ),
            (
                "M.reshape(4), M.reshape((1, -1)), M.flatten()[::2], M[None, 0], M.astype(float)[0, 0], M.tolist()",
                "[1 2 3 4] [[1 2 3 4]] [1 3] [[1 2]] 1.0 [[1, 2], [3, 4]]"
            ),
            (
                "[int(x) for x in M[0]], [list(row) for row in M], 3 in M, sum(M), max(M.flatten())",
                "[1, 2] [[1, 2], [3, 4]] True 10 4"
            ),
        ])
    func matrices(expressions: String, expected: String) throws {
        #expect(try printed(expressions, after: "M = array([[1, 2], [3, 4]])") == expected)
    }

    @Test(
        arguments: [
            (
                "zeros(3), ones((2, 2)), full(2, 7), eye(2), zeros(2, dtype=int), zeros_like([1, 2])",
                "[0. 0. 0.] [[1. 1.]\n [1. 1.]] [7 7] [[1. 0.]\n [0. 1.]] [0 0] [0 0]"
            ),
            (
                "where([1, 0, 2]), where(array([1, 0]) > 0, 5, 6), nonzero([0, 3])[0], unique([3, 1, 3]), sort([3, 1]), argsort([3, 1])",
                "(array([0, 2]),) [5 6] [1] [1 3] [1 3] [1 0]"
            ),
            (
                "cumsum([1, 2, 3]), diff([1, 4, 9]), concatenate([[1], [2]]), hstack([[1], [2]]), vstack([[1], [2]]), clip([1, 5], 2, 4)",
                "[1 3 6] [3 5] [1 2] [1 2] [[1]\n [2]] [2 4]"
            ),
            (
                "histogram([1, 2, 2, 3], bins=2, range=(1, 3))[0], dot([1, 2], [3, 4]), outer([1, 2], [1, 2]), tile([1, 2], 2), repeat([1, 2], 2)",
                "[1 3] 11 [[1 2]\n [2 4]] [1 2 1 2] [1 1 2 2]"
            ),
            (
                "histogram([1, 2, 2, 3], 2, (1, 3), weights=[1, 0.5, 0.25, 4])[0], histogram([1, 2, 4], [1, 2, 4], density=True)[0]*3, histogram([1, 2], 1, weights=[1, 2]*ms)[0], histogram([1, 3]*ms, 1, density=True)[0]",
                "[1.   4.75] [1. 1.] [0.003] [500.]"
            ),
            (
                "isnan([nan, 1]), any([0, 1]), all([1, 1]), std([1, 3]), median([1, 9, 2]), percentile([1, 2, 3], 50), np.sum([1, 2]), np.max([[1, 2]], axis=0)",
                "[ True False] True True 1.0 2.0 2.0 3 [1 2]"
            ),
            (
                "interp(1.5, [1, 2], [10, 20]), searchsorted([1, 2, 3], 2), meshgrid([1, 2], [3])[0], bincount([0, 1, 1]), logspace(0, 2, 3), floor(2.7), ceil([1.2])",
                "15.0 1 [[1 2]] [1 2] [  1.  10. 100.] 2.0 [2.]"
            ),
        ])
    func functions(expressions: String, expected: String) throws {
        #expect(try printed(expressions) == expected)
    }

    @Test func placesAreRowsOfIndices() throws {
        #expect(
            try printed("np.argwhere(eye(2) > 0).tolist(), np.argwhere([0, 5, 6]).shape") == "[[0, 0], [1, 1]] (2, 1)")
    }

    @Test func distributionsOfNonsenseEnd() throws {
        #expect(try printed("np.random.gamma(inf), np.random.chisquare(array([nan, inf]))") == "inf [nan inf]")
    }

    @Test func aSliceLooksAtTheSameNumbers() throws {
        let text = "z = zeros(5)\nw = z[1:3]\nw[:] = 7\nw += 1\nz[z > 7] *= 2\nb = z\nb[0] = 1\nc = z.copy()\nc[0] = 9"
        #expect(try printed("z, w", after: text) == "[ 1. 16. 16.  0.  0.] [16. 16.]")
    }

    @Test func elementsAreAssignedByPlaceRangeAndMask() throws {
        let text = "z = zeros((2, 3))*mV\nz[0, 1] = 1*mV\nz[1] = [4, 5, 6]*mV\nz[:, 2] = 0\nz[z > 4*mV] = 9*mV"
        #expect(try printed("z", after: text) == "[[0. 1. 0.]\n [4. 9. 0.]] mV")
    }

    @Test(
        arguments: [
            (
                "tau = 10*ms\ntau + 3", "tau is in s and 3 has no unit: they cannot be added",
                "give 3 a unit, as in 3*second"
            ),
            ("a = 1*mV\nb = 1*ms\na - b", "a is in V and b is in s: they cannot be subtracted", nil),
            ("exp(3*mV)", "exp() needs a plain number, but this is in V", "divide by a quantity in V first"),
            ("2**(1*mV)", "an exponent has to be a plain number, but this is in V", nil),
            ("[1*mV, 2*ms]*volt", "the elements of an array have to be in one dimension", nil),
            ("z = zeros(2)*mV\nz[0] = 3*ms", "the elements of this array are in V, but the value is in s", nil),
            (
                "array([1, 2]) + array([1, 2, 3])", "arrays of shape (2,) and (3,) do not go together",
                "arrays need equally many elements, or one of them a single one"
            ),
            ("x = arange(3)\nx[7]", "there is no element 7 along an axis of 3", nil),
            (
                "x = arange(3)\nx[1.5]", "a number cannot select elements of an array",
                "write int(...) around it, or divide with //"
            ),
            (
                "if array([1, 2]) > 1: pass", "an array of booleans of 2 elements is neither true nor false as a whole",
                "ask for any(...) or all(...) of it"
            ),
        ] as [(String, String, String?)])
    func whatDoesNotGoTogether(script: String, message: String, advice: String?) {
        let error = failure("from brian2 import *\n" + script)
        #expect(error?.message == message)
        #expect(error?.advice == advice)
    }

    @Test func whatStandsForNoNumberEqualsNoArray() throws {
        #expect(try printed("array([1]) == None, 'a' != array([1]), array([1]) in [len]") == "False True False")
        #expect(try printed("array(1) == NeuronGroup(3, 'v : 1')") == "False")
    }
}
