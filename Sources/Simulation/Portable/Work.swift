import Execution
import Integration
import Units

/// What an operation does in each step, as data: what it takes to do the same elsewhere.
package enum Work {
    /// A program over the elements `0 ..< count`.
    case elements(PortableProgram, count: Int)
    /// Differential equations over a step, which read the entries of their exact solution from `propagators`.
    case stateUpdate(PortableProgram, count: Int, release: Release?, propagators: Propagators?)
    /// Collects the elements for which a condition holds; `marking` then runs for these.
    case threshold(PortableProgram, count: Int, events: EventList, marking: PortableProgram?, release: Release?)
    /// A program over the elements to which an event has happened.
    case reaction(PortableProgram, events: EventList)
    /// A program over the synapses that events reach.
    case pathway(Pathway)
    /// A variable that is set to zero for some elements, and then a program over all synapses that adds to it.
    case sum(PortableProgram, count: Int, target: Place, elements: Range<Int>)
    /// Events at given steps, by step and then by element; `period` in steps.
    case generator(steps: [Int], elements: [Int32], period: Int?, events: EventList)
    case stateRecording(StateRecording)
    case spikeRecording(SpikeRecording)
    /// The number of events among some elements, times a scale.
    case rateRecording(PopulationRateMonitor, events: EventList, elements: Range<Int>, isPart: Bool, scale: Double)
    /// Nothing that shows in the results.
    case nothing

    /// A column of state arrays.
    package struct Place {
        package let arrays: StateArrays
        package let column: Int

        package init(arrays: StateArrays, column: Int) { (self.arrays, self.column) = (arrays, column) }
    }

    /// The end of refractoriness, a number of steps after the last spike.
    package struct Release {
        package let notRefractory: Place
        package let lastSpike: Place
        /// In steps.
        package let steps: Double
    }

    /// The exact solution over a step, or since the last update: its entries, one column of `results` for each, follow from
    /// coefficients, which the program stores, one column of `coefficients` for each.
    package struct Propagators {
        package let propagator: Propagator
        package let program: PortableProgram
        package let coefficients: StateArrays
        package let results: StateArrays
        /// Whether all elements have the same.
        package let isShared: Bool
        package let changesDuringRun: Bool
        /// The time of an element's last update in seconds, where that is what the solution begins at; nil for a step.
        package let lastUpdate: Place?
    }

    package struct Pathway {
        package let program: PortableProgram
        package let synapses: Synapses
        package let side: SynapticPathway.Side
        /// The statements as written.
        package let statements: String
        package let events: EventList
        /// The elements of the spiking group that count as the first, second, ... neuron.
        package let neurons: Range<Int>
        /// The delay of all synapses in steps, or the column with one for each.
        package let delay: Delay
        /// What event-driven variables that depend on each other follow from, before the program runs; nil where there are none.
        package let propagators: Propagators?
        /// Whether spikes from an earlier network are under way that only this run knows of.
        package let hasStrays: Bool
    }

    package enum Delay {
        case steps(Int32)
        case column(Int)
    }

    /// What a StateMonitor writes down; a variable that is not a column is computed by the program, into the column of `computed`
    /// that has its number.
    package struct StateRecording {
        package let monitor: StateMonitor
        package let elements: [Int32]
        package let source: Source
    }

    package struct SpikeRecording {
        package let monitor: SpikeMonitor
        package let events: EventList
        package let elements: Range<Int>
        package let source: Source?
    }

    /// Where the values of variables are read.
    package struct Source {
        package let names: [String]
        package let places: [Place]
        /// What computes those places that lie in `computed`.
        package let program: PortableProgram?
        package let computed: StateArrays
    }
}

/// A program with the state arrays that its columns name, by their numbers. List 1 is the target of each synapse, list 2 its source.
package struct PortableProgram {
    package let program: Program
    package let storages: [StateArrays]

    init(_ bound: BoundProgram) {
        (program, storages) = (bound.program, bound.storages)
    }
}
