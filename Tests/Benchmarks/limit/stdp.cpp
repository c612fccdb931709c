// stdp.py by hand: a trace for each input, and one for the neuron, brought up to date when a spike needs it.
#include "common.hpp"

int main(int argumentCount, char **arguments) {
    const int N = argumentCount > 1 ? std::atoi(arguments[1]) : 1000;
    const int64_t steps = static_cast<int64_t>((argumentCount > 2 ? std::atof(arguments[2]) : 10)*10000);
    const double dt = 1e-4, taum = 10e-3, taupre = 20e-3, taupost = 20e-3, taue = 5e-3, Ee = 0, vt = -54e-3, vr = -60e-3;
    const double El = -74e-3, gmax = .01, dApre = .01*gmax, dApost = -.01*taupre/taupost*1.05*gmax, p = 15*dt;
    std::mt19937_64 generator(1);
    std::uniform_real_distribution<double> uniform(0, 1);
    std::vector<double> w(N), Apre(N, 0), Apost(N, 0), last(N, 0);
    for (double &weight : w) weight = uniform(generator)*gmax;
    double v = vr, ge = 0;
    int64_t total = 0;
    const double scale = 1/std::log(1 - p);

    const Stopwatch stopwatch;
    for (int64_t step = 0; step < steps; step++) {
        const double t = static_cast<double>(step)*dt;
        const double change = (ge*(Ee - v) + El - v)/taum;
        v += dt*change;
        ge -= dt*ge/taue;
        const bool spikes = v > vt;
        const auto decay = [&](int k) {
            const double elapsed = t - last[k];
            Apre[k] *= std::exp(-elapsed/taupre);
            Apost[k] *= std::exp(-elapsed/taupost);
            last[k] = t;
        };
        const auto clipped = [&](double weight) { return weight < 0 ? 0 : weight > gmax ? gmax : weight; };
        // The inputs that spike, found by the gaps between them.
        for (double k = std::floor(std::log(1 - uniform(generator))*scale); k < N;
             k += 1 + std::floor(std::log(1 - uniform(generator))*scale)) {
            const int input = static_cast<int>(k);
            decay(input);
            ge += w[input];
            Apre[input] += dApre;
            w[input] = clipped(w[input] + Apost[input]);
        }
        if (!spikes) continue;
        for (int k = 0; k < N; k++) {
            decay(k);
            Apost[k] += dApost;
            w[k] = clipped(w[k] + Apre[k]);
        }
        v = vr;
        total++;
    }
    report(stopwatch, total);
}
