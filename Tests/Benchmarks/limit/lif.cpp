// lif.py by hand: lif [ignored [SECONDS]]
#include "common.hpp"

int main(int argumentCount, char **arguments) {
    const int64_t end = steps(argumentCount, arguments, 10);
    // Read through a volatile, so that the compiler cannot compute the spikes while it compiles.
    volatile double input = 1.1;
    const double decay = std::exp(-1e-4/10e-3), drive = input*(1 - decay);
    double v = 0;
    int64_t spikes = 0;

    const Stopwatch stopwatch;
    for (int64_t step = 0; step < end; step++) {
        v = decay*v + drive;
        if (v > 1) {
            spikes++;
            v = 0;
            step += 49; // refractory: nothing changes until the 50th step after this one
        }
    }
    report(stopwatch, spikes);
}
