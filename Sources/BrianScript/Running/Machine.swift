import Execution
import Expressions
import Units

/// One run of a script: its variables, what it has drawn and built, and what it may use up.
final class Machine {
    let globals: Globals
    let library: Library
    let limits: Limits
    /// The figures that plotting has made so far.
    let drawing = Drawing()
    /// The objects of the simulation and the clock that they share.
    let session: Session
    let settings: ScriptSettings
    /// What notes down what is looked at, where this is a check.
    var evidence: EvidenceRecorder?
    private var stack: StackGuard
    private var depth = 0
    private var written = 0
    private var steps = 0
    /// How much work of the library, and how many new elements, have passed since the last look.
    private var work = 0
    private var made = 0
    private var answeredRequests: Int
    private var patience = 0
    private var told = Set<String>()
    private let start = ContinuousClock.now
    /// How long this run has waited for others that it has asked for.
    private var waited = Duration.zero

    init(globals: Globals, library: Library, settings: ScriptSettings, stack: StackGuard) {
        self.globals = globals
        self.library = library
        self.settings = settings
        self.stack = stack
        limits = settings.limits
        session = settings.continuing?.machine.session ?? Session(seed: settings.seed)
        answeredRequests = settings.continuing?.machine.answeredRequests ?? 0
    }

    /// Goes on upon another stack, when the run is over.
    func move(to stack: StackGuard) { self.stack = stack }

    // MARK: Output

    func write(_ text: String, at fragment: SourceFragment) throws(Diagnostic) {
        written += text.utf8.count
        guard written <= limits.outputBytes else {
            throw Diagnostic(
                "output-limit", "the script has printed more than \(limits.outputBytes) bytes",
                advice: "print less, or only at the end of a loop; --limit output=100MB allows more", at: fragment)
        }
        settings.output(text)
    }

    func warn(_ warning: Diagnostic) {
        guard warning.severity != .note else { return settings.note(warning) }
        var warning = warning
        warning.severity = .warning
        settings.warning(warning)
    }

    /// A warning that is given once for each `id` and message, however often its cause comes up.
    func notice(_ id: Diagnostic.Identifier, _ message: String, advice: String? = nil, at fragment: SourceFragment) {
        guard told.insert("\(id.rawValue) \(message)").inserted else { return }
        warn(Diagnostic(id, message, advice: advice, at: fragment))
    }

    /// What the script has said by mistake so far, each place once.
    private(set) var slips: [Slip] = []

    /// Notes a slip, and tells it where it is certain.
    func note(_ slip: Slip) {
        guard !slips.contains(slip) else { return }
        slips.append(slip)
        if slip.isCertain { warn(slip.diagnostic) }
    }

    // MARK: Errors

    /// The error whose `except` block is running, for a `raise` without one.
    private(set) var handledError: Diagnostic?

    func handling<Result>(_ error: Diagnostic, _ body: () throws(Diagnostic) -> Result) throws(Diagnostic) -> Result {
        let outer = handledError
        handledError = error
        defer { handledError = outer }
        return try body()
    }

    // MARK: Bounds

    /// Whether the script is to end here; asked in every pass of a loop.
    @inline(__always)
    func poll(at fragment: SourceFragment) throws(Diagnostic) {
        steps &+= 1
        if steps & 0xFF == 0 { try pollNow(at: fragment) }
    }

    /// A simulation on its way stops at the first request to stop; what it calls goes on until the second.
    func simulating<Result>(_ body: () throws(Diagnostic) -> Result) throws(Diagnostic) -> Result {
        patience += 1
        defer { patience -= 1 }
        return try body()
    }

    /// Whether somebody asks for an end who has not got one yet.
    var isAskedToStop: Bool { settings.stopRequests() > answeredRequests }

    /// The simulation has stopped for the one who asked.
    func answerStopRequest() { answeredRequests += 1 }

    /// How long the run has been going on.
    var secondsSinceStart: Double { (ContinuousClock.now - start) / .seconds(1) }

    /// Whether it runs longer than it may.
    var isOutOfTime: Bool {
        guard let seconds = limits.seconds else { return false }
        return ContinuousClock.now - start - waited > .seconds(seconds)
    }

    func checkTime(at fragment: SourceFragment) throws(Diagnostic) {
        guard isOutOfTime, let seconds = limits.seconds else { return }
        throw Diagnostic(
            "time-limit", "the script ran longer than \(Quantity(seconds, .time))",
            advice:
                "does a loop never end, or is the simulation longer than it was meant to be? --limit time=60s allows more",
            at: fragment)
    }

    /// Does what has a limit of its own: its time does not count for this run.
    func waiting<Result>(_ body: () throws(Diagnostic) -> Result) throws(Diagnostic) -> Result {
        let begin = ContinuousClock.now
        defer { waited += ContinuousClock.now - begin }
        return try body()
    }

    /// Whether a look now would end the run.
    var isEnding: Bool {
        settings.stopRequests() > answeredRequests + patience || isOutOfTime || isOutOfMemory
    }

    /// Ends the run where it is to end.
    func look(at fragment: SourceFragment) throws(Diagnostic) {
        try pollNow(at: fragment)
        try checkMemory(at: fragment)
    }

    private func pollNow(at fragment: SourceFragment) throws(Diagnostic) {
        try checkTime(at: fragment)
        if settings.stopRequests() > answeredRequests + patience { throw Machine.interruption(at: fragment) }
        if steps & 0xFFFF == 0 { try checkMemory(at: fragment) }
    }

    /// The same for functions of the library that take long: counts their steps, and asks now and then.
    @inline(__always)
    func spend(_ count: Int, at fragment: SourceFragment) throws(Diagnostic) {
        work &+= count
        guard work >= 1 << 22 || work < 0 else { return }
        work = 0
        try pollNow(at: fragment)
    }

    /// Refuses what would have too many elements, or more than there is memory for, before it is made.
    /// - Parameter bytes: what one of them takes at least.
    func check(elements count: Int, ofBytes bytes: Int = 8, at fragment: SourceFragment) throws(Diagnostic) {
        try limits.check(elements: count, at: fragment)
        guard count >= 1 << 20, let held = ProcessMemory.present, held + bytes * count > limits.memoryBytes else {
            return
        }
        throw memoryLimit(at: fragment)
    }

    /// The number of elements of an array of a shape, which is refused where it would be too large.
    ///
    /// An extent of zero does not make the others go away: what is done along the other axes takes as long as they are.
    @discardableResult
    func check(shape: [Int], at fragment: SourceFragment) throws(Diagnostic) -> Int {
        var size = 1
        for extent in shape where extent > 0 {
            let (product, overflow) = size.multipliedReportingOverflow(by: extent)
            try limits.check(elements: overflow ? .max : product, at: fragment)
            size = product
        }
        if shape.contains(0) { return 0 }
        try check(elements: size, at: fragment)
        return size
    }

    /// Counts what was made, and looks at the memory now and then.
    @inline(__always)
    func note(_ value: Value, at fragment: SourceFragment) throws(Diagnostic) {
        switch value {
        case .array(let array): made &+= array.count
        case .list(let list): made &+= 2 * list.items.count
        case .tuple(let tuple): made &+= 2 * tuple.items.count
        case .string(let string): made &+= string.text.utf8.count >> 3
        default: return
        }
        guard made >= 1 << 20 else { return }
        made = 0
        try checkMemory(at: fragment)
    }

    /// Whether the process holds more than it may.
    var isOutOfMemory: Bool { ProcessMemory.exceeds(limits.memoryBytes) }

    func checkMemory(at fragment: SourceFragment) throws(Diagnostic) {
        if isOutOfMemory { throw memoryLimit(at: fragment) }
    }

    func memoryLimit(at fragment: SourceFragment) -> Diagnostic {
        Diagnostic(
            "memory-limit", "the script holds more than \(limits.memoryBytes) bytes of memory",
            advice: "keep less in lists, or record fewer neurons; --limit memory=20GB allows more", at: fragment)
    }

    static func interruption(at fragment: SourceFragment?) -> Diagnostic {
        Diagnostic("interrupted", "the script was interrupted", at: fragment)
    }

    /// Does something that may come back to itself, such as a call of a function.
    func nested<Result>(
        at fragment: SourceFragment, inData: Bool = false, _ body: () throws(Diagnostic) -> Result
    ) throws(Diagnostic) -> Result {
        depth += 1
        defer { depth -= 1 }
        guard depth <= limits.recursionDepth, stack.hasRoom else {
            throw Diagnostic(
                "recursion-limit",
                inData
                    ? "the values that are compared lie more than \(depth - 1) deep inside each other"
                    : "functions call each other more than \(depth - 1) deep",
                advice: inData
                    ? "does a list hold itself?"
                    : "a function that calls itself needs a case in which it does not", at: fragment)
        }
        return try body()
    }
}
