#ifndef TUTOR_COLLECTOR_HPP
#define TUTOR_COLLECTOR_HPP

#include <sys/types.h>

#include <atomic>
#include <chrono>
#include <string>
#include <thread>
#include <vector>

#include "CGnuplot.h"
#include "Descriptor.hpp"

namespace tutor {

/// Reads what gnuplot writes on a thread of its own while we are still sending, so that neither waits for the other; waits
/// for its end; and kills it when its time is over, which also sets free a sender that is stuck.
class Collector {
public:
    Collector(pid_t identifier, Descriptor output, Descriptor errors, double timeLimit);
    ~Collector();
    Collector(const Collector &) = delete;
    Collector &operator=(const Collector &) = delete;

    /// Waits for the end. What follows may be read afterwards.
    void finish();
    /// Kills gnuplot and waits for the end.
    void stop();

    std::vector<unsigned char> image;
    std::string message;
    CGnuplotOutcome outcome = CGnuplotBroken;
    int code = 0;

private:
    using Clock = std::chrono::steady_clock;

    void collect();
    void readUntilEnd();
    bool reapIfEnded();
    void killAndReap();
    void note(int status);
    bool isOverdue() const { return Clock::now() >= deadline; }

    const pid_t identifier;
    Descriptor output;
    Descriptor errors;
    Clock::time_point deadline;
    std::atomic<bool> isStopping{false};
    bool isReaped = false;
    std::thread thread;
};

}  // namespace tutor

#endif
