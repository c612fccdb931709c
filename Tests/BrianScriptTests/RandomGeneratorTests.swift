import BrianScript
import Testing

/// Random numbers with a seed of their own, and distributions.
@Suite struct RandomGeneratorTests {
    @Test(
        arguments: [
            (
                "rng.random(3).tolist() == r2.random(3).tolist(), rng.integers(0, 5, 100).max() < 5, rng.integers(0, 1, 3, endpoint=True).max() <= 1, rng.normal(0, 1, (2, 3)).shape, rng.choice([7], 2).tolist(), rng.permutation(3).sum(), R.rand(2).shape, R.randint(5) < 5",
                "True True True (2, 3) [7, 7] 3 (2,) True"
            ),
            (
                "abs(np.mean(rng.gamma(2, 3, 4000)) - 6) < 0.5, abs(np.mean(rng.lognormal(0, 0.5, 4000)) - 1.133) < 0.1, abs(np.mean(rng.beta(2, 3, 4000)) - 0.4) < 0.05, abs(np.mean(rng.geometric(0.25, 4000)) - 4) < 0.4, abs(np.mean(rng.standard_exponential(4000)) - 1) < 0.15, abs(np.mean(rng.weibull(2, 4000)) - 0.886) < 0.05",
                "True True True True True True"
            ),
            (
                "abs(np.mean(rng.laplace(1, 2, 4000)) - 1) < 0.3, abs(np.std(rng.laplace(0, 1, 4000)) - 1.414) < 0.2, abs(np.mean(rng.chisquare(3, 4000)) - 3) < 0.3, abs(np.mean(rng.triangular(0, 1, 2, 4000)) - 1) < 0.1, abs(np.mean(rng.rayleigh(2, 4000)) - 2.507) < 0.15, abs(np.mean(rng.logistic(1, 1, 4000)) - 1) < 0.2, abs(np.mean(rng.gumbel(0, 1, 4000)) - 0.577) < 0.15",
                "True True True True True True True"
            ),
            (
                "rng.multivariate_normal([0, 1], [[1, 0.5], [0.5, 2]], 5).shape, abs(np.cov(rng.multivariate_normal([0, 1], [[1, 0.5], [0.5, 2]], 4000).T)[0, 1] - 0.5) < 0.15, rng.multinomial(10, [0.2, 0.8]).sum(), rng.dirichlet([1, 2]).sum().round(9)",
                "(5, 2) True 10 1.0"
            ),
            (
                "np.random.normal(0, [0, 0]).tolist(), np.random.uniform([1, 2], [1, 2]).tolist(), np.random.poisson([0, 0], size=(2, 2)).tolist(), np.random.normal([1, 2], 0, (3, 2)).shape, np.random.binomial([5, 6], 1).tolist(), np.random.exponential([0, 0]).tolist()",
                "[0.0, 0.0] [1.0, 2.0] [[0, 0], [0, 0]] (3, 2) [5, 6] [0.0, 0.0]"
            ),
        ])
    func numbers(expressions: String, expected: String) throws {
        let lines = """
            from brian2 import *
            import numpy as np
            rng = np.random.default_rng(1)
            r2 = np.random.default_rng(1)
            R = np.random.RandomState(3)
            print(\(expressions))
            """
        #expect(try output(lines) == expected)
    }
}
