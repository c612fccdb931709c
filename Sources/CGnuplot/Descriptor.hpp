#ifndef TUTOR_DESCRIPTOR_HPP
#define TUTOR_DESCRIPTOR_HPP

#include <unistd.h>

namespace tutor {

/// A file descriptor that is closed when it goes out of scope.
class Descriptor {
public:
    explicit Descriptor(int number = -1) : number(number) {}
    Descriptor(Descriptor &&other) noexcept : number(other.release()) {}
    Descriptor &operator=(Descriptor &&other) noexcept {
        reset(other.release());
        return *this;
    }
    ~Descriptor() { reset(); }

    int get() const { return number; }

    int release() {
        int released = number;
        number = -1;
        return released;
    }

    void reset(int next = -1) {
        if (number >= 0) close(number);
        number = next;
    }

private:
    int number;
};

}  // namespace tutor

#endif
