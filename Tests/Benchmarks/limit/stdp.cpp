// stdp.py by hand: stdp [INPUTS [SECONDS]]
#include "common.hpp"

// The gaps between the spikes of all inputs, as one row of inputs and steps; drawn many at a time, for the logarithms of the C
// library for vectors.
struct Gaps {
    static const int size = 1024;
    double gaps[size];
    int next = size;
    double scale;
    uint64_t state = 1;

    explicit Gaps(double p) : scale(1/std::log(1 - p)) {}

    int64_t draw() {
        if (next == size) {
            for (double &gap : gaps) { // splitmix64, as a number above 0 and up to 1
                uint64_t bits = state += 0x9e3779b97f4a7c15;
                bits = (bits ^ bits >> 30)*0xbf58476d1ce4e5b9;
                bits = (bits ^ bits >> 27)*0x94d049bb133111eb;
                gap = static_cast<double>(static_cast<int64_t>(((bits ^ bits >> 31) >> 11) + 1))*0x1p-53;
            }
            for (double &gap : gaps) gap = std::log(gap)*scale;
            next = 0;
        }
        return static_cast<int64_t>(gaps[next++]);
    }
};

int main(int argumentCount, char **arguments) {
    const int N = count(argumentCount, arguments, 1000);
    const int64_t end = steps(argumentCount, arguments, 10);
    const double dt = 1e-4, taum = 10e-3, tau = 20e-3, taue = 5e-3, Ee = 0, vt = -54e-3, vr = -60e-3, El = -74e-3, gmax = .01;
    const double dApre = .01*gmax, dApost = -.01*1.05*gmax;
    Generator generator(1);
    std::uniform_real_distribution<double> uniform(0, 1);
    double *w = column(N), *Apre = column(N);
    for (int k = 0; k < N; k++) w[k] = uniform(generator)*gmax;
    double v = vr, ge = 0;
    // Apost is the same for all synapses, since they have one target. Apre is stored without its decay since the last rescaling, so
    // that neither kind of spike needs an exponential.
    double Apost = 0, decay = 1;
    const double perStep = std::exp(-dt/tau);
    Gaps gaps(15*dt);
    int64_t total = 0;

    const Stopwatch stopwatch;
    int64_t input = gaps.draw();
    for (int64_t step = 0; step < end; step++) {
        const double change = (ge*(Ee - v) + El - v)*(dt/taum);
        v += change;
        ge -= ge*(dt/taue);
        Apost *= perStep;
        decay *= perStep;
        for (; input < N; input += 1 + gaps.draw()) {
            ge += w[input];
            Apre[input] += dApre/decay;
            const double changed = w[input] + Apost;
            w[input] = changed < 0 ? 0 : changed > gmax ? gmax : changed;
        }
        input -= N;
        if (v > vt) {
            Apost += dApost;
            for (int k = 0; k < N; k++) {
                const double changed = w[k] + Apre[k]*decay;
                w[k] = changed > gmax ? gmax : changed; // Apre is not negative
            }
            v = vr;
            total++;
        }
        if (step % 16384 == 16383) { // before the numbers leave the range
            for (int k = 0; k < N; k++) Apre[k] *= decay;
            decay = 1;
        }
    }
    report(stopwatch, total);
}
