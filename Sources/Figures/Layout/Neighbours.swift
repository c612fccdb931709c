extension Array {
    /// The array in runs, cut where `isCut` says so of two neighbours.
    func split(whereNeighbours isCut: (Element, Element) -> Bool) -> [[Element]] {
        reduce(into: []) { runs, element in
            if let last = runs.last?.last, !isCut(last, element) {
                runs[runs.count - 1].append(element)
            } else {
                runs.append([element])
            }
        }
    }
}
