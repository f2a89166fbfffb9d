#include "app/start/termination.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <utility>

#include <QSocketNotifier>

#include <fcntl.h>
#include <unistd.h>

namespace lactea::start {
namespace {

constexpr std::array endings{SIGTERM, SIGINT, SIGHUP};

/// The pipe of the one Termination: a signal handler may do hardly more than write to it.
std::array<int, 2> pipeEnds{-1, -1};

void note(int)
{
    const int errorBefore = errno;
    const char byte = 0;
    [[maybe_unused]] const auto written = ::write(pipeEnds[1], &byte, 1);
    errno = errorBefore;
}

} // namespace

Termination::Termination(QObject* parent) : QObject(parent)
{
    if (::pipe2(pipeEnds.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        return; // signals end the program as they always do
    auto* notifier = new QSocketNotifier(pipeEnds[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        while (::read(pipeEnds[0], &byte, 1) == 1) {
        }
        emit asked();
    });
    struct sigaction action {};
    action.sa_handler = note;
    action.sa_flags = SA_RESTART | static_cast<int>(SA_RESETHAND);
    for (const int signal : endings)
        ::sigaction(signal, &action, nullptr);
}

Termination::~Termination()
{
    for (const int signal : endings)
        ::signal(signal, SIG_DFL);
    for (int& end : pipeEnds)
        if (end >= 0)
            ::close(std::exchange(end, -1));
}

} // namespace lactea::start
