// cobahh.py by hand: one pass over the neurons, the exponentials by the vector functions of the C library.
#include "common.hpp"

static inline double exprel(double x) { return x == 0 ? 1 : (std::exp(x) - 1)/x; }

int main(int argumentCount, char **arguments) {
    const int N = argumentCount > 1 ? std::atoi(arguments[1]) : 4000;
    const int64_t steps = argumentCount > 2 ? static_cast<int64_t>(std::atof(arguments[2])*10000) : 10000;
    const double dt = 1e-4, area = 2e-8, Cm = 1e-2*area, gl = 0.5*area, El = -60e-3, EK = -90e-3, ENa = 50e-3;
    const double g_na = 1000*area, g_kd = 300*area, VT = -63e-3, taue = 5e-3, taui = 10e-3, Ee = 0, Ei = -80e-3;
    const double we = 6e-9, wi = 67e-9;
    const int64_t refractory = 30;
    std::mt19937_64 generator(1);
    std::normal_distribution<double> normal;
    Columns v = column(N), m = column(N), n = column(N), h = column(N), ge = column(N), gi = column(N);
    for (int i = 0; i < N; i++) {
        v[i] = El + (normal(generator)*5 - 5)*1e-3;
        m[i] = n[i] = h[i] = 0;
        ge[i] = (normal(generator)*1.5 + 4)*10e-9;
        gi[i] = (normal(generator)*12 + 20)*10e-9;
    }
    const Synapses synapses(N, 80.0/N, generator);
    const double e = std::exp(-dt/taue), i = std::exp(-dt/taui), perCm = 1/Cm;
    const int excitatory = N*8/10;
    std::vector<int64_t> freeFrom(N, 0);
    std::vector<int32_t> spikes(N);
    int64_t total = 0;

    const Stopwatch stopwatch;
    for (int64_t step = 0; step < steps; step++) {
        for (int k = 0; k < N; k++) {
            const double u = v[k] - VT;
            const double alpha_m = 1280/exprel((13e-3 - u)*250), beta_m = 1400/exprel((u - 40e-3)*200);
            const double alpha_h = 128*std::exp((17e-3 - u)*(1/18e-3)), beta_h = 4000/(1 + std::exp((40e-3 - u)*200));
            const double alpha_n = 160/exprel((15e-3 - u)*200), beta_n = 500*std::exp((10e-3 - u)*25);
            const double na = g_na*(m[k]*m[k]*m[k])*h[k], kd = g_kd*(n[k]*n[k])*(n[k]*n[k]);
            const double slope = -(gl + ge[k] + gi[k] + na + kd)*perCm;
            const double change =
                (gl*(El - v[k]) + ge[k]*(Ee - v[k]) + gi[k]*(Ei - v[k]) - na*(v[k] - ENa) - kd*(v[k] - EK))*perCm;
            v[k] += dt*change*exprel(dt*slope);
            m[k] += dt*(alpha_m*(1 - m[k]) - beta_m*m[k])*exprel(-dt*(alpha_m + beta_m));
            n[k] += dt*(alpha_n*(1 - n[k]) - beta_n*n[k])*exprel(-dt*(alpha_n + beta_n));
            h[k] += dt*(alpha_h*(1 - h[k]) - beta_h*h[k])*exprel(-dt*(alpha_h + beta_h));
            ge[k] *= e;
            gi[k] *= i;
        }
        int count = 0;
        for (int k = 0; k < N; k++)
            if (v[k] > -20e-3 && freeFrom[k] <= step) spikes[count++] = k;
        total += count;
        for (int k = 0; k < count; k++) {
            freeFrom[spikes[k]] = step + refractory;
            synapses.add(spikes[k], spikes[k] < excitatory ? we : wi, spikes[k] < excitatory ? ge : gi);
        }
    }
    report(stopwatch, total);
}
