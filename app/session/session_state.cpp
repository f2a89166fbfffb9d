#include "app/session/session_state.h"

#include <cmath>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QStandardPaths>

#include "app/session/hormone_model.h"

namespace lactea::session {

using namespace simulation;

namespace {

QString words(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }

QJsonObject jsonOf(const SetStimulus& s)
{
    QJsonObject o{{QLatin1String("stimulus"), words(stimulusKey(s.stimulus))},
                  {QLatin1String("on"), s.on},
                  {QLatin1String("side"), words(whereKey(s.where))},
                  {QLatin1String("strength"), s.strength},
                  {QLatin1String("lasts_s"), s.lastsS}};
    QJsonArray lobes;
    for (const int lobe : s.lobes)
        lobes.append(lobe + 1);
    if (!lobes.isEmpty())
        o.insert(QLatin1String("lobes"), lobes);
    return o;
}
QJsonObject jsonOf(const SetHormone& h)
{
    return {{QLatin1String("hormone"), words(hormoneKey(h.hormone))},
            {QLatin1String("mode"), hormoneModeKey(h.control.mode)},
            {QLatin1String("value"), h.control.value}};
}
QJsonObject jsonOf(const SetPump& p)
{
    return {{QLatin1String("pump_vacuum_mmHg"), p.setting.vacuumMmHg},
            {QLatin1String("pump_cycles_per_min"), p.setting.cyclesPerMin},
            {QLatin1String("pump_two_phase"), p.setting.twoPhase},
            {QLatin1String("pump_until_empty"), p.setting.untilEmpty}};
}
QJsonObject jsonOf(const BlockDuct& b)
{
    return {{QLatin1String("duct"), QString::fromStdString(anatomy::toAddress(b.duct))},
            {QLatin1String("blocked"), b.blocked}};
}
QJsonObject jsonOf(const MarkMilk& m)
{
    return {{QLatin1String("marked"), QString::fromStdString(anatomy::toAddress(m.part))}, {QLatin1String("on"), m.on}};
}

QJsonObject jsonOf(const Action& action)
{
    QJsonObject o = std::visit([](const auto& wish) { return jsonOf(wish); }, action.wish);
    o.insert(QLatin1String("time_s"), action.timeS);
    return o;
}

Result<Wish> stimulusOf(const QJsonObject& o)
{
    const auto stimulus = stimulusFromKey(o.value(QLatin1String("stimulus")).toString().toStdString());
    if (!stimulus)
        return tl::unexpected(stimulus.error());
    const auto where = whereFromKey(o.value(QLatin1String("side")).toString(QStringLiteral("right")).toStdString());
    if (!where)
        return tl::unexpected(where.error());
    SetStimulus wish{*stimulus, o.value(QLatin1String("on")).toBool(), *where,
                     o.value(QLatin1String("strength")).toDouble(1.0), o.value(QLatin1String("lasts_s")).toDouble()};
    for (const auto& lobe : o.value(QLatin1String("lobes")).toArray())
        wish.lobes.push_back(lobe.toInt() - 1);
    return wish;
}

Result<Wish> pumpOf(const QJsonObject& o)
{
    flow::PumpSetting pump;
    pump.vacuumMmHg = o.value(QLatin1String("pump_vacuum_mmHg")).toDouble(-1.0);
    pump.cyclesPerMin = o.value(QLatin1String("pump_cycles_per_min")).toDouble(pump.cyclesPerMin);
    pump.twoPhase = o.value(QLatin1String("pump_two_phase")).toBool(true);
    pump.untilEmpty = o.value(QLatin1String("pump_until_empty")).toBool();
    if (!(pump.vacuumMmHg >= 0.0 && pump.vacuumMmHg <= 250.0 && pump.cyclesPerMin >= 30.0 && pump.cyclesPerMin <= 90.0))
        return fail(Error::Code::InvalidFile, "actions", "no pump has this vacuum and pace");
    return SetPump{pump};
}

Result<Wish> partWishOf(const QJsonObject& o, const char* key)
{
    const auto part = anatomy::partFromAddress(o.value(QLatin1String(key)).toString().toStdString());
    if (!part)
        return tl::unexpected(part.error());
    if (o.contains(QLatin1String("marked")))
        return MarkMilk{*part, o.value(QLatin1String("on")).toBool(true)};
    return BlockDuct{*part, o.value(QLatin1String("blocked")).toBool(true)};
}

Result<Wish> hormoneOf(const QJsonObject& o)
{
    const auto hormone = hormoneFromKey(o.value(QLatin1String("hormone")).toString().toStdString());
    if (!hormone)
        return tl::unexpected(hormone.error());
    const auto control = hormoneControl(*hormone, o.value(QLatin1String("mode")).toString(),
                                        o.value(QLatin1String("value")).toDouble(std::nan("")));
    if (!control)
        return tl::unexpected(control.error());
    return SetHormone{*hormone, *control};
}

Result<Action> actionOf(const QJsonObject& o)
{
    Action action;
    action.timeS = o.value(QLatin1String("time_s")).toDouble(-1.0);
    if (!(action.timeS >= 0.0))
        return fail(Error::Code::InvalidFile, "actions", "an action needs its time");
    auto wish = o.contains(QLatin1String("stimulus"))           ? stimulusOf(o)
                : o.contains(QLatin1String("pump_vacuum_mmHg")) ? pumpOf(o)
                : o.contains(QLatin1String("duct"))             ? partWishOf(o, "duct")
                : o.contains(QLatin1String("marked"))           ? partWishOf(o, "marked")
                                                                : hormoneOf(o);
    if (!wish)
        return tl::unexpected(wish.error());
    action.wish = std::move(*wish);
    return action;
}

QJsonObject jsonOf(const ViewValues& view)
{
    const auto listed = [](const std::set<std::string>& addresses) {
        QJsonArray list;
        for (const auto& address : addresses)
            list.append(QString::fromStdString(address));
        return list;
    };
    const CameraPose& c = view.camera;
    return {{QLatin1String("azimuth_deg"), c.azimuthDeg},
            {QLatin1String("elevation_deg"), c.elevationDeg},
            {QLatin1String("distance_mm"), c.distanceMm},
            {QLatin1String("target_mm"), QJsonArray{c.targetXMm, c.targetYMm, c.targetZMm}},
            {QLatin1String("names_shown"), view.namesShown},
            {QLatin1String("skin_tone"), view.skinTone},
            {QLatin1String("hidden"), listed(view.hidden)},
            {QLatin1String("faded"), listed(view.faded)},
            {QLatin1String("xrayed"), listed(view.xrayed)},
            {QLatin1String("alone"), QString::fromStdString(view.isolated)},
            {QLatin1String("alone_too"), listed(view.isolatedToo)},
            {QLatin1String("followed"), QString::fromStdString(view.followed)},
            {QLatin1String("lobes_apart"), view.apart},
            {QLatin1String("lobe_tints"), view.tinted},
            {QLatin1String("colours"), view.comfort},
            {QLatin1String("ducts"), view.ducts},
            {QLatin1String("cut"), view.cut.kind},
            {QLatin1String("cut_offset_mm"), view.cut.offsetMm},
            {QLatin1String("cut_flipped"), view.cut.flipped},
            {QLatin1String("cut_normal"),
             QJsonArray{view.cut.freeNormal.x, view.cut.freeNormal.y, view.cut.freeNormal.z}}};
}

ViewValues viewOf(const QJsonObject& o)
{
    ViewValues view;
    CameraPose& c = view.camera;
    const auto within = [&o](const char* key, double otherwise, double low, double high) {
        const double value = o.value(QLatin1String(key)).toDouble(otherwise);
        return value >= low && value <= high ? value : otherwise;
    };
    c.azimuthDeg = within("azimuth_deg", c.azimuthDeg, -3600.0, 3600.0);
    c.elevationDeg = within("elevation_deg", c.elevationDeg, -90.0, 90.0);
    c.distanceMm = within("distance_mm", c.distanceMm, 1.0, 5000.0);
    const QJsonArray target = o.value(QLatin1String("target_mm")).toArray();
    if (target.size() == 3) {
        c.targetXMm = target.at(0).toDouble(c.targetXMm);
        c.targetYMm = target.at(1).toDouble(c.targetYMm);
        c.targetZMm = target.at(2).toDouble(c.targetZMm);
    }
    view.namesShown = o.value(QLatin1String("names_shown")).toBool(true);
    view.skinTone = static_cast<int>(within("skin_tone", 0.0, 0.0, 5.0));
    const auto read = [&o](const char* key, std::set<std::string>& addresses) {
        for (const auto& address : o.value(QLatin1String(key)).toArray())
            addresses.insert(address.toString().toStdString());
    };
    read("hidden", view.hidden);
    read("faded", view.faded);
    read("xrayed", view.xrayed);
    view.apart = within("lobes_apart", 0.0, 0.0, 1.0);
    view.tinted = o.value(QLatin1String("lobe_tints")).toBool(true);
    if (const QString level = o.value(QLatin1String("colours")).toString(); ViewState::comfortLevels().contains(level))
        view.comfort = level;
    if (const QString ducts = o.value(QLatin1String("ducts")).toString(); ducts::fromKey(ducts))
        view.ducts = ducts;
    view.isolated = o.value(QLatin1String("alone")).toString().toStdString();
    read("alone_too", view.isolatedToo);
    view.followed = o.value(QLatin1String("followed")).toString().toStdString();
    if (const QString kind = o.value(QLatin1String("cut")).toString(); CutChoice::knows(kind))
        view.cut = CutChoice::of(kind, within("cut_offset_mm", 0.0, -500.0, 500.0),
                                 o.value(QLatin1String("cut_flipped")).toBool());
    if (const QJsonArray normal = o.value(QLatin1String("cut_normal")).toArray(); normal.size() == 3) {
        const Vec3 saved{normal.at(0).toDouble(), normal.at(1).toDouble(), normal.at(2).toDouble()};
        // Written with all digits: as it was left, the plane is the same bit for bit.
        if (std::fabs(length(saved) - 1.0) < 1e-6)
            view.cut.freeNormal = saved;
    }
    return view;
}

}  // namespace

QString planWord(anatomy::BreastPlan::Kind kind) { return words(anatomy::planKey(kind)); }
QString sizeWord(anatomy::BreastPlan::Size size) { return words(anatomy::sizeKey(size)); }

QString defaultStatePath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
           + QStringLiteral("/lactea/session.json");
}

QByteArray toJson(const SessionState& state)
{
    QJsonArray actions;
    for (const Action& action : state.actions)
        actions.append(jsonOf(action));
    return QJsonDocument(QJsonObject{{QLatin1String("format"), QLatin1String("lactea-session")},
                                     {QLatin1String("version"), 1},
                                     // As text: JSON numbers keep only 53 bits.
                                     {QLatin1String("seed"), QString::number(state.seed)},
                                     {QLatin1String("scenario"), state.scenario},
                                     {QLatin1String("plan"), state.plan},
                                     {QLatin1String("size"), state.size},
                                     {QLatin1String("time_s"), state.timeS},
                                     {QLatin1String("actions"), actions},
                                     {QLatin1String("view"), jsonOf(state.view)},
                                     {QLatin1String("selected"), state.selected}})
        .toJson();
}

Result<SessionState> stateFromJson(const QByteArray& json)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (!document.isObject())
        return fail(Error::Code::InvalidFile, "", document.isNull() ? problem.errorString().toStdString()
                                                                    : std::string("not a JSON object"));
    const QJsonObject o = document.object();
    if (o.value(QLatin1String("format")).toString() != QLatin1String("lactea-session")
        || o.value(QLatin1String("version")).toInt() != 1)
        return fail(Error::Code::InvalidFile, "format", "this is no window state that this version knows");
    SessionState state;
    bool isNumber = false;
    state.seed = o.value(QLatin1String("seed")).toString().toULongLong(&isNumber);
    if (!isNumber)
        return fail(Error::Code::InvalidFile, "seed", "has to be a whole number in quotes");
    state.scenario = o.value(QLatin1String("scenario")).toString();
    state.plan = o.value(QLatin1String("plan")).toString();
    state.size = o.value(QLatin1String("size")).toString();
    state.timeS = o.value(QLatin1String("time_s")).toDouble(-1.0);
    if (!(state.timeS >= 0.0))
        return fail(Error::Code::InvalidFile, "time_s", "has to be a number, zero or more");
    for (const auto& entry : o.value(QLatin1String("actions")).toArray()) {
        const auto action = actionOf(entry.toObject());
        if (!action)
            return tl::unexpected(action.error().in("actions"));
        if (!state.actions.empty() && action->timeS < state.actions.back().timeS)
            return fail(Error::Code::InvalidFile, "actions", "the times have to ascend");
        state.actions.push_back(*action);
    }
    state.view = viewOf(o.value(QLatin1String("view")).toObject());
    state.selected = o.value(QLatin1String("selected")).toString();
    return state;
}

Result<void> saveState(const QString& path, const SessionState& state)
{
    if (!QDir().mkpath(QFileInfo(path).absolutePath()))
        return fail(Error::Code::Io, path.toStdString(), "the folder cannot be made");
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(toJson(state)) < 0 || !file.commit())
        return fail(Error::Code::Io, path.toStdString(), file.errorString().toStdString());
    return {};
}

Result<SessionState> loadState(const QString& path)
{
    QFile file(path);
    if (!file.exists())
        return fail(Error::Code::NotFound, path.toStdString(), "there is no such file");
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Code::Io, path.toStdString(), file.errorString().toStdString());
    auto state = stateFromJson(file.readAll());
    if (!state)
        return tl::unexpected(state.error().in(path.toStdString()));
    return state;
}

}  // namespace lactea::session
