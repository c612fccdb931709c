#ifndef TUTOR_FAILURE_H
#define TUTOR_FAILURE_H

// How a program that cannot go on ends.

#include <cstdio>
#include <cstdlib>
#include <string>

namespace tutor {

[[noreturn]] inline void fail(const std::string &what) {
    std::fprintf(stderr, "error: %s\n", what.c_str());
    std::exit(1);
}

} // namespace tutor

#endif
