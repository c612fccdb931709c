import Expressions
import ModelEquations

/// What makes synapses. Each call adds to those that there are, in the order of the presynaptic neurons and for each of them in the
/// order of the postsynaptic ones, unless it says otherwise. A call that fails makes none.
extension Synapses {
    /// Makes synapses between the pairs of neurons that a condition allows, each with a probability.
    ///
    ///     try synapses.connect()
    ///     try synapses.connect(condition: "i != j", p: 0.1)
    ///     try synapses.connect(p: "0.1*exp(-(i-j)**2/10.0)")
    ///
    /// With a probability that is the same for all pairs as many random numbers are drawn as there are synapses, rather than
    /// pairs, and the condition is only looked at for the pairs that were drawn.
    ///
    /// - Parameters:
    ///   - condition: a condition of `i` and `j`, the numbers of the presynaptic and of the postsynaptic neuron, `N_pre`, `N_post`, and
    ///     of variables of both with `_pre` and `_post` behind their names; nil for all pairs.
    ///   - p: the probability with which an allowed pair is connected, from 0 to 1.
    ///   - n: how many synapses a connected pair gets.
    ///   - namespace: names from outside.
    ///   - random: where random numbers come from; nil for numbers that differ each time.
    /// - Throws: a diagnostic where an expression does not fit, or a probability or a number of synapses is out of its range.
    public func connect(
        condition: SourceFragment? = nil, p: PairNumber = 1, n: PairNumber = 1, namespace: Namespace = Namespace(),
        random: RandomSource? = nil
    ) throws(Diagnostic) {
        let rule = try ConnectionRule(condition: condition, probability: p, number: n)
        try connect(rule, namespace: namespace, random: random)
    }

    /// Makes synapses from each presynaptic neuron `i` to those neurons that a generator names.
    ///
    ///     try synapses.connect(j: "k for k in range(i-3, i+4) if i != k", skipIfInvalid: true)
    ///     try synapses.connect(j: "k for k in sample(N_post, p=0.1)")
    ///     try synapses.connect(j: "k for k in sample(N_post, size=10)")
    ///     try synapses.connect(j: "i")
    ///
    /// `range` goes from its first number up to its last, which is left out, as in Python; `sample` takes a part of such a range at
    /// random, each number with the probability `p`, or as many different ones as `size` says, in ascending order. Where the
    /// condition behind `if` does not read `j`, it is looked at first, so that it can leave out what is out of range.
    ///
    /// - Parameters:
    ///   - j: the generator.
    ///   - n: how many synapses a connected pair gets.
    ///   - skipIfInvalid: leaves out neurons that do not exist, rather than refusing them.
    ///   - namespace: names from outside.
    ///   - random: where random numbers come from; nil for numbers that differ each time.
    /// - Throws: a diagnostic where the generator does not fit or names a neuron that does not exist.
    public func connect(
        j: SourceFragment, n: PairNumber = 1, skipIfInvalid: Bool = false, namespace: Namespace = Namespace(),
        random: RandomSource? = nil
    ) throws(Diagnostic) {
        let rule = try ConnectionRule(generator: j, of: .post, number: n, skipsInvalid: skipIfInvalid)
        try connect(rule, namespace: namespace, random: random)
    }

    /// Makes synapses to each postsynaptic neuron `j` from those neurons that a generator names, in the order of the postsynaptic
    /// neurons: `i: "k for k in range(j+1)"`.
    ///
    /// - Parameters: as for the generator of `j`.
    /// - Throws: a diagnostic where the generator does not fit or names a neuron that does not exist.
    public func connect(
        i: SourceFragment, n: PairNumber = 1, skipIfInvalid: Bool = false, namespace: Namespace = Namespace(),
        random: RandomSource? = nil
    ) throws(Diagnostic) {
        let rule = try ConnectionRule(generator: i, of: .pre, number: n, skipsInvalid: skipIfInvalid)
        try connect(rule, namespace: namespace, random: random)
    }

    /// Makes synapses between pairs of neurons that are given one by one, in their order.
    ///
    /// - Parameters:
    ///   - i: presynaptic neurons.
    ///   - j: postsynaptic neurons, as many; where one of both has a single value, it goes with each of the other.
    ///   - p: the probability with which each pair is connected.
    ///   - n: how many synapses a connected pair gets.
    ///   - random: where random numbers come from; nil for numbers that differ each time.
    /// - Throws: a diagnostic where an index is out of range, the numbers differ, or `p` or `n` is out of its range.
    public func connect(
        i: [Int], j: [Int], p: Double = 1, n: Int = 1, random: RandomSource? = nil
    ) throws(Diagnostic) {
        try checkNotRunning("no synapses can be made")
        guard i.count == j.count || i.count == 1 || j.count == 1 else {
            throw ConnectDiagnostics.wrongCount(i.count, j.count)
        }
        for neuron in i where neuron < 0 || neuron >= source.count {
            throw ConnectDiagnostics.noNeuron(neuron, .pre, count: source.count)
        }
        for neuron in j where neuron < 0 || neuron >= target.count {
            throw ConnectDiagnostics.noNeuron(neuron, .post, count: target.count)
        }
        guard p >= 0, p <= 1 else { throw ConnectDiagnostics.probability(p, where: "", at: nil) }
        guard n >= 0 else { throw ConnectDiagnostics.number(Double(n), where: "", at: nil) }
        let number = i.isEmpty || j.isEmpty ? 0 : max(i.count, j.count)
        var pairs = PairList(present: count, bytesEach: bytesOfSynapse)
        func add(_ pair: Int) throws(Diagnostic) {
            try pairs.append(
                pre: Int32(i.count == 1 ? i[0] : i[pair]), post: Int32(j.count == 1 ? j[0] : j[pair]), times: n)
        }
        if p == 1 {
            for pair in 0..<number { try add(pair) }
        } else if p > 0 {
            let random = random ?? RandomSource()
            var skips = GeometricSkips(probability: p, stream: random.stream(), step: 0)
            var position = 0
            while let pair = skips.next(from: position, below: number) {
                try add(pair)
                position = pair + 1
            }
        }
        append(pairs)
    }

    /// Makes one synapse, or `n`.
    /// - Throws: a diagnostic where an index is out of range.
    public func connect(i: Int, j: Int, n: Int = 1) throws(Diagnostic) { try connect(i: [i], j: [j], n: n) }

    private func connect(_ rule: ConnectionRule, namespace: Namespace, random: RandomSource?) throws(Diagnostic) {
        try checkNotRunning("no synapses can be made")
        var search = try PairSearch(rule, for: self, namespace: namespace, random: random ?? RandomSource())
        append(try search.run())
    }
}
