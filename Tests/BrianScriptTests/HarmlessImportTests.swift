import BrianScript
import Testing

/// What scripts begin with and end with beside the model: imports, settings of style, clocks.
@Suite struct HarmlessImportTests {
    @Test func settings() throws {
        let lines = """
            import warnings, time
            import matplotlib
            matplotlib.use('Agg')
            import matplotlib as mpl
            import matplotlib.pyplot as plt
            from typing import List, Dict
            from numpy import linalg, random
            from matplotlib import rcParams
            warnings.filterwarnings('ignore')
            warnings.simplefilter('ignore', category=None)
            plt.rcParams['font.size'] = 10
            plt.rcParams.update({'axes.labelsize': 12})
            mpl.rcParams['lines.linewidth'] = 2
            rcParams['figure.figsize'] = (8, 4)
            mpl.rc('font', size=8)
            plt.style.use('ggplot')
            time.sleep(3)
            def f(x: List[int], y: Dict[str, float] = None) -> float:
                ...
            print(linalg.norm([3, 4]), f([1]), time.process_time() >= 0, time.perf_counter() < 100)
            """
        #expect(try output(lines) == "5.0 None True True")
    }

    @Test func figureSize() throws {
        let lines = """
            from brian2 import *
            rcParams['figure.figsize'] = (5, 4)
            plot([1, 2])
            figure(figsize=(7, 2))
            plot([1, 2])
            """
        let sizes = try run(lines).run.figures.map { [$0.size.width, $0.size.height] }
        #expect(sizes == [[360, 288], [504, 144]])
    }

    @Test(
        arguments: [
            ("import datetime", "measure how long something takes with time.time()"),
            ("import logging", "write print(...)"),
            (
                "import numpy.fft",
                "spectra are complex numbers, which are not part of the language; correlate() finds periods in time"
            ),
            (
                "import numpy as np\nnp.fft.rfft([1])",
                "spectra are complex numbers, which are not part of the language; correlate() finds periods in time"
            ),
            ("from itertools import count", "write for i in range(n)"),
            (
                "import time\ntime.strftime('%H')",
                "a script is not told the date; measure how long something takes with time.time()"
            ),
            ("import numpy as np\nnp.random.default_rng(1).randn(2)", "write standard_normal"),
            (
                "from scipy.optimize import curve_fit",
                "work it out with numpy's functions, which have polyfit, histogram, convolve, interp, corrcoef, np.linalg and np.random"
            ),
        ])
    func refusals(lines: String, advice: String) {
        #expect(failure(lines)?.advice == advice)
    }

    @Test(
        arguments: [
            ("np.linalg.inv([[1, 2], [2, 4]])", "the matrix is singular: it has no inverse"),
            (
                "np.linalg.eig([[0, -1], [1, 0]])",
                "the matrix has complex eigenvalues, which are not part of the language"
            ),
            ("np.roots([1, 0, 1])", "the polynomial has complex roots, which are not part of the language"),
            ("np.linalg.det([[1, 2, 3], [4, 5, 6]])", "det() needs a matrix with as many rows as columns, not (2, 3)"),
            ("np.intersect1d([1]*b2.mV, [1])", nil),
            ("np.random.normal(0, -1)", "normal() needs a width that is not negative"),
            ("np.zeros((2, 2))[..., ...]", "an index has ... only once"),
        ])
    func mistakes(expression: String, message: String?) {
        #expect(failure("import numpy as np\nimport brian2 as b2\nx = \(expression)")?.message == message)
    }
}
