#ifndef TUTOR_CGNUPLOT_H
#define TUTOR_CGNUPLOT_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/// A running gnuplot that reads commands and data through gnuplot-iostream and whose image and messages are collected meanwhile.
/// A session belongs to one thread at a time.
typedef struct CGnuplotSession CGnuplotSession;

/// How gnuplot came to its end.
typedef enum CGnuplotOutcome {
    /// By itself; the code is its exit status, 0 where all went well.
    CGnuplotExited,
    /// By a signal; the code is the signal's number.
    CGnuplotKilled,
    /// It had not finished in time and was killed; the code is 0.
    CGnuplotTimedOut,
    /// The collecting failed; the code is an `errno`.
    CGnuplotBroken,
} CGnuplotOutcome;

/// What a session left behind. The bytes belong to the session.
typedef struct CGnuplotResult {
    CGnuplotOutcome outcome;
    int code;
    /// What gnuplot wrote to its standard output.
    const unsigned char *image;
    size_t imageCount;
    /// What gnuplot wrote to its standard error output; not terminated by a zero.
    const char *message;
    size_t messageCount;
} CGnuplotResult;

/// Starts gnuplot without a shell and without the user's own settings.
///
/// `program` is looked for along PATH unless it contains a slash. It runs in `folder`, or in ours where that is null. gnuplot is killed `timeLimit` seconds from now if it has not
/// finished. Returns null, with an `errno` in `errorNumber`, where the program cannot be started: ENOENT where there is none.
CGnuplotSession *CGnuplotStart(const char *program, const char *folder, double timeLimit, int *errorNumber);

/// Sends commands. Nothing happens if gnuplot has gone: the result says so.
void CGnuplotSendText(CGnuplotSession *session, const char *text, size_t count);

/// Sends the rows of an inline `binary record=(rowCount) format='%float64...'` block: the columns' values row by row.
void CGnuplotSendColumns(
    CGnuplotSession *session, const double *const *columns, size_t columnCount, size_t rowCount);

/// Ends the input and waits until gnuplot has ended too. To be called once.
CGnuplotResult CGnuplotFinish(CGnuplotSession *session);

/// Frees the session and what its result points to; kills gnuplot if it is still running.
void CGnuplotFree(CGnuplotSession *session);

#ifdef __cplusplus
}
#endif

#endif
