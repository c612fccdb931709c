/// What `from brian2 import *` offers beside numpy and pylab.
enum BrianFunctions {
    static let table = LibraryTable(
        EquationsObject.function, TimedArrayObject.function, SynapsesObject.function, StateMonitorObject.function,
        SpikeMonitorObject.function, RateMonitorObject.function, NetworkObject.function, PoissonInputObject.function
    ).merging(GroupFunctions.table) { first, _ in first }.merging(RunFunctions.table) { first, _ in first }
}
