import Expressions
import ModelEquations
import Units

/// `TimedArray(values, dt=5*ms)`: a table over time that equations can call.
final class TimedArrayObject: ScriptObject {
    let table: TimedArray

    init(_ table: TimedArray) { self.table = table }

    override var typeName: String { "TimedArray" }
    override var attributeNames: [String] { ["values", "dt"] }

    override func attribute(_ name: String, at site: Site) throws(Diagnostic) -> Value? {
        switch name {
        // In Brian both are numbers in SI base units.
        case "values": return .array(ArrayValue(table.values.values, shape: table.values.shape))
        case "dt": return .real(table.dt.value)
        default: return nil
        }
    }

    /// The value at a time: `I(5*ms)`, `I(5*ms, 2)`.
    override func call(_ arguments: Arguments) throws(Diagnostic) -> Value {
        let call = try Signature("t, i=").bind(arguments, to: "TimedArray")
        let times = try call.array(0)
        guard times.dimension == .time else { throw call.wrongDimension(0, .time, found: times.dimension) }
        let columns = table.values.shape.count == 2 ? table.values.shape[1] : 1
        let column = try call.optionalInteger(1) ?? 0
        guard (0..<columns).contains(column) else {
            throw call.failure("index-out-of-range", "the table has \(columns) columns", at: 1)
        }
        let rows = table.values.shape[0]
        let values = times.elements.map { time in
            let interval = (time / table.dt.value + 1e-6).rounded(.down)
            let row = interval.isNaN ? 0 : Int(min(max(interval, 0), Double(rows - 1)))
            return table.values.values[row * columns + column]
        }
        return ElementwiseFunctions.result(
            ArrayValue(values, shape: times.shape, dimension: table.values.dimension))
    }

    static let function = LibraryFunction("TimedArray", "values, dt, name=", isType: true) { call throws(Diagnostic) in
        let values = try call.array(0)
        let dt = try call.quantity(1, in: .time)
        guard dt.value > 0 else { throw call.unsuitable(1, expected: "a time above zero") }
        guard (1...2).contains(values.rank), values.count > 0 else {
            throw call.failure(
                "wrong-shape", "a TimedArray takes a list of values, or a table with a column for each neuron", at: 0)
        }
        return .object(TimedArrayObject(try TimedArray(values.quantities, dt: dt)))
    }
}
