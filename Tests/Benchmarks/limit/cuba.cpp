// cuba.py by hand: one pass over the neurons in blocks that stay in the nearest cache.
#include "common.hpp"

int main(int argumentCount, char **arguments) {
    const int N = argumentCount > 1 ? std::atoi(arguments[1]) : 4000;
    const int64_t steps = argumentCount > 2 ? static_cast<int64_t>(std::atof(arguments[2])*10000) : 10000;
    const double dt = 1e-4, taum = 20e-3, taue = 5e-3, taui = 10e-3, Vt = -50e-3, Vr = -60e-3, El = -49e-3;
    const double we = 1.62e-3, wi = -9e-3;
    const int64_t refractory = 50;
    std::mt19937_64 generator(1);
    std::uniform_real_distribution<double> uniform(0, 1);
    Columns v = column(N), ge = column(N), gi = column(N);
    for (int i = 0; i < N; i++) {
        v[i] = Vr + uniform(generator)*(Vt - Vr);
        ge[i] = gi[i] = 0;
    }
    const Synapses synapses(N, 80.0/N, generator);
    const double e = std::exp(-dt/taue), i = std::exp(-dt/taui), m = std::exp(-dt/taum);
    const double em = taue/(taue - taum)*(e - m), im = taui/(taui - taum)*(i - m), rest = El*(1 - m);
    const int excitatory = N*8/10, block = 256;
    Refractory held;
    std::vector<int32_t> spikes(N);
    int64_t total = 0;

    const Stopwatch stopwatch;
    for (int64_t step = 0; step < steps; step++) {
        held.release(step);
        held.hold(v);
        int count = 0;
        for (int begin = 0; begin < N; begin += block) {
            const int end = begin + block < N ? begin + block : N;
            double highest = Vr;
            for (int k = begin; k < end; k++) {
                v[k] = m*v[k] + em*ge[k] + im*gi[k] + rest;
                ge[k] *= e;
                gi[k] *= i;
                highest = v[k] > highest ? v[k] : highest;
            }
            if (highest > Vt)
                for (int k = begin; k < end; k++) {
                    spikes[count] = k;
                    count += v[k] > Vt;
                }
        }
        held.putBack(v);
        int kept = 0;
        for (int k = 0; k < count; k++)
            if (v[spikes[k]] > Vt) spikes[kept++] = spikes[k];
        total += kept;
        for (int k = 0; k < kept; k++) synapses.add(spikes[k], spikes[k] < excitatory ? we : wi, spikes[k] < excitatory ? ge : gi);
        for (int k = 0; k < kept; k++) {
            v[spikes[k]] = Vr;
            held.add(spikes[k], step + refractory);
        }
    }
    report(stopwatch, total);
}
