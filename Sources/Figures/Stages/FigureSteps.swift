extension FigureStage {
    /// The stages in which a figure is explained: its axes, each curve after the other, thresholds and strips, spikes, notes.
    public static func steps(of figure: Figure) -> [FigureStage] {
        var groups: [Group] = []
        for (panel, content) in figure.panels.enumerated() {
            let curves = curves(of: content, at: panel)
            // Nobody waits for twenty curves one by one.
            if curves.count > 8 {
                groups.append(
                    Group(name: "curves", part: .curves, marks: curves.reduce(into: []) { $0.formUnion($1.marks) }))
            } else {
                groups += curves
            }
            groups += rest(of: content, at: panel)
        }
        var stages = [FigureStage(name: "axes", marks: [])]
        var shown: Set<MarkPlace> = []
        for part in Part.allCases {
            let members = groups.filter { $0.part == part }
            // Thresholds belong together, and so do notes, whatever panel they stand in.
            let steps = part.isOneStep && !members.isEmpty ? [members] : members.map { [$0] }
            for step in steps {
                for group in step { shown.formUnion(group.marks) }
                stages.append(FigureStage(name: step[0].name, marks: shown))
            }
        }
        return stages
    }

    /// In the order in which they come.
    fileprivate enum Part: CaseIterable {
        case curves, references, spikes, notes

        var isOneStep: Bool { self == .references || self == .notes }
    }

    private struct Group {
        var name: String
        var part: Part
        var marks: Set<MarkPlace>
    }

    /// Curves, bars and points, each with what goes with it: its band, its error bars.
    private static func curves(of panel: Panel, at index: Int) -> [Group] {
        var groups: [Group] = []
        var last: (paint: Paint, isOnSecond: Bool)?
        for (place, mark) in marks(of: panel, at: index) {
            guard mark.part == .curves else { continue }
            let label = mark.label?.plain ?? mark.name
            let key = (paint: mark.paint, isOnSecond: place.isOnSecond)
            if let before = last, !groups.isEmpty, before.paint == key.paint, before.paint != .automatic,
                before.isOnSecond == key.isOnSecond
            {
                groups[groups.count - 1].marks.insert(place)
                if mark.label != nil { groups[groups.count - 1].name = label }
            } else {
                groups.append(Group(name: label, part: .curves, marks: [place]))
            }
            last = key
        }
        return groups
    }

    private static func rest(of panel: Panel, at index: Int) -> [Group] {
        marks(of: panel, at: index).compactMap { place, mark in
            switch mark.part {
            case .curves: nil
            case .references: Group(name: "references", part: .references, marks: [place])
            case .spikes: Group(name: "spikes", part: .spikes, marks: [place])
            case .notes: Group(name: "notes", part: .notes, marks: [place])
            }
        }
    }

    private static func marks(of panel: Panel, at index: Int) -> [(MarkPlace, Mark)] {
        [(false, panel.marks), (true, panel.second?.marks ?? [])].flatMap { isOnSecond, marks in
            marks.enumerated().map { (MarkPlace(panel: index, isOnSecond: isOnSecond, index: $0), $1) }
        }
    }
}

extension Mark {
    fileprivate var part: FigureStage.Part {
        switch self {
        case .line, .points, .bars, .band, .segments, .image: .curves
        case .reference, .span: .references
        case .raster: .spikes
        case .annotation: .notes
        }
    }
}

extension Mark {
    /// What is written beside it; nil where nothing is.
    package var label: RichText? {
        switch self {
        case .line(let line): line.label
        case .points(let points): points.label
        case .bars(let bars): bars.label
        case .band(let band): band.label
        case .segments(let segments): segments.label
        case .reference(let line): line.label
        case .span(let span): span.label
        case .annotation(let note): note.text
        case .raster, .image: nil
        }
    }
}
