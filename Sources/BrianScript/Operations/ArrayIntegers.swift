import Expressions

/// The integers that arrays hold are floating-point numbers: what these do not hold exactly is an error, not a wrong number.
extension ArrayValue {
    /// All integers up to here are floating-point numbers, and no other one is rounded to one of them.
    static let largestInteger = 9_007_199_254_740_991.0

    /// The same array, unless its elements are integers and one of them is none or does not fit.
    func checked(at fragment: SourceFragment) throws(Diagnostic) -> ArrayValue {
        guard element == .integer else { return self }
        for number in storage.values where !(number.magnitude <= ArrayValue.largestInteger) {
            throw ArrayValue.unfit(number, at: fragment)
        }
        return self
    }

    static func unfit(_ number: Double, at fragment: SourceFragment) -> Diagnostic {
        guard number.isFinite else {
            return Diagnostic(
                "wrong-type", "\(Text.real(number)) is no integer, so it cannot stand in an array of integers",
                advice: "make the array one of real numbers first, as in array([1.0, 2.0]) or x.astype(float)",
                at: fragment)
        }
        return unfit(Int(exactly: number).map(String.init) ?? Text.real(number), at: fragment)
    }

    /// That an integer is too large.
    static func unfit(_ number: String, at fragment: SourceFragment) -> Diagnostic {
        Diagnostic(
            "overflow",
            "\(number) does not fit an array of integers, which go up to \(Int(ArrayValue.largestInteger)) there",
            advice: "write one of the numbers with a decimal point to calculate with real numbers", at: fragment)
    }

    /// An element of an array of integers, such as an index, as an integer.
    static func integer(_ number: Double, at fragment: SourceFragment) throws(Diagnostic) -> Int {
        guard let integer = Int(exactly: number) else { throw unfit(number, at: fragment) }
        return integer
    }
}
