// 3c Signs and time constants
//
// Made by tutor. Values are in SI units. Each namespace is an object of the model, each function what the object does in one
// slot of a time step; step_1() calls them in their order.

#include "tutor/simulation.h"

// --- Parameters, with the names that the model gives them; --NAME=VALUE sets another value

static struct {
    double duration = 0.32; // s, how long run 1 lasts
    double tau = 0.02; // s
    double tau_e = 0.01; // s
    double tau_i = 0.002; // s
    double E_i = -0.01; // V
    double w_e = 0.005; // V
    double w_i = 0.025; // V
} parameter;

// --- Time

tutor::Clock defaultclock(0.0001);

// --- State

namespace conventions {
double *v, *P_v_v, *P_v_I, *P_I_I, *s_, *I; // 4 each
}
namespace by_time {
double *v, *I_e, *I_i, *P_v_v, *P_v_I_e, *P_v_I_i, *P_I_e_I_e, *P_I_i_I_i; // 1 each
}
namespace by_receptor {
double *v, *g, *drive; // 3 each
}
namespace by_sign {
double *v, *I, *P_v_v, *P_v_I, *P_I_I; // 1 each
}
namespace cells {
tutor::Events spikes(2);
}
namespace T {
double *weight; // 4 each
int32_t *i_pre, *i_post; // the neurons of each synapse
}
namespace exciting {
int32_t *i_pre, *i_post; // the neurons of each synapse
}
namespace inhibiting {
int32_t *i_pre, *i_post; // the neurons of each synapse
}
namespace opening {
int32_t *i_pre, *i_post; // the neurons of each synapse
}
namespace S {
double *weight; // 2 each
int32_t *i_pre, *i_post; // the neurons of each synapse
}

// --- M_sign: a StateMonitor

namespace M_sign {

tutor::StateRecording recording{1, {}, std::vector<std::vector<double>>(2)};

/// start: v, I of by_sign
void record() {
    recording.t.push_back(defaultclock.t());
    for (int i = 0; i < 1; i++) {
        recording.values[0].push_back(by_sign::v[i]);
        recording.values[1].push_back(by_sign::I[i]);
    }
}

} // namespace M_sign

// --- M_conventions: a StateMonitor

namespace M_conventions {

tutor::StateRecording recording{4, {}, std::vector<std::vector<double>>(1)};

/// start: v of conventions
void record() {
    recording.t.push_back(defaultclock.t());
    for (int i = 0; i < 4; i++) {
        recording.values[0].push_back(conventions::v[i]);
    }
}

} // namespace M_conventions

// --- M_time: a StateMonitor

namespace M_time {

tutor::StateRecording recording{1, {}, std::vector<std::vector<double>>(3)};

/// start: v, I_e, I_i of by_time
void record() {
    recording.t.push_back(defaultclock.t());
    for (int i = 0; i < 1; i++) {
        recording.values[0].push_back(by_time::v[i]);
        recording.values[1].push_back(by_time::I_e[i]);
        recording.values[2].push_back(by_time::I_i[i]);
    }
}

} // namespace M_time

// --- M_receptor: a StateMonitor

namespace M_receptor {

tutor::StateRecording recording{3, {}, std::vector<std::vector<double>>(2)};

/// start: v, g of by_receptor
void record() {
    recording.t.push_back(defaultclock.t());
    for (int i = 0; i < 3; i++) {
        recording.values[0].push_back(by_receptor::v[i]);
        recording.values[1].push_back(by_receptor::g[i]);
    }
}

} // namespace M_receptor

// --- conventions: 4 neurons

namespace conventions {

/// The exact solution over a step: each variable becomes the sum of P times the variables and R times what does not
/// depend on them.
void propagators() {
    const double tau = parameter.tau;
    double *__restrict const s_ = conventions::s_;
    const double tau_e = parameter.tau_e;
    for (int i = 0; i < 4; i++) {
        const double A_0 = tau;
        const double A_1 = -1.0;
        const double A_2 = s_[i];
        const double A_3 = tau_e;
        const double A_4 = -1.0;
        const double v_v_dt = A_1 * defaultclock.dt / tutor::divisor(A_0, A_1, defaultclock.dt);
        const double v_I_dt = A_2 * defaultclock.dt / tutor::divisor(A_0, A_1, defaultclock.dt);
        const double I_I_dt = A_4 * defaultclock.dt / tutor::divisor(A_3, A_4, defaultclock.dt);
        conventions::P_v_v[i] = exp(v_v_dt);
        conventions::P_v_I[i] = v_I_dt * tutor::dividedDifference(v_v_dt, I_I_dt);
        conventions::P_I_I[i] = exp(I_I_dt);
    }
}

/// groups: the equations over a step
/// dv/dt = (s*I - v)/tau : volt
/// dI/dt = -I/tau_e : volt
/// s : 1 (constant)
void stateupdater() {
    double *__restrict const P_v_v = conventions::P_v_v;
    double *__restrict const v = conventions::v;
    double *__restrict const P_v_I = conventions::P_v_I;
    double *__restrict const I = conventions::I;
    double *__restrict const P_I_I = conventions::P_I_I;
    for (int i = 0; i < 4; i++) {
        v[i] = P_v_v[i] * v[i] + P_v_I[i] * I[i];
        I[i] = P_I_I[i] * I[i];
    }
}

} // namespace conventions

// --- by_time: 1 neuron

namespace by_time {

/// The exact solution over a step: each variable becomes the sum of P times the variables and R times what does not
/// depend on them.
void propagators() {
    const double tau = parameter.tau;
    const double tau_e = parameter.tau_e;
    const double tau_i = parameter.tau_i;
    const double A_0 = tau;
    const double A_1 = -1.0;
    const double A_2 = 1.0;
    const double A_3 = -1.0;
    const double A_4 = tau_e;
    const double A_5 = -1.0;
    const double A_6 = tau_i;
    const double A_7 = -1.0;
    const double v_v_dt = A_1 * defaultclock.dt / tutor::divisor(A_0, A_1, defaultclock.dt);
    const double v_I_e_dt = A_2 * defaultclock.dt / tutor::divisor(A_0, A_1, defaultclock.dt);
    const double v_I_i_dt = A_3 * defaultclock.dt / tutor::divisor(A_0, A_1, defaultclock.dt);
    const double I_e_I_e_dt = A_5 * defaultclock.dt / tutor::divisor(A_4, A_5, defaultclock.dt);
    const double I_i_I_i_dt = A_7 * defaultclock.dt / tutor::divisor(A_6, A_7, defaultclock.dt);
    by_time::P_v_v[0] = exp(v_v_dt);
    by_time::P_v_I_e[0] = v_I_e_dt * tutor::dividedDifference(v_v_dt, I_e_I_e_dt);
    by_time::P_v_I_i[0] = v_I_i_dt * tutor::dividedDifference(v_v_dt, I_i_I_i_dt);
    by_time::P_I_e_I_e[0] = exp(I_e_I_e_dt);
    by_time::P_I_i_I_i[0] = exp(I_i_I_i_dt);
}

/// groups: the equations over a step
/// dv/dt = (I_e - I_i - v)/tau : volt
/// dI_e/dt = -I_e/tau_e : volt
/// dI_i/dt = -I_i/tau_i : volt
void stateupdater() {
    const double P_v_v = by_time::P_v_v[0];
    double *__restrict const v = by_time::v;
    const double P_v_I_e = by_time::P_v_I_e[0];
    double *__restrict const I_e = by_time::I_e;
    const double P_v_I_i = by_time::P_v_I_i[0];
    double *__restrict const I_i = by_time::I_i;
    const double P_I_e_I_e = by_time::P_I_e_I_e[0];
    const double P_I_i_I_i = by_time::P_I_i_I_i[0];
    for (int i = 0; i < 1; i++) {
        v[i] = P_v_v * v[i] + P_v_I_e * I_e[i] + P_v_I_i * I_i[i];
        I_e[i] = P_I_e_I_e * I_e[i];
        I_i[i] = P_I_i_I_i * I_i[i];
    }
}

} // namespace by_time

// --- by_receptor: 3 neurons

namespace by_receptor {

/// groups: the equations over a step
/// dv/dt = (g*(E_i - v) + drive - v)/tau : volt
/// dg/dt = -g/tau_e : 1
/// drive : volt (constant)
void stateupdater() {
    const double E_i = parameter.E_i;
    double *__restrict const v = by_receptor::v;
    double *__restrict const g = by_receptor::g;
    double *__restrict const drive = by_receptor::drive;
    const double tau = parameter.tau;
    const double c1 = 1.0 / tau;
    const double tau_e = parameter.tau_e;
    const double c3 = 1.0 / tau_e;
    for (int i = 0; i < 3; i++) {
        const double x2 = c1 * (g[i] * (E_i - v[i]) + drive[i] - v[i]);
        const double x4 = c3 * -g[i];
        const double x5 = v[i] + 5e-05 * x2;
        const double x6 = g[i] + 5e-05 * x4;
        const double x8 = c1 * (x6 * (E_i - x5) + drive[i] - x5);
        const double x10 = c3 * -x6;
        const double x11 = v[i] + 5e-05 * x8;
        const double x12 = g[i] + 5e-05 * x10;
        const double x14 = c1 * (x12 * (E_i - x11) + drive[i] - x11);
        const double x16 = c3 * -x12;
        const double x17 = v[i] + 0.0001 * x14;
        const double x18 = g[i] + 0.0001 * x16;
        const double x20 = 1.6666666666666667e-05 * (x2 + 2.0 * x8 + 2.0 * x14 + c1 * (x18 * (E_i - x17) + drive[i] - x17));
        v[i] = v[i] + x20;
        g[i] = g[i] + 1.6666666666666667e-05 * (x4 + 2.0 * x10 + 2.0 * x16 + c3 * -x18);
    }
}

} // namespace by_receptor

// --- by_sign: 1 neuron

namespace by_sign {

/// The exact solution over a step: each variable becomes the sum of P times the variables and R times what does not
/// depend on them.
void propagators() {
    const double tau = parameter.tau;
    const double tau_e = parameter.tau_e;
    const double A_0 = tau;
    const double A_1 = -1.0;
    const double A_2 = 1.0;
    const double A_3 = tau_e;
    const double A_4 = -1.0;
    const double v_v_dt = A_1 * defaultclock.dt / tutor::divisor(A_0, A_1, defaultclock.dt);
    const double v_I_dt = A_2 * defaultclock.dt / tutor::divisor(A_0, A_1, defaultclock.dt);
    const double I_I_dt = A_4 * defaultclock.dt / tutor::divisor(A_3, A_4, defaultclock.dt);
    by_sign::P_v_v[0] = exp(v_v_dt);
    by_sign::P_v_I[0] = v_I_dt * tutor::dividedDifference(v_v_dt, I_I_dt);
    by_sign::P_I_I[0] = exp(I_I_dt);
}

/// groups: the equations over a step
/// dv/dt = (I - v)/tau : volt
/// dI/dt = -I/tau_e : volt
void stateupdater() {
    const double P_v_v = by_sign::P_v_v[0];
    double *__restrict const v = by_sign::v;
    const double P_v_I = by_sign::P_v_I[0];
    double *__restrict const I = by_sign::I;
    const double P_I_I = by_sign::P_I_I[0];
    for (int i = 0; i < 1; i++) {
        v[i] = P_v_v * v[i] + P_v_I * I[i];
        I[i] = P_I_I * I[i];
    }
}

} // namespace by_sign

// --- cells: 2 neurons that spike at given times

namespace cells {

tutor::Generator generator;

/// thresholds: spikes at given times
void spike() {
    generator.generate(cells::spikes, defaultclock.step);
}

} // namespace cells

// --- T: 4 synapses

namespace T {

tutor::Pathway *pathway_pre;

/// synapses: spikes of the source arrive
/// I_post += weight
void pre() {
    double *__restrict const weight = T::weight;
    const int32_t *__restrict const i_post = T::i_post;
    double *__restrict const conventions_I = conventions::I;
    pathway_pre->deliver(cells::spikes, 0, 2, [=](int begin, int end) {
        for (int s = begin; s < end; s++) {
            conventions_I[i_post[s]] += weight[s];
        }
    });
}

} // namespace T

// --- exciting: 1 synapse

namespace exciting {

tutor::Pathway *pathway_pre;

/// synapses: spikes of the source arrive
/// I_e_post += w_e
void pre() {
    const double w_e = parameter.w_e;
    const int32_t *__restrict const i_post = exciting::i_post;
    double *__restrict const by_time_I_e = by_time::I_e;
    pathway_pre->deliver(cells::spikes, 0, 2, [=](int begin, int end) {
        for (int s = begin; s < end; s++) {
            by_time_I_e[i_post[s]] += w_e;
        }
    });
}

} // namespace exciting

// --- inhibiting: 1 synapse

namespace inhibiting {

tutor::Pathway *pathway_pre;

/// synapses: spikes of the source arrive
/// I_i_post += w_i
void pre() {
    const double w_i = parameter.w_i;
    const int32_t *__restrict const i_post = inhibiting::i_post;
    double *__restrict const by_time_I_i = by_time::I_i;
    pathway_pre->deliver(cells::spikes, 0, 2, [=](int begin, int end) {
        for (int s = begin; s < end; s++) {
            by_time_I_i[i_post[s]] += w_i;
        }
    });
}

} // namespace inhibiting

// --- opening: 3 synapses

namespace opening {

tutor::Pathway *pathway_pre;

/// synapses: spikes of the source arrive
/// g_post += 2
void pre() {
    const int32_t *__restrict const i_post = opening::i_post;
    double *__restrict const by_receptor_g = by_receptor::g;
    pathway_pre->deliver(cells::spikes, 0, 2, [=](int begin, int end) {
        for (int s = begin; s < end; s++) {
            by_receptor_g[i_post[s]] += 2.0;
        }
    });
}

} // namespace opening

// --- S: 2 synapses

namespace S {

tutor::Pathway *pathway_pre;

/// synapses: spikes of the source arrive
/// I_post += weight
void pre() {
    double *__restrict const weight = S::weight;
    const int32_t *__restrict const i_post = S::i_post;
    double *__restrict const by_sign_I = by_sign::I;
    pathway_pre->deliver(cells::spikes, 0, 2, [=](int begin, int end) {
        for (int s = begin; s < end; s++) {
            by_sign_I[i_post[s]] += weight[s];
        }
    });
}

} // namespace S

// --- The simulation

static void createState() {
    by_sign::v = tutor::filled(1, 0.0);
    by_sign::I = tutor::filled(1, 0.0);
    conventions::v = tutor::filled(4, 0.0);
    by_time::v = tutor::filled(1, 0.0);
    by_time::I_e = tutor::filled(1, 0.0);
    by_time::I_i = tutor::filled(1, 0.0);
    by_receptor::v = tutor::load<double>(3, "by_receptor.v.f64");
    by_receptor::g = tutor::filled(3, 0.0);
    conventions::P_v_v = tutor::filled(4, 0.9950124791926823);
    conventions::P_v_I = tutor::load<double>(4, "conventions.P_v_I.f64");
    conventions::P_I_I = tutor::filled(4, 0.9900498337491681);
    conventions::s_ = tutor::load<double>(4, "conventions.s_.f64");
    conventions::I = tutor::filled(4, 0.0);
    by_time::P_v_v = tutor::filled(1, 0.9950124791926823);
    by_time::P_v_I_e = tutor::filled(1, 0.004962645443514261);
    by_time::P_v_I_i = tutor::filled(1, -0.004864783854663144);
    by_time::P_I_e_I_e = tutor::filled(1, 0.9900498337491681);
    by_time::P_I_i_I_i = tutor::filled(1, 0.951229424500714);
    by_receptor::drive = tutor::load<double>(3, "by_receptor.drive.f64");
    by_sign::P_v_v = tutor::filled(1, 0.9950124791926823);
    by_sign::P_v_I = tutor::filled(1, 0.004962645443514261);
    by_sign::P_I_I = tutor::filled(1, 0.9900498337491681);
    T::weight = tutor::load<double>(4, "T.weight.f64");
    S::weight = tutor::load<double>(2, "S.weight.f64");
    T::i_pre = tutor::load<int32_t>(4, "T.i_pre.i32");
    T::i_post = tutor::load<int32_t>(4, "T.i_post.i32");
    exciting::i_pre = tutor::load<int32_t>(1, "exciting.i_pre.i32");
    exciting::i_post = tutor::load<int32_t>(1, "exciting.i_post.i32");
    inhibiting::i_pre = tutor::load<int32_t>(1, "inhibiting.i_pre.i32");
    inhibiting::i_post = tutor::load<int32_t>(1, "inhibiting.i_post.i32");
    opening::i_pre = tutor::load<int32_t>(3, "opening.i_pre.i32");
    opening::i_post = tutor::load<int32_t>(3, "opening.i_post.i32");
    S::i_pre = tutor::load<int32_t>(2, "S.i_pre.i32");
    S::i_post = tutor::load<int32_t>(2, "S.i_post.i32");
    T::pathway_pre = new tutor::Pathway(T::i_pre, 4, 2, [](int32_t) { return 0; });
    exciting::pathway_pre = new tutor::Pathway(exciting::i_pre, 1, 2, [](int32_t) { return 0; });
    inhibiting::pathway_pre = new tutor::Pathway(inhibiting::i_pre, 1, 2, [](int32_t) { return 0; });
    opening::pathway_pre = new tutor::Pathway(opening::i_pre, 3, 2, [](int32_t) { return 0; });
    S::pathway_pre = new tutor::Pathway(S::i_pre, 2, 2, [](int32_t) { return 0; });
}

/// One step of run 1.
static void step_1() {
    M_sign::record();
    M_conventions::record();
    M_time::record();
    M_receptor::record();
    conventions::stateupdater();
    by_time::stateupdater();
    by_receptor::stateupdater();
    by_sign::stateupdater();
    cells::spike();
    T::pre();
    exciting::pre();
    inhibiting::pre();
    opening::pre();
    S::pre();
}

/// The time up to which the network has run, in seconds.
static double now = 0;

static void run_1() {
    const double end = 0.0 + parameter.duration;
    defaultclock.setInterval(0.0, end);
    cells::spikes.clear();
    conventions::propagators();
    by_time::propagators();
    by_sign::propagators();
    cells::generator.begin({100, 1100, 2200, 2200}, {0, 1, 0, 1}, 0, defaultclock.step);
    for (; defaultclock.isRunning(); defaultclock.step++) step_1();
    now = end;
}

static void writeResults(const std::string &folder) {
    M_sign::recording.write(folder, "M_sign.csv", "t,v[0],I[0]");
    M_conventions::recording.write(folder, "M_conventions.csv", "t,v[0],v[1],v[2],v[3]");
    M_time::recording.write(folder, "M_time.csv", "t,v[0],I_e[0],I_i[0]");
    M_receptor::recording.write(folder, "M_receptor.csv", "t,v[0],v[1],v[2],g[0],g[1],g[2]");
}

int main(int count, char **arguments) {
    tutor::Options options;
    seed = 3496979003u;
    options.read(count, arguments, {
        {"duration", &parameter.duration, "s"},
        {"tau", &parameter.tau, "s"},
        {"tau_e", &parameter.tau_e, "s"},
        {"tau_i", &parameter.tau_i, "s"},
        {"E_i", &parameter.E_i, "V"},
        {"w_e", &parameter.w_e, "V"},
        {"w_i", &parameter.w_i, "V"},
    }, "3c Signs and time constants");
    createState();
    const tutor::Stopwatch stopwatch;
    run_1();
    stopwatch.report(now);
    tutor::makeFolder(options.out);
    writeResults(options.out);
    return 0;
}
