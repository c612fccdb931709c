/// A program that follows the grammar and mostly makes sense: what a name holds is known, and arguments are mostly of a kind
/// that a function takes. A program of nonsense would end at its first line.
struct RandomProgram {
    /// What an expression is meant to yield.
    enum Kind: CaseIterable {
        case integer, real, quantity, boolean, text, array, list, tuple, dictionary, set, function
        case group, synapses, monitor
    }

    var dice: Dice
    /// The names that hold something of each kind, as far as the program has come.
    var names: [Kind: [String]] = [:]
    private var counter = 0
    private var isInFunction = false
    private var isInLoop = false

    init(seed: UInt64) { dice = Dice(seed: seed) }

    /// The statements of a whole program, each by itself.
    mutating func statements() -> [String] {
        var statements = [["from brian2 import *"]]
        if dice.chance(10) { statements.insert([dice.pick(RandomProgram.beginnings)], at: 0) }
        // A name for each kind, so that there is something to work with whatever goes wrong later.
        for kind in Kind.allCases where kind < .group {
            let name = freshName()
            statements.append(["\(name) = \(leaf(kind))"])
            names[kind] = [name]
        }
        let hasModel = dice.chance(2)
        if hasModel { statements += model() }
        for _ in 0..<dice.number(2...10) { statements.append(statement(depth: 3)) }
        if hasModel { statements += simulation() }
        if dice.chance(3) { for _ in 0..<dice.number(1...4) { statements.append([drawing()]) } }
        for _ in 0..<dice.number(0...4) { statements.append(statement(depth: 2)) }
        return statements.map { $0.joined(separator: "\n") }
    }

    private static let beginnings = [
        "import numpy as np, math", "from brian import *", "import matplotlib.pyplot as plt", "from pylab import *",
        "from numpy.random import *", "import random", "from __future__ import division", "from math import *",
        "'''about'''", "# -*- coding: utf-8 -*-", "import brian2.numpy_ as np", "import time",
    ]

    mutating func freshName() -> String {
        counter += 1
        return "x\(counter)"
    }

    mutating func kind() -> Kind { dice.pick(Kind.allCases) }

    // MARK: Statements

    private mutating func block(depth: Int) -> [String] {
        var lines: [String] = []
        for _ in 0..<dice.number(1...3) { lines += statement(depth: depth - 1) }
        return indented(lines)
    }

    private func indented(_ lines: [String]) -> [String] { lines.map { "    " + $0 } }

    mutating func statement(depth: Int) -> [String] {
        switch dice.number(0...(depth > 0 ? 27 : 17)) {
        case 0...4: return assignment()
        case 5: return ["print(\(expressions(0...3, depth: 2))\(dice.chance(4) ? ", sep='\\n', end=''" : ""))"]
        case 6: return ["\(target()) \(dice.pick(RandomProgram.augmented)) \(expression(kind(), depth: 2))"]
        case 7, 11, 16: return ["\(libraryCall(depth: 2))"]
        case 8, 17: return [methodCall(depth: 2)]
        case 9: return ["assert \(expression(.boolean, depth: 2)), \(expression(.text, depth: 1))"]
        case 10: return ["del \(target())"]
        case 12: return [drawing()]
        case 13: return isInLoop ? [dice.pick(["break", "continue"])] : ["pass"]
        case 14: return isInFunction ? ["return \(expression(kind(), depth: 2))"] : assignment()
        case 15:
            return [
                "\(freshName()), *\(freshName()) = \(expression(.list, depth: 2))",
                "\(freshName()) = \(freshName()) = \(expression(kind(), depth: 1))",
            ]
        case 18...20: return conditional(depth: depth)
        case 21...23: return forLoop(depth: depth)
        case 24: return whileLoop(depth: depth)
        default: return definition(depth: depth)
        }
    }

    private static let augmented = ["+=", "-=", "*=", "/=", "//=", "%=", "**=", "&=", "|=", "^=", "<<=", ">>=", "@="]

    private mutating func assignment() -> [String] {
        if dice.chance(4) { return ["\(target()) = \(expression(kind(), depth: 2))"] }
        let kind = kind()
        let value = expression(kind, depth: 3)
        // A name that is there already keeps its value where the new one cannot be had, and now and then changes its kind.
        if let known = names[dice.chance(20) ? self.kind() : kind], !known.isEmpty, !dice.chance(4) {
            return ["\(dice.pick(known)) = \(value)"]
        }
        let name = freshName()
        names[kind, default: []].append(name)
        return ["\(name) = \(value)"]
    }

    /// What can stand on the left of `=`.
    private mutating func target() -> String {
        let base = names[dice.pick([.array, .list, .dictionary, .array])].map { dice.pick($0) } ?? "x1"
        switch dice.number(0...5) {
        case 0: return "\(base)[\(index(depth: 1))]"
        case 1: return "\(names[kind()].map { dice.pick($0) } ?? base).\(dice.pick(RandomProgram.attributes))"
        case 2: return "\(base)[\(expression(.boolean, depth: 1))]"
        case 3: return "\(base)[\(index(depth: 1))][\(index(depth: 1))]"
        default: return "\(base)[\(leaf(.integer))]"
        }
    }

    private mutating func conditional(depth: Int) -> [String] {
        var lines = ["if \(expression(.boolean, depth: 2)):"] + block(depth: depth)
        if dice.chance(3) { lines += ["elif \(expression(kind(), depth: 2)):"] + block(depth: depth) }
        if dice.chance(2) { lines += ["else:"] + block(depth: depth) }
        return lines
    }

    private mutating func loopBody(depth: Int) -> [String] {
        let outer = isInLoop
        isInLoop = true
        defer { isInLoop = outer }
        return block(depth: depth)
    }

    private mutating func forLoop(depth: Int) -> [String] {
        let name = freshName()
        var head = "for \(name) in "
        switch dice.number(0...5) {
        case 0: head += "range(\(dice.number(0...6)))"
        case 1: head += "enumerate(\(expression(.list, depth: 1)))"
        case 2: head = "for \(name), \(freshName()) in zip(\(expressions(2...2, depth: 1)))"
        case 3: head += expression(kind(), depth: 1)
        default: head += expression(dice.pick([.array, .list]), depth: 1)
        }
        names[dice.pick([.integer, .real, .quantity]), default: []].append(name)
        var lines = [head + ":"] + loopBody(depth: depth)
        if dice.chance(6) { lines += ["else:"] + block(depth: depth) }
        return lines
    }

    private mutating func whileLoop(depth: Int) -> [String] {
        guard !dice.chance(30) else { return ["while True:"] + loopBody(depth: depth) }
        let name = freshName()
        return ["\(name) = \(dice.number(0...5))", "while \(name) > 0:", "    \(name) -= 1"] + loopBody(depth: depth)
    }

    private mutating func definition(depth: Int) -> [String] {
        let name = "f\(freshName())"
        let parameters = dice.pick([
            "", "a", "a, b", "a, b=\(expression(kind(), depth: 1))", "*a", "a, *b, c=1", "a=None, **b", "*, a=0",
        ])
        let decorator = dice.pick([
            "check_units(a=1, result=1)", "check_units(a=volt, result=volt)", "implementation('cpp', '')",
            "network_operation", "network_operation(dt=1*ms)", "network_operation(when='end')", "vectorize", "print",
            expression(.function, depth: 1),
        ])
        let (outerNames, outerLoop, outerFunction) = (names, isInLoop, isInFunction)
        (isInLoop, isInFunction) = (false, true)
        for parameter in ["a", "b"] where parameters.contains(parameter) {
            names[kind(), default: []].append(parameter)
        }
        var body = block(depth: depth)
        if dice.chance(10), let global = outerNames[kind()]?.last { body.insert("    global \(global)", at: 0) }
        if dice.chance(12) { body.append("    return \(name)(\(expressions(0...2, depth: 1)))") }
        (names, isInLoop, isInFunction) = (outerNames, outerLoop, outerFunction)
        names[.function, default: []].append(name)
        return (dice.chance(5) ? ["@" + decorator] : []) + ["def \(name)(\(parameters)):"] + body
    }
}

extension RandomProgram.Kind: Comparable {
    private var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    static func < (left: Self, right: Self) -> Bool { left.place < right.place }
}
