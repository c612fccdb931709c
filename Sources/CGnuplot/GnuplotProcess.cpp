#include "GnuplotProcess.hpp"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <string.h>

#include <string>
#include <vector>

extern char **environ;

namespace tutor {
namespace {

/// Moves a descriptor above the standard streams: a `dup2` onto itself would leave it marked close-on-exec.
int raiseAboveStandardStreams(Descriptor &descriptor) {
    if (descriptor.get() > 2) return 0;
    int raised = fcntl(descriptor.get(), F_DUPFD_CLOEXEC, 3);
    if (raised < 0) return errno;
    descriptor.reset(raised);
    return 0;
}

/// Makes a pipe whose ends no other child inherits, one started at the same moment included.
int makePipe(Descriptor &reading, Descriptor &writing) {
    int ends[2];
#ifdef __linux__
    if (pipe2(ends, O_CLOEXEC) != 0) return errno;
#else
    if (pipe(ends) != 0) return errno;
    fcntl(ends[0], F_SETFD, FD_CLOEXEC);
    fcntl(ends[1], F_SETFD, FD_CLOEXEC);
#endif
    reading.reset(ends[0]);
    writing.reset(ends[1]);
    if (int error = raiseAboveStandardStreams(reading)) return error;
    return raiseAboveStandardStreams(writing);
}

/// Our environment with a locale that reads UTF-8 and writes decimal points, whatever the user's own is.
class Environment {
public:
    Environment() {
        for (char **entry = environ; *entry != nullptr; entry++) {
            if (strncmp(*entry, "LC_ALL=", 7) != 0) entries.push_back(*entry);
        }
#ifdef __APPLE__
        locale = "LC_ALL=en_US.UTF-8";
#else
        locale = "LC_ALL=C.UTF-8";
#endif
        entries.push_back(&locale[0]);
        entries.push_back(nullptr);
    }

    char *const *pointers() { return entries.data(); }

private:
    std::string locale;
    std::vector<char *> entries;
};

}  // namespace

int GnuplotProcess::start(const char *program, const char *folder) {
    Descriptor childInput, childOutput, childErrors;
    if (int error = makePipe(childInput, input)) return error;
    if (int error = makePipe(output, childOutput)) return error;
    if (int error = makePipe(errors, childErrors)) return error;

    posix_spawn_file_actions_t actions;
    if (int error = posix_spawn_file_actions_init(&actions)) return error;
    posix_spawn_file_actions_adddup2(&actions, childInput.get(), 0);
    posix_spawn_file_actions_adddup2(&actions, childOutput.get(), 1);
    posix_spawn_file_actions_adddup2(&actions, childErrors.get(), 2);
    if (folder != nullptr) {
        if (int error = posix_spawn_file_actions_addchdir_np(&actions, folder)) {
            posix_spawn_file_actions_destroy(&actions);
            return error;
        }
    }

    posix_spawnattr_t attributes;
    if (int error = posix_spawnattr_init(&attributes)) {
        posix_spawn_file_actions_destroy(&actions);
        return error;
    }
    sigset_t none, defaults;
    sigemptyset(&none);
    sigemptyset(&defaults);
    sigaddset(&defaults, SIGPIPE);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setsigdefault(&attributes, &defaults);
    // A process group of its own, so that whatever gnuplot has started ends with it.
    posix_spawnattr_setpgroup(&attributes, 0);
    short flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP;
#ifdef POSIX_SPAWN_CLOEXEC_DEFAULT
    flags |= POSIX_SPAWN_CLOEXEC_DEFAULT;
#endif
    posix_spawnattr_setflags(&attributes, flags);

    // -d: not the user's own settings. A file rather than standard input as such: gnuplot then stops at the first error,
    // instead of reading on and taking data for commands.
    std::string arguments[] = {program, "-d", "/dev/stdin"};
    char *pointers[] = {&arguments[0][0], &arguments[1][0], &arguments[2][0], nullptr};
    Environment environment;
    int error = posix_spawnp(&identifier, program, &actions, &attributes, pointers, environment.pointers());
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    return error;
}

}  // namespace tutor
