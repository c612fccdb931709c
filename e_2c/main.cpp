// 2c The CUBA network
//
// Made by tutor. Values are in SI units. Each namespace is an object of the model, each function what the object does in one
// slot of a time step; step_1() calls them in their order.

#include "tutor/simulation.h"

// --- Parameters, with the names that the model gives them; --NAME=VALUE sets another value

static struct {
    double duration = 0.5; // s, how long run 1 lasts
    double taum = 0.02; // s
    double taue = 0.005; // s
    double taui = 0.01; // s
    double El = -0.049; // V
} parameter;

// --- Time

tutor::Clock defaultclock(0.0001);

// --- State

namespace P {
double *V, *ge, *gi, *not_refractory, *lastspike; // 4000 each
double *P_V_V, *P_V_ge, *P_V_gi, *R_V_V, *P_ge_ge, *P_gi_gi; // 1 each
tutor::Events spikes(4000);
}
namespace Ci {
double *w; // 64202 each
int32_t *i_pre, *i_post; // the neurons of each synapse
}
namespace Ce {
double *w; // 255496 each
int32_t *i_pre, *i_post; // the neurons of each synapse
}

// --- MV: a StateMonitor

namespace MV {

tutor::StateRecording recording{1, {}, std::vector<std::vector<double>>(1)};

/// start: V of P
void record() {
    recording.t.push_back(defaultclock.t());
    for (int i = 0; i < 1; i++) {
        recording.values[0].push_back(P::V[i]);
    }
}

} // namespace MV

// --- Me: a StateMonitor

namespace Me {

tutor::StateRecording recording{1, {}, std::vector<std::vector<double>>(1)};

/// start: ge of P
void record() {
    recording.t.push_back(defaultclock.t());
    for (int i = 0; i < 1; i++) {
        recording.values[0].push_back(P::ge[i]);
    }
}

} // namespace Me

// --- Mi: a StateMonitor

namespace Mi {

tutor::StateRecording recording{1, {}, std::vector<std::vector<double>>(1)};

/// start: gi of P
void record() {
    recording.t.push_back(defaultclock.t());
    for (int i = 0; i < 1; i++) {
        recording.values[0].push_back(P::gi[i]);
    }
}

} // namespace Mi

// --- P: 4000 neurons

namespace P {

tutor::Refractoriness refractoriness(51);

/// The exact solution over a step: each variable becomes the sum of P times the variables and R times what does not
/// depend on them.
void propagators() {
    const double taum = parameter.taum;
    const double taue = parameter.taue;
    const double taui = parameter.taui;
    const double A_0 = taum;
    const double A_1 = -1.0;
    const double A_2 = 1.0;
    const double A_3 = -1.0;
    const double A_4 = taue;
    const double A_5 = -1.0;
    const double A_6 = taui;
    const double A_7 = -1.0;
    const double V_V_dt = A_1 * defaultclock.dt / tutor::divisor(A_0, A_1, defaultclock.dt);
    const double V_ge_dt = A_2 * defaultclock.dt / tutor::divisor(A_0, A_1, defaultclock.dt);
    const double V_gi_dt = A_3 * defaultclock.dt / tutor::divisor(A_0, A_1, defaultclock.dt);
    const double ge_ge_dt = A_5 * defaultclock.dt / tutor::divisor(A_4, A_5, defaultclock.dt);
    const double gi_gi_dt = A_7 * defaultclock.dt / tutor::divisor(A_6, A_7, defaultclock.dt);
    const double V_drive_1_dt = defaultclock.dt / tutor::divisor(A_0, A_1, defaultclock.dt);
    P::P_V_V[0] = exp(V_V_dt);
    P::P_V_ge[0] = V_ge_dt * tutor::dividedDifference(V_V_dt, ge_ge_dt);
    P::P_V_gi[0] = V_gi_dt * tutor::dividedDifference(V_V_dt, gi_gi_dt);
    P::R_V_V[0] = V_drive_1_dt * tutor::dividedDifference(V_V_dt, 0.0);
    P::P_ge_ge[0] = exp(ge_ge_dt);
    P::P_gi_gi[0] = exp(gi_gi_dt);
}

/// groups: the equations over a step
/// dV/dt = (ge - gi - (V - El))/taum : volt
/// dge/dt = -ge/taue : volt
/// dgi/dt = -gi/taui : volt
void stateupdater() {
    refractoriness.release(P::not_refractory, defaultclock.step);
    const double P_V_V = P::P_V_V[0];
    double *__restrict const V = P::V;
    const double P_V_ge = P::P_V_ge[0];
    double *__restrict const ge = P::ge;
    const double P_V_gi = P::P_V_gi[0];
    double *__restrict const gi = P::gi;
    const double R_V_V = P::R_V_V[0];
    const double El = parameter.El;
    const double c1 = R_V_V * El;
    double *__restrict const not_refractory = P::not_refractory;
    const double P_ge_ge = P::P_ge_ge[0];
    const double P_gi_gi = P::P_gi_gi[0];
    for (int i = 0; i < 4000; i++) {
        V[i] = not_refractory[i] != 0 ? c1 + (P_V_V * V[i] + P_V_ge * ge[i] + P_V_gi * gi[i]) : V[i];
        ge[i] = P_ge_ge * ge[i];
        gi[i] = P_gi_gi * gi[i];
    }
}

/// thresholds: who spikes: V > (-0.05*volt)
void spike_thresholder() {
    P::spikes.clear();
    double *__restrict const V = P::V;
    double *__restrict const not_refractory = P::not_refractory;
    tutor::collect(P::spikes, 4000, [=](int i) { return (V[i] > -0.05) & (not_refractory[i] != 0); });
    if (P::spikes.count > 0) {
        const double t = defaultclock.t();
        double *__restrict const lastspike = P::lastspike;
        double *__restrict const not_refractory = P::not_refractory;
        for (int32_t i : P::spikes) {
            lastspike[i] = t;
            not_refractory[i] = 0.0;
        }
    }
    refractoriness.add(P::spikes, defaultclock.step);
}

/// resets: V = (-0.06*volt)
void spike_resetter() {
    double *__restrict const V = P::V;
    for (int32_t i : P::spikes) {
        V[i] = -0.06;
    }
}

} // namespace P

// --- M: a SpikeMonitor

namespace M {

tutor::SpikeRecording recording{{}, {}, std::vector<std::vector<double>>(0)};
int64_t count = 0;

/// thresholds: the spikes of P
void record() {
    for (int32_t i : P::spikes) {
        recording.i.push_back(i);
        recording.t.push_back(defaultclock.t());
        count++;
    }
}

} // namespace M

// --- Ci: a connection

namespace Ci {

tutor::Pathway *pathway_pre;

/// synapses: spikes of the source arrive
/// gi_post += w
void pre() {
    double *__restrict const w = Ci::w;
    const int32_t *__restrict const i_post = Ci::i_post;
    double *__restrict const P_gi = P::gi;
    pathway_pre->deliver(P::spikes, 3200, 800, [=](int begin, int end) {
        for (int s = begin; s < end; s++) {
            P_gi[i_post[s]] += w[s];
        }
    });
}

} // namespace Ci

// --- Ce: a connection

namespace Ce {

tutor::Pathway *pathway_pre;

/// synapses: spikes of the source arrive
/// ge_post += w
void pre() {
    double *__restrict const w = Ce::w;
    const int32_t *__restrict const i_post = Ce::i_post;
    double *__restrict const P_ge = P::ge;
    pathway_pre->deliver(P::spikes, 0, 3200, [=](int begin, int end) {
        for (int s = begin; s < end; s++) {
            P_ge[i_post[s]] += w[s];
        }
    });
}

} // namespace Ce

// --- rate: a PopulationRateMonitor

namespace rate {

tutor::RateRecording recording;

/// end: the rate of a population
void record() {
    recording.t.push_back(defaultclock.t());
    recording.rate.push_back((double)P::spikes.count * 2.5);
}

} // namespace rate

// --- The simulation

static void createState() {
    P::V = tutor::load<double>(4000, "P.V.f64");
    P::ge = tutor::filled(4000, 0.0);
    P::gi = tutor::filled(4000, 0.0);
    P::P_V_V = tutor::filled(1, 0.9950124791926823);
    P::P_V_ge = tutor::filled(1, 0.004937935295309004);
    P::P_V_gi = tutor::filled(1, -0.004962645443514261);
    P::R_V_V = tutor::filled(1, 0.004987520807317687);
    P::P_ge_ge = tutor::filled(1, 0.9801986733067553);
    P::P_gi_gi = tutor::filled(1, 0.9900498337491681);
    P::not_refractory = tutor::filled(4000, 1.0);
    P::lastspike = tutor::filled(4000, -10000.0);
    Ci::w = tutor::filled(64202, 0.009000000000000001);
    Ce::w = tutor::filled(255496, 0.0016200000000000001);
    Ci::i_pre = tutor::load<int32_t>(64202, "Ci.i_pre.i32");
    Ci::i_post = tutor::load<int32_t>(64202, "Ci.i_post.i32");
    Ce::i_pre = tutor::load<int32_t>(255496, "Ce.i_pre.i32");
    Ce::i_post = tutor::load<int32_t>(255496, "Ce.i_post.i32");
    Ci::pathway_pre = new tutor::Pathway(Ci::i_pre, 64202, 800, [](int32_t) { return 0; });
    Ce::pathway_pre = new tutor::Pathway(Ce::i_pre, 255496, 3200, [](int32_t) { return 0; });
}

/// One step of run 1.
static void step_1() {
    MV::record();
    Me::record();
    Mi::record();
    P::stateupdater();
    P::spike_thresholder();
    M::record();
    Ci::pre();
    Ce::pre();
    P::spike_resetter();
    rate::record();
}

/// The time up to which the network has run, in seconds.
static double now = 0;

static void run_1() {
    const double end = 0.0 + parameter.duration;
    defaultclock.setInterval(0.0, end);
    P::spikes.clear();
    P::propagators();
    P::refractoriness.begin(4000, P::lastspike, P::not_refractory, defaultclock.step, defaultclock.dt);
    for (; defaultclock.isRunning(); defaultclock.step++) step_1();
    now = end;
}

static void writeResults(const std::string &folder) {
    MV::recording.write(folder, "MV.csv", "t,V[0]");
    Me::recording.write(folder, "Me.csv", "t,ge[0]");
    Mi::recording.write(folder, "Mi.csv", "t,gi[0]");
    M::recording.write(folder, "M.csv", "i,t");
    std::printf("%s: %lld spikes\n", "M", (long long)M::count);
    rate::recording.write(folder, "rate.csv");
}

int main(int count, char **arguments) {
    tutor::Options options;
    seed = 1u;
    options.read(count, arguments, {
        {"duration", &parameter.duration, "s"},
        {"taum", &parameter.taum, "s"},
        {"taue", &parameter.taue, "s"},
        {"taui", &parameter.taui, "s"},
        {"El", &parameter.El, "V"},
    }, "2c The CUBA network");
    createState();
    const tutor::Stopwatch stopwatch;
    run_1();
    stopwatch.report(now);
    tutor::makeFolder(options.out);
    writeResults(options.out);
    return 0;
}
