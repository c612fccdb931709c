import RealModule

extension RandomStream {
    /// Standard normal, by Box and Muller (1958).
    public func normal(step: UInt64, element: UInt32) -> Double {
        let (a, b, c, d) = words(step: step, element: element)
        let radius = (-2 * Double.log(1 - RandomStream.unit(a, b))).squareRoot()
        return radius * .cos(2 * .pi * RandomStream.unit(c, d))
    }

    /// Poisson: by inversion for small means, else by transformed rejection with squeeze,
    /// algorithm PTRS of Hörmann, "The transformed rejection method for generating Poisson random variables" (1993).
    /// A mean that is nan or negative gives nan.
    public func poisson(mean: Double, step: UInt64, element: UInt32) -> Double {
        guard mean >= 0 else { return .nan }
        guard mean > 0 else { return 0 }
        if mean < 10 {
            var remaining = uniform(step: step, element: element)
            var probability = Double.exp(-mean)
            var count = 0.0
            while remaining >= probability, count < 1000 {
                remaining -= probability
                count += 1
                probability *= mean / count
            }
            return count
        }
        let b = 0.931 + 2.53 * mean.squareRoot()
        let a = -0.059 + 0.02483 * b
        let inverseAlpha = 1.1239 + 1.1328 / (b - 3.4)
        let limit = 0.9277 - 3.6224 / (b - 2)
        var draw: UInt32 = 0
        while true {
            let (u, v) = uniformPair(step: step, element: element, draw: draw)
            let shifted = u - 0.5
            let us = 0.5 - shifted.magnitude
            let k = ((2 * a / us + b) * shifted + mean + 0.43).rounded(.down)
            if us >= 0.07, v <= limit { return k }
            draw += 1
            if k < 0 || (us < 0.013 && v > us) { continue }
            if .log(v) + .log(inverseAlpha) - .log(a / (us * us) + b) <= k * .log(mean) - mean - .logGamma(k + 1) {
                return k
            }
        }
    }

    /// Binomial: by inversion where few successes are expected, else by transformed rejection,
    /// algorithm BTRS of Hörmann, "The generation of binomial random variates" (1993).
    /// Trials or a probability outside their ranges give nan.
    public func binomial(trials: Double, probability: Double, step: UInt64, element: UInt32) -> Double {
        guard trials >= 0, probability >= 0, probability <= 1 else { return .nan }
        let n = trials.rounded(.down)
        if probability > 0.5 {
            return n - binomial(trials: n, probability: 1 - probability, step: step, element: element)
        }
        guard n > 0, probability > 0 else { return 0 }
        let odds = probability / (1 - probability)
        if n * probability < 10 {
            var remaining = uniform(step: step, element: element)
            var chance = Double.exp(n * .log(onePlus: -probability))
            var count = 0.0
            while remaining >= chance, count < n {
                remaining -= chance
                count += 1
                chance *= odds * (n - count + 1) / count
            }
            return count
        }
        let spread = (n * probability * (1 - probability)).squareRoot()
        let b = 1.15 + 2.53 * spread
        let a = -0.0873 + 0.0248 * b + 0.01 * probability
        let center = n * probability + 0.5
        let alpha = (2.83 + 5.1 / b) * spread
        let limit = 0.92 - 4.2 / b
        let mode = ((n + 1) * probability).rounded(.down)
        var draw: UInt32 = 0
        while true {
            let (u, v) = uniformPair(step: step, element: element, draw: draw)
            let shifted = u - 0.5
            let us = 0.5 - shifted.magnitude
            let k = ((2 * a / us + b) * shifted + center).rounded(.down)
            draw += 1
            if k < 0 || k > n { continue }
            if us >= 0.07, v <= limit { return k }
            let bound =
                Double.logGamma(mode + 1) + .logGamma(n - mode + 1) - .logGamma(k + 1) - .logGamma(n - k + 1)
                + (k - mode) * .log(odds)
            if .log(v * alpha / (a / (us * us) + b)) <= bound { return k }
        }
    }
}
