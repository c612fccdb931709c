#ifndef TUTOR_CSTANDALONE_H
#define TUTOR_CSTANDALONE_H

#include <stddef.h>

/// The headers that go into each C++ project, as texts.
typedef struct StandaloneText {
    /// The name of the file.
    const char *name;
    const char *text;
    /// Without the zero at its end.
    size_t length;
} StandaloneText;

/// All headers, and how many there are.
const StandaloneText *standalone_texts(int *count);

#endif
