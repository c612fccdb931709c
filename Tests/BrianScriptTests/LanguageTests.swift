import BrianScript
import Testing

/// What the language means is what Python says: each pair is a script and what Python prints for it.
@Suite struct LanguageTests {
    @Test(
        arguments: [
            ("print(7//2, -7//2, -7 % 3, 7.5 % 2, -7.5 // 2, divmod(7, -2))", "3 -4 2 1.5 -4.0 (-4, -1)"),
            ("print(2**10, 2**-1, 1/2, 4/2, 2**0.5)", "1024 0.5 0.5 2.0 1.4142135623730951"),
            ("print(0.1 + 0.2, 1e16, 1e-5, 1.0, 3., -0.0)", "0.30000000000000004 1e+16 1e-05 1.0 3.0 -0.0"),
            ("print(1 < 2 < 3, 1 < 2 > 5, 1 == 1.0, not [], bool('a'))", "True False True True True"),
            ("print(True + True, -True, ~5, 6 & 3, 6 | 3, 6 ^ 3, 1 << 4, -9 >> 1)", "2 -1 -6 2 7 5 16 -5"),
            ("print(0 or 'a', 1 and 'b', None or [], 3 if [] else 4)", "a b [] 4"),
            (
                "print(3 in [1, 2, 3], 'b' in 'abc', 2 not in {1: 2}, None is None, 5 in range(0, 10, 5))",
                "True True True True True"
            ),
            ("print((1, 2) < (1, 3), [1] == [1], 'a' < 'b', (1,) != (2,))", "True True True True"),
        ])
    func operators(script: String, expected: String) throws {
        #expect(try output(script) == expected)
    }

    @Test(
        arguments: [
            ("a = b = [1]\na += [2]\nprint(b)", "[1, 2]"),
            ("a, (b, *c), d = 1, (2, 3, 4), 5\nprint(a, b, c, d)", "1 2 [3, 4] 5"),
            ("a, b = 1, 2\na, b = b, a\nprint(a, b)", "2 1"),
            (
                "x = list(range(10))\nx[2:5] = ['a']\ndel x[0], x[-1]\nprint(x, x[::-2], x[-3:])",
                "[1, 'a', 5, 6, 7, 8] [8, 6, 'a'] [6, 7, 8]"
            ),
            ("d = {'a': 1}\nd['b'] = d['a'] + 1\nd['a'] += 5\nprint(d, len(d), d.get('z', 0))", "{'a': 6, 'b': 2} 2 0"),
            ("x = 5\nx -= 2; x *= 3; x /= 2\nprint(x)", "4.5"),
            ("x: float = 3\nprint(x)", "3"),
        ])
    func assignments(script: String, expected: String) throws {
        #expect(try output(script) == expected)
    }

    @Test(
        arguments: [
            (
                "for i in range(3):\n    if i == 1:\n        continue\n    print(i)\nelse:\n    print('end')",
                "0\n2\nend"
            ),
            ("n = 0\nwhile True:\n    n += 1\n    if n > 3: break\nprint(n)", "4"),
            ("for i, (a, b) in enumerate(zip('ab', [1, 2])): print(i, a, b)", "0 a 1\n1 b 2"),
            ("x = [1]\nfor v in x:\n    if v < 4: x.append(v + 1)\nprint(x)", "[1, 2, 3, 4]"),
            ("x = 3\nif x < 2: print('a')\nelif x < 4: print('b')\nelse: print('c')", "b"),
            ("if True:\n    pass\nprint('after')", "after"),
        ])
    func control(script: String, expected: String) throws {
        #expect(try output(script) == expected)
    }

    @Test(
        arguments: [
            (
                "def f(a, b=2, *c, d=4, **e): return (a, b, c, d, e)\nprint(f(1), f(1, 3, 5, d=6, g=7))",
                "(1, 2, (), 4, {}) (1, 3, (5,), 6, {'g': 7})"
            ),
            ("def f(n): return 1 if n < 2 else n*f(n - 1)\nprint(f(10))", "3628800"),
            (
                "def counter():\n    n = 0\n    def step():\n        nonlocal n\n        n += 1\n        return n\n    return step\nc = counter()\nc()\nprint(c())",
                "2"
            ),
            ("x = 1\ndef f():\n    global x\n    x += 1\nf()\nprint(x)", "2"),
            ("x = 1\ndef f():\n    x = 2\n    return [x for _ in range(1)]\nprint(f(), x)", "[2] 1"),
            ("fs = [lambda: i for i in range(3)]\nprint([f() for f in fs])", "[2, 2, 2]"),
            ("fs = [lambda k=i: k for i in range(3)]\nprint([f() for f in fs])", "[0, 1, 2]"),
            ("def f(x=[]):\n    x.append(1)\n    return len(x)\nf()\nprint(f())", "2"),
            ("def f(): pass\nprint(f())", "None"),
            ("def twice(f): return lambda x: f(f(x))\n@twice\ndef g(x): return x + 1\nprint(g(1))", "3"),
            (
                "args = (3, 4)\nnames = {'b': 5}\ndef f(a, b, c=0): return a + b*10 + c*100\nprint(f(*args), f(1, **names))",
                "43 51"
            ),
        ])
    func functions(script: String, expected: String) throws {
        #expect(try output(script) == expected)
    }

    @Test(
        arguments: [
            (
                "print([x**2 for x in range(5) if x % 2], {x: x for x in 'ab'}, {1, 1})",
                "[1, 9] {'a': 'a', 'b': 'b'} {1}"
            ),
            ("print([(i, j) for i in range(2) for j in range(i)], sum(i for i in range(4)))", "[(1, 0)] 6"),
            ("i = 7\n[i for i in range(3)]\nprint(i)", "7"),
            ("print([[y*x for y in range(x)] for x in range(3)])", "[[], [0], [0, 2]]"),
        ])
    func comprehensions(script: String, expected: String) throws {
        #expect(try output(script) == expected)
    }

    @Test(
        arguments: [
            (
                "print('%.2f|%5d|%-5s|%e|%g|%s%%' % (3.14159, 42, 'a', 12345.678, 0.0001, [1]))",
                "3.14|   42|a    |1.234568e+04|0.0001|[1]%"
            ),
            (
                "v = 3.14159\nprint(f'{v:.2f} {v!r:>10} {{}} {1e6:,.1f} {7:03d} {255:x}')",
                "3.14    3.14159 {} 1,000,000.0 007 ff"
            ),
            ("w = 8\nprint(f'{1.5:>{w}.2f}|{\"a\":^5}|{True}|{None}')", "    1.50|  a  |True|None"),
            ("print('{} {1} {name:.1e}'.format(1, 2, name=12345.0))", "1 2 1.2e+04"),
            ("print('%(a)s and %(b)d' % {'a': 1, 'b': 2})", "1 and 2"),
            (
                "print('a-b-c'.split('-'), ' x '.strip(), 'Ab'.upper(), 'abc'[::-1], 'a' * 3, '-'.join('xyz'))",
                "['a', 'b', 'c'] x AB cba aaa x-y-z"
            ),
            (
                "print('hello'.replace('l', 'L', 1), 'hello'.find('l'), 'x'.startswith('x'), 'é'.upper(), len('é€'))",
                "heLlo 2 True É 2"
            ),
            ("print(repr('it\\'s'), 'a' 'b', 'tab\\t|', r'\\n')", "\"it's\" ab tab\t| \\n"),
        ])
    func strings(script: String, expected: String) throws {
        #expect(try output(script) == expected)
    }

    @Test(
        arguments: [
            (
                "print(sorted([3, 1, 2], reverse=True), sorted(['b', 'A'], key=str.lower if False else lambda s: s.lower()))",
                "[3, 2, 1] ['A', 'b']"
            ),
            (
                "print(list(map(lambda x: x + 1, [1, 2])), list(filter(None, [0, 1, 2])), list(reversed('ab')))",
                "[2, 3] [1, 2] ['b', 'a']"
            ),
            (
                "print(min(3, 1), max([1, 5]), max('ab', key=ord), min([], default=0), abs(-2.5), round(2.5), round(2.675, 2))",
                "1 5 b 0 2.5 2 2.67"
            ),
            (
                "print(int('12'), int(3.9), int(-3.9), float('1e3'), str(12), list('ab'), tuple([1]), set([1, 1]), dict(a=1))",
                "12 3 -3 1000.0 12 ['a', 'b'] (1,) {1} {'a': 1}"
            ),
            (
                "print(any([0, 1]), all([]), sum([1, 2], 10), isinstance(True, int), type(1) == int, type('') is str)",
                "True True 13 True True True"
            ),
            (
                "print(list(range(10, 0, -3)), len(range(5)), range(3), list(zip([1, 2], 'ab', (3, 4))))",
                "[10, 7, 4, 1] 5 range(0, 3) [(1, 'a', 3), (2, 'b', 4)]"
            ),
        ])
    func builtins(script: String, expected: String) throws {
        #expect(try output(script) == expected)
    }

    @Test(
        arguments: [
            ("z = zip([1], [2])\nprint(list(z), list(z))", "[(1, 2)] []"),
            ("m = map(abs, [-1, -2, -3])\nprint(next(m), sum(m), list(m))", "1 5 []"),
            ("e = enumerate('ab')\nfor i, x in e: break\nprint(i, x, list(e))", "0 a [(1, 'b')]"),
            ("i = iter([1])\nprint(next(i), next(i, None))", "1 None"),
            (
                "print(list(reversed([1, 2])), dict(zip('ab', [1, 2])), sorted(filter(None, [2, 0, 1])))",
                "[2, 1] {'a': 1, 'b': 2} [1, 2]"
            ),
            ("print([a + b for a, b in zip([1, 2], [3, 4])], max(map(len, ['a', 'bc'])))", "[4, 6] 2"),
        ])
    func iteratorsAreUsedUp(script: String, expected: String) throws {
        #expect(try output(script) == expected)
    }

    @Test func setsOfIntegersComeOutInOrder() throws {
        #expect(
            try output("print({3, 1, 2}, [x for x in set([5, 4])], {'b', 'a'} == {'a', 'b'})")
                == "{1, 2, 3} [4, 5] True")
    }

    @Test func inTheFirstGenerationTheyAreLists() throws {
        #expect(try output("from brian import *\nz = zip([1], [2])\nprint len(z), z[0], z") == "1 (1, 2) [(1, 2)]")
    }

    @Test func attributesAreSetByName() throws {
        let text = "from brian2 import *\nG = NeuronGroup(1, 'v : 1')\nsetattr(G, 'v', 3)\nprint(G.v[0])"
        #expect(try output(text) == "3.0")
    }

    @Test(arguments: [
        ("def f():\n    pass\nf(1)", "f() takes no arguments, but 1 was given"),
        ("def f():\n    pass\nf(1, 2)", "f() takes no arguments, but 2 were given"),
        ("a, b = [1]", "1 value cannot be assigned to these names"),
        ("a, b = [1, 2, 3]", "3 values cannot be assigned to these names"),
        ("x = [1, 2, 3, 4]\nx[::2] = [1]", "1 value does not fit 2 places"),
        ("x = [1, 2]\nx[::2] = [1, 2]", "2 values do not fit 1 place"),
    ]) func oneIsSpokenOfAsOne(text: String, message: String) { #expect(failure(text)?.message == message) }
}
