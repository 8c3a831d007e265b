// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "landscape/snapshot.h"

namespace workflows {

/// A column of a table of applications that is to be written.
struct TableColumn
{
    enum class Kind : quint8 {
        Name,
        Attribute,
        Shown, ///< worked out or drawn from relations: to be read by people, not to be read back
    };
    Kind kind = Kind::Attribute;
    landscape::AttributeId attribute; ///< of Attribute
    QString label;     ///< for people, as the table heads it
    QStringList texts; ///< of Shown: one for each row
};

/// Writes `applications`, in that order, as an `.xlsx` for editing elsewhere. Importing the file again, as an inventory
/// with guessed columns, proposes just what was changed in it:
/// - A last column holds the ids, by which the rows are found again.
/// - A column is headed by its label where an inventory's reader takes that for the same field, else by its key.
/// - Numbers, dates and money in the landscape's own currency are such cells; units and products stand by name, several
///   owners with semicolons between. Unknown is an empty cell, which says nothing when it is read; none is "-".
/// - What an import cannot take back stands on a second sheet that is not read: columns of kind Shown, references other
///   than unit and product, and attributes whose key an inventory's reader takes for a field that the table has not.
///
/// Known limits: several values of an attribute other than owner come back as one text; an id of digits only is taken
/// for a running number, so that such a row is found by its name and unit.
/// Errors as of exchange::writeTables: "file.unwritable", "xlsx.size".
[[nodiscard]] base::Result<void> exportTable(const landscape::Snapshot &facts,
                                             const QList<landscape::ElementId> &applications,
                                             const QList<TableColumn> &columns, const QString &path);

} // namespace workflows
