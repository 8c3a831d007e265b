// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/archive.h"

#include <QCoreApplication>
#include <QFile>
#include <QSaveFile>

#include <archive.h>
#include <archive_entry.h>

#include <array>
#include <memory>

namespace exchange {

namespace {

// libarchive reads through Qt, which opens any file name on any system.
struct Input
{
    QFile file;
    std::array<char, 64 * 1024> buffer;

    static la_ssize_t read(archive *, void *context, const void **data)
    {
        auto *self = static_cast<Input *>(context);
        *data = self->buffer.data();
        return la_ssize_t(self->file.read(self->buffer.data(), qint64(self->buffer.size())));
    }
    static la_int64_t skip(archive *, void *context, la_int64_t wish)
    {
        QFile &file = static_cast<Input *>(context)->file;
        const qint64 step = std::min<qint64>(wish, file.size() - file.pos());
        return step > 0 && file.seek(file.pos() + step) ? step : 0;
    }
    static la_int64_t seek(archive *, void *context, la_int64_t offset, int whence)
    {
        QFile &file = static_cast<Input *>(context)->file;
        const qint64 from = whence == SEEK_SET ? 0 : whence == SEEK_CUR ? file.pos() : file.size();
        return file.seek(from + offset) ? file.pos() : ARCHIVE_FATAL;
    }
};

struct CloseArchive
{
    void operator()(archive *open) const { archive_read_free(open); }
};

class Unpacking
{
public:
    Unpacking(const QString &path, const ArchiveLimits &limits)
        : m_path(path)
        , m_limits(limits)
    { }

    base::Result<ArchiveContent> run(const std::function<bool(const QString &)> &wanted)
    {
        m_input.file.setFileName(m_path);
        if (!m_input.file.open(QIODevice::ReadOnly))
            return base::failure({QStringLiteral("file.unreadable"),
                                  QCoreApplication::translate("exchange", "The file cannot be opened: %1")
                                      .arg(m_input.file.errorString()),
                                  QCoreApplication::translate("exchange", "check its name and that you may read it"),
                                  m_path, 0});
        m_archive.reset(archive_read_new());
        archive_read_support_format_zip(m_archive.get());
        archive_read_set_read_callback(m_archive.get(), Input::read);
        archive_read_set_skip_callback(m_archive.get(), Input::skip);
        archive_read_set_seek_callback(m_archive.get(), Input::seek);
        archive_read_set_callback_data(m_archive.get(), &m_input);
        if (archive_read_open1(m_archive.get()) != ARCHIVE_OK)
            return damaged();
        return readEntries(wanted);
    }

private:
    base::Result<ArchiveContent> readEntries(const std::function<bool(const QString &)> &wanted)
    {
        ArchiveContent content;
        archive_entry *entry = nullptr;
        int result = ARCHIVE_OK;
        while ((result = archive_read_next_header(m_archive.get(), &entry)) == ARCHIVE_OK || result == ARCHIVE_WARN) {
            if (archive_entry_filetype(entry) != AE_IFREG)
                continue;
            const QString name = nameOf(entry);
            content.names << name;
            if (content.names.size() > m_limits.entries)
                return bomb();
            if (!wanted(name) || content.files.contains(name))
                continue;
            auto bytes = unpack();
            if (!bytes)
                return base::failure(bytes.error());
            content.files.insert(name, *bytes);
        }
        if (result != ARCHIVE_EOF)
            return damaged();
        return content;
    }

    static QString nameOf(archive_entry *entry)
    {
        if (const char *utf8 = archive_entry_pathname_utf8(entry))
            return QString::fromUtf8(utf8);
        const char *raw = archive_entry_pathname(entry);
        return raw ? QString::fromLatin1(raw) : QString();
    }

    base::Result<QByteArray> unpack()
    {
        constexpr qint64 freeOfRatio = 4 << 20;
        QByteArray bytes;
        std::array<char, 64 * 1024> chunk;
        const qint64 packedBefore = archive_filter_bytes(m_archive.get(), -1);
        for (;;) {
            const la_ssize_t size = archive_read_data(m_archive.get(), chunk.data(), chunk.size());
            if (size < 0)
                return damaged();
            if (size == 0)
                return bytes;
            bytes.append(chunk.data(), qsizetype(size));
            m_unpacked += size;
            const auto packed = double(archive_filter_bytes(m_archive.get(), -1) - packedBefore);
            const bool swells
                = bytes.size() > freeOfRatio && double(bytes.size()) > m_limits.ratio * std::max(packed, 1.);
            if (m_unpacked > m_limits.bytes || swells)
                return bomb();
        }
    }

    [[nodiscard]] tl::unexpected<base::Error> damaged() const
    {
        const char *reason = archive_error_string(m_archive.get());
        return base::failure({QStringLiteral("zip.damaged"),
                              QCoreApplication::translate("exchange", "The ZIP cannot be unpacked: %1")
                                  .arg(QString::fromUtf8(reason ? reason : "?")),
                              QCoreApplication::translate("exchange", "copy or export the file again"), m_path, 0});
    }

    [[nodiscard]] tl::unexpected<base::Error> bomb() const
    {
        return base::failure(
            {QStringLiteral("zip.bomb"),
             QCoreApplication::translate("exchange",
                                         "The ZIP unpacks to far more than a model ever holds, so it was not read"),
             QCoreApplication::translate("exchange", "check where the file comes from"), m_path, 0});
    }

    QString m_path;
    ArchiveLimits m_limits;
    Input m_input;
    std::unique_ptr<archive, CloseArchive> m_archive;
    qint64 m_unpacked = 0;
};

struct FreeArchive
{
    void operator()(archive *open) const { archive_write_free(open); }
    void operator()(archive_entry *entry) const { archive_entry_free(entry); }
};

la_ssize_t writeToDevice(archive *, void *device, const void *bytes, size_t size)
{
    return la_ssize_t(static_cast<QIODevice *>(device)->write(static_cast<const char *>(bytes), qint64(size)));
}

// Without a date the entry gets the first that a ZIP can tell, 1980-01-01, on every machine.
bool writeEntry(archive *zip, const ArchiveFile &file)
{
    const std::unique_ptr<archive_entry, FreeArchive> entry(archive_entry_new());
    const QByteArray name = file.name.toUtf8();
    if (!archive_entry_update_pathname_utf8(entry.get(), name.constData())) // a locale that knows no such letters
        archive_entry_set_pathname(entry.get(), name.constData());
    archive_entry_set_size(entry.get(), file.content.size());
    archive_entry_set_filetype(entry.get(), AE_IFREG);
    archive_entry_set_perm(entry.get(), 0644);
    return archive_write_header(zip, entry.get()) >= ARCHIVE_WARN
        && archive_write_data(zip, file.content.constData(), size_t(file.content.size()))
        == la_ssize_t(file.content.size());
}

bool writeAll(QIODevice &device, const QList<ArchiveFile> &files)
{
    const std::unique_ptr<archive, FreeArchive> zip(archive_write_new());
    archive_write_set_format_zip(zip.get());
    archive_write_set_options(zip.get(), "zip:hdrcharset=UTF-8"); // not every build can; names are ASCII as a rule
    archive_write_set_bytes_in_last_block(zip.get(), 1);
    if (archive_write_open(zip.get(), &device, nullptr, writeToDevice, nullptr) != ARCHIVE_OK)
        return false;
    for (const ArchiveFile &file : files) {
        if (!writeEntry(zip.get(), file))
            return false;
    }
    return archive_write_close(zip.get()) == ARCHIVE_OK;
}

} // namespace

base::Result<void> writeArchive(const QString &path, const QList<ArchiveFile> &files)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && writeAll(file, files) && file.commit())
        return {};
    return base::failure(
        {QStringLiteral("file.unwritable"),
         QCoreApplication::translate("exchange", "The file cannot be written: %1").arg(file.errorString()),
         QCoreApplication::translate("exchange", "check that its folder exists and that there is room"), path, 0});
}

bool isArchive(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(4) == QByteArray("PK\x03\x04", 4);
}

base::Result<ArchiveContent> readArchive(const QString &path, const std::function<bool(const QString &name)> &wanted,
                                         const ArchiveLimits &limits)
{
    const auto unpacking = std::make_unique<Unpacking>(path, limits); // its buffer is too big for a stack
    return unpacking->run(wanted);
}

} // namespace exchange
