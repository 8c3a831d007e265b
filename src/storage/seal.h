// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/cancel.h"
#include "storage/connection.h"

namespace storage {

/// A checksum over the whole file, kept in the file. SQLite's own check finds damaged pages, not a changed letter in a
/// name; this one finds every changed byte, and takes a tenth of the time.
///
/// The seal is the only row of the table `seal`, the last one to be made, so that SQLite places it at the very end of
/// the file: 8 letters, 8 bytes of flags, 8 bytes with the file's change counter, 8 bytes of checksum over everything
/// before. Whoever changes the file with SQL breaks the seal and raises the counter; Landskap then reads the file with
/// all its checks, as it does a file that was never sealed. A broken seal with the same counter is damage.
enum class Seal {
    Whole, ///< byte for byte as it was saved, and the landscape in it was found sound then
    Unchecked, ///< byte for byte as it was saved, but nobody looked whether the landscape is sound
    Broken, ///< not what was saved: damaged, or changed with SQL (damagedUnderSeal() tells)
};

/// Makes the table and its row, still without the checksum. The last statements before the commit.
[[nodiscard]] base::Result<void> prepareSeal(const Connection &connection);

/// Writes the checksum into a closed file that prepareSeal() saw. `sound`: the invariants hold. Where the row does not
/// lie at the end nothing is written, and the file is simply not sealed. False when it cannot be written.
[[nodiscard]] bool putSeal(const QString &path, bool sound, const base::CancelToken &cancel);

/// O(bytes), a gigabyte takes about half a second; stops early, as Broken, when asked to.
[[nodiscard]] Seal readSeal(const QString &path, const base::CancelToken &cancel);

/// Whether a file with a broken seal was changed by something else than SQL.
[[nodiscard]] bool damagedUnderSeal(const Connection &connection, const QString &path);

} // namespace storage
