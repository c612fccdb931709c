/// That an array is a monitor's recording, or was made from one by scaling and shifting: where such an array is plotted
/// against the monitor's own times, the samples reached by a jump are drawn as jumps.
struct RecordingOrigin {
    enum Content {
        /// The times of the samples.
        case times
        /// Values of a variable: for each row of the array, its row in the recording.
        case traces(variable: String, rows: [Int])
    }

    /// The recording; its identity tells whether times and values belong together.
    let recording: any Recording
    let content: Content
    /// The sample that the array starts with.
    var first = 0
    /// Whether the traces are the columns of the array rather than its rows.
    var isTransposed = false

    /// The part that belongs to one row of the array.
    func row(_ index: Int) -> RecordingOrigin? {
        guard case .traces(let variable, let rows) = content, rows.indices.contains(index), !isTransposed else {
            return nil
        }
        return RecordingOrigin(
            recording: recording, content: .traces(variable: variable, rows: [rows[index]]), first: first)
    }

    /// The same of the transposed array.
    var transposed: RecordingOrigin {
        var copy = self
        copy.isTransposed.toggle()
        return copy
    }

    /// The part that belongs to one column of the array.
    func column(_ index: Int) -> RecordingOrigin? { isTransposed ? transposed.row(index) : nil }

    /// The part from the sample `index` on.
    func dropping(_ index: Int) -> RecordingOrigin {
        var copy = self
        copy.first += index
        return copy
    }

    /// The positions within one trace of `count` samples that were reached by a jump, if `times` are its own.
    func jumps(against times: RecordingOrigin?, count: Int) -> [Int] {
        guard let times, times.recording === recording, case .times = times.content, times.first == first,
            case .traces(let variable, let rows) = content, rows.count == 1
        else { return [] }
        return recording.jumps(of: variable, row: rows[0]).map { $0 - first }.filter {
            (1..<max(1, count)).contains($0)
        }
    }
}

/// What records variables over time and knows where they jumped.
protocol Recording: AnyObject {
    /// The samples, counted from 0, that an event changed just before they were taken.
    func jumps(of variable: String, row: Int) -> [Int]
}
