#include "CGnuplot.h"

#if !__has_include(<gnuplot-iostream.h>)
#error "gnuplot-iostream.h is missing. Debian, Ubuntu: sudo apt-get install libgnuplot-iostream-dev gnuplot-nox"
#elif !__has_include(<boost/iostreams/stream.hpp>)
#error "Boost is missing. Debian, Ubuntu: sudo apt-get install libboost-iostreams-dev; macOS: brew install boost"
#else

#include <gnuplot-iostream.h>

#include <cerrno>
#include <cstdio>
#include <memory>
#include <string>
#include <vector>

#include "Collector.hpp"
#include "GnuplotProcess.hpp"
#include "SigpipeGuard.hpp"

struct CGnuplotSession {
    std::unique_ptr<gnuplotio::Gnuplot> input;
    std::unique_ptr<tutor::Collector> collector;
    bool isBroken = false;

    /// Runs `send` on the stream to gnuplot. A gnuplot that has gone only makes the stream bad; the collector knows why.
    template <typename Send>
    void sending(Send send) {
        if (!input || isBroken) return;
        tutor::SigpipeGuard guard;
        try {
            send(*input);
            input->flush();
            isBroken = !input->good();
        } catch (...) {
            isBroken = true;
        }
    }

    void closeInput() {
        tutor::SigpipeGuard guard;
        input.reset();
    }

    ~CGnuplotSession() {
        if (collector) collector->stop();
        closeInput();
    }
};

CGnuplotSession *CGnuplotStart(const char *program, const char *folder, double timeLimit, int *errorNumber) {
    *errorNumber = 0;
    try {
        auto session = std::make_unique<CGnuplotSession>();
        tutor::GnuplotProcess process;
        *errorNumber = process.start(program, folder);
        if (*errorNumber != 0) return nullptr;
        session->collector = std::make_unique<tutor::Collector>(
            process.identifier, std::move(process.output), std::move(process.errors), timeLimit);
        std::FILE *file = fdopen(process.input.get(), "w");
        if (file == nullptr) {
            *errorNumber = errno;
            return nullptr;
        }
        process.input.release();
        session->input = std::make_unique<gnuplotio::Gnuplot>(file);
        return session.release();
    } catch (...) {
        if (*errorNumber == 0) *errorNumber = ENOMEM;
        return nullptr;
    }
}

void CGnuplotSendText(CGnuplotSession *session, const char *text, size_t count) {
    session->sending([=](gnuplotio::Gnuplot &input) { input.write(text, static_cast<std::streamsize>(count)); });
}

void CGnuplotSendColumns(
    CGnuplotSession *session, const double *const *columns, size_t columnCount, size_t rowCount) {
    session->sending([=](gnuplotio::Gnuplot &input) {
        if (rowCount == 0 || columnCount == 0) return;
        std::vector<std::vector<double>> values;
        for (size_t column = 0; column < columnCount; column++)
            values.emplace_back(columns[column], columns[column] + rowCount);
        input.sendBinary1d_colmajor(values);
    });
}

CGnuplotResult CGnuplotFinish(CGnuplotSession *session) {
    session->closeInput();
    session->collector->finish();
    const tutor::Collector &collector = *session->collector;
    return {
        collector.outcome,
        collector.code,
        collector.image.data(),
        collector.image.size(),
        collector.message.data(),
        collector.message.size(),
    };
}

void CGnuplotFree(CGnuplotSession *session) { delete session; }

#endif
