// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/landscape.h"

#include <array>
#include <string_view>

namespace exchange {

/// A top folder of Archi's model tree.
struct ArchiFolder
{
    const char *type;
    const char *name;
};
/// All nine, in the order of the tree.
inline constexpr std::array standardArchiFolders = {
    ArchiFolder {"strategy", "Strategy"},
    ArchiFolder {"business", "Business"},
    ArchiFolder {"application", "Application"},
    ArchiFolder {"technology", "Technology & Physical"},
    ArchiFolder {"motivation", "Motivation"},
    ArchiFolder {"implementation_migration", "Implementation & Migration"},
    ArchiFolder {"other", "Other"},
    ArchiFolder {"relations", "Relations"},
    ArchiFolder {"diagrams", "Views"},
};

/// The type of the top folder that Archi keeps such elements in.
[[nodiscard]] QString archiFolderType(landscape::ElementKind kind);
/// The same by the name of a kind in a file: relationships lie in "relations", views in "diagrams".
[[nodiscard]] QString archiFolderTypeOf(std::string_view kindName);
/// A type as Archi 5 has it: the folders of junctions and derived relations of Archi 2 are no more.
[[nodiscard]] QString currentFolderType(const QString &type);
/// The name of a top folder; empty for no type of one.
[[nodiscard]] QString archiFolderName(QStringView type);
/// The uid of a folder that came without one.
[[nodiscard]] QString archiFolderUid(const QString &type, const QString &path);
/// A folder's name as a part of Concept::folder, where '/' stands between the names: within a name it becomes '∕'.
/// No name is '–'.
[[nodiscard]] QString folderPathPart(const QString &name);

/// Whether an xsi:type of Archi names a kind of view: ArchimateDiagramModel, SketchModel, CanvasModel.
[[nodiscard]] bool isArchiView(std::string_view type);

/// The name of an element in an .archimate file for what Grafico calls by the model's own names: "child" for
/// "children". Others come back as they are.
[[nodiscard]] std::string_view archiChildName(std::string_view name);
/// The same for types: "DiagramObject" for "DiagramModelArchimateObject"; empty for a plain connection.
[[nodiscard]] std::string_view archiTypeName(std::string_view type);

/// The type of a box in an .archimate file.
[[nodiscard]] QString archiNodeType(landscape::NodeKind kind);
/// Whether boxes of that type carry their text as their name; others have it as their content.
[[nodiscard]] bool hasTextAsName(QStringView type);

/// Where an image lies in the ZIP: below "images/", which is where Archi looks.
[[nodiscard]] QString archiImageName(const QString &key);
/// Whether that is the place of an image, and no way out of it.
[[nodiscard]] bool isArchiImage(const QString &nameInZip);

/// uids that hold what may not stand in a list of ids or a link (white space, '#', '/', …) have it written as
/// "_x0020_"; reading gives the same uid again.
[[nodiscard]] QString archiId(const QString &uid);
[[nodiscard]] QString uidFromArchi(std::string_view id);

} // namespace exchange
