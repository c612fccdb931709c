// cuba.py by hand, its arithmetic rearranged so that a step writes v only: cuba_rearranged [NEURONS [SECONDS]]
#include "common.hpp"

// Four numbers that one instruction handles. Written out, since compilers make a chain of the search for the largest v.
typedef double Four __attribute__((vector_size(32)));
typedef long long Mask __attribute__((vector_size(32)));

int main(int argumentCount, char **arguments) {
    const int N = count(argumentCount, arguments, 4000);
    const int64_t end = steps(argumentCount, arguments, 1);
    const double dt = 1e-4, taum = 20e-3, taue = 5e-3, taui = 10e-3, Vt = -50e-3, Vr = -60e-3, El = -49e-3;
    const double we = 1.62e-3, wi = -9e-3;
    const int64_t refractory = 50;
    const int excitatory = N*8/10, block = 32, padded = (N + block - 1)/block*block;
    Generator generator(1);
    std::uniform_real_distribution<double> uniform(0, 1);
    double *v = column(padded), *ge = column(padded), *gi = column(padded);
    for (int k = 0; k < padded; k++) v[k] = k < N ? Vr + uniform(generator)*(Vt - Vr) : -1e300;
    const Synapses synapses(N, 80.0/N, generator);

    // The exact solution over a step. ge and gi are stored without their decay since the last rescaling, which is the same for all
    // of them: the pass then writes v only, and what limits it is the way from the second cache.
    const double e = std::exp(-dt/taue), i = std::exp(-dt/taui), m = std::exp(-dt/taum);
    const double em = taue/(taue - taum)*(e - m), im = taui/(taui - taum)*(i - m), rest = El*(1 - m);
    double decayOfGe = 1, decayOfGi = 1;
    // A refractory neuron is put so low that it cannot spike, and on Vr when its time is over: no mask in the pass.
    const double low = -1e3;
    std::vector<int32_t> spikes(padded), waiting;
    std::vector<int64_t> until;
    waiting.reserve(1 << 22);
    until.reserve(1 << 22);
    size_t head = 0;
    int64_t total = 0;

    const Stopwatch stopwatch;
    for (int64_t step = 0; step < end; step++) {
        for (; head < waiting.size() && until[head] <= step; head++) v[waiting[head]] = Vr;
        const double fromGe = em*decayOfGe, fromGi = im*decayOfGi;
        int found = 0;
        for (int begin = 0; begin < padded; begin += block) {
            Mask above = {0, 0, 0, 0};
            for (int k = begin; k < begin + block; k += 4) {
                Four &four = *reinterpret_cast<Four *>(v + k);
                four = m*four + (fromGe**reinterpret_cast<Four *>(ge + k) + (fromGi**reinterpret_cast<Four *>(gi + k) + rest));
                above |= four > Vt;
            }
            if ((above[0] | above[1] | above[2] | above[3]) != 0)
                for (int k = begin; k < begin + block; k++) {
                    spikes[found] = k;
                    found += v[k] > Vt;
                }
        }
        decayOfGe *= e;
        decayOfGi *= i;
        if (step % 4096 == 4095) { // before the numbers leave the range
            for (int k = 0; k < N; k++) {
                ge[k] *= decayOfGe;
                gi[k] *= decayOfGi;
            }
            decayOfGe = decayOfGi = 1;
        }
        total += found;
        for (int k = 0; k < found; k++) {
            const int neuron = spikes[k];
            if (neuron < excitatory)
                synapses.add(neuron, we/decayOfGe, ge);
            else
                synapses.add(neuron, wi/decayOfGi, gi);
        }
        for (int k = 0; k < found; k++) {
            v[spikes[k]] = low;
            waiting.push_back(spikes[k]);
            until.push_back(step + refractory);
        }
    }
    report(stopwatch, total);
}
