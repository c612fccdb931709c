#include "Collector.hpp"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/wait.h>

#include <algorithm>

namespace tutor {
namespace {

/// Moves what is there to be read into `bytes`. Returns whether more may come.
template <typename Bytes>
bool readAvailable(int descriptor, Bytes &bytes) {
    char buffer[65536];
    while (true) {
        ssize_t count = read(descriptor, buffer, sizeof buffer);
        if (count > 0) {
            bytes.insert(bytes.end(), buffer, buffer + count);
        } else if (count < 0 && errno == EINTR) {
            continue;
        } else {
            return count < 0 && (errno == EAGAIN || errno == EWOULDBLOCK);
        }
    }
}

void makeNonblocking(int descriptor) { fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK); }

/// How often it is looked whether gnuplot or its time has ended while nothing arrives.
constexpr int pollMilliseconds = 20;

}  // namespace

Collector::Collector(pid_t identifier, Descriptor output, Descriptor errors, double timeLimit)
    : identifier(identifier), output(std::move(output)), errors(std::move(errors)) {
    // A century is as good as no limit, and does not overflow.
    std::chrono::duration<double> limit(std::min(std::max(timeLimit, 0.0), 3e9));
    deadline = Clock::now() + std::chrono::duration_cast<Clock::duration>(limit);
    makeNonblocking(this->output.get());
    makeNonblocking(this->errors.get());
    try {
        thread = std::thread([this] { collect(); });
    } catch (...) {
        killAndReap();
        throw;
    }
}

Collector::~Collector() { stop(); }

void Collector::finish() {
    if (thread.joinable()) thread.join();
}

void Collector::stop() {
    isStopping = true;
    finish();
}

void Collector::collect() {
    // Signals are the other threads' business.
    sigset_t all;
    sigfillset(&all);
    pthread_sigmask(SIG_BLOCK, &all, nullptr);
    try {
        readUntilEnd();
    } catch (...) {
        killAndReap();
        outcome = CGnuplotBroken;
        code = ENOMEM;
    }
}

void Collector::readUntilEnd() {
    bool hasOutput = true, hasErrors = true;
    while (true) {
        pollfd descriptors[] = {
            {hasOutput ? output.get() : -1, POLLIN, 0},
            {hasErrors ? errors.get() : -1, POLLIN, 0},
        };
        poll(descriptors, 2, hasOutput || hasErrors ? pollMilliseconds : 1);
        // The order matters: what an ended gnuplot has written is read after its end is known. Its output need not end with it,
        // since a window that stays open keeps the pipe.
        bool hasEnded = reapIfEnded();
        if (hasOutput) hasOutput = readAvailable(output.get(), image);
        if (hasErrors) hasErrors = readAvailable(errors.get(), message);
        if (hasEnded) return;
        if (isStopping || isOverdue()) {
            killAndReap();
            outcome = CGnuplotTimedOut;
            code = 0;
            return;
        }
    }
}

bool Collector::reapIfEnded() {
    int status = 0;
    pid_t reaped = waitpid(identifier, &status, WNOHANG);
    if (reaped == identifier) {
        note(status);
        return true;
    }
    if (reaped < 0 && errno != EINTR) {
        // Someone else has waited for all children.
        isReaped = true;
        outcome = CGnuplotBroken;
        code = errno;
        return true;
    }
    return false;
}

void Collector::killAndReap() {
    if (isReaped) return;
    kill(-identifier, SIGKILL);
    kill(identifier, SIGKILL);
    int status = 0;
    while (waitpid(identifier, &status, 0) < 0 && errno == EINTR) {
    }
    note(status);
}

void Collector::note(int status) {
    isReaped = true;
    if (WIFSIGNALED(status)) {
        outcome = CGnuplotKilled;
        code = WTERMSIG(status);
    } else {
        outcome = CGnuplotExited;
        code = WEXITSTATUS(status);
    }
}

}  // namespace tutor
