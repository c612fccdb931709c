extension Diagnosis {
    /// The mistakes that are known, in kebab case as JSON and exercises name them.
    public enum Identifier: String, Hashable, Sendable, CaseIterable {
        case clampedCurrent = "clamped-current"
        case currentWithoutDynamics = "current-without-dynamics"
        case deltaTakenForCurrent = "delta-taken-for-current"
        case signTwice = "sign-twice"
        case signMissing = "sign-missing"
        case parentheses
        case missingTau = "missing-tau"
        case weightUnits = "weight-units"
        case weightNotSet = "weight-not-set"
        case notConnected = "not-connected"
        case notInNetwork = "not-in-network"
        case synapseOrNeuronVariable = "synapse-or-neuron-variable"
        case twoSummedOneTarget = "two-summed-one-target"
        case fanIn = "fan-in"
        case resetForgotten = "reset-forgotten"
        case startsAboveThreshold = "starts-above-threshold"
        case refractoryWithoutHold = "refractory-without-hold"
        case holdOnCurrent = "hold-on-current"
        case sharedPoisson = "shared-poisson"
        case saturatedPoisson = "saturated-poisson"
        case delayOffGrid = "delay-off-grid"
        case wrongMethod = "wrong-method"
        case decimalComma = "decimal-comma"
        case comparisonDropped = "comparison-dropped"
        case callMissing = "call-missing"

        /// The number of the chapter that teaches it.
        public var chapter: String {
            switch self {
            case .notInNetwork, .decimalComma, .comparisonDropped, .callMissing: "1a"
            case .parentheses, .missingTau, .resetForgotten, .startsAboveThreshold, .refractoryWithoutHold,
                .holdOnCurrent:
                "1b"
            case .weightUnits, .weightNotSet, .notConnected, .delayOffGrid: "3a"
            case .clampedCurrent, .currentWithoutDynamics, .deltaTakenForCurrent: "3b"
            case .signTwice, .signMissing: "3c"
            case .sharedPoisson, .saturatedPoisson: "3d"
            case .synapseOrNeuronVariable, .twoSummedOneTarget, .fanIn: "3e"
            case .wrongMethod: "3f"
            }
        }
    }
}
