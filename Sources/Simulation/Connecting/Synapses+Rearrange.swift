extension Synapses {
    /// Replaces all synapses: synapse `k` takes the values of the present synapse `origins[k]`, and zeros where that is negative.
    func replaceAll(with pairs: PairList, origins: [Int32]) {
        let columns = arrays.columns.indices.filter { !arrays.columns[$0].isShared }
        let before = columns.map { arrays.values($0) }
        removeAll()
        append(pairs)
        for (column, values) in zip(columns, before) {
            let destination = arrays.pointer(column)
            for (synapse, origin) in origins.enumerated() where origin >= 0 {
                destination[synapse] = values[Int(origin)]
            }
        }
    }

    /// Puts the present synapses in another order.
    func rearrange(_ order: [Int32]) {
        let pairs = PairList(pre: order.map { pre[Int($0)] }, post: order.map { post[Int($0)] })
        replaceAll(with: pairs, origins: order)
    }

    /// Gives each synapse a delay of its own, at first the common one.
    @discardableResult
    func addDelayColumn(_ name: String) -> Int {
        if let column = arrays.index(of: name) { return column }
        let column = arrays.addColumn(name)
        if let common = pathways.first(where: { $0.delayColumn == name })?.commonDelay {
            arrays.fill(column, with: common.value)
        }
        return column
    }
}
