// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csv/archicsvwriter.h"

#include "exchange/csv/csvencoding.h"
#include "exchange/leftout.h"
#include "landscape/valuetext.h"

#include <QCoreApplication>
#include <QDir>
#include <QSaveFile>

namespace exchange {

using namespace landscape;

namespace {

bool isNotationKey(const QString &key)
{
    return key == u"Influence_Strength" || key == u"Access_Type" || key == u"Directed" || key == u"Junction_Type";
}

/// One of the three files in the making.
class ArchiText
{
public:
    ArchiText(const ArchiCsvOptions &options, LeftOut &leftOut)
        : m_options(options)
        , m_leftOut(leftOut)
    { }

    void addRow(const QStringList &fields)
    {
        bool isFirst = true;
        for (const QString &field : fields) {
            if (!isFirst)
                m_text += QLatin1Char(m_options.separator);
            isFirst = false;
            m_text += u'"' + written(field) + u'"';
        }
        m_text += QStringLiteral("\r\n");
    }

    [[nodiscard]] QByteArray bytes()
    {
        switch (m_options.encoding) {
        case CsvEncoding::Utf8:
            return m_text.toUtf8();
        case CsvEncoding::Utf8WithMark:
            return "\xef\xbb\xbf" + m_text.toUtf8();
        case CsvEncoding::Windows1252: {
            const Windows1252Bytes encoded = toWindows1252(m_text);
            m_leftOut.add(QCoreApplication::translate("exchange", "characters that windows-1252 does not have"),
                          encoded.lost);
            return encoded.bytes;
        }
        }
        Q_UNREACHABLE();
    }

private:
    QString written(QString field)
    {
        if (field.contains(u'\t'))
            m_leftOut.add(QCoreApplication::translate("exchange", "texts whose tabs become spaces"));
        field.replace(u'\t', u' ');
        const auto isControl = [](QChar c) { return c < u' ' && c != u'\n' && c != u'\r'; };
        if (std::any_of(field.begin(), field.end(), isControl)) {
            m_leftOut.add(QCoreApplication::translate("exchange", "texts whose control characters are left out"));
            field.removeIf(isControl);
        }
        const bool isRisky = !field.isEmpty() && QStringView(u"=+-@").contains(field[0]);
        // A reader takes the space for one that was put there for Excel, and ="…" for a quoted number.
        if ((field.size() > 1 && field[0] == u' ' && QStringView(u"=+-@").contains(field[1]))
            || (field.size() > 2 && field.startsWith(QStringLiteral("=\"")) && field.endsWith(u'"')))
            m_leftOut.add(QCoreApplication::translate("exchange", "texts whose beginning means something to Excel"));
        if (m_options.excelSafe && isRisky)
            field.prepend(u' ');
        else if (m_options.excelSafe && field.size() > 1 && field[0] == u'0'
                 && std::all_of(field.begin(), field.end(), [](QChar c) { return c >= u'0' && c <= u'9'; }))
            field = QStringLiteral("=\"%1\"").arg(field);
        return field.replace(u'"', QStringLiteral("\"\""));
    }

    const ArchiCsvOptions &m_options;
    LeftOut &m_leftOut;
    QString m_text;
};

struct ArchiFile
{
    QString name;
    QByteArray bytes;
};

class ArchiCsvWriter
{
public:
    ArchiCsvWriter(const Snapshot &landscape, const ArchiCsvOptions &options)
        : m_landscape(landscape)
        , m_options(options)
        , m_leftOut(landscape)
    { }

    QList<ArchiFile> run()
    {
        const QString prefix = m_options.prefix.isEmpty() ? QString() : m_options.prefix + u'-';
        QList<ArchiFile> files {{prefix + QStringLiteral("elements.csv"), elements()},
                                {prefix + QStringLiteral("relations.csv"), relations()},
                                {prefix + QStringLiteral("properties.csv"), properties()}};
        m_leftOut.addViews();
        m_leftOut.addFolders();
        m_leftOut.addImages();
        m_leftOut.addUses();
        m_leftOut.addMovesAndDecisions();
        m_leftOut.addDefinitions();
        m_leftOut.addSources();
        m_leftOut.addSameAs();
        m_leftOut.addExtras();
        return files;
    }

    [[nodiscard]] QList<NotCarried> notCarried() const { return m_leftOut.list(); }

private:
    [[nodiscard]] static QStringList words(const char *names) { return QString::fromLatin1(names).split(u','); }

    QByteArray elements()
    {
        ArchiText text(m_options, m_leftOut);
        text.addRow(words("ID,Type,Name,Documentation,Specialization"));
        const Settings &settings = m_landscape.settings;
        text.addRow({settings.uid, QStringLiteral("ArchimateModel"), settings.name, settings.purpose, QString()});
        for (const Element &element : m_landscape.elements)
            text.addRow({element.uid, kindName(element.kind), element.name, element.documentation,
                         element.specialization});
        return text.bytes();
    }

    QByteArray relations()
    {
        ArchiText text(m_options, m_leftOut);
        text.addRow(words("ID,Type,Name,Documentation,Source,Target,Specialization"));
        for (const Relationship &relation : m_landscape.relationships)
            text.addRow({relation.uid, kindName(relation.kind) + QStringLiteral("Relationship"), relation.name,
                         relation.documentation, uid(relation.source), uid(relation.target), relation.specialization});
        return text.bytes();
    }

    QByteArray properties()
    {
        ArchiText text(m_options, m_leftOut);
        text.addRow(words("ID,Key,Value"));
        if (m_landscape.settings.uid.isEmpty())
            m_leftOut.addModelProperties();
        else
            writeAttributes(text, m_landscape.settings.uid, m_landscape.settings.attributes);
        for (const Element &element : m_landscape.elements) {
            if (element.kind == ElementKind::Junction)
                text.addRow({element.uid, QStringLiteral("Junction_Type"),
                             element.junction == JunctionKind::Or ? QStringLiteral("Or") : QStringLiteral("And")});
            writeAttributes(text, element.uid, element.attributes);
        }
        for (const Relationship &relation : m_landscape.relationships) {
            writeNotation(text, relation);
            writeAttributes(text, relation.uid, relation.attributes);
        }
        return text.bytes();
    }

    static void writeNotation(ArchiText &text, const Relationship &relation)
    {
        if (!relation.strength.isEmpty())
            text.addRow({relation.uid, QStringLiteral("Influence_Strength"), relation.strength});
        if (relation.kind == RelationshipKind::Access)
            text.addRow({relation.uid, QStringLiteral("Access_Type"), accessModeName(relation.access)});
        if (relation.directed)
            text.addRow({relation.uid, QStringLiteral("Directed"), QStringLiteral("true")});
    }

    void writeAttributes(ArchiText &text, const QString &uid, const AttributeValues &values)
    {
        for (const AttributeValue &entry : values.entries()) {
            const QString key = m_landscape.attributeRegistry.definition(entry.attribute).key;
            if (isNotationKey(key) || key.trimmed().isEmpty())
                m_leftOut.add(QCoreApplication::translate("exchange", "properties whose key Archi uses itself"));
            else
                text.addRow({uid, key, valueText(entry.value, m_landscape)});
        }
    }

    [[nodiscard]] QString uid(ConceptId id) const
    {
        const Concept *item = m_landscape.findConcept(id);
        return item ? item->uid : QString();
    }

    const Snapshot &m_landscape;
    const ArchiCsvOptions &m_options;
    LeftOut m_leftOut;
};

base::Error unwritable(const QString &path, const QString &reason)
{
    return {QStringLiteral("file.unwritable"),
            QCoreApplication::translate("exchange", "the file cannot be written: %1").arg(reason),
            QCoreApplication::translate("exchange", "check that there is room and that you may write there"), path, 0};
}

} // namespace

QList<NotCarried> notCarriedByArchiCsv(const Snapshot &landscape, const ArchiCsvOptions &options)
{
    ArchiCsvWriter writer(landscape, options);
    (void)writer.run();
    return writer.notCarried();
}

base::Result<Written> writeArchiCsv(const Snapshot &landscape, const QString &folder, const ArchiCsvOptions &options)
{
    const QDir directory(folder);
    if (!directory.mkpath(QStringLiteral(".")))
        return base::failure(
            unwritable(folder, QCoreApplication::translate("exchange", "the folder cannot be made")));
    ArchiCsvWriter writer(landscape, options);
    Written written;
    for (const ArchiFile &made : writer.run()) {
        QSaveFile file(directory.filePath(made.name));
        if (!file.open(QIODevice::WriteOnly) || file.write(made.bytes) != made.bytes.size() || !file.commit())
            return base::failure(unwritable(file.fileName(), file.errorString()));
        written.files << made.name;
    }
    written.notCarried = writer.notCarried();
    return written;
}

} // namespace exchange
