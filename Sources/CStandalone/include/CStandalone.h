#ifndef TUTOR_CSTANDALONE_H
#define TUTOR_CSTANDALONE_H

/// The headers that go into each C++ project, as texts.
typedef struct StandaloneText {
    /// The name of the file.
    const char *name;
    const char *text;
} StandaloneText;

/// All headers, and how many there are.
const StandaloneText *standalone_texts(int *count);

#endif
