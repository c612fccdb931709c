import BrianScript
import Testing

/// `np.linalg`, and polynomials.
@Suite struct LinearSystemTests {
    @Test(
        arguments: [
            (
                "np.linalg.norm([3, 4]), np.linalg.norm([1, -2, 3], 1), np.linalg.norm([1, -2, 3], np.inf), np.linalg.norm(A), round(np.linalg.norm(A, 2), 9), np.linalg.norm(A, 1), np.linalg.norm(A, axis=1).round(9).tolist()",
                "5.0 6.0 3.0 3.872983346207417 3.618033989 4.0 [2.236067977, 3.16227766]"
            ),
            (
                "np.linalg.solve(A, [3, 5]).round(12).tolist(), np.linalg.solve(A, A).round(12).tolist(), np.linalg.inv(A).round(12).tolist(), round(np.linalg.det(A), 9), round(np.linalg.det([[0, 1], [1, 0]]), 9), round(np.linalg.det(B), 9)",
                "[0.8, 1.4] [[1.0, 0.0], [0.0, 1.0]] [[0.6, -0.2], [-0.2, 0.4]] 5.0 -1.0 43.0"
            ),
            (
                "np.linalg.eigvals(A).round(9).tolist(), np.linalg.eigvals([[2, 1], [1, 2]]).round(9).tolist(), np.linalg.eigvals(B).round(9).tolist(), np.linalg.eigvals([[1, 2, 0], [0, 3, 4], [0, 0, 5]]).round(9).tolist()",
                "[1.381966011, 3.618033989] [3.0, 1.0] [6.669079088, 1.854897309, 3.476023603] [1.0, 3.0, 5.0]"
            ),
            (
                "np.abs(np.linalg.eig(B)[1]).round(6).tolist(), np.linalg.eigh(B)[0].round(9).tolist(), np.abs(np.linalg.eigh(B)[1]).round(6).tolist(), np.linalg.eigvalsh(A).round(9).tolist()",
                "[[0.631179, 0.679313, 0.374362], [0.172027, 0.593233, 0.786436], [0.75632, 0.431981, 0.491296]] [1.854897309, 3.476023603, 6.669079088] [[0.679313, 0.374362, 0.631179], [0.593233, 0.786436, 0.172027], [0.431981, 0.491296, 0.75632]] [1.381966011, 3.618033989]"
            ),
            (
                "np.abs(np.linalg.eig([[1, 2, 3], [4, 5, 6], [7, 8, 10]])[1]).round(6).tolist(), np.linalg.eigvals([[1, 2, 3], [4, 5, 6], [7, 8, 10]]).round(6).tolist(), sorted(np.linalg.eigvals([[0, 1, 0, 0], [1, 0, 1, 0], [0, 1, 0, 1], [0, 0, 1, 0]]).round(6).tolist())",
                "[[0.223513, 0.865846, 0.278296], [0.503946, 0.085651, 0.831847], [0.834314, 0.492925, 0.48019]] [16.707493, -0.90574, 0.198247] [-1.618034, -0.618034, 0.618034, 1.618034]"
            ),
            (
                "np.linalg.lstsq([[1, 0], [1, 1], [1, 2]], [1, 3, 5.5], rcond=None)[0].round(9).tolist(), np.linalg.lstsq([[1, 0], [1, 1], [1, 2]], [1, 3, 5.5], rcond=None)[1].round(9).tolist(), np.linalg.lstsq([[1, 2], [2, 4]], [1, 2], rcond=None)[0].round(9).tolist(), np.linalg.lstsq([[1, 2, 3]], [14], rcond=None)[0].round(9).tolist()",
                "[0.916666667, 2.25] [0.041666667] [0.2, 0.4] [1.0, 2.0, 3.0]"
            ),
            (
                "np.linalg.pinv([[1, 2], [3, 4], [5, 6]]).round(9).tolist(), np.linalg.matrix_rank([[1, 2], [2, 4]]), round(np.linalg.cond(A), 9), np.linalg.matrix_power([[1, 1], [1, 0]], 5).tolist()",
                "[[-1.333333333, -0.333333333, 0.666666667], [1.083333333, 0.333333333, -0.416666667]] 1 2.618033989 [[8, 5], [5, 3]]"
            ),
            (
                "np.polyfit([0, 1, 2, 3], [1, 3, 5, 7], 1).round(9).tolist(), np.polyfit([0, 1, 2, 3], [1, 2, 5, 10], 2).round(9)[0], np.polyfit([0, 1, 2], [0, 1, 5], 1, w=[1, 1, 0]).round(9)[0]",
                "[2.0, 1.0] 1.0 1.0"
            ),
            (
                "np.roots([1, -6, 11, -6]).round(9).tolist(), np.roots([2, -4, 0]).round(9).tolist(), np.poly([1, 2]).tolist(), np.polyder([1, 2, 3]).tolist(), np.polyint([2, 2]).tolist(), np.polymul([1, 1], [1, -1]).tolist(), np.polyadd([1], [1, 2]).tolist()",
                "[3.0, 2.0, 1.0] [2.0, 0.0] [1.0, -3.0, 2.0] [2, 2] [1.0, 2.0, 0.0] [1, 0, -1] [1, 3]"
            ),
            (
                "np.poly1d([1, 2, 3])(2), np.poly1d([1, -3, 2]).roots.round(9).tolist(), np.poly1d([1, 2]).order, (np.poly1d([1, 1])*np.poly1d([1, -1])).coeffs.tolist(), np.poly1d([1, 2, 3]).deriv()(1), np.poly1d([1, 2, 3])[2], (np.poly1d([1, 2]) + 1)(3), np.poly1d([1, 2])([1, 2]).tolist()",
                "11 [2.0, 1.0] 1 [1, 0, -1] 4 1 6 [3, 4]"
            ),
        ])
    func systems(expressions: String, expected: String) throws {
        let lines = """
            from brian2 import *
            import numpy as np
            A = np.array([[2., 1.], [1., 3.]])
            B = np.array([[4., 1., 2.], [1., 3., 0.], [2., 0., 5.]])
            print(\(expressions))
            """
        #expect(try output(lines) == expected)
    }
}
