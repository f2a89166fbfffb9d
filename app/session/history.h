#pragma once

#include <functional>

#include <QUndoStack>
#include <QtQml/qqmlregistration.h>

namespace lactea::session {

/// Undo and redo of everything a person does to view, sliders, triggers and time. One named step each.
class History : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to the session")
    Q_PROPERTY(bool canUndo READ canUndo NOTIFY changed)
    Q_PROPERTY(bool canRedo READ canRedo NOTIFY changed)
    Q_PROPERTY(QString undoText READ undoText NOTIFY changed)
    Q_PROPERTY(QString redoText READ redoText NOTIFY changed)
public:
    explicit History(QObject* parent = nullptr);

    [[nodiscard]] bool canUndo() const { return m_stack.canUndo(); }
    [[nodiscard]] bool canRedo() const { return m_stack.canRedo(); }
    [[nodiscard]] QString undoText() const { return m_stack.undoText(); }
    [[nodiscard]] QString redoText() const { return m_stack.redoText(); }
    [[nodiscard]] int count() const { return m_stack.count(); }

    Q_INVOKABLE void undo();
    Q_INVOKABLE void redo();
    void clear() { m_stack.clear(); }

    /// A step that is done by `redo` (called now) and taken back by `undo`. Steps of the same `mergeKey` (not
    /// empty) that follow each other within `mergeWithinMs` become one: the first undo, the last redo.
    struct Step {
        QString text;
        std::function<void()> redo, undo;
        QString mergeKey;
    };
    void perform(Step step);
    static constexpr int mergeWithinMs = 700;
    static constexpr int limit = 200;

signals:
    void changed();

private:
    QUndoStack m_stack;
};

}  // namespace lactea::session
