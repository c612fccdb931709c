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

#define HEADER(name, text) {name, text, sizeof text - 1}

static const StandaloneText headers[] = {
    HEADER("ElementaryFunctions.h", elementaryFunctions),
    HEADER("RandomNumbers.h", randomNumbers),
    HEADER("simulation.h", simulation),
    HEADER("clock.h", clock),
    HEADER("command_line.h", commandLine),
    HEADER("events.h", events),
    HEADER("failure.h", failure),
    HEADER("matrix_exponential.h", matrixExponential),
    HEADER("pathway.h", pathway),
    HEADER("propagator.h", propagator),
    HEADER("recordings.h", recordings),
    HEADER("refractoriness.h", refractoriness),
    HEADER("state.h", state),
};

const StandaloneText *standalone_texts(int *count) {
    *count = sizeof headers / sizeof headers[0];
    return headers;
}
