#include "app/start/display_probe.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>

#include <QList>
#include <QSysInfo>
#include <poll.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/un.h>
#include <unistd.h>

namespace lactea::start {
namespace {

constexpr int patienceMs = 5000; ///< a busy server answers in far less

/// A connection to a server of this machine; closed at the end.
class LocalSocket {
public:
    LocalSocket(const QByteArray& path, bool abstract)
    {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        const auto size = static_cast<std::size_t>(path.size());
        if (size + 2 > sizeof address.sun_path)
            return;
        std::copy(path.begin(), path.end(), address.sun_path + (abstract ? 1 : 0));
        const auto length = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + size + 1);
        m_socket = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
        const timeval patience{patienceMs / 1000, 0};
        ::setsockopt(m_socket, SOL_SOCKET, SO_SNDTIMEO, &patience,
                     sizeof patience); // a full queue of callers
        m_connected =
            m_socket >= 0 && ::connect(m_socket, reinterpret_cast<const sockaddr*>(&address), length) == 0;
    }
    ~LocalSocket()
    {
        if (m_socket >= 0)
            ::close(m_socket);
    }
    LocalSocket(const LocalSocket&) = delete;
    LocalSocket& operator=(const LocalSocket&) = delete;

    [[nodiscard]] bool send(const QByteArray& request) const
    {
        return m_connected && ::send(m_socket, request.data(), static_cast<std::size_t>(request.size()),
                                     MSG_NOSIGNAL) == static_cast<ssize_t>(request.size());
    }
    /// What has come, at least one byte; empty when nothing does.
    [[nodiscard]] QByteArray receive() const
    {
        pollfd waiting{m_socket, POLLIN, 0};
        QByteArray bytes(4096, '\0');
        const ssize_t count = ::poll(&waiting, 1, patienceMs) == 1
                                  ? ::recv(m_socket, bytes.data(), static_cast<std::size_t>(bytes.size()), 0)
                                  : 0;
        bytes.truncate(std::max<ssize_t>(count, 0));
        return bytes;
    }

private:
    int m_socket = -1;
    bool m_connected = false;
};

/// Wayland's messages are words of 32 bit in the machine's order: object, size << 16 | opcode, arguments.
template <std::size_t n> QByteArray wordsOf(const std::array<std::uint32_t, n>& words)
{
    return {reinterpret_cast<const char*>(words.data()), sizeof words};
}
std::uint32_t wordAt(const QByteArray& bytes, qsizetype at)
{
    std::uint32_t word = 0;
    std::memcpy(&word, bytes.constData() + at, sizeof word);
    return word;
}

} // namespace

bool xDisplayAnswers(const QByteArray& display)
{
    if (!display.startsWith(':') && !display.startsWith("unix:"))
        return true;
    const QByteArray path = "/tmp/.X11-unix/X" + display.mid(display.indexOf(':') + 1).split('.').first();
    // Byte order, protocol 11.0, no authorization.
    const char order = QSysInfo::ByteOrder == QSysInfo::LittleEndian ? 'l' : 'B';
    const std::array<char, 12> words{order, 0, order == 'l' ? '\x0b' : '\0', order == 'l' ? '\0' : '\x0b'};
    const QByteArray request(words.data(), words.size());
    for (const bool abstract : {true, false})
        if (const LocalSocket socket(path, abstract); socket.send(request))
            return !socket.receive().isEmpty();
    return false;
}

WaylandAnswer askWayland(const QByteArray& display)
{
    constexpr std::uint32_t displayId = 1, registryId = 2, doneId = 3, sync = 0, getRegistry = 1,
                            message = 12;
    const LocalSocket socket(display.startsWith('/') ? display : qgetenv("XDG_RUNTIME_DIR") + '/' + display,
                             false);
    if (!socket.send(wordsOf(std::array{displayId, message << 16 | getRegistry, registryId, displayId,
                                        message << 16 | sync, doneId})))
        return WaylandAnswer::None;
    auto answer = WaylandAnswer::WithoutSeat;
    for (QByteArray bytes;;) {
        const QByteArray more = socket.receive();
        if (more.isEmpty())
            return WaylandAnswer::None;
        bytes += more;
        while (bytes.size() >= 8 && bytes.size() >= static_cast<qsizetype>(wordAt(bytes, 4) >> 16)) {
            const QByteArray event = bytes.left(static_cast<qsizetype>(wordAt(bytes, 4) >> 16));
            if (event.size() < 8)
                return WaylandAnswer::None;
            bytes.remove(0, event.size());
            if (wordAt(event, 0) == doneId)
                return answer;
            if (wordAt(event, 0) == registryId && event.mid(16).startsWith(QByteArray("wl_seat\0", 8)))
                answer = WaylandAnswer::WithSeat; // name, length of the text, text
        }
    }
}

} // namespace lactea::start
