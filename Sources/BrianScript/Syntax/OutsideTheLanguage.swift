import Expressions

/// The parts of Python that scripts do without, each with what to write instead.
enum OutsideTheLanguage {
    private static let keywords = [
        "class": ("classes", "write functions, and keep values in variables or a dictionary"),
        "with": ("with", "files are written where the command line says: --data DIR, --figure FILE"),
        "async": ("async", "write def"),
        "await": ("await", "call the function without it"),
        "yield": ("yield", "collect the values in a list and return it"),
    ]

    private static let plasticity =
        "write Synapses with on_pre and on_post, in a script that begins with from brian2 import *"

    private static let names = [
        "eval": "write the expression itself; equations are given as strings to NeuronGroup and Synapses",
        "exec": "write the statements themselves",
        "compile": "write the statements themselves",
        "open": "files are written where the command line says: --data DIR, --figure FILE",
        "file": "files are written where the command line says: --data DIR, --figure FILE",
        "input": "assign the value to a name, and set it from outside with --set name=value",
        "raw_input": "assign the value to a name, and set it from outside with --set name=value",
        "__import__": "write import at the beginning of the script",
        "globals": "use the names themselves",
        "locals": "use the names themselves",
        "vars": "use the names themselves",
        "breakpoint": "use print",
        "exit": "let the script come to its end",
        "quit": "let the script come to its end",
        "super": "write functions",
        "object": "write functions, and keep values in a dictionary",
        "memoryview": "use an array",
        "bytes": "use a string or a list of integers",
        "bytearray": "use a list of integers",
        "complex": "calculate with the real and the imaginary part",
        "STDP": plasticity, "ExponentialSTDP": plasticity, "STP": plasticity,
        "MultiStateMonitor": "make a StateMonitor for each variable",
        "RecentStateMonitor": "make a StateMonitor, and take the end of its trace",
        "EventClock": "write Clock(dt=...)",
        "delattr": "write del name",
    ]

    /// The refusal of a word that begins a statement; nil for all other words.
    static func keyword(_ word: String, at fragment: SourceFragment) -> Diagnostic? {
        keywords[word].map {
            Diagnostic("outside-the-language", "tutor does without \($0.0)", advice: $0.1, at: fragment)
        }
    }

    /// The refusal of a function that a script cannot have; nil for all other names.
    static func name(_ name: String, at fragment: SourceFragment) -> Diagnostic? {
        names[name].map {
            Diagnostic("outside-the-language", "tutor does without \(name)", advice: $0, at: fragment)
        }
    }

    /// The refusal of a module.
    static func module(_ path: String, at fragment: SourceFragment) -> Diagnostic {
        let root = String(path.prefix { $0 != "." })
        let advice =
            switch root {
            case "os", "sys", "subprocess", "shutil", "pathlib", "io", "tempfile", "glob", "socket", "urllib",
                "requests",
                "pickle", "json", "csv", "h5py", "ctypes", "multiprocessing", "threading":
                "a script cannot touch the machine that it runs on; remove the line"
            case "scipy", "sklearn", "pandas", "seaborn", "sympy", "networkx", "nest", "neuron", "numba", "cython",
                "torch":
                "work it out with numpy's functions"
            default: "remove the line; scripts can import \(Library.moduleNames.joined(separator: ", "))"
            }
        return Diagnostic("outside-the-language", "tutor does without the module \(path)", advice: advice, at: fragment)
    }
}
