import Testing

/// `try`, `except`, `finally` and `raise`, with Python's meaning.
@Suite struct ErrorHandlingTests {
    @Test(
        arguments: [
            (
                "try:\n    1/0\nexcept ZeroDivisionError as error:\n    print('caught', error)",
                "caught division by zero"
            ),
            ("try:\n    [1][5]\nexcept (KeyError, IndexError):\n    print('index')", "index"),
            ("try:\n    {}['a']\nexcept LookupError:\n    print('lookup')", "lookup"),
            ("try:\n    nothing\nexcept NameError:\n    print('name')", "name"),
            ("try:\n    int('x')\nexcept:\n    print('any')", "any"),
            ("try:\n    x = 1\nexcept Exception:\n    x = 2\nelse:\n    x = 3\nfinally:\n    print(x)", "3"),
            ("try:\n    import scipy\nexcept ImportError:\n    print('without')", "without"),
            (
                "try:\n    raise ValueError('no good')\nexcept ValueError as e:\n    print(e, type(e).__name__, e.args)",
                "no good ValueError ('no good',)"
            ),
            (
                "try:\n    try:\n        1/0\n    except KeyError:\n        print('wrong')\nexcept ArithmeticError:\n    print('outer')",
                "outer"
            ),
            (
                "try:\n    try:\n        1/0\n    except Exception:\n        raise\nexcept ZeroDivisionError:\n    print('again')",
                "again"
            ),
            ("def f():\n    try:\n        return 1\n    finally:\n        print('last')\nprint(f())", "last\n1"),
            (
                "def f():\n    for i in range(3):\n        try:\n            if i == 1: continue\n            if i == 2: break\n        finally:\n            print(i)\nf()",
                "0\n1\n2"
            ),
            ("try: 1/0\nexcept Exception: print('line')", "line"),
            ("try: len(5)\nexcept TypeError: print('type')", "type"),
            ("try: int(None)\nexcept TypeError: print('none')", "none"),
            ("try: next(iter([]))\nexcept StopIteration: print('end')", "end"),
            (
                "try: raise RuntimeError('b')\nexcept Exception as e: print(isinstance(e, Exception), isinstance(e, KeyError), [e])",
                "True False [RuntimeError('b')]"
            ),
            (
                "from brian2 import *\nG = NeuronGroup(1, 'v : 1')\ntry: G.x = 3\nexcept AttributeError: print('no x')",
                "no x"
            ),
        ])
    func whatIsCaught(script: String, expected: String) throws {
        #expect(try output(script) == expected)
    }

    @Test func unitsThatDoNotFitCanBeCaught() throws {
        let text = """
            from brian2 import *
            try:
                3*mV + 2*ms
            except DimensionMismatchError as error:
                print('units')
            """
        #expect(try output(text) == "units")
    }

    @Test func whatIsNotCaughtIsToldWithItsClassAndPlace() {
        let error = failure("x = 1\nraise ValueError('x is one')")
        #expect(error?.message == "ValueError: x is one")
        #expect(error?.location?.text == "ValueError('x is one')")
        #expect(failure("try:\n    1/0\nexcept KeyError:\n    pass")?.message == "division by zero")
        #expect(failure("try:\n    1/0\nfinally:\n    x = 1")?.message == "division by zero")
    }

    @Test func anEndIsNotCaught() {
        let error = failure("while True:\n    try:\n        print('x')\n    except:\n        pass") {
            $0.limits.outputBytes = 100
        }
        #expect(error?.id == "output-limit")
    }

    @Test(
        arguments: [
            ("try:\n    pass\nx = 1", "there is no except after this try"),
            ("except:\n    pass", "there is no try before this except"),
            ("raise 3", "an integer is no error that could be raised"),
            ("try:\n    1/0\nexcept 3:\n    pass", "except needs the name of an error, not an integer"),
            ("raise", "there is no error that raise could pass on"),
        ])
    func mistakesAreNamed(script: String, message: String) {
        #expect(failure(script)?.message == message)
    }
}
