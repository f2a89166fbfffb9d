// What the built program answers on the command line, without a display.
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <array>
#include <cstring>
#include <thread>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace {

/// Listens where an X server with this number would, and says nothing; or answers the first caller and is gone.
class FalseXServer {
public:
    FalseXServer(int number, bool answersOnce)
    {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        const std::string path = "/tmp/.X11-unix/X" + std::to_string(number);
        std::memcpy(address.sun_path + 1, path.data(), path.size());  // in the abstract namespace: leaves no file
        const auto length = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + 1 + path.size());
        m_socket = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
        m_listens = ::bind(m_socket, reinterpret_cast<const sockaddr*>(&address), length) == 0 && ::listen(m_socket, 4) == 0;
        if (answersOnce)
            m_thread = std::thread([this] {
                const int caller = ::accept(m_socket, nullptr, nullptr);
                close();
                // Read what it asks: a socket that is closed on unread bytes takes its answer back.
                std::array<char, 256> asked{};
                EXPECT_GT(::recv(caller, asked.data(), asked.size(), 0), 0);
                EXPECT_EQ(::send(caller, "", 1, MSG_NOSIGNAL), 1);
                ::close(caller);
            });
    }
    ~FalseXServer()
    {
        if (m_thread.joinable())
            m_thread.join();
        close();
    }
    FalseXServer(const FalseXServer&) = delete;
    FalseXServer& operator=(const FalseXServer&) = delete;
    [[nodiscard]] bool listens() const { return m_listens; }

private:
    void close()
    {
        if (m_socket >= 0)
            ::close(m_socket);
        m_socket = -1;
    }
    int m_socket = -1;
    bool m_listens = false;
    std::thread m_thread;
};

struct Answer {
    int status = -1;
    QString out, error;
};

Answer ask(const QStringList& arguments, const QString& platform = {}, const QString& display = {})
{
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(QStringLiteral("DISPLAY"));
    environment.remove(QStringLiteral("WAYLAND_DISPLAY"));
    environment.remove(QStringLiteral("QT_QPA_PLATFORM"));
    static const QTemporaryDir runtime;  // Qt wants one that is ours alone
    environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), runtime.path());
    if (!platform.isEmpty())
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), platform);
    if (!display.isEmpty())
        environment.insert(QStringLiteral("DISPLAY"), display);
    program.setProcessEnvironment(environment);
    program.start(QStringLiteral(LACTEA_PROGRAM), arguments);
    if (!program.waitForFinished(30'000)) {
        program.kill();
        program.waitForFinished();
        return {-2, {}, QStringLiteral("it hangs")};
    }
    if (program.exitStatus() != QProcess::NormalExit)
        return {-3, {}, QStringLiteral("it crashed: ") + QString::fromUtf8(program.readAllStandardError())};
    return {program.exitCode(), QString::fromUtf8(program.readAllStandardOutput()),
            QString::fromUtf8(program.readAllStandardError())};
}

/// One line, from lactea, with the word in it.
void expectRefusal(const Answer& answer, int status, const QString& word)
{
    EXPECT_EQ(answer.status, status) << answer.error.toStdString();
    EXPECT_TRUE(answer.error.startsWith(QStringLiteral("lactea: "))) << answer.error.toStdString();
    EXPECT_EQ(answer.error.count(QLatin1Char('\n')), 1) << answer.error.toStdString();
    EXPECT_TRUE(answer.error.contains(word)) << answer.error.toStdString();
    EXPECT_TRUE(answer.out.isEmpty()) << answer.out.toStdString();
}

QStringList words(const char* line) { return QString::fromLatin1(line).split(QLatin1Char(' '), Qt::SkipEmptyParts); }

}  // namespace

TEST(CommandLine, VersionAndHelpNeedNoDisplay)
{
    EXPECT_EQ(ask(words("--version")).out.left(7), QStringLiteral("lactea "));
    EXPECT_EQ(ask(words("--help")).status, 0);
    EXPECT_TRUE(ask(words("--help")).out.contains(QStringLiteral("--scenario")));
    EXPECT_EQ(ask(words("snapshot --help")).status, 0);
}

TEST(CommandLine, WrongUsageIsStatusTwo)
{
    expectRefusal(ask(words("--bogus")), 2, QStringLiteral("--bogus"));
    expectRefusal(ask(words("--seed abc")), 2, QStringLiteral("abc"));
    expectRefusal(ask(words("--seed -1")), 2, QStringLiteral("-1"));
    expectRefusal(ask(words("--theme pink")), 2, QStringLiteral("pink"));
    expectRefusal(ask(words("--step 3")), 2, QStringLiteral("--lesson"));
    expectRefusal(ask(words("snapshot")), 2, QStringLiteral("--out"));
    expectRefusal(ask(words("snapshot --out x.png --size 9x9")), 2, QStringLiteral("9x9"));
    expectRefusal(ask(words("snapshot --out x.png --size 1280x720x3")), 2, QStringLiteral("1280x720x3"));
    expectRefusal(ask(words("snapshot --out x.png --at 5")), 2, QStringLiteral("--at"));
    expectRefusal(ask(words("snapshot --out x.png --view nowhere")), 2, QStringLiteral("nowhere"));
    expectRefusal(ask(words("--language xx"), QStringLiteral("offscreen")), 2, QStringLiteral("xx"));
}

TEST(CommandLine, InvalidInputIsStatusThree)
{
    expectRefusal(ask(words("--scenario nosuch")), 3, QStringLiteral("nosuch"));
    expectRefusal(ask(words("--lesson nosuch")), 3, QStringLiteral("nosuch"));
    expectRefusal(ask(words("--lesson ../lessons/let-down")), 3, QStringLiteral("no lesson"));
    expectRefusal(ask(words("snapshot --out x.png --scenario nosuch")), 3, QStringLiteral("nosuch"));
    const QTemporaryDir folder;
    const QString broken = folder.filePath(QStringLiteral("broken.json"));
    QFile file(broken);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("{\"seed\": ");
    file.close();
    expectRefusal(ask({QStringLiteral("--scenario"), broken}), 3, broken);
}

TEST(CommandLine, WhatCannotBeWrittenIsStatusOne)
{
    expectRefusal(ask(words("snapshot --out /nowhere/at/all/x.png")), 1, QStringLiteral("/nowhere/at/all/x.png"));
    expectRefusal(ask({QStringLiteral("snapshot"), QStringLiteral("--out"), QDir::tempPath()}), 1,
                  QStringLiteral("folder"));
}

TEST(CommandLine, WithoutADisplayItSaysWhatToDo)
{
    expectRefusal(ask({}), 1, QStringLiteral("app/run snapshot"));
    expectRefusal(ask({}, {}, QStringLiteral(":4711")), 1, QStringLiteral(":4711"));
    expectRefusal(ask(words("snapshot --out /tmp/lactea-test-x.png")), 1, QStringLiteral("no display"));
}

TEST(CommandLine, ADisplayThatNeverAnswersIsRefused)
{
    const FalseXServer silent(4712, false);
    ASSERT_TRUE(silent.listens());
    expectRefusal(ask({}, {}, QStringLiteral(":4712")), 1, QStringLiteral("':4712' does not answer"));
}

TEST(CommandLine, ADisplayThatGoesAwayBeforeQtStartsIsRefused)
{
    const FalseXServer dying(4713, true);
    ASSERT_TRUE(dying.listens());
    expectRefusal(ask({}, {}, QStringLiteral(":4713")), 1, QStringLiteral("could not connect to display :4713"));
}

TEST(CommandLine, AnUnknownPlatformIsRefused)
{
    expectRefusal(ask({}, QStringLiteral("nosuch")), 1, QStringLiteral("nosuch"));
}

TEST(CommandLine, WithoutOpenGlItSaysSo)
{
    expectRefusal(ask({}, QStringLiteral("offscreen")), 1, QStringLiteral("OpenGL"));
}
