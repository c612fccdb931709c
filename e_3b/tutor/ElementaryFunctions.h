#ifndef TUTOR_ELEMENTARY_FUNCTIONS_H
#define TUTOR_ELEMENTARY_FUNCTIONS_H

/// Elementary functions that give the same bits wherever they are compiled: they are made of single additions, multiplications,
/// divisions and shifts, without fused multiply-adds (compile with -ffp-contract=off), and without branches, so that a compiler
/// turns a loop over them into vector instructions.
///
/// Errors are given in units in the last place (ulp): bounds of the largest that was seen against long double on x86-64, on 10^7
/// arguments over the range of normal results and near 0. What is not here comes from the C library.

#include <math.h>
#include <stdint.h>
#include <string.h>

static inline double tutor_from_bits(uint64_t bits) {
    double value;
    memcpy(&value, &bits, sizeof value);
    return value;
}

static inline uint64_t tutor_to_bits(double value) {
    uint64_t bits;
    memcpy(&bits, &value, sizeof bits);
    return bits;
}

/// Added to a number, this rounds it to the nearest whole one, which then stands in the low bits.
#define TUTOR_ROUNDING 0x1.8p52

/// x = k ln 2 + r with |r| <= ln 2 / 2, k in the low bits of `rounded`, and e^r = 1 + p.
typedef struct {
    double rounded, k, p;
} TutorReduced;

/// e^r - 1 by a polynomial of degree 12 that interpolates at Chebyshev's points, relative error 2^-58; ln 2 in two parts of which
/// the first has trailing zeros, so that its product with k is exact (Cody and Waite, "Software Manual for the Elementary
/// Functions", 1980, chapter 6).
static inline TutorReduced tutor_reduced(double x) {
    TutorReduced result;
    result.rounded = x * 0x1.71547652b82fep0 + TUTOR_ROUNDING;
    result.k = result.rounded - TUTOR_ROUNDING;
    double r = (x - result.k * 0x1.62e42feep-1) - result.k * 0x1.a39ef35793c76p-33;
    double r2 = r * r;
    double r4 = r2 * r2;
    double a = 0.5 + r * 0x1.5555555555555p-3;
    double b = 0x1.5555555555555p-5 + r * 0x1.1111111110e6ap-7;
    double c = 0x1.6c16c16c16a93p-10 + r * 0x1.a01a01a4b322fp-13;
    double d = 0x1.a01a01a2ba8c3p-16 + r * 0x1.71de17e40edfep-19;
    double e = 0x1.27e4e7c9c1412p-22 + r * 0x1.af236aac51d05p-26;
    double q = ((a + r2 * b) + r4 * (c + r2 * d)) + (r4 * r4) * (e + r2 * 0x1.1f5abc1998660p-29);
    result.p = r + r2 * q;
    return result;
}

/// 2^k for the whole number k that was rounded, -1023 < k < 1024.
static inline double tutor_power_of_two(double rounded) { return tutor_from_bits((tutor_to_bits(rounded) + 1023) << 52); }

/// The magnitude up to which the short forms below hold: their powers of two and results are normal numbers.
#define TUTOR_ORDINARY 708.0

/// e^x for |x| <= TUTOR_ORDINARY. Error below 1 ulp.
static inline double tutor_exp_ordinary(double x) {
    TutorReduced reduced = tutor_reduced(x);
    return tutor_from_bits(tutor_to_bits(1 + reduced.p) + (tutor_to_bits(reduced.rounded) << 52));
}

/// e^x - 1 for |x| <= TUTOR_ORDINARY. Error below 2.2 ulp.
static inline double tutor_expm1_ordinary(double x) {
    TutorReduced reduced = tutor_reduced(x);
    double power = tutor_power_of_two(reduced.rounded);
    return power * reduced.p + (power - 1);
}

/// 2^k as a product of two normal numbers, so that results beyond them come out as zero, subnormal or infinite.
typedef struct {
    double first, second, inverseOfSecond;
} TutorPower;

static inline TutorPower tutor_power(double k) {
    TutorPower power;
    double half = k * 0.5 + TUTOR_ROUNDING;
    double rest = k - (half - TUTOR_ROUNDING);
    power.first = tutor_power_of_two(half);
    power.second = tutor_power_of_two(rest + TUTOR_ROUNDING);
    power.inverseOfSecond = tutor_power_of_two(TUTOR_ROUNDING - rest);
    return power;
}

/// Beyond these arguments e^x is zero or infinite; nan stays nan.
static inline double tutor_clamped(double x) {
    double below = x > 710.0 ? 710.0 : x;
    return below < -746.0 ? -746.0 : below;
}

/// e^x. Error below 1 ulp; the same bits as tutor_exp_ordinary where that holds.
static inline double tutor_exp(double x) {
    TutorReduced reduced = tutor_reduced(tutor_clamped(x));
    TutorPower power = tutor_power(reduced.k);
    return (1 + reduced.p) * power.first * power.second;
}

/// e^x - 1. Error below 2.2 ulp; the same bits as tutor_expm1_ordinary where that holds.
static inline double tutor_expm1(double x) {
    TutorReduced reduced = tutor_reduced(tutor_clamped(x));
    TutorPower power = tutor_power(reduced.k);
    return (power.first * reduced.p + (power.first - power.inverseOfSecond)) * power.second;
}

/// (e^x - 1)/x, and 1 at 0. Error below 2.2 ulp.
static inline double tutor_exprel_ordinary(double x) {
    double quotient = tutor_expm1_ordinary(x) / x;
    return fabs(x) < 1e-16 ? 1 : quotient;
}

static inline double tutor_exprel(double x) {
    double quotient = tutor_expm1(x) / x;
    double bounded = x > 717 ? HUGE_VAL : quotient;
    return fabs(x) < 1e-16 ? 1 : bounded;
}

/// Error below 2.6 ulp.
static inline double tutor_tanh(double x) {
    double magnitude = fabs(x);
    double bounded = magnitude > 22 ? 22 : magnitude;
    double t = tutor_expm1_ordinary(2 * bounded);
    return copysign(t / (t + 2), x);
}

/// Python's floor division; adding 0 makes -0 a 0.
static inline double tutor_floor_divide(double a, double b) { return floor(a / b) + 0; }

/// Python's remainder, of the sign of the divisor.
static inline double tutor_modulo(double a, double b) {
    double remainder = fmod(a, b);
    return remainder != 0 && (remainder < 0) != (b < 0) ? remainder + b : remainder + 0;
}

/// A nan on either side is handed on.
static inline double tutor_minimum(double a, double b) { return a != a || a < b ? a : b; }

static inline double tutor_maximum(double a, double b) { return a != a || a > b ? a : b; }

static inline double tutor_sign(double x) { return x > 0 ? 1 : x < 0 ? -1 : x; }

static inline double tutor_truncate(double x) { return trunc(x) + 0; }

/// The number of the step that begins at a time: rounded towards zero, with a thousandth of a step to spare for times that are no
/// exact multiples of `dt` in binary.
static inline double tutor_timestep(double time, double dt) { return trunc((time + 1e-3 * dt) / dt) + 0; }

/// A table of values over time, row by row.
typedef struct TutorTable {
    const double *values;
    int64_t rows, columns;
    /// The length of a row in seconds.
    double dt;
    /// Into how many parts a row is divided to place a time.
    double subdivisions;
} TutorTable;

/// The value that holds at a time; before the first row the first, after the last the last, nan in a column that is not there.
/// A time is rounded to the nearest part of a row, so that one on the border belongs to the row that begins there.
static inline double tutor_look_up(const TutorTable *table, double time, double column) {
    if (time != time || !(column >= 0 && column < (double)table->columns)) return NAN;
    double row = floor(round(time / (table->dt / table->subdivisions)) / table->subdivisions);
    double last = (double)(table->rows - 1);
    double bounded = row < 0 ? 0 : row > last ? last : row;
    return table->values[(int64_t)bounded * table->columns + (int64_t)column];
}

#endif
