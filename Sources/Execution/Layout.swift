/// Where the variables that a program names live: which state arrays, which column, and how an element reaches it.
public struct Layout: Hashable, Sendable {
    /// Where a variable lives, seen from an element.
    public enum Place: Hashable, Sendable {
        /// The element's own value.
        case element(Program.Column)
        /// One value for all.
        case shared(Program.Column)
        /// The value of another group's element, found through an index list.
        case indexed(Program.Column, list: Int)
        /// The value of a column at the index that another place holds; nan where that is no index of the `count` values.
        indirect case through(Program.Column, count: Int, index: Place)
        /// The element's own index.
        case elementIndex
        /// The index that a list holds for the element.
        case indexValue(list: Int)
        /// The value of another place, and a number added to it.
        indirect case sum(Place, Int)
        /// A number that is known when the program is made.
        case constant(Double)
        /// The same, and how it follows from what the model is given from outside.
        case parameter(Formula)
    }

    /// The places of the variables by name.
    public var places: [String: Place]
    /// Variables that are written only where a boolean variable holds: what is flagged `(unless refractory)` takes no input
    /// from others while its neuron is refractory.
    public var guards: [String: Place] = [:]
    /// The length of the step, in seconds: how finely a table over time is read depends on it.
    public var dt: Double

    /// The layout for a part of the elements, in which the element at `offset` counts as the first.
    public func shifted(by offset: Int) -> Layout {
        guard offset != 0 else { return self }
        var layout = self
        // The number of an element counts from the part's first; what is made of it elsewhere stays what it is.
        for (name, place) in places where name != "i" { layout.places[name] = place.shifted(by: offset) }
        layout.guards = guards.mapValues { $0.shifted(by: offset) }
        return layout
    }

    /// A layout for a step of `dt` seconds.
    public init(places: [String: Place] = [:], dt: Double) {
        self.places = places
        self.dt = dt
    }
}

extension Layout.Place {
    fileprivate func shifted(by offset: Int) -> Layout.Place {
        switch self {
        case .element(var column):
            column.offset += offset
            return .element(column)
        case .through(let column, let count, let index):
            return .through(column, count: count, index: index.shifted(by: offset))
        case .sum(let place, let number): return .sum(place.shifted(by: offset), number)
        case .elementIndex: return .sum(.elementIndex, offset)
        case .shared, .indexed, .indexValue, .constant, .parameter: return self
        }
    }
}
