// 2a The concept of a connection
//
// Made by tutor. Values are in SI units. Each namespace is an object of the model, each function what the object does in one
// slot of a time step; step_1() calls them in their order.

#include "tutor/simulation.h"

// --- Parameters, with the names that the model gives them; --NAME=VALUE sets another value

static struct {
    double duration = 0.01; // s, how long run 1 lasts
    double tau_a = 0.001; // s
    double tau_b = 0.01; // s
} parameter;

// --- Time

tutor::Clock defaultclock(0.0001);

// --- State

namespace neuron {
double *Va, *Vb, *P_Va_Va, *P_Vb_Vb; // 1 each
tutor::Events spikes(1);
}
namespace inputs {
tutor::Events spikes(2);
}
namespace Cb {
double *w; // 1 each
int32_t *i_pre, *i_post; // the neurons of each synapse
}
namespace Ca {
double *w; // 1 each
int32_t *i_pre, *i_post; // the neurons of each synapse
}

// --- Ma: a StateMonitor

namespace Ma {

tutor::StateRecording recording{1, {}, std::vector<std::vector<double>>(1)};

/// start: Va of neuron
void record() {
    recording.t.push_back(defaultclock.t());
    for (int i = 0; i < 1; i++) {
        recording.values[0].push_back(neuron::Va[i]);
    }
}

} // namespace Ma

// --- Mb: a StateMonitor

namespace Mb {

tutor::StateRecording recording{1, {}, std::vector<std::vector<double>>(1)};

/// start: Vb of neuron
void record() {
    recording.t.push_back(defaultclock.t());
    for (int i = 0; i < 1; i++) {
        recording.values[0].push_back(neuron::Vb[i]);
    }
}

} // namespace Mb

// --- neuron: 1 neuron

namespace neuron {

/// The exact solution over a step: each variable becomes the sum of P times the variables and R times what does not
/// depend on them.
void propagators() {
    const double tau_a = parameter.tau_a;
    const double tau_b = parameter.tau_b;
    const double A_0 = tau_a;
    const double A_1 = -1.0;
    const double A_2 = tau_b;
    const double A_3 = -1.0;
    const double Va_Va_dt = A_1 * defaultclock.dt / tutor::divisor(A_0, A_1, defaultclock.dt);
    const double Vb_Vb_dt = A_3 * defaultclock.dt / tutor::divisor(A_2, A_3, defaultclock.dt);
    neuron::P_Va_Va[0] = exp(Va_Va_dt);
    neuron::P_Vb_Vb[0] = exp(Vb_Vb_dt);
}

/// groups: the equations over a step
/// dVa/dt = -Va/tau_a : volt
/// dVb/dt = -Vb/tau_b : volt
void stateupdater() {
    const double P_Va_Va = neuron::P_Va_Va[0];
    double *__restrict const Va = neuron::Va;
    const double P_Vb_Vb = neuron::P_Vb_Vb[0];
    double *__restrict const Vb = neuron::Vb;
    for (int i = 0; i < 1; i++) {
        Va[i] = P_Va_Va * Va[i];
        Vb[i] = P_Vb_Vb * Vb[i];
    }
}

/// thresholds: who spikes: Va > (0.01*volt)
void spike_thresholder() {
    neuron::spikes.clear();
    double *__restrict const Va = neuron::Va;
    tutor::collect(neuron::spikes, 1, [=](int i) { return Va[i] > 0.01; });
}

/// resets: Va = (0.0*volt)
void spike_resetter() {
    double *__restrict const Va = neuron::Va;
    for (int32_t i : neuron::spikes) {
        Va[i] = 0.0;
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

// --- leaving: a SpikeMonitor

namespace leaving {

tutor::SpikeRecording recording{{}, {}, std::vector<std::vector<double>>(0)};
int64_t count = 0;

/// thresholds: the spikes of neuron
void record() {
    for (int32_t i : neuron::spikes) {
        recording.i.push_back(i);
        recording.t.push_back(defaultclock.t());
        count++;
    }
}

} // namespace leaving

// --- Cb: a connection

namespace Cb {

tutor::Pathway *pathway_pre;

/// synapses: spikes of the source arrive
/// Vb_post += w
void pre() {
    double *__restrict const w = Cb::w;
    const int32_t *__restrict const i_post = Cb::i_post;
    double *__restrict const neuron_Vb = neuron::Vb;
    pathway_pre->deliver(inputs::spikes, 0, 2, [=](int begin, int end) {
        for (int s = begin; s < end; s++) {
            neuron_Vb[i_post[s]] += w[s];
        }
    });
}

} // namespace Cb

// --- Ca: a connection

namespace Ca {

tutor::Pathway *pathway_pre;

/// synapses: spikes of the source arrive
/// Va_post += w
void pre() {
    double *__restrict const w = Ca::w;
    const int32_t *__restrict const i_post = Ca::i_post;
    double *__restrict const neuron_Va = neuron::Va;
    pathway_pre->deliver(inputs::spikes, 0, 2, [=](int begin, int end) {
        for (int s = begin; s < end; s++) {
            neuron_Va[i_post[s]] += w[s];
        }
    });
}

} // namespace Ca

// --- The simulation

static void createState() {
    neuron::Va = tutor::filled(1, 0.0);
    neuron::Vb = tutor::filled(1, 0.0);
    neuron::P_Va_Va = tutor::filled(1, 0.9048374180359595);
    neuron::P_Vb_Vb = tutor::filled(1, 0.9900498337491681);
    Cb::w = tutor::filled(1, 0.003);
    Ca::w = tutor::filled(1, 0.006);
    Cb::i_pre = tutor::load<int32_t>(1, "Cb.i_pre.i32");
    Cb::i_post = tutor::load<int32_t>(1, "Cb.i_post.i32");
    Ca::i_pre = tutor::load<int32_t>(1, "Ca.i_pre.i32");
    Ca::i_post = tutor::load<int32_t>(1, "Ca.i_post.i32");
    Cb::pathway_pre = new tutor::Pathway(Cb::i_pre, 1, 2, [](int32_t) { return 0; });
    Ca::pathway_pre = new tutor::Pathway(Ca::i_pre, 1, 2, [](int32_t) { return 0; });
}

/// One step of run 1.
static void step_1() {
    Ma::record();
    Mb::record();
    neuron::stateupdater();
    neuron::spike_thresholder();
    inputs::spike();
    arriving::record();
    leaving::record();
    Cb::pre();
    Ca::pre();
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
    inputs::generator.begin({10, 20, 30, 40}, {0, 1, 1, 0}, 0, defaultclock.step);
    for (; defaultclock.isRunning(); defaultclock.step++) step_1();
    now = end;
}

static void writeResults(const std::string &folder) {
    Ma::recording.write(folder, "Ma.csv", "t,Va[0]");
    Mb::recording.write(folder, "Mb.csv", "t,Vb[0]");
    arriving::recording.write(folder, "arriving.csv", "i,t");
    std::printf("%s: %lld spikes\n", "arriving", (long long)arriving::count);
    leaving::recording.write(folder, "leaving.csv", "i,t");
    std::printf("%s: %lld spikes\n", "leaving", (long long)leaving::count);
}

int main(int count, char **arguments) {
    tutor::Options options;
    seed = 4252217817u;
    options.read(count, arguments, {
        {"duration", &parameter.duration, "s"},
        {"tau_a", &parameter.tau_a, "s"},
        {"tau_b", &parameter.tau_b, "s"},
    }, "2a The concept of a connection");
    createState();
    const tutor::Stopwatch stopwatch;
    run_1();
    stopwatch.report(now);
    tutor::makeFolder(options.out);
    writeResults(options.out);
    return 0;
}
