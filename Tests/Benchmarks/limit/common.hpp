// What the hand-written programs share: random numbers, random synapses, and a clock.
#pragma once
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <vector>

using Columns = double *__restrict;

inline double *column(int count) {
    return static_cast<double *>(std::aligned_alloc(64, (count * sizeof(double) + 63) / 64 * 64));
}

// The targets of neuron i are targets[first[i]] ..< targets[first[i + 1]].
struct Synapses {
    std::vector<int64_t> first;
    std::vector<int32_t> targets;

    Synapses(int count, double p, std::mt19937_64 &generator) : first(count + 1) {
        std::uniform_real_distribution<double> uniform(0, 1);
        const double scale = 1/std::log(1 - p);
        for (int i = 0; i < count; i++) {
            first[i] = static_cast<int64_t>(targets.size());
            for (double j = std::floor(std::log(1 - uniform(generator))*scale); j < count;
                 j += 1 + std::floor(std::log(1 - uniform(generator))*scale))
                targets.push_back(static_cast<int32_t>(j));
        }
        first[count] = static_cast<int64_t>(targets.size());
    }

    inline void add(int neuron, double weight, double *values) const {
        for (int64_t k = first[neuron]; k < first[neuron + 1]; k++) values[targets[k]] += weight;
    }
};

// Neurons that are refractory, in the order of their spikes: the refractoriness of all lasts as long.
struct Refractory {
    std::vector<int32_t> neurons;
    std::vector<int64_t> until;
    std::vector<double> held;
    size_t head = 0;

    void release(int64_t step) {
        while (head < neurons.size() && until[head] <= step) head++;
        if (head > 4096) {
            neurons.erase(neurons.begin(), neurons.begin() + static_cast<int64_t>(head));
            until.erase(until.begin(), until.begin() + static_cast<int64_t>(head));
            head = 0;
        }
    }

    void add(int32_t neuron, int64_t end) {
        neurons.push_back(neuron);
        until.push_back(end);
    }

    // Cheaper than a mask for every neuron: what must not change is put back.
    void hold(const double *values) {
        held.clear();
        for (size_t k = head; k < neurons.size(); k++) held.push_back(values[neurons[k]]);
    }

    void putBack(double *values) const {
        for (size_t k = head; k < neurons.size(); k++) values[neurons[k]] = held[k - head];
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
