/// An `import` statement as written.
public enum ImportForm: Hashable, Sendable {
    /// `import numpy as np, math`
    case modules([Module])
    /// `from brian2 import *`
    case everything(from: String)
    /// `from numpy import array, zeros as empty`
    case names([Name], from: String)

    /// A module and the name that it gets: `numpy as np`.
    public struct Module: Hashable, Sendable {
        /// The dotted path: `matplotlib.pyplot`.
        public let path: String
        /// What stands behind `as`.
        public let alias: String?

        /// The module at a dotted path.
        public init(path: String, alias: String?) {
            self.path = path
            self.alias = alias
        }
    }

    /// A name out of a module and the name that it gets.
    public struct Name: Hashable, Sendable {
        /// The name in the module.
        public let name: String
        /// What stands behind `as`.
        public let alias: String?
        /// Where the name stands.
        public let range: Range<Int>

        /// The name `name`, known to the script as `alias` where that is given.
        public init(name: String, alias: String?, range: Range<Int>) {
            self.name = name
            self.alias = alias
            self.range = range
        }
    }
}
