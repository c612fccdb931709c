import Expressions
import Figures
import Units

/// Something that can be drawn into axes or said about them: a function of pylab and a method of axes in one.
struct AxesCommand: Sendable {
    let name: String
    let parameters: String
    let signature: Signature
    let body: @Sendable (AxesObject, Call) throws(Diagnostic) -> Value

    init(
        _ name: String, _ parameters: String, _ body: @escaping @Sendable (AxesObject, Call) throws(Diagnostic) -> Value
    ) {
        self.name = name
        self.parameters = parameters
        self.signature = Signature(parameters)
        self.body = body
    }
}

/// All commands.
enum AxesCommands {
    static let all: [AxesCommand] =
        CurveCommands.all + RasterPlot.all + ErrorBarCommands.all + BarCommands.all + ImageCommands.all
        + ReferenceCommands.all + AxisCommands.all + MissingCommands.all

    static let table: [String: AxesCommand] = Dictionary(
        all.map { ($0.name, $0) }, uniquingKeysWith: { _, last in last })

    /// The names of methods of axes that differ from those of pylab's functions.
    static let setters = [
        "set_title": "title", "set_xlabel": "xlabel", "set_ylabel": "ylabel", "set_xlim": "xlim", "set_ylim": "ylim",
        "set_xticks": "xticks", "set_yticks": "yticks", "set_xscale": "xscale", "set_yscale": "yscale", "cla": "cla",
        "clear": "cla",
        "get_xlim": "xlim", "get_ylim": "ylim", "set_axis_off": "axis_off",
    ]
}
