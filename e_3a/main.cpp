// 3a What a synapse does: on_pre, weights, targets, delays
//
// Made by tutor. Values are in SI units. Each namespace is an object of the model, each function what the object does in one
// slot of a time step; step_1() calls them in their order.

#include "tutor/simulation.h"

// --- Parameters, with the names that the model gives them; --NAME=VALUE sets another value

static struct {
    double duration = 0.05; // s, how long run 1 lasts
    double tau = 0.01; // s
    double Vt = 0.01; // V
} parameter;

// --- Time

tutor::Clock defaultclock(0.0001);

// --- State

namespace relay {
double *u, *P_u_u; // 1 each
}
namespace neurons {
double *v; // 2 each
double *P_v_v; // 1 each
tutor::Events spikes(2);
}
namespace inputs {
tutor::Events spikes(4);
}
namespace P {
double *w, *delay_then; // 1 each
int32_t *i_pre, *i_post; // the neurons of each synapse
}
namespace S {
double *w, *delay; // 8 each
int32_t *i_pre, *i_post; // the neurons of each synapse
}

// --- M: a StateMonitor

namespace M {

tutor::StateRecording recording{2, {}, std::vector<std::vector<double>>(1)};

/// start: v of neurons
void record() {
    recording.t.push_back(defaultclock.t());
    for (int i = 0; i < 2; i++) {
        recording.values[0].push_back(neurons::v[i]);
    }
}

} // namespace M

// --- U: a StateMonitor

namespace U {

tutor::StateRecording recording{1, {}, std::vector<std::vector<double>>(1)};

/// start: u of relay
void record() {
    recording.t.push_back(defaultclock.t());
    for (int i = 0; i < 1; i++) {
        recording.values[0].push_back(relay::u[i]);
    }
}

} // namespace U

// --- relay: 1 neuron

namespace relay {

/// The exact solution over a step: each variable becomes the sum of P times the variables and R times what does not
/// depend on them.
void propagators() {
    const double tau = parameter.tau;
    const double A_0 = tau;
    const double A_1 = -1.0;
    const double u_u_dt = A_1 * defaultclock.dt / tutor::divisor(A_0, A_1, defaultclock.dt);
    relay::P_u_u[0] = exp(u_u_dt);
}

/// groups: the equations over a step
/// du/dt = -u/tau : volt
void stateupdater() {
    const double P_u_u = relay::P_u_u[0];
    double *__restrict const u = relay::u;
    for (int i = 0; i < 1; i++) {
        u[i] = P_u_u * u[i];
    }
}

} // namespace relay

// --- neurons: 2 neurons

namespace neurons {

/// The exact solution over a step: each variable becomes the sum of P times the variables and R times what does not
/// depend on them.
void propagators() {
    const double tau = parameter.tau;
    const double A_0 = tau;
    const double A_1 = -1.0;
    const double v_v_dt = A_1 * defaultclock.dt / tutor::divisor(A_0, A_1, defaultclock.dt);
    neurons::P_v_v[0] = exp(v_v_dt);
}

/// groups: the equations over a step
/// dv/dt = -v/tau : volt
void stateupdater() {
    const double P_v_v = neurons::P_v_v[0];
    double *__restrict const v = neurons::v;
    for (int i = 0; i < 2; i++) {
        v[i] = P_v_v * v[i];
    }
}

/// thresholds: who spikes: v > Vt
void spike_thresholder() {
    neurons::spikes.clear();
    double *__restrict const v = neurons::v;
    const double Vt = parameter.Vt;
    tutor::collect(neurons::spikes, 2, [=](int i) { return v[i] > Vt; });
}

/// resets: v = 0*mV
void spike_resetter() {
    double *__restrict const v = neurons::v;
    for (int32_t i : neurons::spikes) {
        v[i] = 0.0;
    }
}

} // namespace neurons

// --- inputs: 4 neurons that spike at given times

namespace inputs {

tutor::Generator generator;

/// thresholds: spikes at given times
void spike() {
    generator.generate(inputs::spikes, defaultclock.step);
}

} // namespace inputs

// --- leaving: a SpikeMonitor

namespace leaving {

tutor::SpikeRecording recording{{}, {}, std::vector<std::vector<double>>(0)};
int64_t count = 0;

/// thresholds: the spikes of neurons
void record() {
    for (int32_t i : neurons::spikes) {
        recording.i.push_back(i);
        recording.t.push_back(defaultclock.t());
        count++;
    }
}

} // namespace leaving

// --- P: 1 synapse

namespace P {

tutor::Pathway *pathway_first;
tutor::Pathway *pathway_then;

/// synapses: spikes of the source arrive
/// u_post += w
void first() {
    double *__restrict const w = P::w;
    const int32_t *__restrict const i_post = P::i_post;
    double *__restrict const relay_u = relay::u;
    pathway_first->deliver(inputs::spikes, 0, 4, [=](int begin, int end) {
        for (int s = begin; s < end; s++) {
            relay_u[i_post[s]] += w[s];
        }
    });
}

/// synapses: spikes of the source arrive
/// u_post -= w
void then() {
    double *__restrict const w = P::w;
    const int32_t *__restrict const i_post = P::i_post;
    double *__restrict const relay_u = relay::u;
    pathway_then->deliver(inputs::spikes, 0, 4, [=](int begin, int end) {
        for (int s = begin; s < end; s++) {
            relay_u[i_post[s]] += -w[s];
        }
    });
}

} // namespace P

// --- S: 8 synapses

namespace S {

tutor::Pathway *pathway_pre;

/// synapses: spikes of the source arrive
/// v_post += w
void pre() {
    double *__restrict const w = S::w;
    const int32_t *__restrict const i_post = S::i_post;
    double *__restrict const neurons_v = neurons::v;
    pathway_pre->deliver(inputs::spikes, 0, 4, [=](int begin, int end) {
        for (int s = begin; s < end; s++) {
            neurons_v[i_post[s]] += w[s];
        }
    });
}

} // namespace S

// --- The simulation

static void createState() {
    neurons::v = tutor::filled(2, 0.0);
    relay::u = tutor::filled(1, 0.0);
    relay::P_u_u = tutor::filled(1, 0.9900498337491681);
    neurons::P_v_v = tutor::filled(1, 0.9900498337491681);
    P::w = tutor::filled(1, 0.005);
    P::delay_then = tutor::filled(1, 0.004);
    S::w = tutor::load<double>(8, "S.w.f64");
    S::delay = tutor::load<double>(8, "S.delay.f64");
    P::i_pre = tutor::load<int32_t>(1, "P.i_pre.i32");
    P::i_post = tutor::load<int32_t>(1, "P.i_post.i32");
    S::i_pre = tutor::load<int32_t>(8, "S.i_pre.i32");
    S::i_post = tutor::load<int32_t>(8, "S.i_post.i32");
    P::pathway_first = new tutor::Pathway(P::i_pre, 1, 4, [](int32_t) { return 0; });
    P::pathway_then = new tutor::Pathway(P::i_pre, 1, 4, [](int32_t s) { return (int32_t)std::floor(P::delay_then[s] / defaultclock.dt + 0.5); });
    S::pathway_pre = new tutor::Pathway(S::i_pre, 8, 4, [](int32_t s) { return (int32_t)std::floor(S::delay[s] / defaultclock.dt + 0.5); });
}

/// One step of run 1.
static void step_1() {
    M::record();
    U::record();
    relay::stateupdater();
    neurons::stateupdater();
    neurons::spike_thresholder();
    inputs::spike();
    leaving::record();
    P::first();
    P::then();
    S::pre();
    neurons::spike_resetter();
}

/// The time up to which the network has run, in seconds.
static double now = 0;

static void run_1() {
    const double end = 0.0 + parameter.duration;
    defaultclock.setInterval(0.0, end);
    neurons::spikes.clear();
    inputs::spikes.clear();
    relay::propagators();
    neurons::propagators();
    inputs::generator.begin({50, 200, 200, 200, 200}, {3, 0, 1, 2, 3}, 0, defaultclock.step);
    for (; defaultclock.isRunning(); defaultclock.step++) step_1();
    now = end;
}

static void writeResults(const std::string &folder) {
    M::recording.write(folder, "M.csv", "t,v[0],v[1]");
    U::recording.write(folder, "U.csv", "t,u[0]");
    leaving::recording.write(folder, "leaving.csv", "i,t");
    std::printf("%s: %lld spikes\n", "leaving", (long long)leaving::count);
}

int main(int count, char **arguments) {
    tutor::Options options;
    seed = 2467628225u;
    options.read(count, arguments, {
        {"duration", &parameter.duration, "s"},
        {"tau", &parameter.tau, "s"},
        {"Vt", &parameter.Vt, "V"},
    }, "3a What a synapse does: on_pre, weights, targets, delays");
    createState();
    const tutor::Stopwatch stopwatch;
    run_1();
    stopwatch.report(now);
    tutor::makeFolder(options.out);
    writeResults(options.out);
    return 0;
}
