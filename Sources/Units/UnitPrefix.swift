/// A decimal prefix of the SI: the `m` of `mV`.
public enum UnitPrefix: Int, CaseIterable, Hashable, Sendable {
    case yocto = -24
    case zepto = -21
    case atto = -18
    case femto = -15
    case pico = -12
    case nano = -9
    case micro = -6
    case milli = -3
    case centi = -2
    case deci = -1
    case none = 0
    case deca = 1
    case hecto = 2
    case kilo = 3
    case mega = 6
    case giga = 9
    case tera = 12
    case peta = 15
    case exa = 18
    case zetta = 21
    case yotta = 24

    /// The power of ten that the prefix stands for.
    public var decimalExponent: Int { rawValue }

    /// As Brian2 writes it in names and symbols: `m`, `u`, `M`; empty for ``none``.
    public var symbol: String {
        switch self {
        case .yocto: "y"
        case .zepto: "z"
        case .atto: "a"
        case .femto: "f"
        case .pico: "p"
        case .nano: "n"
        case .micro: "u"
        case .milli: "m"
        case .centi: "c"
        case .deci: "d"
        case .none: ""
        case .deca: "da"
        case .hecto: "h"
        case .kilo: "k"
        case .mega: "M"
        case .giga: "G"
        case .tera: "T"
        case .peta: "P"
        case .exa: "E"
        case .zetta: "Z"
        case .yotta: "Y"
        }
    }

    /// As it is spoken: `milli`; empty for ``none``.
    public var word: String { self == .none ? "" : "\(self)" }

    /// The prefix whose ``symbol`` is `symbol`.
    init?(symbol: Substring) {
        guard let prefix = UnitPrefix.allCases.first(where: { $0.symbol == symbol }) else { return nil }
        self = prefix
    }

    /// The prefixes that a number is shown with, largest first. Beyond them people write powers of ten.
    static let engineering: [UnitPrefix] = [.tera, .giga, .mega, .kilo, .none, .milli, .micro, .nano, .pico, .femto]

    /// The powers of ten of ``engineering``.
    static let shownRange = -15...12
}
