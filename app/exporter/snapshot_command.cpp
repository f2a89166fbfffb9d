#include "app/exporter/snapshot_command.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <filesystem>

#include <CLI/CLI.hpp>

#include "app/cli/exit_status.h"
#include "app/exporter/image_export.h"
#include "model/anatomy/body/part_id.h"
#include "model/files/asset_folder.h"
#include "model/files/scenario_file.h"
#include "model/files/time_text.h"

namespace lactea::exporter {
namespace {

constexpr int widest = 7680, highest = 4320;

/// "1280x720", each side from 64 to the size of an 8K picture.
Result<QSize> sizeFromText(const std::string& text)
{
    int width = 0, height = 0;
    char rest = 0;
    if (std::sscanf(text.c_str(), "%5dx%5d%c", &width, &height, &rest) != 2 || width < 64 || height < 64
        || width > widest || height > highest)
        return fail(Error::Code::InvalidArgument, "--size",
                    "'" + text + "' is no size from 64x64 to 7680x4320, such as 1280x720");
    return QSize(width, height);
}

Result<void> checkLesson(const SnapshotOptions& options)
{
    if (options.lesson.empty())
        return options.stepGiven ? Result<void>(fail(Error::Code::InvalidArgument, "--step", "belongs to --lesson"))
                                 : Result<void>();
    if (!options.scenario.empty() || !options.plan.empty())
        return fail(Error::Code::InvalidArgument, "--lesson", "brings its own scenario and plan");
    const auto within = [&](const std::filesystem::path& folder) {
        return std::filesystem::exists(folder / "lessons" / options.lesson / "lesson.json");
    };
    if (options.lesson.find('/') != std::string::npos || !(within(files::assetFolder()) || within(files::userDataFolder())))
        return fail(Error::Code::NotFound, "--lesson", "there is no lesson '" + options.lesson + "'");
    return {};
}

Result<void> checkPart(const SnapshotOptions& options)
{
    if (options.part.empty())
        return options.aloneGiven && options.alone.empty()
                   ? Result<void>(fail(Error::Code::InvalidArgument, "--alone", "has to name a part, or to come with --part"))
                   : Result<void>();
    const auto part = anatomy::partFromAddress(options.part);
    if (!part)
        return fail(Error::Code::InvalidArgument, "--part", part.error().text());
    return {};
}

/// The command that draws the picture again, without the place where it was written.
QString commandOf(const SnapshotOptions& o)
{
    QStringList words{QStringLiteral("lactea snapshot")};
    const auto say = [&words](const char* option, const std::string& value, bool given) {
        if (given)
            words << QLatin1String(option) + QLatin1Char(' ') + QString::fromStdString(value);
    };
    say("--size", o.size, true);
    say("--theme", o.theme, true);
    say("--lesson", o.lesson, !o.lesson.empty());
    say("--step", std::to_string(o.step), !o.lesson.empty());
    say("--scenario", o.scenario, !o.scenario.empty());
    say("--at", o.at, o.atGiven);
    say("--plan", o.plan, !o.plan.empty());
    say("--body-size", o.bodySize, !o.bodySize.empty());
    say("--seed", o.seed ? std::to_string(*o.seed) : std::string(), o.seed.has_value());
    say("--view", o.view, o.viewGiven);
    say("--part", '"' + o.part + '"', !o.part.empty());
    say("--alone", o.alone.empty() ? o.alone : '"' + o.alone + '"', o.aloneGiven);
    for (const std::string& address : o.faded)
        say("--faded", '"' + address + '"', true);
    for (const std::string& address : o.xrayed)
        say("--xray", '"' + address + '"', true);
    say("--explode", std::to_string(o.apart), o.apart != 0.0);
    say("--tints", "off", !o.tints);
    say("--comfort", o.comfort, o.comfort != "diagram");
    say("--ducts", o.ducts, o.ducts != "plain");
    say("--cut", o.cut, o.cut != "plate");
    say("--cut-at", std::to_string(o.cutAtMm), o.cutAtMm != 0.0);
    say("--cut-flipped", {}, o.cutFlipped);
    if (o.cutNormal.size() == 3)
        say("--cut-normal", std::to_string(o.cutNormal[0]) + "," + std::to_string(o.cutNormal[1]) + "," + std::to_string(o.cutNormal[2]), true);
    say("--layer", o.layer, o.layer != "skin");
    say("--labels", o.labels ? "on" : "off", o.labelsGiven);
    say("--skin", std::to_string(o.skin), o.skin != 1);
    say("--transparent", {}, o.transparent);
    say("--credit", {}, o.credit);
    return words.join(QLatin1Char(' ')).simplified();
}

}  // namespace

CLI::App* addSnapshotCommand(CLI::App& app, SnapshotOptions& options)
{
    CLI::App* command = app.add_subcommand("snapshot", "Draw a picture (needs an X display; Xvfb will do)");
    command->add_option("--out", options.out, "The PNG file to write")->required();
    command->add_option("--size", options.size, "Width x height in pixels")->capture_default_str();
    command->add_option("--theme", options.theme, "light or dark")
        ->check(CLI::IsMember({"light", "dark"}))
        ->capture_default_str();
    command->add_option("--at", options.at, "Simulated time: 90s, 15min, 3h...")->capture_default_str();
    command->add_option("--lesson", options.lesson, "A step of this lesson: its view, its run");
    command->add_option("--step", options.step, "Which step of the lesson")->check(CLI::Range(1, 999));
    command->add_option("--scenario", options.scenario, "What happens until then (a name or a file)");
    command->add_option("--view", options.view, "From where")
        ->check(CLI::IsMember(viewNames()))
        ->capture_default_str();
    command->add_option("--part", options.part, "Address of a part to select and fill the picture with");
    command->add_option("--plan", options.plan, "classic, ultrasound or full")
        ->check(CLI::IsMember({"classic", "ultrasound", "full"}));
    command->add_option("--body-size", options.bodySize, "Size of the breast: drawn, S, M or L")
        ->check(CLI::IsMember({"drawn", "S", "M", "L"}));
    command->add_option("--cut", options.cut, "How the body is cut open")
        ->check(CLI::IsMember({"plate", "whole", "sagittal", "transverse", "frontal", "free"}))
        ->capture_default_str();
    command->add_option("--cut-at", options.cutAtMm, "Place of the cut: mm from the middle of the body")
        ->check(CLI::Range(-300.0, 300.0));
    command->add_option("--cut-normal", options.cutNormal, "Of a free cut: x y z of the side that is taken away; x is out of "
                        "the chest, y towards the middle of the body, z up")
        ->expected(3)
        ->delimiter(',');
    command->add_flag("--cut-flipped", options.cutFlipped, "Take the other side away");
    command->add_option("--layer", options.layer, "The outermost layer that is shown")
        ->check(CLI::IsMember({"skin", "fat", "lobes", "ducts"}));
    command->add_option("--faded", options.faded, "A part that is seen through: its address (may be repeated)");
    command->add_option("--xray", options.xrayed, "A part that is x-rayed: its address (may be repeated)");
    command->add_option("--alone", options.alone, "The part that is shown alone: its address, else that of --part")
        ->expected(0, 1);
    command->add_option("--explode", options.apart, "How far the lobes are drawn apart, 0 to 1")
        ->check(CLI::Range(0.0, 1.0));
    command->add_option_function<std::string>(
               "--tints", [&options](const std::string& word) { options.tints = word == "on"; },
               "Lobes in tints of their own: on or off")
        ->check(CLI::IsMember({"on", "off"}));
    command->add_option("--comfort", options.comfort, "How fleshy the colours are: diagram, clinical or tissue")
        ->check(CLI::IsMember({"diagram", "clinical", "tissue"}))
        ->capture_default_str();
    command->add_option("--ducts", options.ducts, "What colours the ducts: plain (nothing), flow or pressure")
        ->check(CLI::IsMember({"plain", "flow", "pressure"}))
        ->capture_default_str();
    command->add_option_function<std::string>(
               "--labels", [&options](const std::string& word) { options.labels = word == "on"; }, "on or off")
        ->check(CLI::IsMember({"on", "off"}));
    command->add_option("--skin", options.skin, "Skin tone, from pale to deep")
        ->check(CLI::Range(1, 6))
        ->capture_default_str();
    command->add_flag("--transparent", options.transparent, "Leave the ground out");
    command->add_flag("--credit", options.credit, "A line in the corner that names the program");
    command->add_option("--seed", options.seed, "Which woman the model grows: a whole number")
        ->check(CLI::Range(std::uint64_t{0}, cli::largestSeed));
    command->parse_complete_callback([command, &options] {
        const auto given = [command](const char* name) { return command->count(name) > 0; };
        options.viewGiven = given("--view");
        options.labelsGiven = given("--labels");
        options.atGiven = given("--at");
        options.stepGiven = given("--step");
        options.aloneGiven = given("--alone");
    });
    return command;
}

Result<void> checkSnapshotOptions(const SnapshotOptions& options)
{
    if (const auto size = sizeFromText(options.size); !size)
        return tl::unexpected(size.error());
    if (const auto at = files::secondsFromText(options.at); !at)
        return tl::unexpected(at.error().in("--at"));
    if (!options.scenario.empty())
        if (const auto scenario = files::loadScenario(options.scenario, files::assetFolder(), files::userDataFolder());
            !scenario)
            return tl::unexpected(scenario.error());
    if (const auto part = checkPart(options); !part)
        return part;
    if (const auto lesson = checkLesson(options); !lesson)
        return lesson;
    const bool isFree = options.cut == "free";
    double longest = 0.0;
    for (const double each : options.cutNormal)
        longest = std::max(longest, std::fabs(each));
    if (isFree != !options.cutNormal.empty() || (isFree && !(longest > 0.0 && std::isfinite(longest))))
        return fail(Error::Code::InvalidArgument, "--cut-normal", "a free cut has to have one, which is not 0,0,0; other cuts have none");
    std::vector<std::string> addresses = options.faded;
    addresses.insert(addresses.end(), options.xrayed.begin(), options.xrayed.end());
    if (!options.alone.empty())
        addresses.push_back(options.alone);
    for (const std::string& address : addresses)
        if (const auto part = anatomy::partFromAddress(address); !part && address.rfind("group/", 0) != 0)
            return tl::unexpected(part.error());
    return checkWritable(QString::fromStdString(options.out));
}

int runSnapshot(const SnapshotOptions& options)
{
    Picture picture;
    picture.file = QString::fromStdString(options.out);
    picture.size = *sizeFromText(options.size);
    picture.theme = QString::fromStdString(options.theme);
    picture.atS = *files::secondsFromText(options.at);
    picture.view = QString::fromStdString(options.view);
    picture.labels = options.labels;
    picture.cut = session::CutChoice::of(QString::fromStdString(options.cut), options.cutAtMm, options.cutFlipped);
    if (options.cutNormal.size() == 3)
        picture.cut.freeNormal = normalized({options.cutNormal[0], options.cutNormal[1], options.cutNormal[2]});
    constexpr std::array layers{"skin", "fat", "lobes", "ducts"};
    picture.layer = static_cast<int>(std::find(layers.begin(), layers.end(), options.layer) - layers.begin());
    picture.part = QString::fromStdString(options.part);
    picture.lesson = QString::fromStdString(options.lesson);
    picture.step = options.step;
    picture.transparent = options.transparent;
    picture.credit = options.credit;
    picture.skinTone = options.skin - 1;
    picture.viewGiven = options.viewGiven;
    picture.labelsGiven = options.labelsGiven;
    picture.atGiven = options.atGiven;
    picture.command = commandOf(options);
    picture.looks.faded = {options.faded.begin(), options.faded.end()};
    picture.looks.xrayed = {options.xrayed.begin(), options.xrayed.end()};
    picture.looks.isolated = options.alone.empty() && options.aloneGiven ? options.part : options.alone;
    picture.looks.apart = options.apart;
    picture.looks.tinted = options.tints;
    picture.looks.comfort = QString::fromStdString(options.comfort);
    picture.looks.ducts = QString::fromStdString(options.ducts);
    picture.start.insert(QStringLiteral("fresh"), true);
    if (!options.scenario.empty())
        picture.start.insert(QStringLiteral("scenario"), QString::fromStdString(options.scenario));
    if (!options.plan.empty())
        picture.start.insert(QStringLiteral("plan"), QString::fromStdString(options.plan));
    if (!options.bodySize.empty())
        picture.start.insert(QStringLiteral("size"), QString::fromStdString(options.bodySize));
    if (options.seed)
        picture.start.insert(QStringLiteral("seed"), QVariant::fromValue<qulonglong>(*options.seed));
    const auto drawn = exportImage(picture);
    return drawn ? int{cli::Done} : cli::report(drawn.error());
}

}  // namespace lactea::exporter
