import Simulation
import Execution

/// What monitors write down.
extension EntryWriter {
    private var fileName: String { EntryWriter.quoted(model.title(of: entry.owner) + ".csv") }

    private func reading(_ source: Work.Source?) -> (head: [String], body: [String], values: [String]) {
        guard let source else { return ([], [], []) }
        let writer = source.program.map { programWriter($0, results: source.computed) }
        let values = source.places.map { place -> String in
            if let writer, place.arrays === source.computed { return writer.result(place.column) }
            return "\(fullName(place))[\(place.arrays.columns[place.column].isShared ? "0" : "i")]"
        }
        return (writer?.head ?? [], writer?.body ?? [], values)
    }

    func stateRecording(_ recording: Work.StateRecording) -> OperationWriter.Result {
        let (head, body, values) = reading(recording.source)
        let elements = recording.elements
        let width = elements.count
        let isAll = elements.enumerated().allSatisfy { $0.offset == Int($0.element) }
        var lines = head + ["recording.t.push_back(\(clock).t());"]
        var declarations = [
            "tutor::StateRecording recording{\(width), {}, std::vector<std::vector<double>>(\(values.count))};"
        ]
        if isAll {
            lines.append("for (int i = 0; i < \(width); i++) {")
        } else {
            declarations.append("const int32_t elements[] = {\(elements.map(String.init).joined(separator: ", "))};")
            lines.append("for (int32_t i : elements) {")
        }
        lines += body
        for (number, value) in values.enumerated() { lines.append("recording.values[\(number)].push_back(\(value));") }
        lines.append("}")
        var result = function(
            "record",
            ["\(recording.monitor.variables.joined(separator: ", ")) of \(model.scope(of: recording.monitor.source))"],
            lines,
            declarations: declarations)
        let headings = recording.monitor.variables.flatMap { name in
            recording.monitor.recordedIndices.map { "\(name)[\($0)]" }
        }
        result.results.append(
            "\(scope)::recording.write(folder, \(fileName), \(EntryWriter.quoted((["t"] + headings).joined(separator: ","))));"
        )
        return result
    }

    func spikeRecording(_ recording: Work.SpikeRecording) -> OperationWriter.Result {
        let (head, body, values) = reading(recording.source)
        var lines = head + ["for (int32_t i : \(events(recording.events))) {"]
        let (first, end) = (recording.elements.lowerBound, recording.elements.upperBound)
        let isAll = recording.elements == recording.monitor.source.whole.elements
        if !isAll { lines.append("if (i < \(first) || i >= \(end)) continue;") }
        lines += body
        if recording.monitor.keepsSpikes {
            lines.append("recording.i.push_back(i\(first == 0 ? "" : " - \(first)"));")
            lines.append("recording.t.push_back(\(clock).t());")
            for (number, value) in values.enumerated() {
                lines.append("recording.values[\(number)].push_back(\(value));")
            }
        }
        lines += ["count++;", "}"]
        var result = function(
            "record", ["the spikes of \(model.scope(of: recording.monitor.source.whole))"], lines,
            declarations: [
                "tutor::SpikeRecording recording{{}, {}, std::vector<std::vector<double>>(\(values.count))};",
                "int64_t count = 0;",
            ])
        let headings = ["i", "t"] + recording.monitor.variables
        result.results.append(
            "\(scope)::recording.write(folder, \(fileName), \(EntryWriter.quoted(headings.joined(separator: ","))));")
        result.results.append(
            "std::printf(\"%s: %lld spikes\\n\", \(EntryWriter.quoted(model.title(of: entry.owner))), (long long)\(scope)::count);"
        )
        return result
    }

    func rateRecording(
        events list: EventList, elements: Range<Int>, isPart: Bool, scale: Double
    ) -> OperationWriter.Result {
        var lines = ["recording.t.push_back(\(clock).t());"]
        if isPart {
            lines += [
                "int spikes = 0;",
                "for (int32_t i : \(events(list))) spikes += i >= \(elements.lowerBound) && i < \(elements.upperBound);",
                "recording.rate.push_back((double)spikes * \(Number.text(scale)));",
            ]
        } else {
            lines.append("recording.rate.push_back((double)\(events(list)).count * \(Number.text(scale)));")
        }
        var result = function(
            "record", ["the rate of a population"], lines, declarations: ["tutor::RateRecording recording;"])
        result.results.append("\(scope)::recording.write(folder, \(fileName));")
        return result
    }
}
