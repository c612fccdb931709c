#ifndef TUTOR_STATE_H
#define TUTOR_STATE_H

// The state before a run: columns of numbers, from the files of the data folder.

#include "failure.h"

#include <cstdint>
#include <cstring>

namespace tutor {

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

} // namespace tutor

#endif
