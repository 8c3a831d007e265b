// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reporting/page/pagewriter.h"
#include "reporting/page/wording.h"

namespace reporting::charts {

/// Two pictures beside each other: the running cost a year going down wave by wave from today's to the target's, and the
/// money of the whole change since its start (savings so far less one-time costs and temporary interfaces), with its
/// lowest point and the day it is back. As wide as the page. Needs a roadmap and costs.
void writeMoneyOverYears(PageWriter &page, const Report &report, const Wording &wording);

} // namespace reporting::charts
