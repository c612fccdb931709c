#ifndef TUTOR_PATHWAY_H
#define TUTOR_PATHWAY_H

// What spikes do at synapses, after a delay.

#include "events.h"

namespace tutor {

/// The synapses of a pathway by the neuron whose spikes reach them, then by delay, then as they were made; and the spikes on their way.
struct Pathway {
    struct Stretch {
        int32_t begin, end, delay;
    };

    /// The synapse at each position; empty where that is the position itself.
    std::vector<int32_t> synapses;
    /// Neuron k has the stretches `first[k] ..< first[k + 1]`.
    std::vector<int32_t> first;
    std::vector<Stretch> stretches;
    /// The stretches that spikes reach, by the step that they arrive in.
    std::vector<std::vector<int32_t>> ring;
    size_t present = 0;

    /// - Parameter delay: the delay of a synapse in steps.
    template <class Delay> Pathway(const int32_t *neurons, int count, int neuronCount, Delay delay) {
        std::vector<int32_t> position(neuronCount + 1);
        for (int s = 0; s < count; s++) position[neurons[s] + 1]++;
        for (int k = 0; k < neuronCount; k++) position[k + 1] += position[k];
        std::vector<int32_t> next(position), order(count);
        bool isInOrder = true;
        for (int s = 0; s < count; s++) order[next[neurons[s]]++] = s;
        int32_t longest = 0;
        for (int k = 0; k < neuronCount; k++) {
            first.push_back((int32_t)stretches.size());
            // Sorted by delay, those of one delay as they were made: a stable insertion, since most lists are in order already.
            for (int p = position[k] + 1; p < position[k + 1]; p++) {
                const int32_t synapse = order[p], own = delay(synapse);
                int q = p;
                for (; q > position[k] && delay(order[q - 1]) > own; q--) order[q] = order[q - 1];
                order[q] = synapse;
            }
            for (int p = position[k]; p < position[k + 1];) {
                const int32_t begin = p, steps = delay(order[p]);
                for (; p < position[k + 1] && delay(order[p]) == steps; p++) isInOrder = isInOrder && order[p] == p;
                stretches.push_back({begin, p, steps});
                if (steps > longest) longest = steps;
            }
        }
        first.push_back((int32_t)stretches.size());
        if (!isInOrder) synapses = order;
        ring.resize((size_t)longest + 1);
    }

    /// Sends the spikes of the neurons `firstNeuron ..< firstNeuron + neuronCount` off, and calls `body` with the first and the last
    /// position (exclusive) of what arrives now.
    template <class Body> inline void deliver(const Events &spikes, int firstNeuron, int neuronCount, Body body) {
        for (int32_t spike : spikes) {
            const int32_t neuron = spike - firstNeuron;
            if (neuron < 0 || neuron >= neuronCount) continue;
            for (int32_t k = first[neuron]; k < first[neuron + 1]; k++) {
                if (ring.size() == 1)
                    body(stretches[k].begin, stretches[k].end);
                else
                    ring[(present + (size_t)stretches[k].delay) % ring.size()].push_back(k);
            }
        }
        if (ring.size() == 1) return;
        for (int32_t k : ring[present]) body(stretches[k].begin, stretches[k].end);
        ring[present].clear();
        present = (present + 1) % ring.size();
    }
};

} // namespace tutor

#endif
