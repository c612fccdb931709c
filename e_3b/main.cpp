// 3b Delta, current or conductance
//
// Made by tutor. Values are in SI units. Each namespace is an object of the model, each function what the object does in one
// slot of a time step; step_1() calls them in their order.

#include "tutor/simulation.h"

// --- Parameters, with the names that the model gives them; --NAME=VALUE sets another value

static struct {
    double duration = 0.15; // s, how long run 1 lasts
    double tau = 0.02; // s
    double tau_s = 0.005; // s
    double E_exc = 0.07; // V
    double E_inh = 0.0; // V
    double w = 0.01; // V
} parameter;

// --- Time

tutor::Clock defaultclock(0.0001);

// --- State

namespace clamped {
double *v, *I, *P_v_v, *R_v_v; // 1 each
}
namespace growing {
double *v, *I, *P_v_v, *R_v_v; // 1 each
}
namespace current {
double *v, *I; // 2 each
double *P_v_v, *P_v_I, *P_I_I; // 1 each
}
namespace conductance {
double *v, *g; // 1 each
}
namespace pair {
double *v, *g, *I; // 2 each
}
namespace delta {
double *v, *P_v_v; // 1 each
}
namespace source {
tutor::Events spikes(1);
}
namespace excitation {
tutor::Events spikes(1);
}
namespace inhibition {
tutor::Events spikes(1);
}
namespace sets {
int32_t *i_pre, *i_post; // the neurons of each synapse
}
namespace adds {
int32_t *i_pre, *i_post; // the neurons of each synapse
}
namespace onto_I {
double *J; // 2 each
int32_t *i_pre, *i_post; // the neurons of each synapse
}
namespace onto_g {
int32_t *i_pre, *i_post; // the neurons of each synapse
}
namespace exciting {
int32_t *i_pre, *i_post; // the neurons of each synapse
}
namespace shunting {
int32_t *i_pre, *i_post; // the neurons of each synapse
}
namespace onto_v {
int32_t *i_pre, *i_post; // the neurons of each synapse
}

// --- M_delta: a StateMonitor

namespace M_delta {

tutor::StateRecording recording{1, {}, std::vector<std::vector<double>>(1)};

/// start: v of delta
void record() {
    recording.t.push_back(defaultclock.t());
    for (int i = 0; i < 1; i++) {
        recording.values[0].push_back(delta::v[i]);
    }
}

} // namespace M_delta

// --- M_clamped: a StateMonitor

namespace M_clamped {

tutor::StateRecording recording{1, {}, std::vector<std::vector<double>>(2)};

/// start: v, I of clamped
void record() {
    recording.t.push_back(defaultclock.t());
    for (int i = 0; i < 1; i++) {
        recording.values[0].push_back(clamped::v[i]);
        recording.values[1].push_back(clamped::I[i]);
    }
}

} // namespace M_clamped

// --- M_growing: a StateMonitor

namespace M_growing {

tutor::StateRecording recording{1, {}, std::vector<std::vector<double>>(2)};

/// start: v, I of growing
void record() {
    recording.t.push_back(defaultclock.t());
    for (int i = 0; i < 1; i++) {
        recording.values[0].push_back(growing::v[i]);
        recording.values[1].push_back(growing::I[i]);
    }
}

} // namespace M_growing

// --- M_current: a StateMonitor

namespace M_current {

tutor::StateRecording recording{2, {}, std::vector<std::vector<double>>(2)};

/// start: v, I of current
void record() {
    recording.t.push_back(defaultclock.t());
    for (int i = 0; i < 2; i++) {
        recording.values[0].push_back(current::v[i]);
        recording.values[1].push_back(current::I[i]);
    }
}

} // namespace M_current

// --- M_conductance: a StateMonitor

namespace M_conductance {

tutor::StateRecording recording{1, {}, std::vector<std::vector<double>>(2)};

/// start: v, g of conductance
void record() {
    recording.t.push_back(defaultclock.t());
    for (int i = 0; i < 1; i++) {
        recording.values[0].push_back(conductance::v[i]);
        recording.values[1].push_back(conductance::g[i]);
    }
}

} // namespace M_conductance

// --- M_pair: a StateMonitor

namespace M_pair {

tutor::StateRecording recording{2, {}, std::vector<std::vector<double>>(2)};

/// start: v, g of pair
void record() {
    recording.t.push_back(defaultclock.t());
    for (int i = 0; i < 2; i++) {
        recording.values[0].push_back(pair::v[i]);
        recording.values[1].push_back(pair::g[i]);
    }
}

} // namespace M_pair

// --- clamped: 1 neuron

namespace clamped {

/// The exact solution over a step: each variable becomes the sum of P times the variables and R times what does not
/// depend on them.
void propagators() {
    const double tau = parameter.tau;
    const double A_0 = tau;
    const double A_1 = -1.0;
    const double v_v_dt = A_1 * defaultclock.dt / tutor::divisor(A_0, A_1, defaultclock.dt);
    const double v_drive_1_dt = defaultclock.dt / tutor::divisor(A_0, A_1, defaultclock.dt);
    clamped::P_v_v[0] = exp(v_v_dt);
    clamped::R_v_v[0] = v_drive_1_dt * tutor::dividedDifference(v_v_dt, 0.0);
}

/// groups: the equations over a step
/// dv/dt = (I - v)/tau : volt
/// I : volt
void stateupdater() {
    const double P_v_v = clamped::P_v_v[0];
    double *__restrict const v = clamped::v;
    const double R_v_v = clamped::R_v_v[0];
    double *__restrict const I = clamped::I;
    for (int i = 0; i < 1; i++) {
        v[i] = P_v_v * v[i] + R_v_v * I[i];
    }
}

} // namespace clamped

// --- growing: 1 neuron

namespace growing {

/// The exact solution over a step: each variable becomes the sum of P times the variables and R times what does not
/// depend on them.
void propagators() {
    const double tau = parameter.tau;
    const double A_0 = tau;
    const double A_1 = -1.0;
    const double v_v_dt = A_1 * defaultclock.dt / tutor::divisor(A_0, A_1, defaultclock.dt);
    const double v_drive_1_dt = defaultclock.dt / tutor::divisor(A_0, A_1, defaultclock.dt);
    growing::P_v_v[0] = exp(v_v_dt);
    growing::R_v_v[0] = v_drive_1_dt * tutor::dividedDifference(v_v_dt, 0.0);
}

/// groups: the equations over a step
/// dv/dt = (I - v)/tau : volt
/// I : volt
void stateupdater() {
    const double P_v_v = growing::P_v_v[0];
    double *__restrict const v = growing::v;
    const double R_v_v = growing::R_v_v[0];
    double *__restrict const I = growing::I;
    for (int i = 0; i < 1; i++) {
        v[i] = P_v_v * v[i] + R_v_v * I[i];
    }
}

} // namespace growing

// --- current: 2 neurons

namespace current {

/// The exact solution over a step: each variable becomes the sum of P times the variables and R times what does not
/// depend on them.
void propagators() {
    const double tau = parameter.tau;
    const double tau_s = parameter.tau_s;
    const double A_0 = tau;
    const double A_1 = -1.0;
    const double A_2 = 1.0;
    const double A_3 = tau_s;
    const double A_4 = -1.0;
    const double v_v_dt = A_1 * defaultclock.dt / tutor::divisor(A_0, A_1, defaultclock.dt);
    const double v_I_dt = A_2 * defaultclock.dt / tutor::divisor(A_0, A_1, defaultclock.dt);
    const double I_I_dt = A_4 * defaultclock.dt / tutor::divisor(A_3, A_4, defaultclock.dt);
    current::P_v_v[0] = exp(v_v_dt);
    current::P_v_I[0] = v_I_dt * tutor::dividedDifference(v_v_dt, I_I_dt);
    current::P_I_I[0] = exp(I_I_dt);
}

/// groups: the equations over a step
/// dv/dt = (I - v)/tau : volt
/// dI/dt = -I/tau_s : volt
void stateupdater() {
    const double P_v_v = current::P_v_v[0];
    double *__restrict const v = current::v;
    const double P_v_I = current::P_v_I[0];
    double *__restrict const I = current::I;
    const double P_I_I = current::P_I_I[0];
    for (int i = 0; i < 2; i++) {
        v[i] = P_v_v * v[i] + P_v_I * I[i];
        I[i] = P_I_I * I[i];
    }
}

} // namespace current

// --- conductance: 1 neuron

namespace conductance {

/// groups: the equations over a step
/// dv/dt = (g*(E_exc - v) - v)/tau : volt
/// dg/dt = -g/tau_s : 1
void stateupdater() {
    const double E_exc = parameter.E_exc;
    double *__restrict const v = conductance::v;
    double *__restrict const g = conductance::g;
    const double tau = parameter.tau;
    const double c1 = 1.0 / tau;
    const double tau_s = parameter.tau_s;
    const double c3 = 1.0 / tau_s;
    for (int i = 0; i < 1; i++) {
        const double x2 = c1 * (g[i] * (E_exc - v[i]) - v[i]);
        const double x4 = c3 * -g[i];
        const double x5 = v[i] + 5e-05 * x2;
        const double x6 = g[i] + 5e-05 * x4;
        const double x8 = c1 * (x6 * (E_exc - x5) - x5);
        const double x10 = c3 * -x6;
        const double x11 = v[i] + 5e-05 * x8;
        const double x12 = g[i] + 5e-05 * x10;
        const double x14 = c1 * (x12 * (E_exc - x11) - x11);
        const double x16 = c3 * -x12;
        const double x17 = v[i] + 0.0001 * x14;
        const double x18 = g[i] + 0.0001 * x16;
        v[i] = v[i] + 1.6666666666666667e-05 * (x2 + 2.0 * x8 + 2.0 * x14 + c1 * (x18 * (E_exc - x17) - x17));
        g[i] = g[i] + 1.6666666666666667e-05 * (x4 + 2.0 * x10 + 2.0 * x16 + c3 * -x18);
    }
}

} // namespace conductance

// --- pair: 2 neurons

namespace pair {

/// groups: the equations over a step
/// dv/dt = (I + g*(E_inh - v) - v)/tau : volt
/// dI/dt = -I/tau_s : volt
/// dg/dt = -g/tau_s : 1
void stateupdater() {
    const double E_inh = parameter.E_inh;
    double *__restrict const v = pair::v;
    double *__restrict const g = pair::g;
    double *__restrict const I = pair::I;
    const double tau = parameter.tau;
    const double c1 = 1.0 / tau;
    const double tau_s = parameter.tau_s;
    const double c3 = 1.0 / tau_s;
    for (int i = 0; i < 2; i++) {
        const double x2 = c1 * (I[i] + g[i] * (E_inh - v[i]) - v[i]);
        const double x4 = c3 * -I[i];
        const double x6 = c3 * -g[i];
        const double x7 = v[i] + 5e-05 * x2;
        const double x8 = I[i] + 5e-05 * x4;
        const double x9 = g[i] + 5e-05 * x6;
        const double x11 = c1 * (x8 + x9 * (E_inh - x7) - x7);
        const double x13 = c3 * -x8;
        const double x15 = c3 * -x9;
        const double x16 = v[i] + 5e-05 * x11;
        const double x17 = I[i] + 5e-05 * x13;
        const double x18 = g[i] + 5e-05 * x15;
        const double x20 = c1 * (x17 + x18 * (E_inh - x16) - x16);
        const double x22 = c3 * -x17;
        const double x24 = c3 * -x18;
        const double x25 = v[i] + 0.0001 * x20;
        const double x26 = I[i] + 0.0001 * x22;
        const double x27 = g[i] + 0.0001 * x24;
        const double x29 = 1.6666666666666667e-05 * (x2 + 2.0 * x11 + 2.0 * x20 + c1 * (x26 + x27 * (E_inh - x25) - x25));
        v[i] = v[i] + x29;
        I[i] = I[i] + 1.6666666666666667e-05 * (x4 + 2.0 * x13 + 2.0 * x22 + c3 * -x26);
        g[i] = g[i] + 1.6666666666666667e-05 * (x6 + 2.0 * x15 + 2.0 * x24 + c3 * -x27);
    }
}

} // namespace pair

// --- delta: 1 neuron

namespace delta {

/// The exact solution over a step: each variable becomes the sum of P times the variables and R times what does not
/// depend on them.
void propagators() {
    const double tau = parameter.tau;
    const double A_0 = tau;
    const double A_1 = -1.0;
    const double v_v_dt = A_1 * defaultclock.dt / tutor::divisor(A_0, A_1, defaultclock.dt);
    delta::P_v_v[0] = exp(v_v_dt);
}

/// groups: the equations over a step
/// dv/dt = -v/tau : volt
void stateupdater() {
    const double P_v_v = delta::P_v_v[0];
    double *__restrict const v = delta::v;
    for (int i = 0; i < 1; i++) {
        v[i] = P_v_v * v[i];
    }
}

} // namespace delta

// --- source: 1 neuron that spikes at given times

namespace source {

tutor::Generator generator;

/// thresholds: spikes at given times
void spike() {
    generator.generate(source::spikes, defaultclock.step);
}

} // namespace source

// --- excitation: 1 neuron that spikes at given times

namespace excitation {

tutor::Generator generator;

/// thresholds: spikes at given times
void spike() {
    generator.generate(excitation::spikes, defaultclock.step);
}

} // namespace excitation

// --- inhibition: 1 neuron that spikes at given times

namespace inhibition {

tutor::Generator generator;

/// thresholds: spikes at given times
void spike() {
    generator.generate(inhibition::spikes, defaultclock.step);
}

} // namespace inhibition

// --- sets: 1 synapse

namespace sets {

tutor::Pathway *pathway_pre;

/// synapses: spikes of the source arrive
/// I_post = w
void pre() {
    const double w = parameter.w;
    const int32_t *__restrict const i_post = sets::i_post;
    double *__restrict const clamped_I = clamped::I;
    pathway_pre->deliver(source::spikes, 0, 1, [=](int begin, int end) {
        for (int s = begin; s < end; s++) {
            clamped_I[i_post[s]] = w;
        }
    });
}

} // namespace sets

// --- adds: 1 synapse

namespace adds {

tutor::Pathway *pathway_pre;

/// synapses: spikes of the source arrive
/// I_post += w
void pre() {
    const double w = parameter.w;
    const int32_t *__restrict const i_post = adds::i_post;
    double *__restrict const growing_I = growing::I;
    pathway_pre->deliver(source::spikes, 0, 1, [=](int begin, int end) {
        for (int s = begin; s < end; s++) {
            growing_I[i_post[s]] += w;
        }
    });
}

} // namespace adds

// --- onto_I: 2 synapses

namespace onto_I {

tutor::Pathway *pathway_pre;

/// synapses: spikes of the source arrive
/// I_post += J
void pre() {
    double *__restrict const J = onto_I::J;
    const int32_t *__restrict const i_post = onto_I::i_post;
    double *__restrict const current_I = current::I;
    pathway_pre->deliver(source::spikes, 0, 1, [=](int begin, int end) {
        for (int s = begin; s < end; s++) {
            current_I[i_post[s]] += J[s];
        }
    });
}

} // namespace onto_I

// --- onto_g: 1 synapse

namespace onto_g {

tutor::Pathway *pathway_pre;

/// synapses: spikes of the source arrive
/// g_post += w*tau/tau_s/E_exc
void pre() {
    const double w = parameter.w;
    const double tau = parameter.tau;
    const double c1 = w * tau;
    const double tau_s = parameter.tau_s;
    const double E_exc = parameter.E_exc;
    const double c2 = tau_s * E_exc;
    const double c3 = c1 / c2;
    const int32_t *__restrict const i_post = onto_g::i_post;
    double *__restrict const conductance_g = conductance::g;
    pathway_pre->deliver(source::spikes, 0, 1, [=](int begin, int end) {
        for (int s = begin; s < end; s++) {
            conductance_g[i_post[s]] += c3;
        }
    });
}

} // namespace onto_g

// --- exciting: 2 synapses

namespace exciting {

tutor::Pathway *pathway_pre;

/// synapses: spikes of the source arrive
/// I_post += w*tau/tau_s
void pre() {
    const double w = parameter.w;
    const double tau = parameter.tau;
    const double c1 = w * tau;
    const double tau_s = parameter.tau_s;
    const double c2 = c1 / tau_s;
    const int32_t *__restrict const i_post = exciting::i_post;
    double *__restrict const pair_I = pair::I;
    pathway_pre->deliver(excitation::spikes, 0, 1, [=](int begin, int end) {
        for (int s = begin; s < end; s++) {
            pair_I[i_post[s]] += c2;
        }
    });
}

} // namespace exciting

// --- shunting: 1 synapse

namespace shunting {

tutor::Pathway *pathway_pre;

/// synapses: spikes of the source arrive
/// g_post += 4
void pre() {
    const int32_t *__restrict const i_post = shunting::i_post;
    double *__restrict const pair_g = pair::g;
    pathway_pre->deliver(inhibition::spikes, 0, 1, [=](int begin, int end) {
        for (int s = begin; s < end; s++) {
            pair_g[i_post[s]] += 4.0;
        }
    });
}

} // namespace shunting

// --- onto_v: 1 synapse

namespace onto_v {

tutor::Pathway *pathway_pre;

/// synapses: spikes of the source arrive
/// v_post += w
void pre() {
    const double w = parameter.w;
    const int32_t *__restrict const i_post = onto_v::i_post;
    double *__restrict const delta_v = delta::v;
    pathway_pre->deliver(source::spikes, 0, 1, [=](int begin, int end) {
        for (int s = begin; s < end; s++) {
            delta_v[i_post[s]] += w;
        }
    });
}

} // namespace onto_v

// --- The simulation

static void createState() {
    delta::v = tutor::filled(1, 0.0);
    clamped::v = tutor::filled(1, 0.0);
    clamped::I = tutor::filled(1, 0.0);
    growing::v = tutor::filled(1, 0.0);
    growing::I = tutor::filled(1, 0.0);
    current::v = tutor::filled(2, 0.0);
    current::I = tutor::filled(2, 0.0);
    conductance::v = tutor::filled(1, 0.0);
    conductance::g = tutor::filled(1, 0.0);
    pair::v = tutor::filled(2, 0.0);
    pair::g = tutor::filled(2, 0.0);
    clamped::P_v_v = tutor::filled(1, 0.9950124791926823);
    clamped::R_v_v = tutor::filled(1, 0.004987520807317687);
    growing::P_v_v = tutor::filled(1, 0.9950124791926823);
    growing::R_v_v = tutor::filled(1, 0.004987520807317687);
    current::P_v_v = tutor::filled(1, 0.9950124791926823);
    current::P_v_I = tutor::filled(1, 0.004937935295309004);
    current::P_I_I = tutor::filled(1, 0.9801986733067553);
    pair::I = tutor::filled(2, 0.0);
    delta::P_v_v = tutor::filled(1, 0.9950124791926823);
    onto_I::J = tutor::load<double>(2, "onto_I.J.f64");
    sets::i_pre = tutor::load<int32_t>(1, "sets.i_pre.i32");
    sets::i_post = tutor::load<int32_t>(1, "sets.i_post.i32");
    adds::i_pre = tutor::load<int32_t>(1, "adds.i_pre.i32");
    adds::i_post = tutor::load<int32_t>(1, "adds.i_post.i32");
    onto_I::i_pre = tutor::load<int32_t>(2, "onto_I.i_pre.i32");
    onto_I::i_post = tutor::load<int32_t>(2, "onto_I.i_post.i32");
    onto_g::i_pre = tutor::load<int32_t>(1, "onto_g.i_pre.i32");
    onto_g::i_post = tutor::load<int32_t>(1, "onto_g.i_post.i32");
    exciting::i_pre = tutor::load<int32_t>(2, "exciting.i_pre.i32");
    exciting::i_post = tutor::load<int32_t>(2, "exciting.i_post.i32");
    shunting::i_pre = tutor::load<int32_t>(1, "shunting.i_pre.i32");
    shunting::i_post = tutor::load<int32_t>(1, "shunting.i_post.i32");
    onto_v::i_pre = tutor::load<int32_t>(1, "onto_v.i_pre.i32");
    onto_v::i_post = tutor::load<int32_t>(1, "onto_v.i_post.i32");
    sets::pathway_pre = new tutor::Pathway(sets::i_pre, 1, 1, [](int32_t) { return 0; });
    adds::pathway_pre = new tutor::Pathway(adds::i_pre, 1, 1, [](int32_t) { return 0; });
    onto_I::pathway_pre = new tutor::Pathway(onto_I::i_pre, 2, 1, [](int32_t) { return 0; });
    onto_g::pathway_pre = new tutor::Pathway(onto_g::i_pre, 1, 1, [](int32_t) { return 0; });
    exciting::pathway_pre = new tutor::Pathway(exciting::i_pre, 2, 1, [](int32_t) { return 0; });
    shunting::pathway_pre = new tutor::Pathway(shunting::i_pre, 1, 1, [](int32_t) { return 0; });
    onto_v::pathway_pre = new tutor::Pathway(onto_v::i_pre, 1, 1, [](int32_t) { return 0; });
}

/// One step of run 1.
static void step_1() {
    M_delta::record();
    M_clamped::record();
    M_growing::record();
    M_current::record();
    M_conductance::record();
    M_pair::record();
    clamped::stateupdater();
    growing::stateupdater();
    current::stateupdater();
    conductance::stateupdater();
    pair::stateupdater();
    delta::stateupdater();
    source::spike();
    excitation::spike();
    inhibition::spike();
    sets::pre();
    adds::pre();
    onto_I::pre();
    onto_g::pre();
    exciting::pre();
    shunting::pre();
    onto_v::pre();
}

/// The time up to which the network has run, in seconds.
static double now = 0;

static void run_1() {
    const double end = 0.0 + parameter.duration;
    defaultclock.setInterval(0.0, end);
    source::spikes.clear();
    excitation::spikes.clear();
    inhibition::spikes.clear();
    clamped::propagators();
    growing::propagators();
    current::propagators();
    delta::propagators();
    source::generator.begin({100, 800, 850, 900}, {0, 0, 0, 0}, 0, defaultclock.step);
    excitation::generator.begin({600}, {0}, 0, defaultclock.step);
    inhibition::generator.begin({200, 600}, {0, 0}, 0, defaultclock.step);
    for (; defaultclock.isRunning(); defaultclock.step++) step_1();
    now = end;
}

static void writeResults(const std::string &folder) {
    M_delta::recording.write(folder, "M_delta.csv", "t,v[0]");
    M_clamped::recording.write(folder, "M_clamped.csv", "t,v[0],I[0]");
    M_growing::recording.write(folder, "M_growing.csv", "t,v[0],I[0]");
    M_current::recording.write(folder, "M_current.csv", "t,v[0],v[1],I[0],I[1]");
    M_conductance::recording.write(folder, "M_conductance.csv", "t,v[0],g[0]");
    M_pair::recording.write(folder, "M_pair.csv", "t,v[0],v[1],g[0],g[1]");
}

int main(int count, char **arguments) {
    tutor::Options options;
    seed = 1336931753u;
    options.read(count, arguments, {
        {"duration", &parameter.duration, "s"},
        {"tau", &parameter.tau, "s"},
        {"tau_s", &parameter.tau_s, "s"},
        {"E_exc", &parameter.E_exc, "V"},
        {"E_inh", &parameter.E_inh, "V"},
        {"w", &parameter.w, "V"},
    }, "3b Delta, current or conductance");
    createState();
    const tutor::Stopwatch stopwatch;
    run_1();
    stopwatch.report(now);
    tutor::makeFolder(options.out);
    writeResults(options.out);
    return 0;
}
