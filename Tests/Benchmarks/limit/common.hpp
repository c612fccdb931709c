// What the hand-written programs share: random numbers, random synapses, a queue and a clock.
#pragma once
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <vector>

using Generator = std::mt19937_64;

// Zeros at an address that suits the vector units.
inline double *column(int count) {
    const size_t bytes = (static_cast<size_t>(count)*sizeof(double) + 63)/64*64;
    double *values = static_cast<double *>(std::aligned_alloc(64, bytes));
    for (int k = 0; k < count; k++) values[k] = 0;
    return values;
}

// The next of the indices that are drawn with a chance p each, by the gap to it; `scale` is 1/log(1 - p).
inline double gap(Generator &generator, double scale) {
    std::uniform_real_distribution<double> uniform(0, 1);
    return std::floor(std::log(1 - uniform(generator))*scale);
}

// The targets of neuron i are targets[first[i]] ..< targets[first[i + 1]], in ascending order.
struct Synapses {
    std::vector<int64_t> first;
    std::vector<int32_t> targets;

    Synapses(int count, double p, Generator &generator) : first(count + 1) {
        const double scale = 1/std::log(1 - p);
        for (int i = 0; i < count; i++) {
            first[i] = static_cast<int64_t>(targets.size());
            for (double j = gap(generator, scale); j < count; j += 1 + gap(generator, scale))
                targets.push_back(static_cast<int32_t>(j));
        }
        first[count] = static_cast<int64_t>(targets.size());
    }

    void add(int neuron, double weight, double *values) const {
        for (int64_t k = first[neuron]; k < first[neuron + 1]; k++) values[targets[k]] += weight;
    }
};

struct Stopwatch {
    std::chrono::steady_clock::time_point begin = std::chrono::steady_clock::now();

    double seconds() const { return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count(); }
};

inline void report(const Stopwatch &stopwatch, int64_t spikes) {
    const double seconds = stopwatch.seconds();
    std::printf("loop %.6f\nspikes %lld\n", seconds, static_cast<long long>(spikes));
}

inline int count(int argumentCount, char **arguments, int otherwise) {
    return argumentCount > 1 ? std::atoi(arguments[1]) : otherwise;
}

// Steps of 0.1 ms in the seconds of the second argument.
inline int64_t steps(int argumentCount, char **arguments, double otherwise) {
    return std::llround((argumentCount > 2 ? std::atof(arguments[2]) : otherwise)*10000);
}
