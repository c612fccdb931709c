#ifndef TUTOR_SIGPIPE_GUARD_HPP
#define TUTOR_SIGPIPE_GUARD_HPP

#include <pthread.h>
#include <signal.h>

namespace tutor {

/// Holds SIGPIPE back from this thread while it lives, so that writing to a gnuplot that has gone is an error and not the
/// end of the program, and leaves the program's own handling of the signal alone.
class SigpipeGuard {
public:
    SigpipeGuard() {
        sigemptyset(&pipeSignal);
        sigaddset(&pipeSignal, SIGPIPE);
        wasPending = isPending();
        pthread_sigmask(SIG_BLOCK, &pipeSignal, &previous);
    }

    ~SigpipeGuard() {
        if (!wasPending && isPending()) {
            int received = 0;
            sigwait(&pipeSignal, &received);
        }
        pthread_sigmask(SIG_SETMASK, &previous, nullptr);
    }

    SigpipeGuard(const SigpipeGuard &) = delete;
    SigpipeGuard &operator=(const SigpipeGuard &) = delete;

private:
    static bool isPending() {
        sigset_t pending;
        sigemptyset(&pending);
        sigpending(&pending);
        return sigismember(&pending, SIGPIPE) == 1;
    }

    sigset_t pipeSignal;
    sigset_t previous;
    bool wasPending;
};

}  // namespace tutor

#endif
