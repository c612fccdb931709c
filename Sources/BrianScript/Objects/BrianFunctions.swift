/// What `from brian2 import *` offers beside numpy and pylab.
enum BrianFunctions {
    static let table = [
        classes, GroupFunctions.table, RunFunctions.table, UnitFunctions.table, EquationFunction.table,
    ].reduce(into: LibraryTable()) { table, part in table.merge(part) { first, _ in first } }

    private static let classes = LibraryTable(
        EquationsObject.function, TimedArrayObject.function, SynapsesObject.function, StateMonitorObject.function,
        SpikeMonitorObject.function, SpikeMonitorObject.eventFunction, RateMonitorObject.function,
        NetworkObject.function, LinkObject.function, ClockObject.function,
        PoissonInputObject.function)
}
