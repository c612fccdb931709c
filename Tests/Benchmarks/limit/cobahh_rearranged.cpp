// cobahh.py by hand, its arithmetic rearranged so that five exponentials do for ten: cobahh_rearranged [NEURONS [SECONDS]]
//
// With -DLIBMVEC the exponentials are those of the C library for vectors, else a polynomial, which makes the whole faster by 1.6.
#include "common.hpp"

// e^x by a polynomial that is good to 2e-17 between -0.45 and 0.12, and `halvings` squarings. No search for a power of two is
// needed, for the arguments are bounded: v stays between the reversal potentials, -90 and 50 mV.
template <int halvings> static inline double exponential(double x) {
#ifdef LIBMVEC
    return std::exp(x);
#else
    x *= 1.0/(1 << halvings);
    const double square = x*x;
    double even = std::fma(2.3405247474263138502e-7, square, 2.4792676510763276281e-5);
    double odd = std::fma(2.7275033490117168923e-6, square, 1.9841176606184076986e-4);
    even = std::fma(even, square, 0.0013888890394623338713);
    odd = std::fma(odd, square, 0.0083333333724053461973);
    even = std::fma(even, square, 0.041666666667124453412);
    odd = std::fma(odd, square, 0.16666666666630954281);
    even = std::fma(even, square, 0.49999999999998983549);
    odd = std::fma(odd, square, 1.0000000000000008783);
    double result = std::fma(odd, x, std::fma(even, square, 1.0));
    for (int k = 0; k < halvings; k++) result *= result;
    return result;
#endif
}

int main(int argumentCount, char **arguments) {
    const int N = count(argumentCount, arguments, 4000);
    const int64_t end = steps(argumentCount, arguments, 1);
    const double dt = 1e-4, area = 2e-8, Cm = 1e-2*area, El = -60e-3, EK = -90e-3, ENa = 50e-3, Ei = -80e-3, VT = -63e-3;
    const double taue = 5e-3, taui = 10e-3;
    // Conductances are in units of Cm/dt, so that their sum is the exponent of a step; Ee is 0.
    const double unit = dt/Cm, gl = unit*0.5*area, g_na = unit*1000*area, g_kd = unit*300*area, we = unit*6e-9, wi = unit*67e-9;
    const int64_t refractory = 30;
    const int excitatory = N*8/10, block = 32, padded = (N + block - 1)/block*block;
    Generator generator(1);
    std::normal_distribution<double> normal;
    double *v = column(padded), *m = column(padded), *n = column(padded), *h = column(padded);
    double *ge = column(padded), *gi = column(padded);
    for (int k = 0; k < padded; k++) v[k] = El;
    for (int k = 0; k < N; k++) {
        v[k] = El + (normal(generator)*5 - 5)*1e-3;
        ge[k] = unit*(normal(generator)*1.5 + 4)*10e-9;
        gi[k] = unit*(normal(generator)*12 + 20)*10e-9;
    }
    const Synapses synapses(N, 80.0/N, generator);
    const double decayOfGe = std::exp(-dt/taue), decayOfGi = std::exp(-dt/taui);
    const double e3 = std::exp(3.0), e8 = std::exp(8.0), e13_4 = std::exp(13/4.0);
    const double rateOfN = dt*500*std::exp(0.25), rateOfH = dt*128*std::exp(17/18.0);
    std::vector<int64_t> freeFrom(padded, 0);
    for (int k = N; k < padded; k++) freeFrom[k] = INT64_MAX;
    std::vector<int32_t> spikes(padded);
    int64_t total = 0;

    const Stopwatch stopwatch;
    for (int64_t step = 0; step < end; step++) {
        int found = 0;
        for (int begin = 0; begin < padded; begin += block) {
            double *__restrict bv = v + begin, *__restrict bm = m + begin, *__restrict bn = n + begin, *__restrict bh = h + begin;
            double *__restrict be = ge + begin, *__restrict bi = gi + begin;
            double highest = -1;
#pragma GCC ivdep // else the columns could overlap, for all that the compiler knows
            for (int k = 0; k < block; k++) {
                // With z = e^(-u/360 mV), u = v - VT, all exponentials of the rates are powers of z, times a constant.
                const double V = bv[k];
                const double z = exponential<0>(std::fma(V, -1/360e-3, VT/360e-3));
                const double z2 = z*z, z4 = z2*z2, z8 = z4*z4, z9 = z8*z, z18 = z9*z9, z36 = z18*z18, z20 = z18*z2, z72 = z36*z36;
                const double z90 = z72*z18, q = e8*z72;
                // alpha_m = am/pm, beta_m = cm*q/pq, beta_h = 4000/(1 + q), alpha_n = an/pn, all times dt. Where exprel is of 0,
                // its limit.
                double am = std::fma(V, -320*dt*1e3, 320*dt*(13 + VT*1e3)), pm = std::fma(e13_4, z90, -1.0);
                double cm = std::fma(V, -280*dt*1e3, 280*dt*(40 + VT*1e3)), pq = q - 1;
                double an = std::fma(V, -32*dt*1e3, 32*dt*(15 + VT*1e3)), pn = std::fma(e3, z72, -1.0);
                const bool m0 = std::fabs(am) < 1e-9, q0 = std::fabs(cm) < 1e-9, n0 = std::fabs(an) < 1e-9;
                pm = m0 ? 1 : pm;
                am = m0 ? 4*320*dt : am;
                pq = q0 ? 1 : pq;
                cm = q0 ? 5*280*dt : cm;
                pn = n0 ? 1 : pn;
                an = n0 ? 5*32*dt : an;
                // Each of m, n, h goes to alpha/(alpha + beta) with the exponent alpha + beta; over a common denominator both need
                // one reciprocal, and two of those share a division.
                const double topM = am*pq, sumM = std::fma(cm*q, pm, topM), overM = pm*pq;
                const double sumN = std::fma(rateOfN*z9, pn, an);
                const double topH = rateOfH*z20*(1 + q), sumH = topH + 4000*dt;
                const double M = bm[k], K = bn[k], H = bh[k], K2 = K*K, K4 = K2*K2, M3H = M*M*(M*H);
                const double sumV = std::fma(g_na, M3H, std::fma(g_kd, K4, gl + be[k] + bi[k]));
                const double topV = std::fma(M3H, g_na*ENa, std::fma(K4, g_kd*EK, std::fma(bi[k], Ei, gl*El)));
                const double bottomM = sumM*overM, bottomN = sumN*pn, bottomH = sumH*(1 + q);
                const double both = 1/(bottomM*bottomN), rest = 1/(bottomH*sumV);
                const double perM = bottomN*both, perN = bottomM*both, perH = sumV*rest, perV = bottomH*rest;
                const double toM = topM*(overM*perM), toN = an*(pn*perN), toH = topH*((1 + q)*perH), toV = topV*perV;
                bm[k] = std::fma(M - toM, exponential<3>(-sumM*(sumM*perM)), toM);
                bn[k] = std::fma(K - toN, exponential<0>(-sumN*(sumN*perN)), toN);
                bh[k] = std::fma(H - toH, exponential<0>(-sumH*(sumH*perH)), toH);
                const double newV = std::fma(V - toV, exponential<5>(-sumV), toV);
                bv[k] = newV;
                be[k] *= decayOfGe;
                bi[k] *= decayOfGi;
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
