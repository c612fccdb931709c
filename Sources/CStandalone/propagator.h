#ifndef TUTOR_PROPAGATOR_H
#define TUTOR_PROPAGATOR_H

// What the exact solution of linear equations over a time step is made of.

#include <cmath>

namespace tutor {

/// (exp(x) - exp(y))/(x - y), and exp(x) where the two are equal.
inline double dividedDifference(double x, double y) {
    const double distance = std::fabs(x - y);
    if (distance == 0) return std::exp(x);
    return std::exp(x < y ? y : x) * (-std::expm1(-distance) / distance);
}

/// A time constant of zero is taken for a very short one.
inline double divisor(double value, double ownRate, double dt) {
    if (!(value >= 0 && ownRate < 0)) return value;
    return std::fmax(value, -ownRate * dt * 0x1p-60);
}

} // namespace tutor

#endif
