#ifndef TUTOR_GNUPLOT_PROCESS_HPP
#define TUTOR_GNUPLOT_PROCESS_HPP

#include <sys/types.h>

#include "Descriptor.hpp"

namespace tutor {

/// gnuplot as a child process with pipes to its three streams.
struct GnuplotProcess {
    pid_t identifier = -1;
    /// To be written to.
    Descriptor input;
    /// To be read from: the image.
    Descriptor output;
    /// To be read from: messages.
    Descriptor errors;

    /// Starts `program -d /dev/stdin` in `folder`, or in ours where that is null. Returns 0 or an `errno`.
    int start(const char *program, const char *folder);
};

}  // namespace tutor

#endif
