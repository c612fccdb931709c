#ifndef TUTOR_CKERNELS_H
#define TUTOR_CKERNELS_H

#include "ElementaryFunctions.h"
#include "RandomNumbers.h"

#ifdef __cplusplus
extern "C" {
#endif

/// What an instruction does to each element of a block: `destination = operation(operands...)`. Booleans are 0 and 1.
///
/// The shape says which operands are the same for all elements; see `KernelInstruction`.
typedef enum KernelOperation {
    /// destination = a
    KernelCopy,
    KernelAdd, KernelSubtract, KernelMultiply, KernelDivide,
    /// c combined with a combined with b: the detail is inner + 4*outer.
    KernelPairs,
    /// offset + (w0*x0 + w1*x1 + ...), where a mask allows it: `count` products of a weight that is the same for all elements and
    /// a value; then the offset, then the mask; either of the two may be missing (-1). After them `scaled` pairs of a factor that
    /// is the same for all elements and a column among the values, which is multiplied by it. The detail is count + 8*scaled.
    KernelWeightedSum,
    KernelLess, KernelLessOrEqual, KernelEqual, KernelNotEqual, KernelGreater, KernelGreaterOrEqual,
    KernelAnd, KernelOr, KernelNot,
    /// a where c is not 0, else b
    KernelSelect,
    KernelNegate, KernelSquare, KernelCube,
    KernelExp, KernelExpm1, KernelExprel, KernelTanh,
    KernelLog, KernelLog10, KernelLog1p, KernelSqrt, KernelSin, KernelCos, KernelTan, KernelArcsin, KernelArccos, KernelArctan,
    KernelSinh, KernelCosh, KernelAbsolute, KernelSign, KernelCeiling, KernelFloor, KernelTruncate,
    KernelFloorDivide, KernelModulo, KernelPower, KernelMinimum, KernelMaximum, KernelArctan2, KernelTimestep,
    /// The element's own index.
    KernelElementIndex,
    /// The number that a list holds for the element.
    KernelIndexValue,
    /// destination = column a at the indices of a list
    KernelGather,
    /// destination = column a at the indices that b holds; nan where that is none of its `detail` values
    KernelGatherThrough,
    /// column destination at the indices of a list = a
    KernelScatter,
    /// column destination at the indices of a list += a, one after the other
    KernelScatterAdd,
    /// Appends to the events those elements where a is not 0.
    KernelCollect,
    /// Appends those where a > b, and c is not 0 where there is a c (-1 for none).
    KernelCollectGreater,
    KernelUniform, KernelNormal, KernelPoisson, KernelBinomial,
    /// A table at the time a, in the column b.
    KernelLookUp,
} KernelOperation;

/// How two operations are made into one: c OUTER (a INNER b).
typedef enum KernelInner { KernelInnerAdd, KernelInnerSubtract, KernelInnerMultiply } KernelInner;
typedef enum KernelOuter {
    /// (a . b) + c
    KernelOuterAdd,
    /// (a . b) - c
    KernelOuterSubtract,
    /// c - (a . b)
    KernelOuterSubtractFrom,
    /// (a . b) * c
    KernelOuterMultiply,
} KernelOuter;

/// The most products of one `KernelWeightedSum`, and the most columns that it scales.
enum { KernelMostProducts = 4, KernelMostScaled = 2, KernelMostOperands = 14 };

typedef struct KernelInstruction {
    /// A `KernelOperation`.
    uint8_t operation;
    /// Bit k is set where operand k is one value for all elements.
    uint8_t shape;
    /// For `KernelPairs` and `KernelWeightedSum` see there; for others a list, a table, a length.
    int32_t detail;
    /// The stream of random numbers.
    uint32_t stream;
    int32_t destination;
    int32_t operands[KernelMostOperands];
} KernelInstruction;

/// The elements to which something has happened.
typedef struct KernelEvents {
    int64_t count;
    int64_t capacity;
    int32_t *elements;
} KernelEvents;

/// Vector units, each with those before it.
typedef enum KernelUnits {
    /// What every machine of its kind has.
    KernelUnitsBaseline,
    KernelUnitsAVX2,
    KernelUnitsAVX512,
} KernelUnits;

/// A program with its memory.
typedef struct KernelFrame {
    const KernelInstruction *body;
    int64_t bodyCount;
    /// Where operand k begins, and whether it goes along with the elements (-1) or stays where it is (0): the first of a block that
    /// begins with element e is at `bases[k] + (advances[k] & e)`.
    double *const *bases;
    const int64_t *advances;
    /// List k for all elements; list 0 is the elements themselves. A list that nothing uses is null.
    const int32_t *const *lists;
    /// Room for a block of each list.
    int32_t *const *listScratch;
    /// The lists at the block's elements.
    const int32_t **currentLists;
    int64_t listCount;
    const TutorTable *tables;
    /// With room for all elements of a run beyond those that it holds; null where nothing is collected.
    KernelEvents *events;
    uint32_t seed;
    /// What may be used of the vector units that the machine has; for tests, since it does not show in the results.
    KernelUnits units;
} KernelFrame;

/// Runs the bodies of programs over the elements `start ..< start + count`, block by block, all of them for one block before the
/// next. Results do not depend on the block's length where no element reads what another writes.
void kernel_run(const KernelFrame *const *frames, int64_t frameCount, int64_t start, int64_t count, int64_t block, uint64_t step);

/// Does the same on several threads, each of which treats a part of the elements: thread t has the frames
/// `frames + t*frameCount`, which share the columns and have scratch memory and events of their own. Returns when all are done.
/// Where the threads are busy for another caller, the calling one does everything.
///
/// Precondition: no program reads or writes another element than the one that it treats.
void kernel_run_parallel(
    const KernelFrame *const *frames, int64_t frameCount, int64_t threadCount, int64_t count, int64_t block, uint64_t step);

/// The most threads that `kernel_run_parallel` takes.
enum { KernelMostThreads = 16 };

/// Runs a body over listed elements in their order.
void kernel_run_list(const KernelFrame *frame, const int32_t *elements, int64_t count, int64_t block, uint64_t step);

/// Consecutive elements, or consecutive places of a list of elements.
typedef struct KernelStretch {
    int32_t start, count;
} KernelStretch;

/// Runs a body over one stretch after the other: over the elements themselves, or where `elements` is not null over those that it
/// has at these places.
void kernel_run_stretches(
    const KernelFrame *frame, const KernelStretch *stretches, int64_t stretchCount, const int32_t *elements, int64_t block,
    uint64_t step);

#ifdef __cplusplus
}
#endif

#endif
