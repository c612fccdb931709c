#ifndef TUTOR_CLOCK_H
#define TUTOR_CLOCK_H

// The time of a simulation, and the time that it takes.

#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <vector>

namespace tutor {

/// The time of what shares a time step.
struct Clock {
    double dt;
    int64_t step = 0, end = 0;

    explicit Clock(double dt) : dt(dt) {}

    double t() const { return (double)step * dt; }

    /// The step that begins at a time; where none does (to a ten-thousandth of a step), the next one.
    int64_t stepOf(double time) const {
        const double nearest = std::round(time / dt);
        if (std::fabs(nearest * dt - time) <= 1e-4 * dt) return (int64_t)nearest;
        return (int64_t)std::ceil(time / dt);
    }

    void setInterval(double from, double to) {
        step = stepOf(from);
        end = stepOf(to);
    }

    bool isRunning() const { return step < end; }
};

/// The clock that is due first; null where all have ended.
inline Clock *firstOf(const std::vector<Clock *> &clocks) {
    Clock *first = clocks[0];
    for (Clock *clock : clocks)
        if (clock->t() < first->t()) first = clock;
    return first->isRunning() ? first : nullptr;
}

/// Whether a clock takes a step together with the one that is due first.
inline bool isDue(const Clock &clock, const Clock &first) {
    return std::fabs(clock.t() - first.t()) <= 1e-4 * std::fmin(clock.dt, first.dt);
}

/// Tells how long the loop took.
class Stopwatch {
    const std::chrono::steady_clock::time_point begin = std::chrono::steady_clock::now();

  public:
    void report(double simulated) const {
        const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - begin;
        std::fprintf(stderr, "simulated %g s in %g s\n", simulated, elapsed.count());
    }
};

} // namespace tutor

#endif
