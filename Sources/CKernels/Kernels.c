#include "CKernels.h"

// Where a machine has fused multiply-adds, they would round once where another machine rounds twice.
#pragma STDC FP_CONTRACT OFF

// Four numbers that are compared at once.
typedef double KernelVector __attribute__((vector_size(32)));
typedef int64_t KernelMask __attribute__((vector_size(32)));

#define kernel_uniform(x) ((KernelVector){(x), (x), (x), (x)})
#define kernel_load(pointer)                                                                                                 \
    ({                                                                                                                       \
        KernelVector loaded;                                                                                                 \
        memcpy(&loaded, (pointer), sizeof loaded);                                                                           \
        loaded;                                                                                                              \
    })

// Compiled for what every machine of its kind has, once more for the vector units of most, and once more for those of newer ones,
// which have registers of twice the length, and twice as many: which of them runs is decided when the program starts, so that a
// program that was built on one machine runs on another, and at its speed.

#define KERNEL(name) baseline_##name
#include "BlockLoops.inc"
#undef KERNEL

#if defined(__x86_64__)
#pragma clang attribute push(__attribute__((target("avx2"))), apply_to = function)
#define KERNEL(name) avx2_##name
#include "BlockLoops.inc"
#undef KERNEL
#pragma clang attribute pop
// Eight numbers at once. The first processors with such registers lower their frequency while they are used (Intel, "Optimization
// Reference Manual", on the Skylake server); the ones after them, which hardly do, are known by vbmi2.
#pragma clang attribute push(__attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,avx512vbmi2"))), apply_to = function)
#define KERNEL(name) avx512_##name
#include "BlockLoops.inc"
#undef KERNEL
#pragma clang attribute pop

static KernelUnits ofMachine(void) {
    if (!__builtin_cpu_supports("avx2")) return KernelUnitsBaseline;
    const int hasAll = __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw")
                       && __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl")
                       && __builtin_cpu_supports("avx512vbmi2");
    return hasAll ? KernelUnitsAVX512 : KernelUnitsAVX2;
}

static KernelUnits units(const KernelFrame *frame) {
    const KernelUnits most = ofMachine();
    return frame->units < most ? frame->units : most;
}

#define RUN(frame, name, ...)                                                                                                \
    switch (units(frame)) {                                                                                                  \
    case KernelUnitsAVX512: avx512_##name(__VA_ARGS__); break;                                                               \
    case KernelUnitsAVX2: avx2_##name(__VA_ARGS__); break;                                                                   \
    case KernelUnitsBaseline: baseline_##name(__VA_ARGS__); break;                                                           \
    }
#else
#define RUN(frame, name, ...) baseline_##name(__VA_ARGS__)
#endif

void kernel_run(const KernelFrame *const *frames, int64_t frameCount, int64_t start, int64_t count, int64_t block, uint64_t step) {
    if (frameCount == 0) return;
    RUN(frames[0], run, frames, frameCount, start, count, block, step);
}

void kernel_run_stretches(
    const KernelFrame *frame, const KernelStretch *stretches, int64_t stretchCount, const int32_t *elements, int64_t block,
    uint64_t step) {
    RUN(frame, runStretches, frame, stretches, stretchCount, elements, block, step);
}

void kernel_run_list(const KernelFrame *frame, const int32_t *elements, int64_t count, int64_t block, uint64_t step) {
    RUN(frame, runList, frame, elements, count, block, step);
}
