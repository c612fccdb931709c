#ifndef TUTOR_SIMULATION_H
#define TUTOR_SIMULATION_H

// What every exported simulation needs beside its model.

#include "ElementaryFunctions.h"
#include "RandomNumbers.h"

#include "clock.h"
#include "command_line.h"
#include "events.h"
#include "matrix_exponential.h"
#include "pathway.h"
#include "propagator.h"
#include "recordings.h"
#include "refractoriness.h"
#include "state.h"

inline double tutor_square(double x) { return x * x; }

inline double tutor_cube(double x) { return x * x * x; }

/// The value at a computed index; nan where there is none.
inline double tutor_element(const double *values, int count, double index) {
    return index >= 0 && index < count ? values[(int64_t)index] : NAN;
}

#endif
