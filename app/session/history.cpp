#include "app/session/history.h"

#include <QElapsedTimer>
#include <QUndoCommand>

namespace lactea::session {
namespace {

class StepCommand final : public QUndoCommand {
public:
    explicit StepCommand(History::Step step) : QUndoCommand(step.text), m_step(std::move(step))
    {
        m_age.start();
    }
    void undo() override { m_step.undo(); }
    void redo() override { m_step.redo(); }
    [[nodiscard]] int id() const override { return m_step.mergeKey.isEmpty() ? -1 : 1; }
    bool mergeWith(const QUndoCommand* other) override
    {
        const auto& newer = static_cast<const StepCommand&>(*other);
        if (newer.m_step.mergeKey != m_step.mergeKey || m_age.elapsed() > History::mergeWithinMs)
            return false;
        m_step.redo = newer.m_step.redo;
        m_age.restart();
        return true;
    }

private:
    History::Step m_step;
    QElapsedTimer m_age;
};

}  // namespace

History::History(QObject* parent) : QObject(parent)
{
    m_stack.setUndoLimit(limit);
    connect(&m_stack, &QUndoStack::indexChanged, this, &History::changed);
    connect(&m_stack, &QUndoStack::undoTextChanged, this, &History::changed);
    connect(&m_stack, &QUndoStack::redoTextChanged, this, &History::changed);
}

void History::undo() { m_stack.undo(); }

void History::redo() { m_stack.redo(); }

void History::perform(Step step) { m_stack.push(new StepCommand(std::move(step))); }

}  // namespace lactea::session
