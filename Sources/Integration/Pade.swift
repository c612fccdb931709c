/// A diagonal Padé approximant `p(x) / p(-x)` of the exponential.
struct Pade: Sendable {
    /// Of the numerator, from the constant term up.
    let coefficients: [Double]
    /// The norm up to which the approximant is right to double precision (Higham 2005, table 2.3).
    let reach: Double

    /// By ascending degree.
    static let all = [
        Pade(coefficients: [120, 60, 12, 1], reach: 1.495585217958292e-2),
        Pade(coefficients: [30240, 15120, 3360, 420, 30, 1], reach: 2.539398330063230e-1),
        Pade(
            coefficients: [17_297_280, 8_648_640, 1_995_840, 277_200, 25_200, 1512, 56, 1], reach: 9.504178996162932e-1),
        Pade(
            coefficients: [
                17_643_225_600, 8_821_612_800, 2_075_673_600, 302_702_400, 30_270_240, 2_162_160, 110_880, 3960, 90, 1,
            ], reach: 2.097847961257068),
        last,
    ]

    /// The one of degree 13, for all that is larger.
    static let last = Pade(
        coefficients: [
            64_764_752_532_480_000, 32_382_376_266_240_000, 7_771_770_303_897_600, 1_187_353_796_428_800,
            129_060_195_264_000, 10_559_470_521_600, 670_442_572_800, 33_522_128_640, 1_323_241_920, 40_840_800,
            960_960, 16_380, 182, 1,
        ], reach: 5.371920351148152)
}
