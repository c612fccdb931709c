import Expressions
import Figures

/// pylab's functions, which draw into the axes that were used last.
enum PlotFunctions {
    static let table: LibraryTable = {
        var table = LibraryTable(
            LibraryFunction("figure", "num=, figsize=, **options") { call throws(Diagnostic) in
                if case .object(let object)? = call[0], let page = object as? PageObject {
                    call.machine.drawing.select(page)
                    return .object(page)
                }
                let page = try call.machine.drawing.open(number: call[0].map(Text.str), call)
                try read(figsize: 1, into: page, call)
                return .object(page)
            },
            LibraryFunction("subplot", "rows=, columns=, index=, **options") { call throws(Diagnostic) in
                if case .object(let object)? = call[0], let axes = object as? AxesObject {
                    axes.page.select(axes)
                    return .object(axes)
                }
                return try Subplots.axes(on: try call.machine.drawing.page(call), call)
            },
            LibraryFunction("subplots", "nrows=, ncols=, figsize=, **options") { call throws(Diagnostic) in
                let page = try call.machine.drawing.open(number: nil, call)
                try read(figsize: 2, into: page, call)
                return Value(tuple: [.object(page), try Subplots.grid(on: page, call)])
            },
            LibraryFunction("subplot2grid", "shape, loc, rowspan=, colspan=, **options") { call throws(Diagnostic) in
                try Subplots.cell(on: try call.machine.drawing.page(call), call)
            },
            LibraryFunction("subplot_mosaic", "mosaic, figsize=, **options") { call throws(Diagnostic) in
                let page = try call.machine.drawing.open(number: nil, call)
                try read(figsize: 1, into: page, call)
                return Value(tuple: [.object(page), try Mosaic.axes(on: page, call)])
            },
            LibraryFunction("GridSpec", "nrows, ncols, **options") { call throws(Diagnostic) in
                try GridObject.make(call)
            },
            LibraryFunction("suptitle", "text, **style") { call throws(Diagnostic) in
                try call.machine.drawing.page(call).title = RichText(Text.str(call.value(0)))
                return .none
            },
            LibraryFunction("gca", "") { call throws(Diagnostic) in .object(try call.machine.drawing.axes(call)) },
            LibraryFunction("gcf", "") { call throws(Diagnostic) in .object(try call.machine.drawing.page(call)) },
            LibraryFunction("sca", "axes") { call throws(Diagnostic) in
                guard case .object(let object) = call.value(0), let axes = object as? AxesObject else {
                    throw call.unsuitable(0, expected: "axes")
                }
                call.machine.drawing.select(axes.page)
                axes.page.select(axes)
                return .none
            },
            LibraryFunction("axes", "place=, **options") { call throws(Diagnostic) in
                .object(try call.machine.drawing.axes(call))
            },
            LibraryFunction("show", "*values, **options") { call throws(Diagnostic) in
                call.machine.drawing.show()
                return .none
            },
            LibraryFunction("close", "figure=") { call throws(Diagnostic) in
                let word = call[0].map(Text.str)
                call.machine.drawing.close(all: word == "all")
                return .none
            },
            LibraryFunction("clf", "") { call throws(Diagnostic) in
                try call.machine.drawing.page(call).clear()
                return .none
            },
            LibraryFunction("savefig", "name, **options") { call throws(Diagnostic) in
                PlotNotices.saving(call)
                return .none
            },
            LibraryFunction("get_cmap", "name=, lut=") { call throws(Diagnostic) in
                .object(ColorMapObject(try ColorMapArgument.read(call, 0)))
            },
            LibraryFunction("colorbar", ImageCommands.colorBarParameters) { call throws(Diagnostic) in
                try ImageCommands.colorBar(call, in: try call.machine.drawing.page(call))
            })
        // What the layout and the theme do by themselves.
        for name in ["tight_layout", "subplots_adjust", "draw", "ion", "ioff", "pause", "rc", "hold", "rcParams"] {
            table[name] = LibraryFunction(name, "*values, **options") { _ throws(Diagnostic) in .none }
        }
        for command in AxesCommands.all where !command.name.hasPrefix("set") {
            let body = command.body
            table[command.name] = LibraryFunction(command.name, command.parameters) { call throws(Diagnostic) in
                try body(try call.machine.drawing.axes(call), call)
            }
        }
        return table
    }()

    private static func read(figsize position: Int, into page: PageObject, _ call: Call) throws(Diagnostic) {
        guard call[position] != nil else { return }
        let size = try call.array(position)
        guard size.count == 2, size.elements.allSatisfy({ $0 > 0 && $0 <= 100 }) else {
            throw call.unsuitable(position, expected: "width and height in inches")
        }
        page.size = (size.elements[0], size.elements[1])
    }
}
