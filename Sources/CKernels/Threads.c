#include <pthread.h>
#include <sched.h>
#include <stdatomic.h>

#include "CKernels.h"

// Threads that wait for parts of a pass. A pass takes some ten microseconds, so whoever waits looks again and again for about as
// long. After that it gives its processor away: the one that it waits for may have none.

typedef struct {
    const KernelFrame *const *frames;
    int64_t frameCount, start, count, block;
    uint64_t step;
} Part;

typedef struct {
    _Atomic uint64_t wanted;
    _Atomic uint64_t done;
    _Atomic int isAsleep;
    pthread_mutex_t mutex;
    pthread_cond_t condition;
    Part part;
} Worker;

static Worker workers[KernelMostThreads];
static int64_t workerCount = 0;
static pthread_mutex_t team = PTHREAD_MUTEX_INITIALIZER;

enum { looksInARow = 1000, looksBeforeSleep = 20000 };

static inline void breathe(int looks) {
    if (looks > looksInARow) {
        sched_yield();
        return;
    }
#if defined(__x86_64__)
    __builtin_ia32_pause();
#endif
}

static void run(const Part *part) {
    kernel_run(part->frames, part->frameCount, part->start, part->count, part->block, part->step);
}

static void *work(void *argument) {
    Worker *worker = argument;
    uint64_t finished = 0;
    for (;;) {
        int looks = 0;
        while (atomic_load_explicit(&worker->wanted, memory_order_acquire) == finished) {
            if (++looks < looksBeforeSleep) {
                breathe(looks);
                continue;
            }
            pthread_mutex_lock(&worker->mutex);
            atomic_store(&worker->isAsleep, 1);
            while (atomic_load(&worker->wanted) == finished) pthread_cond_wait(&worker->condition, &worker->mutex);
            atomic_store(&worker->isAsleep, 0);
            pthread_mutex_unlock(&worker->mutex);
        }
        run(&worker->part);
        finished++;
        atomic_store_explicit(&worker->done, finished, memory_order_release);
    }
    return 0;
}

// How many of the wanted workers there are; the mutex of the team is held.
static int64_t hired(int64_t wanted) {
    while (workerCount < wanted) {
        Worker *worker = workers + workerCount;
        pthread_mutex_init(&worker->mutex, 0);
        pthread_cond_init(&worker->condition, 0);
        pthread_t thread;
        pthread_attr_t attributes;
        pthread_attr_init(&attributes);
        pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
        const int failure = pthread_create(&thread, &attributes, work, worker);
        pthread_attr_destroy(&attributes);
        if (failure) break;
        workerCount++;
    }
    return workerCount < wanted ? workerCount : wanted;
}

static void hand(Worker *worker, Part part) {
    worker->part = part;
    atomic_fetch_add(&worker->wanted, 1);
    if (!atomic_load(&worker->isAsleep)) return;
    pthread_mutex_lock(&worker->mutex);
    pthread_cond_signal(&worker->condition);
    pthread_mutex_unlock(&worker->mutex);
}

void kernel_run_parallel(
    const KernelFrame *const *frames, int64_t frameCount, int64_t threadCount, int64_t count, int64_t block, uint64_t step) {
    const int isFree = threadCount > 1 && pthread_mutex_trylock(&team) == 0;
    const int64_t parts = isFree ? hired(threadCount - 1) + 1 : 1;
    const int64_t blocks = (count + block - 1) / block;
    int64_t begin = 0;
    Part own = {frames, frameCount, 0, count, block, step};
    for (int64_t part = 0; part < parts; part++) {
        int64_t end = blocks * (part + 1) / parts * block;
        if (end > count) end = count;
        Part piece = {frames + part * frameCount, frameCount, begin, end - begin, block, step};
        if (part == 0)
            own = piece;
        else
            hand(workers + part - 1, piece);
        begin = end;
    }
    run(&own);
    for (int64_t part = 1; part < parts; part++) {
        Worker *worker = workers + part - 1;
        int looks = 0;
        while (atomic_load_explicit(&worker->done, memory_order_acquire) != atomic_load(&worker->wanted)) breathe(++looks);
    }
    if (isFree) pthread_mutex_unlock(&team);
}
