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

// Compiled for what every machine of its kind has, and once more for the vector units of most: which of the two runs is decided
// when the program starts, so that a program that was built on one machine runs on another, and at its speed.

#define KERNEL(name) baseline_##name
#include "BlockLoops.inc"
#undef KERNEL

#if defined(__x86_64__)
#define HAS_VARIANTS 1
#pragma clang attribute push(__attribute__((target("avx2"))), apply_to = function)
#define KERNEL(name) avx2_##name
#include "BlockLoops.inc"
#undef KERNEL
#pragma clang attribute pop
#endif

#ifdef HAS_VARIANTS
static int hasAVX2(void) { return __builtin_cpu_supports("avx2"); }
#endif

void kernel_run(const KernelFrame *const *frames, int64_t frameCount, int64_t start, int64_t count, int64_t block, uint64_t step) {
#ifdef HAS_VARIANTS
    if (frameCount > 0 && !frames[0]->isBaseline && hasAVX2())
        return avx2_run(frames, frameCount, start, count, block, step);
#endif
    baseline_run(frames, frameCount, start, count, block, step);
}

void kernel_run_stretches(
    const KernelFrame *frame, const KernelStretch *stretches, int64_t stretchCount, const int32_t *elements, int64_t block,
    uint64_t step) {
#ifdef HAS_VARIANTS
    if (!frame->isBaseline && hasAVX2()) return avx2_runStretches(frame, stretches, stretchCount, elements, block, step);
#endif
    baseline_runStretches(frame, stretches, stretchCount, elements, block, step);
}

void kernel_run_list(const KernelFrame *frame, const int32_t *elements, int64_t count, int64_t block, uint64_t step) {
#ifdef HAS_VARIANTS
    if (!frame->isBaseline && hasAVX2()) return avx2_runList(frame, elements, count, block, step);
#endif
    baseline_runList(frame, elements, count, block, step);
}
