// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/layoutgraph.h"

#include <QByteArray>

/// What the program and its worker process say to each other: one request, one answer. A message is a length (quint32,
/// big endian), a magic number with the version of this format, and a QDataStream of the fields.
namespace layout {

[[nodiscard]] QByteArray encodeRequest(const LayoutRequest &request);
[[nodiscard]] QByteArray encodeAnswer(const base::Result<LayoutResult> &answer);

/// The length of the whole message that `bytes` begin with, 0 while too few bytes are there to tell.
[[nodiscard]] qint64 messageLength(const QByteArray &bytes);

/// An Error "layout.worker.answer" where the bytes are not one whole message of this version.
[[nodiscard]] base::Result<LayoutRequest> decodeRequest(const QByteArray &message);
/// The result or error that the worker sent; otherwise as decodeRequest().
[[nodiscard]] base::Result<LayoutResult> decodeAnswer(const QByteArray &message);

} // namespace layout
