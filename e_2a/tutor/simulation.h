#ifndef TUTOR_SIMULATION_H
#define TUTOR_SIMULATION_H

// What every exported simulation needs beside its model: state from files, events, spikes on their way, refractoriness, recordings,
// the command line.

#include "ElementaryFunctions.h"
#include "RandomNumbers.h"

#include <charconv>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <sys/stat.h>
#include <vector>

inline double tutor_square(double x) { return x * x; }

inline double tutor_cube(double x) { return x * x * x; }

/// The value at a computed index; nan where there is none.
inline double tutor_element(const double *values, int count, double index) {
    return index >= 0 && index < count ? values[(int64_t)index] : NAN;
}

/// The number as which random numbers of the run begin.
inline uint32_t seed = 0;

namespace tutor {

[[noreturn]] inline void fail(const std::string &what) {
    std::fprintf(stderr, "error: %s\n", what.c_str());
    std::exit(1);
}

// --- state

inline std::string dataFolder = "data";

/// Memory for a column, at the beginning of a cache line.
template <class Value> Value *allocate(size_t count) {
    const size_t bytes = (count * sizeof(Value) + 63) / 64 * 64;
    void *memory = std::aligned_alloc(64, bytes ? bytes : 64);
    if (!memory) fail("there is not enough memory");
    std::memset(memory, 0, bytes ? bytes : 64);
    return static_cast<Value *>(memory);
}

/// Reads a file of the data folder that holds just `count` values, little-endian.
template <class Value> void read(Value *values, size_t count, const char *name) {
    const std::string path = dataFolder + "/" + name;
    std::FILE *file = std::fopen(path.c_str(), "rb");
    if (!file) fail(path + " cannot be read; it belongs to the project (see --data)");
    const size_t found = std::fread(values, sizeof(Value), count, file);
    if (found != count || std::fgetc(file) != EOF) fail(path + " does not hold " + std::to_string(count) + " values");
    std::fclose(file);
}

template <class Value> Value *load(size_t count, const char *name) {
    Value *values = allocate<Value>(count);
    read(values, count, name);
    return values;
}

inline double *filled(size_t count, double value) {
    double *values = allocate<double>(count);
    for (size_t k = 0; k < count; k++) values[k] = value;
    return values;
}

// --- time

/// The time of what shares a time step.
struct Clock {
    double dt;
    int64_t step = 0, end = 0;

    explicit Clock(double dt) : dt(dt) {}

    double t() const { return (double)step * dt; }

    /// The step that begins at a time; where none does (to a ten-thousandth of a step), the next one.
    int64_t stepOf(double time) const {
        const double nearest = std::round(time / dt);
        if (std::fabs(nearest * dt - time) <= 1e-4 * dt) return (int64_t)nearest;
        return (int64_t)std::ceil(time / dt);
    }

    void setInterval(double from, double to) {
        step = stepOf(from);
        end = stepOf(to);
    }

    bool isRunning() const { return step < end; }
};

/// The clock that is due first; null where all have ended.
inline Clock *firstOf(const std::vector<Clock *> &clocks) {
    Clock *first = clocks[0];
    for (Clock *clock : clocks)
        if (clock->t() < first->t()) first = clock;
    return first->isRunning() ? first : nullptr;
}

/// Whether a clock takes a step together with the one that is due first.
inline bool isDue(const Clock &clock, const Clock &first) {
    return std::fabs(clock.t() - first.t()) <= 1e-4 * std::fmin(clock.dt, first.dt);
}

// --- the exact solution over a step

/// (exp(x) - exp(y))/(x - y), and exp(x) where the two are equal.
inline double dividedDifference(double x, double y) {
    const double distance = std::fabs(x - y);
    if (distance == 0) return std::exp(x);
    return std::exp(x < y ? y : x) * (-std::expm1(-distance) / distance);
}

/// A time constant of zero is taken for a very short one.
inline double divisor(double value, double ownRate, double dt) {
    if (!(value >= 0 && ownRate < 0)) return value;
    return std::fmax(value, -ownRate * dt * 0x1p-60);
}

// --- events

/// The elements to which an event happens in the present step, in ascending order.
struct Events {
    int count = 0;
    int32_t *elements;

    /// Room for each of so many elements once.
    explicit Events(size_t elementCount) : elements(allocate<int32_t>(elementCount)) {}

    void clear() { count = 0; }
    void add(int32_t element) { elements[count++] = element; }
    const int32_t *begin() const { return elements; }
    const int32_t *end() const { return elements + count; }
};

/// Adds the elements for which a condition holds. Events are rare: thirty-two elements are looked at together before any of them is
/// alone.
template <class Condition> inline void collect(Events &events, int count, Condition condition) {
    const int together = 32;
    int first = 0;
    for (; first + together <= count; first += together) {
        int64_t any = 0;
        for (int k = 0; k < together; k++) any |= condition(first + k) ? 1 : 0;
        if (!any) continue;
        for (int i = first; i < first + together; i++)
            if (condition(i)) events.add(i);
    }
    for (int i = first; i < count; i++)
        if (condition(i)) events.add(i);
}

/// The same for a condition that takes long to find out.
template <class Condition> inline void collectEach(Events &events, int count, Condition condition) {
    for (int i = 0; i < count; i++)
        if (condition(i)) events.add(i);
}

/// Events at given steps.
struct Generator {
    std::vector<int64_t> steps;
    std::vector<int32_t> elements;
    /// After how many steps they come again; 0 for never.
    int64_t period = 0;
    size_t next = 0;

    void begin(const std::vector<int64_t> &atSteps, const std::vector<int32_t> &ofElements, int64_t every, int64_t step) {
        steps = atSteps;
        elements = ofElements;
        period = every;
        const int64_t current = period ? step % period : step;
        for (next = 0; next < steps.size() && steps[next] < current;) next++;
    }

    void generate(Events &events, int64_t step) {
        events.clear();
        const int64_t current = period ? step % period : step;
        if (period && current == 0) next = 0;
        for (; next < steps.size() && steps[next] <= current; next++) events.add(elements[next]);
    }
};

/// Ends the refractoriness of neurons that have the same one: a line of spikes, of which only the first is looked at.
struct Refractoriness {
    int64_t duration;
    std::vector<int32_t> neurons;
    std::vector<int64_t> until;
    size_t head = 0;

    explicit Refractoriness(int64_t steps) : duration(steps) {}

    /// Takes over what the state says at the beginning of a run.
    void begin(int count, const double *lastSpike, double *notRefractory, int64_t step, double dt) {
        std::vector<std::pair<int64_t, int32_t>> line;
        for (int i = 0; i < count; i++) {
            const auto hasEnded = [&](int64_t at) {
                return lastSpike[i] <= ((double)at * dt + 1e-3 * dt) - (double)duration * dt;
            };
            notRefractory[i] = hasEnded(step) ? 1 : 0;
            if (notRefractory[i] != 0) continue;
            int64_t at = step + 1;
            while (!hasEnded(at)) at++;
            line.push_back({at, i});
        }
        neurons.clear();
        until.clear();
        head = 0;
        for (int64_t last = step; neurons.size() < line.size();) {
            int64_t next = INT64_MAX;
            for (const auto &entry : line)
                if (entry.first > last && entry.first < next) next = entry.first;
            for (const auto &entry : line)
                if (entry.first == next) {
                    neurons.push_back(entry.second);
                    until.push_back(next);
                }
            last = next;
        }
    }

    void release(double *notRefractory, int64_t step) {
        for (; head < neurons.size() && until[head] <= step; head++) notRefractory[neurons[head]] = 1;
        if (head > 4096 && head > neurons.size() / 2) {
            neurons.erase(neurons.begin(), neurons.begin() + (long)head);
            until.erase(until.begin(), until.begin() + (long)head);
            head = 0;
        }
    }

    void add(const Events &spikes, int64_t step) {
        for (int32_t neuron : spikes) {
            neurons.push_back(neuron);
            until.push_back(step + duration);
        }
    }
};

// --- synapses

/// The synapses of a pathway by the neuron whose spikes reach them, then by delay, then as they were made; and the spikes on their way.
struct Pathway {
    struct Stretch {
        int32_t begin, end, delay;
    };

    /// The synapse at each position; empty where that is the position itself.
    std::vector<int32_t> synapses;
    /// Neuron k has the stretches `first[k] ..< first[k + 1]`.
    std::vector<int32_t> first;
    std::vector<Stretch> stretches;
    /// The stretches that spikes reach, by the step that they arrive in.
    std::vector<std::vector<int32_t>> ring;
    size_t present = 0;

    /// - Parameter delay: the delay of a synapse in steps.
    template <class Delay> Pathway(const int32_t *neurons, int count, int neuronCount, Delay delay) {
        std::vector<int32_t> position(neuronCount + 1);
        for (int s = 0; s < count; s++) position[neurons[s] + 1]++;
        for (int k = 0; k < neuronCount; k++) position[k + 1] += position[k];
        std::vector<int32_t> next(position), order(count);
        bool isInOrder = true;
        for (int s = 0; s < count; s++) order[next[neurons[s]]++] = s;
        int32_t longest = 0;
        for (int k = 0; k < neuronCount; k++) {
            first.push_back((int32_t)stretches.size());
            // Sorted by delay, those of one delay as they were made: a stable insertion, since most lists are in order already.
            for (int p = position[k] + 1; p < position[k + 1]; p++) {
                const int32_t synapse = order[p], own = delay(synapse);
                int q = p;
                for (; q > position[k] && delay(order[q - 1]) > own; q--) order[q] = order[q - 1];
                order[q] = synapse;
            }
            for (int p = position[k]; p < position[k + 1];) {
                const int32_t begin = p, steps = delay(order[p]);
                for (; p < position[k + 1] && delay(order[p]) == steps; p++) isInOrder = isInOrder && order[p] == p;
                stretches.push_back({begin, p, steps});
                if (steps > longest) longest = steps;
            }
        }
        first.push_back((int32_t)stretches.size());
        if (!isInOrder) synapses = order;
        ring.resize((size_t)longest + 1);
    }

    /// Sends the spikes of the neurons `firstNeuron ..< firstNeuron + neuronCount` off, and calls `body` with the first and the last
    /// position (exclusive) of what arrives now.
    template <class Body> inline void deliver(const Events &spikes, int firstNeuron, int neuronCount, Body body) {
        for (int32_t spike : spikes) {
            const int32_t neuron = spike - firstNeuron;
            if (neuron < 0 || neuron >= neuronCount) continue;
            for (int32_t k = first[neuron]; k < first[neuron + 1]; k++) {
                if (ring.size() == 1)
                    body(stretches[k].begin, stretches[k].end);
                else
                    ring[(present + (size_t)stretches[k].delay) % ring.size()].push_back(k);
            }
        }
        if (ring.size() == 1) return;
        for (int32_t k : ring[present]) body(stretches[k].begin, stretches[k].end);
        ring[present].clear();
        present = (present + 1) % ring.size();
    }
};

// --- results

/// Writes a table as CSV: a line of headings, then one line a row.
class Table {
    std::FILE *file;
    std::string path, line;

  public:
    Table(const std::string &folder, const char *name, const std::string &headings) : path(folder + "/" + name) {
        file = std::fopen(path.c_str(), "wb");
        if (!file) fail(path + " cannot be written");
        line = headings + "\n";
    }

    void separate() { line += ','; }
    void add(int64_t value) { line += std::to_string(value); }

    /// The shortest decimal that reads back to the same number.
    void add(double value) {
        if (std::isnan(value)) {
            line += std::signbit(value) ? "-nan" : "nan";
            return;
        }
        if (std::isinf(value)) {
            line += value < 0 ? "-inf" : "inf";
            return;
        }
        char text[40];
        const auto format =
            value == 0 || (std::fabs(value) >= 1e-4 && std::fabs(value) < 0x1p54) ? std::chars_format::fixed : std::chars_format::scientific;
        const auto result = std::to_chars(text, text + sizeof text, value, format);
        std::string digits(text, result.ptr);
        if (format == std::chars_format::fixed && digits.find('.') == std::string::npos) digits += ".0";
        line += digits;
    }

    void endRow() {
        line += '\n';
        if (line.size() > 1 << 16) flush();
    }

    void flush() {
        if (std::fwrite(line.data(), 1, line.size(), file) != line.size()) fail(path + " cannot be written: is the disk full?");
        line.clear();
    }

    ~Table() {
        flush();
        if (std::fclose(file) != 0) fail(path + " cannot be written: is the disk full?");
    }
};

/// What a SpikeMonitor has seen.
struct SpikeRecording {
    std::vector<int32_t> i;
    std::vector<double> t;
    /// The variables that were recorded at the spikes, one list for each.
    std::vector<std::vector<double>> values;

    void write(const std::string &folder, const char *name, const std::string &headings) const {
        Table table(folder, name, headings);
        for (size_t k = 0; k < i.size(); k++) {
            table.add((int64_t)i[k]);
            table.separate();
            table.add(t[k]);
            for (const auto &value : values) {
                table.separate();
                table.add(value[k]);
            }
            table.endRow();
        }
    }
};

/// What a StateMonitor has seen: for each variable the samples of all elements, one time after the other.
struct StateRecording {
    size_t width;
    std::vector<double> t;
    std::vector<std::vector<double>> values;

    void write(const std::string &folder, const char *name, const std::string &headings) const {
        Table table(folder, name, headings);
        for (size_t row = 0; row < t.size(); row++) {
            table.add(t[row]);
            for (const auto &value : values)
                for (size_t k = 0; k < width; k++) {
                    table.separate();
                    table.add(value[row * width + k]);
                }
            table.endRow();
        }
    }
};

/// What a PopulationRateMonitor has seen.
struct RateRecording {
    std::vector<double> t, rate;

    void write(const std::string &folder, const char *name) const {
        Table table(folder, name, "t,rate");
        for (size_t row = 0; row < t.size(); row++) {
            table.add(t[row]);
            table.separate();
            table.add(rate[row]);
            table.endRow();
        }
    }
};

// --- the command line

/// A number of the model that the command line can set.
struct Parameter {
    const char *name;
    double *value;
    /// The unit that values are in.
    const char *unit;
};

struct Options {
    std::string out = "results";

    /// Reads `--NAME=VALUE`. Values are in SI units without prefixes: seconds, volts, siemens.
    void read(int count, char **arguments, const std::vector<Parameter> &parameters, const char *about) {
        const std::string program = arguments[0];
        const size_t slash = program.rfind('/');
        dataFolder = (slash == std::string::npos ? "" : program.substr(0, slash + 1)) + "data";
        for (int k = 1; k < count; k++) {
            const std::string argument = arguments[k];
            if (argument == "--help" || argument == "-h") help(program, parameters, about);
            const size_t sign = argument.find('=');
            if (argument.rfind("--", 0) != 0 || sign == std::string::npos)
                fail("expected --NAME=VALUE, found " + argument + "; " + program + " --help lists the names");
            set(argument.substr(2, sign - 2), argument.substr(sign + 1), parameters, program);
        }
    }

  private:
    void set(
        const std::string &name, const std::string &value, const std::vector<Parameter> &parameters, const std::string &program) {
        if (name == "out") {
            out = value;
        } else if (name == "data") {
            dataFolder = value;
        } else if (name == "seed") {
            const double number = this->number(name, value);
            if (number < 0 || number > 4294967295.0 || number != std::floor(number))
                fail("--seed takes a whole number from 0 to 4294967295, found " + value);
            seed = (uint32_t)number;
        } else {
            for (const Parameter &parameter : parameters)
                if (name == parameter.name) {
                    *parameter.value = number(name, value);
                    return;
                }
            fail("there is no parameter " + name + "; " + program + " --help lists the names");
        }
    }

    static double number(const std::string &name, const std::string &text) {
        char *end = nullptr;
        const double value = std::strtod(text.c_str(), &end);
        if (text.empty() || *end != 0) fail("--" + name + " takes a number in SI units, found " + text);
        return value;
    }

    [[noreturn]] void help(const std::string &program, const std::vector<Parameter> &parameters, const char *about) {
        std::printf("%s\n\nUsage: %s [--NAME=VALUE ...]\n\n", about, program.c_str());
        std::printf("  --out=DIR    the folder for the results (now %s)\n", out.c_str());
        std::printf("  --data=DIR   the folder with the initial state (now %s)\n", dataFolder.c_str());
        std::printf("  --seed=N     the seed of the random numbers that are drawn during the run (now %u)\n", seed);
        if (!parameters.empty()) std::printf("\nParameters of the model, in SI units:\n");
        for (const Parameter &parameter : parameters)
            std::printf("  --%s=%.10g  %s\n", parameter.name, *parameter.value, parameter.unit);
        std::exit(0);
    }
};

/// Makes the folder for the results.
inline void makeFolder(const std::string &folder) {
    if (mkdir(folder.c_str(), 0777) == 0) return;
    struct stat status;
    if (stat(folder.c_str(), &status) != 0 || !S_ISDIR(status.st_mode)) fail("the folder " + folder + " cannot be made");
}

/// Tells how long the loop took.
class Stopwatch {
    const std::chrono::steady_clock::time_point begin = std::chrono::steady_clock::now();

  public:
    void report(double simulated) const {
        const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - begin;
        std::fprintf(stderr, "simulated %g s in %g s\n", simulated, elapsed.count());
    }
};

} // namespace tutor

#endif
