import Expressions
import Integration
import ModelEquations
import Simulation
import Units

/// Arguments of Brian's own classes.
enum BrianArguments {
    /// `dt=1*ms` or `clock=clock`; nil where both were left out.
    static func timeStep(_ call: Call, _ dt: Int, clock: Int) throws(Diagnostic) -> Quantity? {
        if let step = try call.optionalQuantity(dt, in: .time) {
            guard call[clock] == nil else {
                throw call.failure("wrong-argument", "\(call.name)() takes dt= or clock=, not both", at: clock)
            }
            return step
        }
        return try timeStep(call, clock: clock)
    }

    /// `clock=clock`; nil where it was left out.
    static func timeStep(_ call: Call, clock: Int) throws(Diagnostic) -> Quantity? {
        guard let value = call[clock] else { return nil }
        guard case .object(let object) = value, let object = object as? ClockObject else {
            throw call.unsuitable(clock, expected: "a Clock")
        }
        return object.dt(in: call.machine.session)
    }

    /// `method='exact'`; nil for the automatic choice.
    static func method(_ call: Call, _ position: Int) throws(Diagnostic) -> Method? {
        guard call[position] != nil else { return nil }
        var name = try call.string(position)
        if name == "exponential-euler" || name == "gsl" { name = name.replacing("-", with: "_") }
        guard let method = Method(named: name) else {
            let known = Method.allCases.map(\.rawValue)
            throw Diagnostic(
                "unknown-method", "there is no method \(Text.quoted(name))",
                expected: Diagnostic.oneOf(known),
                advice: NearestName.to(name, among: known).map { "did you mean '\($0)'?" }, at: call.fragment(position))
        }
        return method
    }

    /// `when='start'`
    static func slot(_ call: Call, _ position: Int) throws(Diagnostic) -> Slot {
        guard call[position] != nil else { return .start }
        let name = try call.string(position)
        guard let slot = Slot(named: name) else {
            throw Diagnostic(
                "wrong-argument", "there is no slot \(Text.quoted(name)) in a time step",
                expected: "start, groups, thresholds, synapses, resets or end, also with before_ or after_",
                at: call.fragment(position))
        }
        return slot
    }

    /// `namespace={...}`; empty where it was left out.
    static func namespace(_ call: Call, _ position: Int) throws(Diagnostic) -> Namespace {
        guard let value = call[position] else { return Namespace() }
        return try ScriptNamespace.given(value, in: call.frame, at: call.fragment(position))
    }

    /// A string of the model's language; nil where it was left out.
    static func code(_ call: Call, _ position: Int, called name: String) throws(Diagnostic) -> SourceFragment? {
        guard let value = call[position] else { return nil }
        guard case .string(let text) = value else { throw call.unsuitable(position, expected: "a string") }
        return text.fragment(called: name)
    }

    /// A group whose neurons spike.
    static func spikeSource(_ call: Call, _ position: Int) throws(Diagnostic) -> any SpikeSource {
        if case .object(let object) = call.value(position), let object = object as? BrianObject,
            let source = object.simulated as? any SpikeSource
        {
            return source
        }
        throw call.unsuitable(position, expected: "a NeuronGroup, a SpikeGeneratorGroup or a PoissonGroup")
    }

    /// A group with variables, or a part of one.
    static func group(_ call: Call, _ position: Int) throws(Diagnostic) -> GroupObject {
        if case .object(let object) = call.value(position), let object = object as? GroupObject { return object }
        throw call.unsuitable(position, expected: "a NeuronGroup or Synapses")
    }

    /// Integers given as one number, a list or an array; nil where they were left out.
    static func indices(_ call: Call, _ position: Int) throws(Diagnostic) -> [Int]? {
        guard call[position] != nil else { return nil }
        let array = try call.array(position)
        guard array.dimension.isDimensionless else { throw call.wrongDimension(position, .one, found: array.dimension) }
        var indices: [Int] = []
        for number in array.elements {
            guard let index = Int(exactly: number) else { throw call.unsuitable(position, expected: "integers") }
            indices.append(index)
        }
        return indices
    }

    /// Names given as one string or a list of strings.
    static func names(_ call: Call, _ position: Int) throws(Diagnostic) -> [String] {
        if case .string(let name) = call.value(position) { return [name.text] }
        var names: [String] = []
        for item in try call.items(position) {
            guard case .string(let name) = item else { throw call.unsuitable(position, expected: "names of variables") }
            names.append(name.text)
        }
        return names
    }

    /// Passes a diagnostic of the core on, at the argument that it is about.
    static func located<Result>(
        _ call: Call, _ places: [Diagnostic.Identifier: Int], _ body: () throws(Diagnostic) -> Result
    ) throws(Diagnostic) -> Result {
        do throws(Diagnostic) {
            return try body()
        } catch {
            throw error.located(at: places[error.id].map { call.fragment($0) } ?? call.fragment)
        }
    }
}
