// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/seal.h"

#include <QFile>
#include <QVariant>
#include <QtEndian>

#include <array>
#include <bit>

namespace storage {

namespace {

constexpr qint64 sealSize = 32;
constexpr qint64 sumSize = 8;
constexpr qint64 counterPlace = 24; // of the change counter in the header (sqlite.org/fileformat2.html, section 1.3)
constexpr char letters[] = "LNSKSEAL";
constexpr quint64 soundFlag = 1;

struct SealBytes
{
    quint64 flags = 0;
    quint64 counter = 0;
    quint64 sum = 0;

    [[nodiscard]] QByteArray bytes() const
    {
        QByteArray result(letters, 8);
        for (const quint64 word : {flags, counter, sum}) {
            char little[8];
            qToLittleEndian(word, little);
            result.append(little, 8);
        }
        return result;
    }
    [[nodiscard]] static std::optional<SealBytes> from(const QByteArray &bytes)
    {
        if (bytes.size() != sealSize || !bytes.startsWith(letters))
            return std::nullopt;
        const auto word = [&](int place) { return qFromLittleEndian<quint64>(bytes.constData() + place); };
        return SealBytes {word(8), word(16), word(24)};
    }
};

// A checksum of 64 bits against damage, not against malice: four lanes of multiply and rotate over eight bytes each, as
// in xxHash64 (Y. Collet). Every step can be undone, so one changed word always changes the sum.
class Checksum
{
public:
    void add(const char *data, qsizetype size)
    {
        for (; size >= 32; data += 32, size -= 32) {
            for (size_t lane = 0; lane < 4; ++lane)
                mix(m_lanes[lane], qFromLittleEndian<quint64>(data + 8 * lane));
        }
        if (size > 0) {
            char rest[32] = {};
            std::copy(data, data + size, rest);
            add(rest, 32);
        }
    }
    [[nodiscard]] quint64 sum() const
    {
        quint64 result = 0;
        for (const quint64 lane : m_lanes)
            mix(result, lane);
        return result;
    }

private:
    static void mix(quint64 &sum, quint64 word)
    {
        sum = std::rotl((sum ^ word) * 0x9E3779B185EBCA87u, 31) * 0xC2B2AE3D27D4EB4Fu;
    }
    std::array<quint64, 4> m_lanes = {1, 2, 3, 4};
};

// The checksum of the file but for its last bytes; nothing when it cannot be read or was asked to stop.
std::optional<quint64> sumOf(QFile &file, const base::CancelToken &cancel)
{
    constexpr qint64 blockSize = 1 << 20; // a multiple of 32, so that only the last block has a rest
    QByteArray block(blockSize, Qt::Uninitialized);
    Checksum checksum;
    if (!file.seek(0))
        return std::nullopt;
    for (qint64 left = file.size() - sumSize; left > 0;) {
        const qint64 wanted = std::min(left, blockSize);
        if (cancel.isCancelled() || file.read(block.data(), wanted) != wanted)
            return std::nullopt;
        checksum.add(block.constData(), wanted);
        left -= wanted;
    }
    return checksum.sum();
}

std::optional<SealBytes> sealAtEnd(QFile &file)
{
    if (file.size() <= sealSize || !file.seek(file.size() - sealSize))
        return std::nullopt;
    return SealBytes::from(file.read(sealSize));
}

quint64 counterOf(QFile &file)
{
    return file.seek(counterPlace) ? qFromBigEndian<quint32>(file.read(4).leftJustified(4, '\0').constData()) : 0;
}

} // namespace

base::Result<void> prepareSeal(const Connection &connection)
{
    if (const auto done = connection.run(QStringLiteral("CREATE TABLE seal (content BLOB)")); !done)
        return done;
    const QString blank = QString::fromLatin1(SealBytes().bytes().toHex());
    return connection.run(QStringLiteral("INSERT INTO seal VALUES (x'%1')").arg(blank));
}

bool putSeal(const QString &path, bool sound, const base::CancelToken &cancel)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite | QIODevice::Unbuffered))
        return false;
    if (!sealAtEnd(file))
        return true;
    SealBytes seal {sound ? soundFlag : 0, counterOf(file), 0};
    const auto write = [&] { return file.seek(file.size() - sealSize) && file.write(seal.bytes()) == sealSize; };
    if (!write()) // the checksum is of the flags and the counter too
        return false;
    const auto sum = sumOf(file, cancel);
    if (!sum)
        return false;
    seal.sum = *sum;
    return write();
}

Seal readSeal(const QString &path, const base::CancelToken &cancel)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return Seal::Broken;
    const auto seal = sealAtEnd(file);
    if (!seal || sumOf(file, cancel) != seal->sum)
        return Seal::Broken;
    return seal->flags & soundFlag ? Seal::Whole : Seal::Unchecked;
}

bool damagedUnderSeal(const Connection &connection, const QString &path)
{
    QSqlQuery query(connection.database());
    if (!query.exec(QStringLiteral("SELECT content FROM seal")) || !query.next())
        return false;
    const auto seal = SealBytes::from(query.value(0).toByteArray());
    QFile file(path);
    return seal && seal->sum != 0 && file.open(QIODevice::ReadOnly) && counterOf(file) == seal->counter;
}

} // namespace storage
