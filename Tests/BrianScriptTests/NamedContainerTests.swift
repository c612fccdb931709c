import BrianScript
import Testing

/// Dictionaries that know what a missing key means, tuples with names, and copies.
@Suite struct NamedContainerTests {
    @Test func dictionaries() throws {
        let lines = """
            from collections import defaultdict, OrderedDict, Counter
            d = defaultdict(list)
            d['a'].append(1)
            d['a'].append(2)
            n = defaultdict(lambda: 5)
            n['x'] += 1
            c = Counter('ab')
            c.update('a')
            c['z'] += 2
            o = OrderedDict([('b', 1), ('a', 2)])
            print(d['a'], len(d), 'q' in d, n['x'], n['y'], c['a'], c['q'], c['z'], list(o), o['a'])
            """
        #expect(try output(lines) == "[1, 2] 1 False 6 5 2 0 2 ['b', 'a'] 2")
    }

    @Test func namedTuples() throws {
        let lines = """
            from collections import namedtuple
            P = namedtuple('P', 'x y')
            Q = namedtuple('Q', ['a', 'b'], defaults=[7])
            p = P(1, y=2)
            x, y = p
            print(p.x + p.y, p[0], len(p), x, y, Q(1).b, p._asdict()['y'])
            """
        #expect(try output(lines) == "3 1 2 1 2 7 2")
        #expect(
            failure("from collections import namedtuple\nP = namedtuple('P', 'x y')\nP(1)")?.message == "P() needs y")
    }

    @Test func copies() throws {
        let lines = """
            import copy
            a = [[1], [2]]
            b, c = copy.copy(a), copy.deepcopy(a)
            a[0].append(9)
            shared = [0]
            d = copy.deepcopy({'p': shared, 'q': shared})
            d['p'].append(1)
            print(b[0], c[0], d['q'], shared, copy.copy((1, 2)))
            """
        #expect(try output(lines) == "[1, 9] [1] [0, 1] [0] (1, 2)")
        let group = "from brian2 import *\nimport copy\nG = NeuronGroup(1, 'v : 1')\ncopy.copy(G)"
        #expect(failure(group)?.message == "a NeuronGroup cannot be copied")
    }

    @Test func quantitiesInPlainArrays() throws {
        let lines = """
            from brian2 import *
            rates = zeros(3)
            rates[1] = 5*Hz
            rates[2] = 4/(2*second)
            print(rates.tolist())
            """
        #expect(try output(lines) == "[0.0, 5.0, 2.0]")
        #expect(failure("from brian2 import *\nx = [1, 2]*mV\nx[0] = 5")?.id == "dimension-mismatch")
    }
}
