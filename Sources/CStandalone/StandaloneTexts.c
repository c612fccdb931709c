#include "CStandalone.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

// The project computes with the very functions that the engine computes with.
static const char elementaryFunctions[] = {
#embed "../CKernels/include/ElementaryFunctions.h"
    , 0};

static const char randomNumbers[] = {
#embed "../CKernels/include/RandomNumbers.h"
    , 0};

static const char simulation[] = {
#embed "simulation.h"
    , 0};

static const char clock[] = {
#embed "clock.h"
    , 0};

static const char commandLine[] = {
#embed "command_line.h"
    , 0};

static const char events[] = {
#embed "events.h"
    , 0};

static const char failure[] = {
#embed "failure.h"
    , 0};

static const char matrixExponential[] = {
#embed "matrix_exponential.h"
    , 0};

static const char pathway[] = {
#embed "pathway.h"
    , 0};

static const char propagator[] = {
#embed "propagator.h"
    , 0};

static const char recordings[] = {
#embed "recordings.h"
    , 0};

static const char refractoriness[] = {
#embed "refractoriness.h"
    , 0};

static const char state[] = {
#embed "state.h"
    , 0};

static const StandaloneText headers[] = {
    {"ElementaryFunctions.h", elementaryFunctions},
    {"RandomNumbers.h", randomNumbers},
    {"simulation.h", simulation},
    {"clock.h", clock},
    {"command_line.h", commandLine},
    {"events.h", events},
    {"failure.h", failure},
    {"matrix_exponential.h", matrixExponential},
    {"pathway.h", pathway},
    {"propagator.h", propagator},
    {"recordings.h", recordings},
    {"refractoriness.h", refractoriness},
    {"state.h", state},
};

const StandaloneText *standalone_texts(int *count) {
    *count = sizeof headers / sizeof headers[0];
    return headers;
}
