#ifndef TUTOR_REFRACTORINESS_H
#define TUTOR_REFRACTORINESS_H

// When neurons are refractory no more.

#include "events.h"

#include <algorithm>
#include <utility>

namespace tutor {

/// Ends the refractoriness of neurons that have the same one: a line of spikes, of which only the first is looked at.
struct Refractoriness {
    int64_t duration;
    std::vector<int32_t> neurons;
    std::vector<int64_t> until;
    size_t head = 0;

    explicit Refractoriness(int64_t steps) : duration(steps) {}

    /// Takes over what the state says at the beginning of a run.
    void begin(int count, const double *lastSpike, double *notRefractory, int64_t step, double dt) {
        std::vector<std::pair<int64_t, int32_t>> line;
        for (int i = 0; i < count; i++) {
            const auto hasEnded = [&](int64_t at) {
                return lastSpike[i] <= ((double)at * dt + 1e-3 * dt) - (double)duration * dt;
            };
            notRefractory[i] = hasEnded(step) ? 1 : 0;
            if (notRefractory[i] != 0) continue;
            const double estimate = lastSpike[i] / dt + (double)duration;
            int64_t at = INT64_MAX;
            if (estimate < 0x1p40) {
                at = std::max(step + 1, (int64_t)estimate - 1);
                while (!hasEnded(at)) at++;
            }
            line.push_back({at, i});
        }
        neurons.clear();
        until.clear();
        head = 0;
        for (int64_t last = step; neurons.size() < line.size();) {
            int64_t next = INT64_MAX;
            for (const auto &entry : line)
                if (entry.first > last && entry.first < next) next = entry.first;
            for (const auto &entry : line)
                if (entry.first == next) {
                    neurons.push_back(entry.second);
                    until.push_back(next);
                }
            last = next;
        }
    }

    void release(double *notRefractory, int64_t step) {
        for (; head < neurons.size() && until[head] <= step; head++) notRefractory[neurons[head]] = 1;
        if (head > 4096 && head > neurons.size() / 2) {
            neurons.erase(neurons.begin(), neurons.begin() + (long)head);
            until.erase(until.begin(), until.begin() + (long)head);
            head = 0;
        }
    }

    void add(const Events &spikes, int64_t step) {
        for (int32_t neuron : spikes) {
            neurons.push_back(neuron);
            until.push_back(step + duration);
        }
    }
};

} // namespace tutor

#endif
