#ifndef TUTOR_RANDOM_NUMBERS_H
#define TUTOR_RANDOM_NUMBERS_H

/// Random numbers by position rather than by turn: the Philox 4x32-10 generator of Salmon, Moraes, Dror and Shaw, "Parallel random
/// numbers: as easy as 1, 2, 3", SC'11. A number depends on the seed, the stream (each occurrence of rand() has one), the time step
/// and the element, and not on the order in which numbers are drawn.

#include "ElementaryFunctions.h"

// A loop over a function that is called is not turned into vector instructions.
#if defined(__GNUC__)
#define TUTOR_INLINE static inline __attribute__((always_inline))
#else
#define TUTOR_INLINE static inline
#endif

typedef struct TutorWords {
    uint32_t words[4];
} TutorWords;

/// Four independent words. Each has 64 bits of room, as vector units multiply them.
TUTOR_INLINE TutorWords tutor_words(uint32_t seed, uint32_t stream, uint64_t step, uint32_t element, uint32_t draw) {
    const uint64_t word = 0xFFFFFFFF;
    uint64_t c0 = step & word, c1 = step >> 32, c2 = element, c3 = draw;
    for (int round = 0; round < 10; round++) {
        uint64_t p0 = 0xD2511F53u * c0, p1 = 0xCD9E8D57u * c2;
        c0 = p1 >> 32 ^ c1 ^ seed;
        c1 = p1 & word;
        c2 = p0 >> 32 ^ c3 ^ stream;
        c3 = p0 & word;
        seed += 0x9E3779B9u;
        stream += 0xBB67AE85u;
    }
    TutorWords result = {{(uint32_t)c0, (uint32_t)c1, (uint32_t)c2, (uint32_t)c3}};
    return result;
}

/// A whole number below 2^52 as a double; no vector unit of most machines converts it otherwise.
TUTOR_INLINE double tutor_whole(uint64_t bits) { return tutor_from_bits(bits | 0x4330000000000000) - 0x1p52; }

/// Two words as a number in [0, 1) with 53 random bits.
TUTOR_INLINE double tutor_unit(uint32_t high, uint32_t low) {
    return tutor_whole(high) * 0x1p-32 + tutor_whole(low >> 11) * 0x1p-53;
}

/// Uniform in [0, 1).
TUTOR_INLINE double tutor_uniform(uint32_t seed, uint32_t stream, uint64_t step, uint32_t element) {
    TutorWords drawn = tutor_words(seed, stream, step, element, 0);
    return tutor_unit(drawn.words[0], drawn.words[1]);
}

/// Standard normal, by Box and Muller (1958).
static inline double tutor_normal(uint32_t seed, uint32_t stream, uint64_t step, uint32_t element) {
    TutorWords drawn = tutor_words(seed, stream, step, element, 0);
    double radius = sqrt(-2 * log(1 - tutor_unit(drawn.words[0], drawn.words[1])));
    return radius * cos(2 * 3.14159265358979323846 * tutor_unit(drawn.words[2], drawn.words[3]));
}

/// Poisson: by inversion for small means, else by transformed rejection with squeeze, algorithm PTRS of Hörmann, "The transformed
/// rejection method for generating Poisson random variables" (1993). A mean that is nan or negative gives nan.
static inline double tutor_poisson(double mean, uint32_t seed, uint32_t stream, uint64_t step, uint32_t element) {
    if (!(mean >= 0)) return NAN;
    if (mean == 0) return 0;
    if (mean < 10) {
        double remaining = tutor_uniform(seed, stream, step, element), probability = tutor_exp(-mean), count = 0;
        while (remaining >= probability && count < 1000) {
            remaining -= probability;
            count += 1;
            probability *= mean / count;
        }
        return count;
    }
    double b = 0.931 + 2.53 * sqrt(mean), a = -0.059 + 0.02483 * b;
    double inverseAlpha = 1.1239 + 1.1328 / (b - 3.4), limit = 0.9277 - 3.6224 / (b - 2);
    for (uint32_t draw = 0;; draw++) {
        TutorWords drawn = tutor_words(seed, stream, step, element, draw);
        double u = tutor_unit(drawn.words[0], drawn.words[1]) - 0.5, v = tutor_unit(drawn.words[2], drawn.words[3]);
        double us = 0.5 - fabs(u);
        double k = floor((2 * a / us + b) * u + mean + 0.43);
        if (us >= 0.07 && v <= limit) return k;
        if (k < 0 || (us < 0.013 && v > us)) continue;
        if (log(v) + log(inverseAlpha) - log(a / (us * us) + b) <= k * log(mean) - mean - lgamma(k + 1)) return k;
    }
}

/// Binomial: by inversion where few successes are expected, else by transformed rejection, algorithm BTRS of Hörmann, "The
/// generation of binomial random variates" (1993). Trials or a probability outside their ranges give nan.
static inline double tutor_binomial(
    double trials, double probability, uint32_t seed, uint32_t stream, uint64_t step, uint32_t element) {
    if (!(trials >= 0 && probability >= 0 && probability <= 1)) return NAN;
    double n = floor(trials);
    int isMirrored = probability > 0.5;
    double p = isMirrored ? 1 - probability : probability, result = 0;
    if (n > 0 && p > 0) {
        double odds = p / (1 - p);
        if (n * p < 10) {
            double remaining = tutor_uniform(seed, stream, step, element), chance = tutor_exp(n * log1p(-p));
            while (remaining >= chance && result < n) {
                remaining -= chance;
                result += 1;
                chance *= odds * (n - result + 1) / result;
            }
        } else {
            double spread = sqrt(n * p * (1 - p)), b = 1.15 + 2.53 * spread, a = -0.0873 + 0.0248 * b + 0.01 * p;
            double center = n * p + 0.5, alpha = (2.83 + 5.1 / b) * spread, limit = 0.92 - 4.2 / b;
            double mode = floor((n + 1) * p);
            for (uint32_t draw = 0;; draw++) {
                TutorWords drawn = tutor_words(seed, stream, step, element, draw);
                double u = tutor_unit(drawn.words[0], drawn.words[1]) - 0.5;
                double v = tutor_unit(drawn.words[2], drawn.words[3]), us = 0.5 - fabs(u);
                result = floor((2 * a / us + b) * u + center);
                if (result < 0 || result > n) continue;
                if (us >= 0.07 && v <= limit) break;
                double bound = lgamma(mode + 1) + lgamma(n - mode + 1) - lgamma(result + 1) - lgamma(n - result + 1)
                    + (result - mode) * log(odds);
                if (log(v * alpha / (a / (us * us) + b)) <= bound) break;
            }
        }
    }
    return isMirrored ? n - result : result;
}

#endif
