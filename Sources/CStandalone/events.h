#ifndef TUTOR_EVENTS_H
#define TUTOR_EVENTS_H

// Spikes and other events of the present time step.

#include "state.h"

#include <vector>

namespace tutor {

/// The elements to which an event happens in the present step, in ascending order.
struct Events {
    int count = 0;
    int32_t *elements;

    /// Room for each of so many elements once.
    explicit Events(size_t elementCount) : elements(allocate<int32_t>(elementCount)) {}

    void clear() { count = 0; }
    void add(int32_t element) { elements[count++] = element; }
    const int32_t *begin() const { return elements; }
    const int32_t *end() const { return elements + count; }
};

/// Adds the elements for which a condition holds. Events are rare: thirty-two elements are looked at together before any of them is
/// alone.
template <class Condition> inline void collect(Events &events, int count, Condition condition) {
    const int together = 32;
    int first = 0;
    for (; first + together <= count; first += together) {
        int64_t any = 0;
        for (int k = 0; k < together; k++) any |= condition(first + k) ? 1 : 0;
        if (!any) continue;
        for (int i = first; i < first + together; i++)
            if (condition(i)) events.add(i);
    }
    for (int i = first; i < count; i++)
        if (condition(i)) events.add(i);
}

/// The same for a condition that takes long to find out.
template <class Condition> inline void collectEach(Events &events, int count, Condition condition) {
    for (int i = 0; i < count; i++)
        if (condition(i)) events.add(i);
}

/// Events at given steps.
struct Generator {
    std::vector<int64_t> steps;
    std::vector<int32_t> elements;
    /// After how many steps they come again; 0 for never.
    int64_t period = 0;
    size_t next = 0;

    void begin(const std::vector<int64_t> &atSteps, const std::vector<int32_t> &ofElements, int64_t every, int64_t step) {
        steps = atSteps;
        elements = ofElements;
        period = every;
        const int64_t current = period ? step % period : step;
        for (next = 0; next < steps.size() && steps[next] < current;) next++;
    }

    void generate(Events &events, int64_t step) {
        events.clear();
        const int64_t current = period ? step % period : step;
        if (period && current == 0) next = 0;
        for (; next < steps.size() && steps[next] <= current; next++) events.add(elements[next]);
    }
};

} // namespace tutor

#endif
