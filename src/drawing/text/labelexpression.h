// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>
#include <utility>

namespace drawing {

/// The things that an expression asks of whoever knows the view. `of` names another thing than the one that is labelled:
/// "model", "view", "parent", "source", "target", "mfolder", "vfolder", or "serving:source" (the source of the first
/// serving line that ends here) and the like; empty = the labelled thing itself.
class LabelFacts
{
public:
    using Property = std::pair<QString, QString>;

    virtual ~LabelFacts() = default;
    /// A text of that name ("name", "documentation", "type", "specialization", "content", "strength", "accesstype",
    /// "viewpoint"); empty where the thing has none, nothing where there is no text of that name.
    [[nodiscard]] virtual std::optional<QString> text(const QString &of, const QString &field) const = 0;
    /// Keys and values in the order of the file; a key may occur several times.
    [[nodiscard]] virtual QList<Property> properties(const QString &of) const = 0;
};

/// Works out a label expression as Archi has them:
///   ${name} ${documentation} ${type} ${specialization} ${content} ${viewpoint} ${strength} … , $parent{name} …
///   ${property:key} ${properties} ${propertiesvalues} ${properties:separator:key}
///   ${if:condition:then:else} ${nvl:text:instead} ${wordwrap:40:text}, each with expressions inside;
/// and "${model:name}" as another spelling of "$model{name}". "\n" is a new line; "\:" a colon that separates nothing.
/// What is no expression stays as it is. What an expression gives may hold expressions itself, five deep.
[[nodiscard]] QString expandLabel(const QString &expression, const LabelFacts &facts);

} // namespace drawing
