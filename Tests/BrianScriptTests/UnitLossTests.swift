import BrianScript
import Testing

/// Which of numpy's functions keep units under Brian2, and which see plain numbers.
@Suite struct UnitLossTests {
    @Test(
        arguments: [
            (
                "array(x)*1e3, np.asarray(x)*1e3, np.array([1*mV, 2*mV])*1e3, np.array(x[0])*1e3, np.copy(x)*1e3",
                "5.0 5.0 5.0 1.0 5.0"
            ),
            (
                "np.concatenate([x, x])*1e3, np.append(x, 3*mV)*1e3, np.vstack([x, x])[1]*1e3, np.hstack([1*mV, x])*1e3",
                "16.0 14.0 5.0 9.0"
            ),
            (
                "np.full(2, 5*mV)*1e3, np.diag(x)[1]*1e3, np.arange(0*ms, 3*ms, 1*ms)*1e3, np.full_like(zeros(2), 5*mV)*1e3",
                "15.0 4.0 8.0 15.0"
            ),
            (
                "arange(0*ms, 3*ms, 1*ms)/ms, linspace(0*mV, 3*mV, 3)/mV, np.linspace(0*mV, 3*mV, 3)/mV, np.asanyarray(x)/mV",
                "8.0 12.0 12.0 5.0"
            ),
            (
                "np.where(x > 1*mV, x, 0*mV)*1e3, where(x > 1*mV, x, 0*mV)/mV, np.zeros_like(x)/mV, zeros_like(x), ones_like(x), np.ones_like(x)/volt",
                "4.0 4.0 0.0 0.0 3.0 3.0"
            ),
            (
                "round(np.dot(x, x)*1e6, 9), round(dot(x, x)/mV**2, 9), np.outer(x, [1, 2])[1]*1e3, np.interp(1.5, [1, 2], x)*1e3, np.convolve(x, [1])*1e3",
                "5.0 5.0 10.0 1.5 5.0"
            ),
            (
                "np.max(x)/mV, np.sum(x)/mV, np.mean([1*mV, 3*mV])*1e3, mean([1*mV, 3*mV])*1e3, mean(x)/mV, max([1*mV, 2*mV])/mV, np.sort(x)/mV, np.unique(x)/mV",
                "2.0 3.0 2.0 2.0 1.5 2.0 5.0 5.0"
            ),
            (
                "np.histogram(x, bins=np.arange(0.0005, 0.003, 0.001))[0], np.digitize(x, [0.0015]), np.isin(x, 0.001)",
                "3.0 2.0 1.0"
            ),
            (
                "np.random.normal(3*mV, 0*mV)*1e3, np.random.uniform(2*ms, 2*ms, 2)*1e3, int(5.5*second), float(3*mV)*1e3, '%d Hz' % (5*Hz), '%d' % (5*ms)",
                "3.0 6.0 5.0 3.0 5 Hz 0"
            ),
            (
                "np.float64(3*mV)*1e3, np.cross([1, 0, 0], [0, 1, 0]), np.delete(x, 0)/mV, np.insert(x, 0, 5*mV)/mV, np.repeat(x, 2)/mV",
                "3.0 3.0 2.0 13.0 17.0"
            ),
        ])
    func losses(expressions: String, expected: String) throws {
        let lines = """
            from brian2 import *
            import numpy as np
            x = [1, 2]*mV
            print(*[round(float(np.sum(np.array(v)*np.arange(1, 1 + np.size(v)))), 6) if not isinstance(v, str) else v for v in (\(expressions),)])
            """
        #expect(try output(lines) == expected)
    }
}
