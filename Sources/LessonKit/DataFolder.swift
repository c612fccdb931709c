import Expressions
import Simulation

/// What monitors recorded, as a folder of CSV files: one for each, named after the variable of the script that holds it.
///
/// All values are in SI base units. A StateMonitor has the columns `t`, then `name[index]` for each variable and recorded index; a
/// SpikeMonitor `i`, `t` and the variables it recorded at the spikes; a PopulationRateMonitor `t` and `rate`.
public enum DataFolder {
    /// Writes the files, of which none takes its name before all are whole. The folder is made where it is missing.
    ///
    /// - Parameters:
    ///   - monitors: what is no monitor is passed over.
    ///   - folder: its path; files of the same names are replaced.
    /// - Returns: the paths of the files.
    /// - Throws: `cannot-write` with the path and the system's reason.
    public static func write(
        _ monitors: [(name: String, monitor: SimulationObject)], to folder: String
    ) throws(Diagnostic) -> [String] {
        var files = try FileSet(folder: folder)
        for (name, monitor) in monitors {
            guard let table = try DataTable(monitor) else { continue }
            try files.add("\(name).csv", table)
        }
        return try files.commit()
    }
}

extension DataTable {
    /// What a monitor recorded; nil for an object that records nothing.
    init?(_ monitor: SimulationObject) throws(Diagnostic) {
        switch monitor {
        case let monitor as StateMonitor: try self.init(monitor)
        case let monitor as SpikeMonitor: try self.init(monitor)
        case let monitor as PopulationRateMonitor:
            self.init([("t", .reals(monitor.t.values)), ("rate", .reals(monitor.rate.values))])
        default: return nil
        }
    }

    private init(_ monitor: StateMonitor) throws(Diagnostic) {
        var columns: [(heading: String, values: Column)] = [("t", .reals(monitor.t.values))]
        for name in monitor.variables {
            for (index, trace) in zip(monitor.recordedIndices, try monitor.values(of: name)) {
                columns.append(("\(name)[\(index)]", .reals(trace.values)))
            }
        }
        self.init(columns)
    }

    private init(_ monitor: SpikeMonitor) throws(Diagnostic) {
        var columns: [(heading: String, values: Column)] = [
            ("i", .integers(monitor.i)), ("t", .reals(monitor.t.values)),
        ]
        for name in monitor.variables { columns.append((name, .reals(try monitor.values(of: name).values))) }
        self.init(columns)
    }
}
