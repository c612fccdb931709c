import LessonKit

/// Makes one save out of the many things that happen to a file when an editor saves it.
struct SaveDetector {
    enum Finding: Equatable {
        case saved
        /// The file has been gone for longer than an editor takes to put another in its place.
        case gone
    }

    private let path: String
    private var seen: FileSignature?
    private var isGone = false
    /// The first and the last thing that happened since the file was looked at.
    private var first: ContinuousClock.Instant?
    private var last: ContinuousClock.Instant?
    private var missingSince: ContinuousClock.Instant?

    /// How long nothing may happen before the file counts as whole, and how long to wait at most.
    private static let calm = Duration.milliseconds(12)
    private static let patience = Duration.milliseconds(50)
    private static let absence = Duration.milliseconds(250)

    /// What is there now is no save.
    init(_ path: String) {
        self.path = path
        seen = FileSignature(of: path)
    }

    /// Something has happened to the file.
    mutating func note(at now: ContinuousClock.Instant) {
        if first == nil { first = now }
        last = now
    }

    /// When to ask again; nil where nothing is on its way.
    var due: ContinuousClock.Instant? {
        if let first, let last { return min(last + SaveDetector.calm, first + SaveDetector.patience) }
        return missingSince.map { $0 + SaveDetector.absence }
    }

    /// What has become of the file; nil where it is as it was, or where that is still open.
    mutating func finding(at now: ContinuousClock.Instant) -> Finding? {
        let isTold = first != nil
        if isTold, let due, now < due { return nil }
        (first, last) = (nil, nil)
        guard let signature = FileSignature(of: path) else {
            if isGone { return nil }
            let since = missingSince ?? now
            missingSince = since
            guard now - since >= SaveDetector.absence else { return nil }
            (isGone, missingSince, seen) = (true, nil, nil)
            return .gone
        }
        (isGone, missingSince) = (false, nil)
        guard signature != seen else { return nil }
        guard isTold else {
            // Found by looking: it may be half written.
            note(at: now)
            return nil
        }
        seen = signature
        return .saved
    }
}
