// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/navigator/documentationpanel.h"

#include "editing/commands/elements.h"
#include "editing/commands/values.h"
#include "editing/views/views.h"
#include "editing/views/wording.h"
#include "panels/navigator/textlinks.h"

#include <QDesktopServices>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QStyle>
#include <QTextBlock>
#include <QToolButton>
#include <QVBoxLayout>

namespace panels {

using namespace landscape;
using look::px;

namespace {

constexpr int pauseMilliseconds = 500;

/// Air between paragraphs, and headings that suit a narrow column; setMarkdown() knows no style sheet.
void setBlocks(QTextDocument &document)
{
    document.setIndentWidth(px(18));
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        QTextCursor cursor(block);
        QTextBlockFormat format;
        const int level = block.blockFormat().headingLevel();
        format.setTopMargin(px(level > 0 && block != document.begin() ? 10 : 0));
        format.setBottomMargin(px(block.textList() ? 3 : 6));
        cursor.mergeBlockFormat(format);
        if (level > 0) {
            cursor.select(QTextCursor::BlockUnderCursor);
            QTextCharFormat letters;
            letters.setProperty(QTextFormat::FontSizeAdjustment, level == 1 ? 1 : 0);
            cursor.mergeCharFormat(letters);
        }
    }
}

/// Links in the colour of the theme.
void colourLinks(QTextDocument &document)
{
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto part = block.begin(); !part.atEnd(); ++part) {
            const QTextFragment fragment = part.fragment();
            if (!fragment.charFormat().isAnchor())
                continue;
            QTextCursor cursor(&document);
            cursor.setPosition(fragment.position());
            cursor.setPosition(fragment.position() + fragment.length(), QTextCursor::KeepAnchor);
            QTextCharFormat format;
            format.setForeground(look::tokens().accent);
            format.setFontUnderline(true);
            cursor.mergeCharFormat(format);
        }
    }
}

}

QVariant TextView::loadResource(int, const QUrl &)
{
    return {};
}

void TextView::mouseDoubleClickEvent(QMouseEvent *event)
{
    QTextBrowser::mouseDoubleClickEvent(event);
    Q_EMIT editRequested();
}

DocumentationPanel::DocumentationPanel(const PanelContext &context, QWidget *parent)
    : Panel(context, parent)
    , m_title(new QLabel)
    , m_edit(new QToolButton)
    , m_pages(new QStackedWidget)
    , m_reader(new TextView)
    , m_writer(new QPlainTextEdit)
    , m_hint(new QLabel(tr("**bold**, # heading, - list. [[Name]] links to an element, [[view:Name]] to a view.")))
{
    look::setType(m_title, look::Type::Strong);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_edit->setCheckable(true);
    m_edit->setIcon(look::icon(QStringLiteral("pencil")));
    m_edit->setToolTip(tr("Write"));
    m_edit->setAccessibleName(tr("Write"));
    m_reader->setOpenLinks(false);
    m_reader->setFrameShape(QFrame::NoFrame);
    m_reader->setAccessibleName(tr("Documentation"));
    m_reader->document()->setDocumentMargin(px(10));
    m_reader->setStyleSheet(QStringLiteral("QTextEdit { border: none; padding: 0; }"));
    m_writer->setAccessibleName(tr("Documentation"));
    m_writer->setPlaceholderText(tr("What should people know about it?"));
    m_writer->installEventFilter(this);
    look::setType(m_hint, look::Type::Caption);
    look::setInk(m_hint, look::Ink::Muted);
    m_hint->setWordWrap(true);
    m_hint->setTextFormat(Qt::PlainText);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMilliseconds);

    auto *top = new QHBoxLayout;
    top->setContentsMargins(px(12), px(4), px(8), px(4));
    top->addWidget(m_title, 1);
    top->addWidget(m_edit);
    auto *writing = new QWidget;
    auto *writingRows = new QVBoxLayout(writing);
    writingRows->setContentsMargins(px(8), 0, px(8), px(8));
    writingRows->setSpacing(px(6));
    writingRows->addWidget(m_writer, 1);
    writingRows->addWidget(m_hint);
    m_pages->addWidget(m_reader);
    m_pages->addWidget(writing);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addLayout(top);
    rows->addWidget(m_pages, 1);

    connect(m_edit, &QToolButton::toggled, this, &DocumentationPanel::setWriting);
    connect(m_reader, &TextView::editRequested, this, [this] { setWriting(true); });
    connect(m_reader, &QTextBrowser::anchorClicked, this, &DocumentationPanel::follow);
    connect(m_writer, &QPlainTextEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(&m_pause, &QTimer::timeout, this, &DocumentationPanel::takeTyped);
    connect(&document(), &editing::Document::selectionChanged, this, &DocumentationPanel::refreshWhenShown);
    connect(&document(), &editing::Document::changed, this, &DocumentationPanel::refreshWhenShown);
    connect(&document(), &editing::Document::replaced, this, [this] {
        m_pause.stop();
        m_subject = {};
        setWriting(false);
        refreshWhenShown();
    });
    connect(&context.theme, &look::Theme::changed, this, &DocumentationPanel::refreshWhenShown);
}

void DocumentationPanel::setCurrentView(ViewId id)
{
    m_view = id;
    refreshWhenShown();
}

void DocumentationPanel::showEvent(QShowEvent *event)
{
    Panel::showEvent(event);
    if (m_isStale)
        refresh();
}

void DocumentationPanel::refreshWhenShown()
{
    m_isStale = true;
    if (isVisible())
        refresh();
}

DocumentationPanel::Subject DocumentationPanel::subjectNow() const
{
    const QList<ConceptId> &shown = document().selection();
    if (!shown.isEmpty())
        return {shown.size() == 1 ? shown.first() : ConceptId(), {}, shown.size() > 1};
    return {{}, document().snapshot()->views.contains(m_view) ? m_view : ViewId()};
}

QString DocumentationPanel::textOf(const Subject &subject) const
{
    const Snapshot &snapshot = *document().snapshot();
    if (subject.what) {
        const Concept *found = snapshot.findConcept(subject.what);
        return found ? found->documentation : QString();
    }
    if (const View *view = snapshot.views.find(subject.view))
        return view->documentation;
    return subject.several ? QString() : snapshot.settings.purpose;
}

QString DocumentationPanel::titleOf(const Subject &subject) const
{
    const Snapshot &snapshot = *document().snapshot();
    if (subject.several)
        return tr("%n selected", nullptr, int(document().selection().size()));
    if (subject.what)
        return editing::views::calledName(snapshot, subject.what);
    if (const View *view = snapshot.views.find(subject.view))
        return view->name;
    return tr("Purpose of the landscape");
}

void DocumentationPanel::refresh()
{
    m_isStale = false;
    const Subject subject = subjectNow();
    if (subject != m_subject) {
        setWriting(false); // takes what was typed about what was shown until now
        m_subject = subject;
        m_writer->document()->clearUndoRedoStacks();
    }
    m_title->setText(titleOf(subject));
    m_title->setToolTip(m_title->text());
    m_edit->setEnabled(!subject.several);
    const QString text = textOf(subject);
    if (!m_pause.isActive() && m_writer->toPlainText() != text) {
        const QSignalBlocker quiet(m_writer);
        m_writer->setPlainText(text);
    }
    showText(text);
}

void DocumentationPanel::showText(const QString &text)
{
    QTextDocument &shown = *m_reader->document();
    shown.setDefaultFont(look::font(look::Type::Body));
    m_reader->setPlaceholderText(m_subject.several ? tr("These are several. Select one to read about it.")
                                                   : tr("Nothing is written about it yet. Double-click to write."));
    shown.setMarkdown(withLinks(*document().snapshot(), text),
                      QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub) | QTextDocument::MarkdownNoHTML);
    setBlocks(shown);
    colourLinks(shown);
}

bool DocumentationPanel::isWriting() const
{
    return m_pages->currentIndex() == 1;
}

void DocumentationPanel::setWriting(bool writing)
{
    const bool wanted = writing && !m_subject.several;
    m_edit->setChecked(wanted);
    if (wanted == isWriting())
        return;
    if (!wanted)
        takeTyped();
    m_pages->setCurrentIndex(wanted ? 1 : 0);
    if (wanted)
        m_writer->setFocus();
}

void DocumentationPanel::takeTyped()
{
    m_pause.stop();
    if (!isWriting() || m_subject.several)
        return;
    const Snapshot &snapshot = *document().snapshot();
    const QString text = m_writer->toPlainText();
    if (text == textOf(m_subject))
        return;
    if (m_subject.what && snapshot.findConcept(m_subject.what)) {
        perform(editing::commands::setDocumentation(m_subject.what, text));
    } else if (snapshot.views.contains(m_subject.view)) {
        perform(editing::views::setViewDocumentation(m_subject.view, text));
    } else if (!m_subject.what && !m_subject.view) {
        Settings settings = snapshot.settings;
        settings.purpose = text;
        editing::Edit edit = editing::commands::setSettings(settings);
        edit.mergeKey = QStringLiteral("purpose");
        perform(edit);
    }
}

void DocumentationPanel::follow(const QUrl &link)
{
    const LinkTarget target = linkTarget(*document().snapshot(), link);
    if (target.view)
        Q_EMIT showView(target.view);
    else if (target.what.isElement())
        Q_EMIT showElement(target.what.element());
    else if (target.what)
        document().setSelection({target.what});
    else if (leadsOut(link))
        QDesktopServices::openUrl(link);
    else
        Q_EMIT noticeRequested({Notice::Tone::Info, tr("This link leads nowhere"), link.toString()});
}

bool DocumentationPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_writer && event->type() == QEvent::FocusOut)
        takeTyped();
    if (watched == m_writer && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        setWriting(false);
        m_reader->setFocus();
        return true;
    }
    return Panel::eventFilter(watched, event);
}

} // namespace panels
