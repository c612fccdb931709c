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

StandaloneText standalone_text(int number) {
    switch (number) {
    case 0: return (StandaloneText){"ElementaryFunctions.h", elementaryFunctions, sizeof elementaryFunctions - 1};
    case 1: return (StandaloneText){"RandomNumbers.h", randomNumbers, sizeof randomNumbers - 1};
    default: return (StandaloneText){"simulation.h", simulation, sizeof simulation - 1};
    }
}
