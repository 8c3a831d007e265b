// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/workermessage.h"

#include <QCoreApplication>
#include <QDataStream>
#include <QIODevice>
#include <QtEndian>

namespace layout {

// In the namespace of their types, where QList's operators find them.
static QDataStream &operator<<(QDataStream &out, const LayoutNode &node)
{
    return out << node.id << node.size << node.cluster;
}

static QDataStream &operator>>(QDataStream &in, LayoutNode &node)
{
    return in >> node.id >> node.size >> node.cluster;
}

static QDataStream &operator<<(QDataStream &out, const LayoutCluster &cluster)
{
    return out << cluster.id << cluster.parent << cluster.headerHeight << cluster.padding << cluster.minimumWidth;
}

static QDataStream &operator>>(QDataStream &in, LayoutCluster &cluster)
{
    return in >> cluster.id >> cluster.parent >> cluster.headerHeight >> cluster.padding >> cluster.minimumWidth;
}

static QDataStream &operator<<(QDataStream &out, const LayoutEdge &edge)
{
    return out << edge.id << edge.source << edge.target << edge.weight << edge.labelSize;
}

static QDataStream &operator>>(QDataStream &in, LayoutEdge &edge)
{
    return in >> edge.id >> edge.source >> edge.target >> edge.weight >> edge.labelSize;
}

namespace {

// "LLQ" and "LLA" with the version of this format.
constexpr quint32 s_requestMagic = 0x4c4c5131;
constexpr quint32 s_answerMagic = 0x4c4c4131;
constexpr int s_prefix = int(sizeof(quint32));

template <typename Write> QByteArray encode(quint32 magic, const Write &write)
{
    QByteArray message;
    QDataStream out(&message, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_0);
    out << quint32(0) << magic;
    write(out);
    qToBigEndian(quint32(message.size() - s_prefix), message.data());
    return message;
}

tl::unexpected<base::Error> garbled()
{
    return base::failure({QStringLiteral("layout.worker.answer"),
        QCoreApplication::translate("layout", "The layout program and this program do not understand each other."),
        QCoreApplication::translate("layout", "Install Landskap again, so that all its programs are of one version."),
        {}, 0});
}

template <typename Read> bool decode(const QByteArray &message, quint32 expected, const Read &read)
{
    if (messageLength(message) != message.size() || message.isEmpty())
        return false;
    QDataStream in(message);
    in.setVersion(QDataStream::Qt_6_0);
    quint32 length = 0;
    quint32 magic = 0;
    in >> length >> magic;
    if (magic != expected)
        return false;
    read(in);
    return in.status() == QDataStream::Ok && in.atEnd();
}

} // namespace

QByteArray encodeRequest(const LayoutRequest &request)
{
    return encode(s_requestMagic, [&](QDataStream &out) {
        out << request.nodes << request.clusters << request.edges << qint32(request.engine) << qint32(request.direction)
            << request.spacing << request.aspectRatio;
    });
}

QByteArray encodeAnswer(const base::Result<LayoutResult> &answer)
{
    return encode(s_answerMagic, [&](QDataStream &out) {
        out << answer.has_value();
        if (answer)
            out << answer->nodes << answer->clusters << answer->routes << answer->labels << answer->bounds
                << answer->crossings;
        else
            out << answer.error().code << answer.error().message << answer.error().remedy;
    });
}

qint64 messageLength(const QByteArray &bytes)
{
    return bytes.size() < s_prefix ? 0 : s_prefix + qint64(qFromBigEndian<quint32>(bytes.constData()));
}

base::Result<LayoutRequest> decodeRequest(const QByteArray &message)
{
    LayoutRequest request;
    qint32 engine = 0;
    qint32 direction = 0;
    const bool good = decode(message, s_requestMagic, [&](QDataStream &in) {
        in >> request.nodes >> request.clusters >> request.edges >> engine >> direction >> request.spacing
            >> request.aspectRatio;
    });
    if (!good || engine < 0 || engine > qint32(Engine::Containment) || direction < 0
        || direction > qint32(Direction::Automatic))
        return garbled();
    request.engine = Engine(engine);
    request.direction = Direction(direction);
    return request;
}

base::Result<LayoutResult> decodeAnswer(const QByteArray &message)
{
    bool success = false;
    LayoutResult result;
    base::Error error;
    const bool good = decode(message, s_answerMagic, [&](QDataStream &in) {
        in >> success;
        if (success)
            in >> result.nodes >> result.clusters >> result.routes >> result.labels >> result.bounds >> result.crossings;
        else
            in >> error.code >> error.message >> error.remedy;
    });
    if (!good)
        return garbled();
    if (!success)
        return base::failure(error);
    return result;
}

} // namespace layout
