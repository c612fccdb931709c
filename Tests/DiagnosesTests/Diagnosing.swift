import BrianScript
import Expressions

@testable import Diagnoses

/// The diagnoses of a script given as text, in the second dialect unless it says otherwise.
func diagnoses(_ text: String, in dialect: String = "from brian2 import *") throws -> [Diagnosis] {
    var settings = ScriptSettings()
    settings.seed = 1
    settings.isPart = true
    let source = SourceText(dialect + "\n" + text, name: "script.py")
    return Diagnosis.all(in: try Script(source).run(settings))
}

/// Their names alone.
func mistakes(_ text: String, in dialect: String = "from brian2 import *") throws -> [String] {
    try diagnoses(text, in: dialect).map(\.id.rawValue)
}

let firstDialect = "from brian import *"
