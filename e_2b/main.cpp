// 2b Excitatory and inhibitory currents
//
// Made by tutor. Values are in SI units. Each namespace is an object of the model, each function what the object does in one
// slot of a time step; step_1() calls them in their order.

#include "tutor/simulation.h"

// --- Parameters, with the names that the model gives them; --NAME=VALUE sets another value

static struct {
    double duration = 0.1; // s, how long run 1 lasts
    double taum = 0.02; // s
    double taue = 0.001; // s
    double taui = 0.01; // s
} parameter;

// --- Time

tutor::Clock defaultclock(0.0001);

// --- State

namespace neuron {
double *V, *ge, *gi, *P_V_V, *P_V_ge, *P_V_gi, *P_ge_ge, *P_gi_gi; // 1 each
tutor::Events spikes(1);
}
namespace inputs {
tutor::Events spikes(2);
}
namespace Ci {
double *w; // 1 each
int32_t *i_pre, *i_post; // the neurons of each synapse
}
namespace Ce {
double *w; // 1 each
int32_t *i_pre, *i_post; // the neurons of each synapse
}

// --- M: a StateMonitor

namespace M {

tutor::StateRecording recording{1, {}, std::vector<std::vector<double>>(1)};

/// start: V of neuron
void record() {
    recording.t.push_back(defaultclock.t());
    for (int i = 0; i < 1; i++) {
        recording.values[0].push_back(neuron::V[i]);
    }
}

} // namespace M

// --- Me: a StateMonitor

namespace Me {

tutor::StateRecording recording{1, {}, std::vector<std::vector<double>>(1)};

/// start: ge of neuron
void record() {
    recording.t.push_back(defaultclock.t());
    for (int i = 0; i < 1; i++) {
        recording.values[0].push_back(neuron::ge[i]);
    }
}

} // namespace Me

// --- Mi: a StateMonitor

namespace Mi {

tutor::StateRecording recording{1, {}, std::vector<std::vector<double>>(1)};

/// start: gi of neuron
void record() {
    recording.t.push_back(defaultclock.t());
    for (int i = 0; i < 1; i++) {
        recording.values[0].push_back(neuron::gi[i]);
    }
}

} // namespace Mi

// --- neuron: 1 neuron

namespace neuron {

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
    neuron::P_V_V[0] = exp(V_V_dt);
    neuron::P_V_ge[0] = V_ge_dt * tutor::dividedDifference(V_V_dt, ge_ge_dt);
    neuron::P_V_gi[0] = V_gi_dt * tutor::dividedDifference(V_V_dt, gi_gi_dt);
    neuron::P_ge_ge[0] = exp(ge_ge_dt);
    neuron::P_gi_gi[0] = exp(gi_gi_dt);
}

/// groups: the equations over a step
/// dV/dt = (-V + ge - gi)/taum : volt
/// dge/dt = -ge/taue : volt
/// dgi/dt = -gi/taui : volt
void stateupdater() {
    const double P_V_V = neuron::P_V_V[0];
    double *__restrict const V = neuron::V;
    const double P_V_ge = neuron::P_V_ge[0];
    double *__restrict const ge = neuron::ge;
    const double P_V_gi = neuron::P_V_gi[0];
    double *__restrict const gi = neuron::gi;
    const double P_ge_ge = neuron::P_ge_ge[0];
    const double P_gi_gi = neuron::P_gi_gi[0];
    for (int i = 0; i < 1; i++) {
        V[i] = P_V_V * V[i] + P_V_ge * ge[i] + P_V_gi * gi[i];
        ge[i] = P_ge_ge * ge[i];
        gi[i] = P_gi_gi * gi[i];
    }
}

/// thresholds: who spikes: V > (0.01*volt)
void spike_thresholder() {
    neuron::spikes.clear();
    double *__restrict const V = neuron::V;
    tutor::collect(neuron::spikes, 1, [=](int i) { return V[i] > 0.01; });
}

/// resets: V = (0.0*volt)
void spike_resetter() {
    double *__restrict const V = neuron::V;
    for (int32_t i : neuron::spikes) {
        V[i] = 0.0;
    }
}

} // namespace neuron

// --- inputs: 2 neurons that spike at given times

namespace inputs {

tutor::Generator generator;

/// thresholds: spikes at given times
void spike() {
    generator.generate(inputs::spikes, defaultclock.step);
}

} // namespace inputs

// --- arriving: a SpikeMonitor

namespace arriving {

tutor::SpikeRecording recording{{}, {}, std::vector<std::vector<double>>(0)};
int64_t count = 0;

/// thresholds: the spikes of inputs
void record() {
    for (int32_t i : inputs::spikes) {
        recording.i.push_back(i);
        recording.t.push_back(defaultclock.t());
        count++;
    }
}

} // namespace arriving

// --- Ci: a connection

namespace Ci {

tutor::Pathway *pathway_pre;

/// synapses: spikes of the source arrive
/// gi_post += w
void pre() {
    double *__restrict const w = Ci::w;
    const int32_t *__restrict const i_post = Ci::i_post;
    double *__restrict const neuron_gi = neuron::gi;
    pathway_pre->deliver(inputs::spikes, 0, 2, [=](int begin, int end) {
        for (int s = begin; s < end; s++) {
            neuron_gi[i_post[s]] += w[s];
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
    double *__restrict const neuron_ge = neuron::ge;
    pathway_pre->deliver(inputs::spikes, 0, 2, [=](int begin, int end) {
        for (int s = begin; s < end; s++) {
            neuron_ge[i_post[s]] += w[s];
        }
    });
}

} // namespace Ce

// --- The simulation

static void createState() {
    neuron::V = tutor::filled(1, 0.0);
    neuron::ge = tutor::filled(1, 0.0);
    neuron::gi = tutor::filled(1, 0.0);
    neuron::P_V_V = tutor::filled(1, 0.9950124791926823);
    neuron::P_V_ge = tutor::filled(1, 0.004746055850353829);
    neuron::P_V_gi = tutor::filled(1, -0.004962645443514261);
    neuron::P_ge_ge = tutor::filled(1, 0.9048374180359595);
    neuron::P_gi_gi = tutor::filled(1, 0.9900498337491681);
    Ci::w = tutor::filled(1, 0.003);
    Ce::w = tutor::filled(1, 0.003);
    Ci::i_pre = tutor::load<int32_t>(1, "Ci.i_pre.i32");
    Ci::i_post = tutor::load<int32_t>(1, "Ci.i_post.i32");
    Ce::i_pre = tutor::load<int32_t>(1, "Ce.i_pre.i32");
    Ce::i_post = tutor::load<int32_t>(1, "Ce.i_post.i32");
    Ci::pathway_pre = new tutor::Pathway(Ci::i_pre, 1, 2, [](int32_t) { return 0; });
    Ce::pathway_pre = new tutor::Pathway(Ce::i_pre, 1, 2, [](int32_t) { return 0; });
}

/// One step of run 1.
static void step_1() {
    M::record();
    Me::record();
    Mi::record();
    neuron::stateupdater();
    neuron::spike_thresholder();
    inputs::spike();
    arriving::record();
    Ci::pre();
    Ce::pre();
    neuron::spike_resetter();
}

/// The time up to which the network has run, in seconds.
static double now = 0;

static void run_1() {
    const double end = 0.0 + parameter.duration;
    defaultclock.setInterval(0.0, end);
    neuron::spikes.clear();
    inputs::spikes.clear();
    neuron::propagators();
    inputs::generator.begin({10, 100, 400, 500, 550}, {0, 0, 1, 0, 0}, 0, defaultclock.step);
    for (; defaultclock.isRunning(); defaultclock.step++) step_1();
    now = end;
}

static void writeResults(const std::string &folder) {
    M::recording.write(folder, "M.csv", "t,V[0]");
    Me::recording.write(folder, "Me.csv", "t,ge[0]");
    Mi::recording.write(folder, "Mi.csv", "t,gi[0]");
    arriving::recording.write(folder, "arriving.csv", "i,t");
    std::printf("%s: %lld spikes\n", "arriving", (long long)arriving::count);
}

int main(int count, char **arguments) {
    tutor::Options options;
    seed = 3577958566u;
    options.read(count, arguments, {
        {"duration", &parameter.duration, "s"},
        {"taum", &parameter.taum, "s"},
        {"taue", &parameter.taue, "s"},
        {"taui", &parameter.taui, "s"},
    }, "2b Excitatory and inhibitory currents");
    createState();
    const tutor::Stopwatch stopwatch;
    run_1();
    stopwatch.report(now);
    tutor::makeFolder(options.out);
    writeResults(options.out);
    return 0;
}
