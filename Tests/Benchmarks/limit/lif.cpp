// lif.py by hand.
#include "common.hpp"

int main(int argumentCount, char **arguments) {
    const int64_t steps = static_cast<int64_t>((argumentCount > 2 ? std::atof(arguments[2]) : 10)*10000);
    // Read through a volatile, so that the compiler cannot compute the spikes while it compiles.
    volatile double input = 1.1;
    const double decay = std::exp(-1e-4/10e-3), drive = input*(1 - decay);
    double v = 0;
    int64_t freeFrom = 0;
    std::vector<double> spikes;

    const Stopwatch stopwatch;
    for (int64_t step = 0; step < steps; step++) {
        if (step < freeFrom) continue;
        v = decay*v + drive;
        if (v > 1) {
            spikes.push_back(static_cast<double>(step)*1e-4);
            v = 0;
            freeFrom = step + 50;
        }
    }
    report(stopwatch, static_cast<int64_t>(spikes.size()));
}
