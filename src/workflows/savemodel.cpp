// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflows/savemodel.h"

#include "storage/landscapefile.h"

namespace workflows {

base::Result<void> saveModel(const landscape::Landscape &landscape, const QString &path,
                             const base::CancelToken &cancel)
{
    return storage::save(landscape, path, cancel);
}

} // namespace workflows
