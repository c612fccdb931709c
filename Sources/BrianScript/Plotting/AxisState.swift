import Expressions
import Figures
import Units

/// What a script has said about one axis so far.
struct AxisState {
    var axis = Axis()
    /// The label as the script wrote it.
    var label: String?

    /// The dimension in which values are drawn; nil before the first.
    var dimension: Dimension? { axis.dimension }

    /// The axis as it is drawn: a unit that the script has written at the end of the label is not written twice.
    ///
    /// Where it is a unit of what the axis measures, values are drawn in it. Where it is another word for one, such as
    /// spikes a second, the values stand as the script gave them, in SI base units.
    var finished: Axis {
        var axis = axis
        axis.label = label.map { RichText($0) }
        guard let label, let dimension, !dimension.isDimensionless, let (text, inside) = UnitInLabel.split(label) else {
            return axis
        }
        if let unit = UnitInLabel.unit(inside), unit.dimension == dimension {
            axis.label = RichText(text)
            axis.unit = unit
        } else if UnitInLabel.isUnit(inside) {
            axis.unitNote = .none
        }
        return axis
    }
}

/// The unit that people write at the end of a label: `rate (sp/s)`, `V [mV]`.
enum UnitInLabel {
    /// What stands before the parentheses or brackets at the end of a label, and in them; nil where it ends otherwise.
    static func split(_ label: String) -> (text: String, inside: String)? {
        let pairs: [Character: Character] = [")": "(", "]": "["]
        guard let last = label.last, let opening = pairs[last] else { return nil }
        var depth = 0
        var place = label.endIndex
        repeat {
            guard place > label.startIndex else { return nil }
            place = label.index(before: place)
            if label[place] == last { depth += 1 } else if label[place] == opening { depth -= 1 }
        } while depth > 0
        let inside = String(label[label.index(after: place)...].dropLast())
        var text = label[..<place]
        while text.last?.isWhitespace == true { text.removeLast() }
        return (String(text), inside)
    }

    /// The unit that the words stand for: `mV`, `uF/cm^2`, `nA*ms`; nil where they are none.
    static func unit(_ text: String) -> Unit? {
        let plain = text.replacing("\u{B5}", with: "u").replacing("\u{3BC}", with: "u").replacing("$\\mu$", with: "u")
        var whole = Unit.one
        var isBelow = false
        var word = ""
        func take() -> Bool {
            let name = word.filter { $0 != "^" }
            word = ""
            if name == "1" { return true }
            guard let unit = Unit.named(name) else { return false }
            whole = isBelow ? whole / unit : whole * unit
            return true
        }
        for character in plain {
            guard character == "/" || character == "*" || character == " " else {
                word.append(character)
                continue
            }
            guard take() else { return nil }
            isBelow = character == "/" || (isBelow && character == " ")
        }
        return take() ? whole : nil
    }

    /// Whether the words are meant as a unit, be it one that is not known: `sp/s`, `spikes per second`, `a.u.`, `%`.
    static func isUnit(_ text: String) -> Bool {
        unit(text) != nil || text.contains { "/%^".contains($0) } || text.contains(" per ")
            || ["a.u.", "arb. units", "norm.", "a. u."].contains(text)
    }
}
