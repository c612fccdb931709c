/// Statements made flat: instructions over operands, the same for every element of a group.
///
/// What does not vary from element to element is computed once a run of the program in the `prelude`; the `body` runs over
/// blocks of elements. A program holds no state and can be printed; ``BoundProgram`` ties it to state arrays.
public struct Program: Hashable, Sendable {
    /// Where a value lives.
    public enum Operand: Hashable, Sendable {
        /// A block of scratch memory.
        case register(Int)
        /// One value of scratch memory, written by the prelude.
        case scalar(Int)
        case constant(Double)
        /// A number that is known too, and how it follows from what the model is given from outside.
        case parameter(Formula)
        /// The elements' own values, next to each other.
        case column(Column)
        /// The one value of a shared column; in the prelude only.
        case shared(Column)
        /// A whole column, reached through indices by `gather`, `scatter` and `scatterAdd`.
        case indexedColumn(Column)
        /// A scalar or a constant repeated over a block.
        case repeated(Int32)
    }

    /// A column of one of the state arrays that the program is bound to.
    public struct Column: Hashable, Sendable {
        /// The number of the state arrays.
        public let storage: Int
        /// The column in them.
        public let index: Int
        /// What the model calls it.
        public let name: String
        /// The element that counts as the first one: other than 0 where a part of a group stands for the group.
        public var offset: Int

        /// A column of the state arrays of a number.
        public init(storage: Int, index: Int, name: String, offset: Int = 0) {
            self.storage = storage
            self.index = index
            self.name = name
            self.offset = offset
        }

        /// The same column from its first element on: what two parts of a column have in common.
        var whole: Column { Column(storage: storage, index: index, name: name) }
    }

    /// The elements that a program runs over.
    public enum Domain: Hashable, Sendable {
        /// A stretch of consecutive elements.
        case range
        /// A list of elements, such as those that spiked.
        case list
    }

    /// The elements that it runs over.
    public let domain: Domain
    /// What the numbers in instructions stand for.
    public internal(set) var operands: [Operand]
    /// What is computed once a run.
    public internal(set) var prelude: [Instruction]
    /// What is computed for each element.
    public internal(set) var body: [Instruction]
    /// How many registers it has; each is written once.
    public internal(set) var registerCount: Int
    /// How many single values of scratch memory it needs.
    public internal(set) var scalarCount: Int
    /// The tables over time that it reads.
    public internal(set) var tables: [Table]
    /// The index lists that must not repeat a value within a block, or the order of the elements would matter.
    public internal(set) var listsThatMustNotRepeat: Set<Int>
    /// Whether random numbers are drawn.
    public internal(set) var isRandom: Bool

    /// A table over time, as `lookUp` reads it.
    public struct Table: Hashable, Sendable {
        /// Row by row, in SI base units.
        public let values: [Double]
        /// The number of columns.
        public let columns: Int
        /// The length of an interval in seconds.
        public let dt: Double
        /// Into how many parts an interval is divided to place a time.
        public let subdivisions: Int
    }

    /// The index list that stands for the elements themselves in a program over a list.
    public static let elements = 0
}
