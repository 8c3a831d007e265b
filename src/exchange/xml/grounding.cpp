// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/xml/grounding.h"

namespace exchange {

// Kahn's topological sort: what is never reached has no firm ground.
std::vector<int> groundedOrder(const std::vector<LineEnds> &lines)
{
    std::vector<int> open(lines.size(), 0);
    std::vector<std::vector<int>> waiting(lines.size());
    std::vector<int> order;
    order.reserve(lines.size());
    for (size_t i = 0; i < lines.size(); ++i) {
        for (const int end : lines[i].ends) {
            if (end == LineEnds::firm)
                continue;
            ++open[i];
            if (end >= 0)
                waiting[size_t(end)].push_back(int(i));
        }
        if (open[i] == 0)
            order.push_back(int(i));
    }
    for (size_t next = 0; next < order.size(); ++next) {
        for (const int above : waiting[size_t(order[next])]) {
            if (--open[size_t(above)] == 0)
                order.push_back(above);
        }
    }
    return order;
}

} // namespace exchange
