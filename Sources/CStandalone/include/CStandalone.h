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

enum { StandaloneTextCount = 3 };

/// Header `number`, from 0 to `StandaloneTextCount - 1`.
StandaloneText standalone_text(int number);

#endif
