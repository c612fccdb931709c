#ifndef TUTOR_RECORDINGS_H
#define TUTOR_RECORDINGS_H

// What monitors have seen, and how it is written.

#include "failure.h"

#include <charconv>
#include <cmath>
#include <cstdint>
#include <sys/stat.h>
#include <vector>

namespace tutor {

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

/// Makes the folder for the results.
inline void makeFolder(const std::string &folder) {
    if (mkdir(folder.c_str(), 0777) == 0) return;
    struct stat status;
    if (stat(folder.c_str(), &status) != 0 || !S_ISDIR(status.st_mode)) fail("the folder " + folder + " cannot be made");
}

} // namespace tutor

#endif
