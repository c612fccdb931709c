// cobahh.py by hand, with the arithmetic of the model and the exponentials of the C library for vectors: cobahh [NEURONS [SECONDS]]
#include "common.hpp"

// x/(e^x - 1), whose limit at 0 is 1.
static inline double inverseExprel(double x) {
    const double e = std::exp(x) - 1;
    return std::fabs(x) < 1e-6 ? 1 - x/2 : x/e;
}

int main(int argumentCount, char **arguments) {
    const int N = count(argumentCount, arguments, 4000);
    const int64_t end = steps(argumentCount, arguments, 1);
    const double dt = 1e-4, area = 2e-8, Cm = 1e-2*area, El = -60e-3, EK = -90e-3, ENa = 50e-3, Ei = -80e-3, VT = -63e-3;
    const double taue = 5e-3, taui = 10e-3, gl = 0.5*area, g_na = 1000*area, g_kd = 300*area, we = 6e-9, wi = 67e-9;
    const int64_t refractory = 30;
    const int excitatory = N*8/10, block = 32, padded = (N + block - 1)/block*block;
    Generator generator(1);
    std::normal_distribution<double> normal;
    double *__restrict v = column(padded), *__restrict m = column(padded), *__restrict n = column(padded), *__restrict h = column(padded);
    double *__restrict ge = column(padded), *__restrict gi = column(padded);
    for (int k = 0; k < padded; k++) v[k] = El;
    for (int k = 0; k < N; k++) {
        v[k] = El + (normal(generator)*5 - 5)*1e-3;
        ge[k] = (normal(generator)*1.5 + 4)*10e-9;
        gi[k] = (normal(generator)*12 + 20)*10e-9;
    }
    const Synapses synapses(N, 80.0/N, generator);
    const double decayOfGe = std::exp(-dt/taue), decayOfGi = std::exp(-dt/taui);
    std::vector<int64_t> freeFrom(padded, 0);
    for (int k = N; k < padded; k++) freeFrom[k] = INT64_MAX;
    std::vector<int32_t> spikes(padded);
    int64_t total = 0;

    const Stopwatch stopwatch;
    for (int64_t step = 0; step < end; step++) {
        int found = 0;
        for (int begin = 0; begin < padded; begin += block) {
            double highest = -1;
#pragma GCC ivdep // else the columns could overlap, for all that the compiler knows
            for (int k = begin; k < begin + block; k++) {
                const double V = v[k], u = (V - VT)*1e3; // mV
                const double alpha_m = 320*4*inverseExprel((13 - u)/4), beta_m = 280*5*inverseExprel((u - 40)/5);
                const double alpha_h = 128*std::exp((17 - u)/18), beta_h = 4000/(1 + std::exp((40 - u)/5));
                const double alpha_n = 32*5*inverseExprel((15 - u)/5), beta_n = 500*std::exp((10 - u)/40);
                const double M = m[k], K = n[k], H = h[k];
                const double na = g_na*M*M*M*H, kd = g_kd*K*K*K*K;
                const double sum = gl + ge[k] + gi[k] + na + kd, toV = (gl*El + gi[k]*Ei + na*ENa + kd*EK)/sum;
                const double toM = alpha_m/(alpha_m + beta_m), toN = alpha_n/(alpha_n + beta_n), toH = alpha_h/(alpha_h + beta_h);
                m[k] = toM + (M - toM)*std::exp(-dt*(alpha_m + beta_m));
                n[k] = toN + (K - toN)*std::exp(-dt*(alpha_n + beta_n));
                h[k] = toH + (H - toH)*std::exp(-dt*(alpha_h + beta_h));
                const double newV = toV + (V - toV)*std::exp(-dt/Cm*sum);
                v[k] = newV;
                ge[k] *= decayOfGe;
                gi[k] *= decayOfGi;
                highest = newV > highest ? newV : highest;
            }
            if (highest > -20e-3)
                for (int k = begin; k < begin + block; k++) {
                    spikes[found] = k;
                    found += (v[k] > -20e-3) & (freeFrom[k] <= step);
                }
        }
        total += found;
        for (int k = 0; k < found; k++) {
            const int neuron = spikes[k];
            freeFrom[neuron] = step + refractory;
            synapses.add(neuron, neuron < excitatory ? we : wi, neuron < excitatory ? ge : gi);
        }
    }
    report(stopwatch, total);
}
