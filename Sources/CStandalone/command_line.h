#ifndef TUTOR_COMMAND_LINE_H
#define TUTOR_COMMAND_LINE_H

// What is set on the command line.

#include "state.h"

#include <cmath>
#include <vector>

/// The number as which random numbers of the run begin.
inline uint32_t seed = 0;

namespace tutor {

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

} // namespace tutor

#endif
